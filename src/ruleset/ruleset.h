/// A ruleset: the vocabulary and all rule files of one notice, bound and ready to judge. Loaded once,
/// then only read, by any number of threads.
///
///     Loaded<Ruleset> rules = load_ruleset(embedded_ruleset());
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "description/form/form.h"
#include "input/document_set.h"
#include "predicate/bind.h"
#include "ruleset/figure_labels.h"
#include "ruleset/framework.h"
#include "ruleset/passage_rule.h"
#include "ruleset/recommendation.h"
#include "ruleset/remedy.h"
#include "ruleset/scoring.h"
#include "ruleset/spoken_facts.h"

namespace pilotcheck {

enum class Level : std::uint8_t { must, should };
std::string_view name_of(Level level);

struct ReadyLexicon;

struct Criterion {
  std::string id;  ///< whole: `discrete.e5.mes-functions`
  Level level = Level::must;
  Bilingual expect;
  Bilingual advice;
  Clause source;
  Requirement require;
  std::optional<Requirement> when;
  bool decides_eligibility = false;  ///< unmet, it makes a description ineligible
  bool asks = false;                 ///< unmet, it is a question: what is stated is possible but unlikely
  std::optional<Remedy> remedy;      ///< as its rule file says; see remedy_of()
  RuleNumber weight;                 ///< among the criteria of its level in its part
  Position position;                 ///< in its rule file
};

enum class PartKind : std::uint8_t { element, section };

/// An element or a section.
struct Part {
  std::string id;  ///< `discrete.e5`
  PartKind kind = PartKind::element;
  Bilingual title;
  Clause source;
  std::optional<Slot> field;  ///< a section's text
  bool derived = false;       ///< follows from the claimed targets' elements
  RuleNumber weight;          ///< among the parts of its kind in its rule file
  /// The share of its criteria, by weight, from which it is met; nothing: all that must be met has to be.
  std::optional<RuleNumber> met_at;
  bool weighed = false;  ///< its own `met_at` or that of its file needs to know the share
  std::vector<Criterion> criteria;
};

struct RuleFile {
  std::string id;    ///< `discrete`
  std::string file;  ///< `modes/discrete.yaml`
  std::string kind;  ///< id of one of Ruleset::kinds
  Bilingual title;
  Clause source;
  /// Of a target; nothing of a baseline file, which applies to every description.
  std::optional<Requirement> applies;
  std::vector<Parameter> parameters;
  std::optional<RuleNumber> met_at;  ///< likewise, of its parts
  std::vector<Part> parts;           ///< elements, then sections, in file order
  /// Of a kind that is claimed by choices of a field: that field, and those of its choices that are judged where the
  /// file applies: the ones that `applies` asks for, a bit for each.
  std::optional<Slot> claims;
  std::uint64_t judged = 0;

