/// The formats of `explain`, and what can be explained. To add a format: its file, and here its declaration and its
/// row.
///
///     write_text(ExplainReport{ruleset, "discrete.e5"}, options, out);
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/explain/text_reading.h"
#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// An id, and what it is of.
struct Explainable {
  std::string_view id;
  Bilingual title;
};

/// Rule files, parts and criteria in the order of `ruleset`, which must outlive the result, predicates, concepts,
/// `scoring` and `prose`.
std::vector<Explainable> explainables(const Ruleset& ruleset);

/// The id of what is called `typed`: by that id, or of a concept by its label or one of its words.
std::optional<std::string_view> find_explainable(const Ruleset& ruleset, std::string_view typed);

struct ExplainReport {
  const Ruleset& ruleset;
  std::string_view id;                ///< one of explainables(); empty where there is a text
  const TextReading* text = nullptr;  ///< a text to show as it is read
};

ReportFormat<ExplainReport>::Write write_text, write_json;

inline constexpr ReportFormat<ExplainReport> explain_formats[] = {
    {"text", "给人看的解释", "the explanation, for people", write_text},
    {"json", "一段正文怎么读（--text），供程序使用", "how a text is read (--text), for programs", write_json},
};

}  // namespace pilotcheck
