/// A ruleset: the vocabulary and all rule files of one notice, bound and ready to judge. Loaded once,
/// then only read, by any number of threads.
///
///     Loaded<Ruleset> rules = load_ruleset(embedded_ruleset());
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "predicate/bind.h"
#include "ruleset/recommendation.h"
#include "ruleset/scoring.h"

namespace pilotcheck {

/// Where in the notice something stands: annex "0" is the notice's own text.
struct Clause {
  std::string annex;
  std::string clause;
};

enum class Level : std::uint8_t { must, should };
std::string_view name_of(Level level);

struct Criterion {
  std::string id;  ///< whole: `discrete.e5.mes-functions`
  Level level = Level::must;
  Bilingual expect;
  Bilingual advice;
  Clause source;
  Requirement require;
  std::optional<Requirement> when;
  Position position;  ///< in its rule file
};

enum class PartKind : std::uint8_t { element, section };

/// An element or a section.
struct Part {
  std::string id;  ///< `discrete.e5`
  PartKind kind = PartKind::element;
  Bilingual title;
  Clause source;
  std::optional<Slot> field;  ///< a section's text
  bool derived = false;       ///< follows from the claimed targets' elements (basic condition 3)
  std::vector<Criterion> criteria;
};

enum class RuleKind : std::uint8_t { baseline, mode, technology };
std::string_view name_of(RuleKind kind);

struct RuleFile {
  std::string id;    ///< `discrete`
  std::string file;  ///< `modes/discrete.yaml`
  RuleKind kind = RuleKind::baseline;
  Bilingual title;
  Clause source;
  std::optional<Requirement> applies;  ///< of a mode or technology
  std::vector<Parameter> parameters;
  std::vector<Part> parts;  ///< elements, then sections, in file order
};

struct Ruleset {
  std::string id;
  Bilingual title;
  Bilingual issuer;
  std::string document;
  int year = 0;
  std::string digest;  ///< 16 hexadecimal digits over all files and overrides; changes with any of them
  Vocabulary vocabulary;
  Scoring scoring;
  std::vector<RankingKey> ranking = {{RankingKey::By::eligible, 0, {}, {}}, {RankingKey::By::score, 0, {}, {}}};
  std::optional<Recommendation> recommendation;
  std::vector<RuleFile> files;  ///< baseline files first, then modes, then technologies, in the order of the notice
};

/// The files of a ruleset: names relative to its folder, sorted.
struct RulesetSource {
  std::vector<Document> documents;
  std::string digest;
  std::vector<Diagnostic> diagnostics;  ///< files that could not be read
};

/// The ruleset that the program carries.
RulesetSource embedded_ruleset();

/// The ruleset in `folder`: ruleset.yaml, vocabulary.yaml, definitions.yaml and the rule files.
RulesetSource ruleset_in_folder(const std::string& folder);

/// Values for parameters, `process.near_advanced` = `95%`, that take the place of those in the rule files.
struct ParameterOverride {
  std::string id;
  std::string value;
};

/// Binds everything. Every fault in every file is in the diagnostics; with one there is no value.
Loaded<Ruleset> load_ruleset(const RulesetSource& source, const std::vector<ParameterOverride>& overrides = {});

}  // namespace pilotcheck
