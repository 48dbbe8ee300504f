#include "report/rules/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/explain/concept_text.h"
#include "report/explain/example_snippet.h"
#include "report/explain/weight_text.h"
#include "report/wording.h"
#include "ruleset/advice.h"

namespace pilotcheck {

namespace {

class ManualMaker {
 public:
  ManualMaker(const Ruleset& ruleset, Language language) : ruleset_(ruleset), language_(language) {}

  Manual make() {
    Manual manual;
    manual.title = ruleset_.title.in(language_);
    manual.about = fmt::format("{}{}{}", ruleset_.issuer.in(language_), say(language_, "，", ", "), ruleset_.document);
    manual.digest = ruleset_.digest;
    for (const RuleFile& file : ruleset_.files) manual.files.push_back(file_of(file));
    const Concepts& concepts = ruleset_.lexicon.concepts;
    for (std::size_t number = 0; number < concepts.size(); ++number) {
      if (!concepts.at(static_cast<ConceptNumber>(number)).id.empty()) {
        manual.concepts.push_back(concept_of(static_cast<ConceptNumber>(number)));
      }
    }
    manual.fields = field_groups(ruleset_, needed_fields(ruleset_, targets_of(ruleset_)), language_);
    return manual;
  }

 private:
  [[nodiscard]] std::vector<RequirementLine> lines(const Requirement& requirement) const {
    return requirement_lines(requirement, ruleset_.vocabulary, language_);
  }

  [[nodiscard]] ManualFile file_of(const RuleFile& file) const {
    ManualFile made{file.id,
                    file.title.in(language_),
                    kind_of(ruleset_, file).label.in(language_),
                    clause_text(file.source, language_),
                    {},
                    {},
                    {},
                    {}};
    made.met_at = share_text(file.met_at, language_);
    made.ladder = fmt::format("{}", fmt::join(kind_of(ruleset_, file).ladder, " → "));
    if (file.applies) made.applies = lines(*file.applies);
    for (const Parameter& one : file.parameters) {
      made.parameters.push_back(
          {fmt::format("{}.{}", file.id, one.id), one.value, one.meaning.in(language_), one.note.in(language_)});
    }
    for (const Part& part : file.parts) {
      (part.kind == PartKind::element ? made.elements : made.sections).push_back(part_of(part));
    }
    return made;
  }

  [[nodiscard]] ManualPart part_of(const Part& part) const {
    ManualPart made{part.id, part.title.in(language_), clause_text(part.source, language_), {}, {}, {}, {}};
    made.weight = weight_text(part.weight, language_);
    made.met_at = share_text(part.met_at, language_);
    if (part.field) made.text = key_text(ruleset_.vocabulary, *part.field, language_);
    if (part.derived) made.derived = derived_text(ruleset_.words, language_);
    for (const Criterion& one : part.criteria) made.criteria.push_back(criterion_of(one));
    made.example = example_for(part);
    return made;
  }

  [[nodiscard]] ManualCriterion criterion_of(const Criterion& one) const {
    ManualCriterion made{one.id,
                         one.expect.in(language_),
                         advice_on(one, {}, ruleset_.vocabulary).in(language_),
                         one.level == Level::should,
                         one.decides_eligibility,
                         {},
                         lines(one.require)};
    made.weight = weight_text(one.weight, language_);
    if (one.when) made.when = lines(*one.when);
    return made;
  }

  /// What is only advised would bury what decides.
  [[nodiscard]] std::vector<std::string> example_for(const Part& part) const {
    const bool decides = std::ranges::any_of(part.criteria, [](const auto& one) { return one.level == Level::must; });
    std::vector<const Requirement*> asked;
    for (const Criterion& one : part.criteria) {
      if (decides && one.level != Level::must) continue;
      if (one.when) asked.push_back(&*one.when);
      asked.push_back(&one.require);
    }
    if (asked.empty()) return {};
    const auto snippet = example_of(asked, ruleset_, language_);
    return snippet ? snippet->lines : std::vector<std::string>{};
  }

  [[nodiscard]] ManualConcept concept_of(ConceptNumber number) const {
    const Concepts& concepts = ruleset_.lexicon.concepts;
    const Concept& one = concepts.at(number);
    ManualConcept made{one.id, one.label.in(language_), {}, {}, {}};
    for (const ConceptNumber wider : one.wider) made.wider.push_back(concepts.at(wider).label.in(language_));
    for (const std::string_view word : concepts.words(number, Language::zh)) made.zh.emplace_back(word);
    for (const std::string_view word : concepts.words(number, Language::en)) made.en.emplace_back(word);
    std::ranges::move(said_together(concepts, number, language_),
                      std::back_inserter(language_ == Language::zh ? made.zh : made.en));
    return made;
  }

  const Ruleset& ruleset_;
  Language language_;
};

}  // namespace

Manual manual_of(const Ruleset& ruleset, Language language) { return ManualMaker(ruleset, language).make(); }

}  // namespace pilotcheck
