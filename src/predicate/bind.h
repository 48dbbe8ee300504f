/// From the YAML of a requirement to its bound form. ruleset/ calls it for every `require`, `when` and `applies`.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "input/keyed_reader.h"
#include "predicate/patterns.h"
#include "predicate/table.h"
#include "prose/concepts.h"

namespace pilotcheck {

/// A named value that a rule file uses where the notice gives no number.
struct Parameter {
  std::string id;
  std::string value;  ///< as written: `90%`, `200`
  Bilingual meaning;
  Bilingual note;
  Position value_at = {};  ///< where the value is said
};

/// A number of the rules themselves, such as a weight.
struct RuleNumber {
  Decimal value = Decimal::whole(1);
  std::string parameter = {};  ///< that it came from; may be empty
};

/// What rules share: requirements and patterns by name.
struct Definitions {
  std::map<std::string, Requirement, std::less<>> requirements;
  Patterns patterns;
  Proof proof = Proof::wanted;  ///< of patterns, these and others
};

/// What a requirement may refer to, and where faults are collected.
struct BindContext {
  const Vocabulary& vocabulary;
  Concepts& concepts;  ///< terms that are written inline are added
  const std::vector<Parameter>& parameters;
  const Definitions& definitions;
  std::string file;
  std::vector<Diagnostic>& diagnostics;
  /// What was referred to: the rest is there for nothing.
  std::set<std::string, std::less<>> used_parameters = {};
  std::set<std::string, std::less<>> used_definitions = {};
  std::optional<Language> only = {};  ///< the only language of its texts, see Faults
  Slot in_list = 0;                   ///< the list of whose entries a requirement is bound; 0: of the description

  [[nodiscard]] Faults faults() const { return {file, diagnostics, only}; }
  /// Adds an error at `position`.
  void error(Position position, std::string code, Bilingual message, Bilingual hint = {}) const;
};

/// Binds `node`. With a fault, it is in the context's diagnostics and the result is of no use.
Requirement bind_requirement(Node node, BindContext& context);

/// A weight: a number above 0, or `{parameter: P}` that says one. Nothing, and a fault, where it is none.
std::optional<RuleNumber> bind_weight(Node node, BindContext& context);
/// `80%`, above 0 and up to 100%, as a share of one; likewise.
std::optional<RuleNumber> bind_passing_share(Node node, BindContext& context);

}  // namespace pilotcheck
