#include "assessment/unclaimed_texts.h"

#include <fmt/format.h>

#include "assessment/claims.h"

namespace pilotcheck {

namespace {

struct Written {
  std::size_t sections = 0;
  Slot first = 0;
};

Written written_sections(const RuleFile& target, const Description& description) {
  Written written;
  for (const Part& part : target.parts) {
    if (!part.field || !description.fact(*part.field).stated()) continue;
    if (written.sections++ == 0) written.first = *part.field;
  }
  return written;
}

/// How the target would be claimed; the other way out is to drop the text.
Bilingual advice_on(const RuleFile& target, const Vocabulary& vocabulary) {
  if (!target.claims) return {"核对申报内容，或删去这部分正文", "check what is claimed, or drop the text"};
  const Bilingual& field = vocabulary.field(*target.claims).label;
  return {fmt::format("要申报的，在“{}”中加上它；不申报的，删去这部分正文", field.zh),
          fmt::format("add it to “{}” to claim it, or drop the text", field.en)};
}

Finding finding_of(const RuleFile& target, const Written& written, const Description& description) {
  const Vocabulary& vocabulary = *description.vocabulary;
  Finding finding;
  finding.id = "text-unclaimed";
  finding.subject = target.id;
  finding.status = FindingStatus::unstated;
  finding.level = Level::should;
  finding.remedy = Remedy::decide;
  finding.message = {fmt::format("写了“{}”的正文（{} 节），但没有申报它，请核实", target.title.zh, written.sections),
                     fmt::format("{} of the text for “{}” {} written although it is not claimed, please check",
                                 written.sections == 1 ? "a section" : fmt::format("{} sections", written.sections),
                                 target.title.en, written.sections == 1 ? "is" : "are")};
  finding.advice = advice_on(target, vocabulary);
  finding.detail.field = written.first;
  finding.detail.position = description.fact(written.first).position;
  finding.field = vocabulary.field(written.first).path;
  return finding;
}

}  // namespace

std::vector<Finding> unclaimed_texts(const Ruleset& ruleset, const Description& description) {
  std::vector<Finding> findings;
  if (!claims_any(ruleset, description) || has_misread_claim(ruleset, description)) return findings;
  for (const RuleFile& file : ruleset.files) {
    if (!file.is_target() || applies(file, description) != Status::unmet) continue;
    const Written written = written_sections(file, description);
    if (written.sections > 0) findings.push_back(finding_of(file, written, description));
  }
  return findings;
}

}  // namespace pilotcheck
