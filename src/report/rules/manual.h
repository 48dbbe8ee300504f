/// A ruleset as a manual, in one language: what every format of `rules docs` is drawn from.
///
///     const Manual manual = manual_of(ruleset, Language::en);
///     for (const ManualFile& file : manual.files) … file.title … file.parts …
#pragma once

#include <string>
#include <vector>

#include "report/explain/requirement_text.h"
#include "report/fields/field_row.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct ManualCriterion {
  std::string id;
  std::string expect;
  std::string advice;
  bool advised = false;               ///< of level `should`
  bool decides = false;               ///< unmet, it makes a description ineligible
  std::vector<RequirementLine> when;  ///< none where it always applies
  std::vector<RequirementLine> judged;
  std::string weight = {};  ///< see weight_text.h, here and below
};

struct ManualPart {
  std::string id;
  std::string title;
  std::string clause;
  std::string text;     ///< of a section: its field; else empty
  std::string derived;  ///< how it follows from others, where it has no criteria of its own
  std::vector<ManualCriterion> criteria;
  std::vector<std::string> example;  ///< what to write so that it is met; empty where nothing was found
  std::string weight = {};
  std::string met_at = {};
};

struct ManualParameter {
  std::string id;  ///< whole, as `--parameter` takes it
  std::string value;
  std::string meaning;
  std::string note;  ///< may be empty
};

struct ManualFile {
  std::string id;
  std::string title;
  std::string kind;
  std::string clause;
  std::vector<RequirementLine> applies;  ///< none of a file that applies to every description
  std::vector<ManualParameter> parameters;
  std::vector<ManualPart> elements;
  std::vector<ManualPart> sections;
  std::string met_at = {};
  std::string ladder = {};  ///< the steps of its kind, the lowest first
};

struct ManualConcept {
  std::string id;
  std::string label;
  std::vector<std::string> wider;   ///< labels
  std::vector<std::string> zh, en;  ///< the words that count
};

struct Manual {
  std::string title;
  std::string about;  ///< issuer, document and year
  std::string digest;
  std::vector<ManualFile> files;
  std::vector<ManualConcept> concepts;
  std::vector<FieldGroup> fields;  ///< those of an application for every target
};

/// Every criterion, parameter and concept of `ruleset`, in its order.
Manual manual_of(const Ruleset& ruleset, Language language);

}  // namespace pilotcheck
