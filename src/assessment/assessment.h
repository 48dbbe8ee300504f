/// All that was judged of one description. Every report is drawn from this and from nothing else;
/// the exit status too (exit_status.h).
///
///     Assessment a = assess(ruleset, description, {});
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/in_turn.h"
#include "assessment/passage_prints.h"
#include "description/description.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

enum class Verdict : std::uint8_t { ready, incomplete, gaps, ineligible, unreadable };
std::string_view name_of(Verdict verdict);

/// How many of something have each status.
struct Tally {
  std::size_t met = 0, unmet = 0, unstated = 0, not_applicable = 0, waived = 0;
  [[nodiscard]] std::size_t total() const { return met + unmet + unstated + not_applicable + waived; }
  [[nodiscard]] std::size_t applicable() const { return total() - not_applicable; }
  /// Of the applicable ones, those that ask for nothing more.
  [[nodiscard]] std::size_t closed() const { return met + waived; }
  void add(Status status);
};

struct Waiver;

struct CriterionResult {
  const Criterion* criterion = nullptr;
  Judgement judgement;
  const Waiver* waiver = nullptr;  ///< of a waived criterion
};

struct PartResult {
  const Part* part = nullptr;
  Status status = Status::met;  ///< see ruleset/standing.h; not_applicable if no criterion of level must applies
  double progress = 1;          ///< 0…1, see score.h
  double low = 0, high = 0;     ///< 0…1, of one that is weighed: the share that it reaches, at least and at most
  std::vector<CriterionResult> criteria;
};

/// A rule file that applies: a claimed target, or a baseline file.
struct TargetResult {
  const RuleFile* rules = nullptr;
  bool claimed = true;  ///< false only for what AssessOptions::every_target adds; it has no part in the verdict
  double progress = 1;  ///< 0…1, see score.h
  Status status = Status::not_applicable;  ///< of its parts, see ruleset/standing.h
  double low = 0, high = 0;  ///< 0…1, where it has `met_at`: the share that it reaches, at least and at most
  Tally elements;
  Tally sections;
  std::vector<PartResult> parts;
};

/// How far up a ladder a description has come.
struct Attainment {
  const RuleKind* kind = nullptr;
  const RuleFile* step = nullptr;  ///< the highest that is met with all below it; null: none is
  const RuleFile* next = nullptr;  ///< the lowest that is not met; null: all are
  Status next_status = Status::unmet;
  bool barred = false;                 ///< not eligible for any step: there is no next one before that is mended
  double next_low = 0, next_high = 0;  ///< as in TargetResult
};

/// Status of a finding: that of its criterion, or a fault of the description itself.
enum class FindingStatus : std::uint8_t { unmet, unstated, invalid, waived };
std::string_view name_of(FindingStatus status);

/// A criterion that someone must act on, or a fault of the description itself.
struct Finding {
  std::string id;       ///< criterion id, or the code of a fault: `unknown-key`
  std::string subject;  ///< of what no criterion asks for: the fact it is about, `systems.mes.functions/energy`; may be
                        ///< empty
  std::string part_of;  ///< part id; empty for a fault
  FindingStatus status = FindingStatus::unmet;
  Level level = Level::must;
  Bilingual message;  ///< what is lacking, in one sentence; may quote the user's text raw
  Bilingual expect;
  Bilingual advice;
  Detail detail;      ///< missing, actual, field, position
  Place place;        ///< of detail.position, in a document that has no lines
  Bilingual found;    ///< the value found as a person reads it (choices by their labels); empty when nothing is stated
  std::string field;  ///< path of detail.field; empty when there is none
  Clause source;      ///< empty for a fault
  const Criterion* criterion = nullptr;
  bool guard = false;             ///< it is the guard's fact that is asked for
  std::string identity;           ///< which finding of its description this is, wherever it stands: see identify()
  bool known = false;             ///< the baseline has it: it is reported, but nobody has to act on it now
  std::string reason;             ///< of a waived one: why
  Remedy remedy = Remedy::state;  ///< the kind of work that closes it; of a fault `repair`
  std::string after;              ///< id of the finding of the system that has to be there first; mostly empty
  double gain = 0;                ///< points that the score gains when its criterion is met, and those merged into it
  /// Findings that have the same cause, and close with this one: see merge_findings(). They are told with it and
  /// counted by nothing.
  std::vector<Finding> merged;
  std::vector<std::string> not_waived;  ///< of a waived one: ids of the criteria of the same cause that are not
};

/// A fact of the description as a person reads it.
struct StatedFact {
  Bilingual group;  ///< label of the top-level group
  Bilingual label;
  Bilingual value;
  std::string field;
  Position position;
  Place place = {};  ///< likewise
};

struct Assessment {
  std::string file;
  std::string enterprise;  ///< as stated; empty when it is not
  std::string pilot;       ///< name of the pilot; likewise
  Verdict verdict = Verdict::ready;
  double score = 0;                     ///< 0…100, see score.h
  double coverage = 0;                  ///< 0…1, likewise
  std::vector<TargetResult> targets;    ///< claimed targets, in the order of the ruleset
  std::vector<TargetResult> baseline;   ///< rule files that apply to every description
  std::vector<Attainment> attained;     ///< one for each ladder
  std::vector<Finding> findings;        ///< in the order of the ruleset; faults last, in file order
  std::vector<Finding> waived;          ///< what would be findings, were they not waived
  std::vector<std::string> fixed;       ///< gaps of the baseline that are gone
  std::vector<StatedFact> facts;        ///< only if asked for (AssessOptions::facts)
  std::vector<std::string> extracts;    ///< texts of the fields asked for (AssessOptions::extracts); choices by id
  PassagePrints prints;                 ///< only if asked for (AssessOptions::prints)
  std::vector<Diagnostic> diagnostics;  ///< of an unreadable file: why
  bool self_contained = true;           ///< Description::self_contained
};

/// The baseline files, then the targets: all that was judged.
inline InTurn<const TargetResult> all_targets(const Assessment& assessment) {
  return {assessment.baseline, assessment.targets};
}

/// The findings, then what is waived.
inline InTurn<const Finding> all_findings(const Assessment& assessment) {
  return {assessment.findings, assessment.waived};
}

struct AssessOptions {
  Date today;                            ///< fixes what depends on the date
  bool facts = false;                    ///< list the facts too
  bool every_target = false;             ///< judge every target, claimed or not (advise)
  bool explained = true;                 ///< findings tell where and why; a ranking needs no more than what and how
  bool prints = false;                   ///< what its narratives are compared by with those of others
  std::vector<Slot> extracts = {};       ///< fields whose texts are copied
  std::span<const Waiver> waivers = {};  ///< must outlive the assessment
};

/// Pure and total: judges `description` and never fails.
Assessment assess(const Ruleset& ruleset, const Description& description, const AssessOptions& options);

/// The assessment of a file that could not be read.
Assessment unreadable(std::string file, std::vector<Diagnostic> why);

}  // namespace pilotcheck
