#include <algorithm>

#include "output/page.h"
#include "predicate/table.h"
#include "report/explain/concept_text.h"
#include "report/explain/explanation.h"
#include "report/explain/formats.h"
#include "report/explain/prose_text.h"
#include "report/explain/scoring_text.h"
#include "report/explain/text_reading_text.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::string_view scoring = "scoring";
constexpr std::string_view prose = "prose";

void explain(const Ruleset& ruleset, std::string_view id, Explanation& explanation) {
  for (const RuleFile& file : ruleset.files) {
    if (file.id == id) return explanation.rule_file(file);
    for (const Part& part : file.parts) {
      if (part.id == id) return explanation.part(file, part);
      for (const Criterion& criterion : part.criteria) {
        if (criterion.id == id) return explanation.criterion(file, part, criterion);
      }
    }
  }
  for (const PredicateFamily& family : predicate_families()) {
    for (const PredicateRow& row : family.rows) {
      if (row.name == id) return explanation.predicate(family, row);
    }
  }
}

}  // namespace

std::vector<Explainable> explainables(const Ruleset& ruleset) {
  std::vector<Explainable> all;
  for (const RuleFile& file : ruleset.files) {
    all.push_back({file.id, file.title});
    for (const Part& part : file.parts) {
      all.push_back({part.id, part.title});
      for (const Criterion& criterion : part.criteria) all.push_back({criterion.id, criterion.expect});
    }
  }
  for (const PredicateRow* row : predicates()) all.push_back({row->name, {std::string(row->zh), std::string(row->en)}});
  const Concepts& concepts = ruleset.lexicon.concepts;
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const Concept& one = concepts.at(static_cast<ConceptNumber>(i));
    if (!one.id.empty()) all.push_back({one.id, one.label});
  }
  all.push_back({scoring, {"评分与排序", "scores and ranks"}});
  all.push_back({prose, {"正文怎么读，及其局限", "how texts are read, and its limits"}});
  return all;
}

std::optional<std::string_view> find_explainable(const Ruleset& ruleset, std::string_view typed) {
  const std::vector<Explainable> all = explainables(ruleset);
  const auto found = std::ranges::find(all, typed, &Explainable::id);
  if (found != all.end()) return found->id;
  if (text::find_invalid_utf8(typed)) return std::nullopt;
  const auto number = find_concept(ruleset.lexicon.concepts, typed);
  if (!number) return std::nullopt;
  return ruleset.lexicon.concepts.at(*number).id;
}

void write_text(const ExplainReport& report, const ReportOptions& options, std::string& out) {
  Page page(out, options.width, options.color);
  if (report.text != nullptr) return show_reading(*report.text, report.ruleset.lexicon, options.language, page);
  if (report.id == prose) return explain_prose(options.language, page);
  if (report.id == scoring) return explain_scoring(report.ruleset, options.language, page);
  const auto number = report.ruleset.lexicon.concepts.find(report.id);
  if (number) return explain_concept(report.ruleset, *number, options.language, page);
  Explanation explanation(report.ruleset, options.language, page);
  explain(report.ruleset, report.id, explanation);
}

}  // namespace pilotcheck
