#include "output/page.h"
#include "predicate/table.h"
#include "report/explain/explanation.h"
#include "report/explain/formats.h"
#include "report/explain/scoring_text.h"

namespace pilotcheck {

namespace {

constexpr std::string_view scoring = "scoring";

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
  all.push_back({scoring, {"评分与排序", "scores and ranks"}});
  return all;
}

void write_text(const ExplainReport& report, const ReportOptions& options, std::string& out) {
  Page page(out, options.width, options.color);
  if (report.id == scoring) return explain_scoring(report.ruleset, options.language, page);
  Explanation explanation(report.ruleset, options.language, page);
  explain(report.ruleset, report.id, explanation);
}

}  // namespace pilotcheck
