/// The formats of `explain`, and what can be explained. To add a format: its file, and here its declaration and its
/// row.
///
///     write_text(ExplainReport{ruleset, find_explainables(ruleset, "企业名称")}, options, out);
#pragma once

#include <string_view>
#include <vector>

#include "report/explain/text_reading.h"
#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What can be explained: of which kind, its id, and what it is called.
struct Explainable {
  enum class Kind { rule, predicate, meaning, topic, word, field, attachment, fault };
  Kind kind = Kind::rule;
  std::string_view id;
  Bilingual title;
};

/// In the order in which an id is looked for: rule files, parts and criteria of `ruleset`, which must outlive the
/// result, predicates, concepts, topics such as `scoring`, words of reports, fields by their paths, kinds of
/// attachments and faults.
std::vector<Explainable> explainables(const Ruleset& ruleset);

/// What is called `typed`. The one with that id; else the fields and kinds of attachments with that label or alias, the
/// rule file, element or section with that title, where only one has it, the word of reports, the concept with that
/// label or word and the fields with such a choice, in either language; else the criteria that ask for what is called
/// so, or stand under that clause. A side of a change is told with the change. Nothing where nothing is called so.
std::vector<Explainable> find_explainables(const Ruleset& ruleset, std::string_view typed);

/// Of which `typed` is a part of the title or label, spaces aside: rule files and their parts, fields, kinds of
/// attachments, concepts, then what criteria expect.
std::vector<Explainable> find_by_part(const Ruleset& ruleset, std::string_view typed);

struct ExplainReport {
  const Ruleset& ruleset;
  std::vector<Explainable> subjects;  ///< as find_explainables() gives them; none where there is a text
  const TextReading* text = nullptr;  ///< a text to show as it is read
};

ReportFormat<ExplainReport>::Write write_text, write_json;

inline constexpr ReportFormat<ExplainReport> explain_formats[] = {
    {"text", "给人看的解释", "the explanation, for people", write_text},
    {"json", "一段正文怎么读（--text），供程序使用", "how a text is read (--text), for programs", write_json},
};

}  // namespace pilotcheck
