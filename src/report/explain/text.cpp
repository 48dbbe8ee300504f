#include "output/page.h"
#include "predicate/table.h"
#include "report/explain/concept_text.h"
#include "report/explain/explanation.h"
#include "report/explain/faults.h"
#include "report/explain/field_text.h"
#include "report/explain/formats.h"
#include "report/explain/report_words.h"
#include "report/explain/text_reading_text.h"
#include "report/explain/topics.h"

namespace pilotcheck {

namespace {

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

void write_subject(const Ruleset& ruleset, const Explainable& subject, Language language, Page& page) {
  using Kind = Explainable::Kind;
  switch (subject.kind) {
    case Kind::meaning:
      return explain_concept(ruleset, *ruleset.lexicon.concepts.find(subject.id), language, page);
    case Kind::topic:
      return explain_topic(ruleset, subject.id, language, page);
    case Kind::word:
      return explain_report_word(*find_report_word(subject.id), language, page);
    case Kind::field:
      return explain_field(ruleset, *ruleset.vocabulary.find(subject.id), language, page);
    case Kind::attachment:
      return explain_attachment(ruleset, subject.id, language, page);
    case Kind::fault:
      return explain_fault(*find_fault(subject.id), language, page);
    default:
      break;
  }
  Explanation explanation(ruleset, language, page);
  explain(ruleset, subject.id, explanation);
}

}  // namespace

void write_text(const ExplainReport& report, const ReportOptions& options, std::string& out) {
  Page page(out, options.width, options.color);
  if (report.text != nullptr) return show_reading(*report.text, report.ruleset.lexicon, options.language, page);
  for (const Explainable& subject : report.subjects) {
    if (&subject != &report.subjects.front()) page.blank();
    write_subject(report.ruleset, subject, options.language, page);
  }
}

}  // namespace pilotcheck