  [[nodiscard]] bool is_target() const { return applies.has_value(); }
};

/// What a profile sets otherwise than the rules, see profile.h.
struct ProfileSetting {
  enum class What : std::uint8_t { parameter, weight, level, without };
  What what = What::parameter;
  std::string id;          ///< of a parameter, rule file, part or criterion
  std::string value = {};  ///< as written; empty of what is left out
  std::string was = {};    ///< likewise, in the rules; empty of what is left out
  bool decides = false;    ///< in the rules it, or some of it, decides eligibility
  bool of_file = false;    ///< what is left out is a whole rule file
  std::string reason = {};
  std::string file = {};  ///< in which it stands
  Position position = {};
  Position value_at = {};
};

struct Ruleset {
  std::string id;
  Bilingual title;
  Bilingual issuer;
  std::string document;
  int year = 0;
  std::optional<Language> only_language;  ///< of its texts, which stand for those of the other; nothing: in both
  std::string digest;  ///< 16 hexadecimal digits over all files and overrides; changes with any of them
  Vocabulary vocabulary;
  std::vector<RuleKind> kinds;
  Words words;
  Lexicon lexicon;  ///< by which descriptions are read
  Scoring scoring;
  std::vector<RankingKey> ranking = {{RankingKey::By::eligible, 0, {}, {}}, {RankingKey::By::score, 0, {}, {}}};
  std::optional<Recommendation> recommendation;
  /// What only a person can see of an application, such as seals: listed in reports, judged by nothing.
  std::vector<ChecklistItem> checklist;
  std::optional<PassageRule> shared_passages;  ///< nothing: they are not looked for
  std::optional<Form> form;                    ///< by which Word documents are read; nothing: they are not
  std::vector<RuleFile> files;                 ///< in the order of their kinds, and of the kind's own order
  SpokenFacts spoken_facts;                    ///< what texts speak of when they mention a concept
  std::vector<FigureLabel> figure_labels;      ///< by which texts give the figures of facts
  std::vector<DateLabel> date_labels;          ///< and their dates
  std::vector<ProfileSetting> profile;         ///< by which these rules are other than those of the notice
};

const RuleKind& kind_of(const Ruleset& ruleset, const RuleFile& file);

/// What a ruleset takes away of those that it extends: a key, or what `without` names.
struct TakenAway {
  std::string name;
  std::string file;
  Position position;
};

/// What a ruleset says otherwise than those that it extends, and what of them the old rules used: nothing else may.
struct RuleReplacement {
  std::string id;  ///< of the rule that is taken away or written anew
  std::string file;
  Position position;
  std::set<std::string, std::less<>> used;  ///< names of parameters, definitions and patterns
};

/// What a ruleset adds to those that it extends, and what they have that is called almost so.
struct AddedRule {
  std::string id;
  std::string near;
  std::string file;
  Position begin;
  Position end;
};

/// What a ruleset says just as the one that it extends: it changes nothing.
struct SaidAgain {
  std::string key;
  std::string file;
  Position position;
};

/// The files of a ruleset: names relative to its folder, sorted.
struct RulesetSource {
  std::vector<Document> documents;
  DocumentSet language;                 ///< the language files that every ruleset shares
  std::string digest;                   ///< over all of them
  std::vector<Diagnostic> diagnostics;  ///< files that could not be read
  /// Of the ruleset that the program carries: what the build made of its concepts' words.
  const ReadyConcepts* concepts = nullptr;
  /// Where `language` is that of the program: what the build made of it; else null.
  const ReadyLexicon* lexicon = nullptr;
  /// Of a ruleset that extends another: the files that its documents were merged from, see extend_ruleset.h.
  std::map<std::string, std::vector<std::string>, std::less<>> origins = {};
  std::vector<TakenAway> taken_away = {};
  std::vector<RuleReplacement> replaced = {};
  std::vector<AddedRule> added = {};
  std::vector<SaidAgain> said_again = {};
  std::vector<ProfileSetting> profile = {};  ///< what was set in its documents, see with_profile()
};

/// A ruleset in the program.
struct ShippedRuleset {
  std::string_view id;
  RulesetSource (*source)();
};

/// The document called `name`, `.yml` being as good as `.yaml`; null where there is none.
const Document* find_document(const RulesetSource& source, std::string_view name);

/// The ruleset that the program judges by where no other is named.
RulesetSource embedded_ruleset();
/// All rulesets that the program carries, the one above first; those that extend another are not merged with it yet.
std::span<const ShippedRuleset> shipped_rulesets();

/// The ruleset in `folder`: ruleset.yaml, vocabulary.yaml, definitions.yaml, a language.yaml where it has one, and
/// every other YAML file below it as a rule file, wherever it stands. What is hidden, or in a folder `tests`, is none.
/// `.yml` is as good as `.yaml`. `language`: the files that every ruleset shares, such as those of embedded_ruleset().
RulesetSource ruleset_in_folder(const std::string& folder, DocumentSet language);

/// Values for parameters, `process.near_advanced` = `95%`, that take the place of those in the rule files.
struct ParameterOverride {
  std::string id;
  std::string value;
};

/// Binds everything. Every fault in every file is in the diagnostics; with one there is no value.
Loaded<Ruleset> load_ruleset(const RulesetSource& source, const std::vector<ParameterOverride>& overrides = {});

}  // namespace pilotcheck
