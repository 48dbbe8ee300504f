#include "report/explain/concept_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "predicate/table.h"
#include "prose/fold.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

bool is_among(ConceptNumber number, const std::vector<ConceptNumber>& numbers) {
  return std::ranges::find(numbers, number) != numbers.end();
}

/// All that is wider, the nearest first.
std::vector<ConceptNumber> wider_than(const Concepts& concepts, ConceptNumber number) {
  std::vector<ConceptNumber> wider = concepts.at(number).wider;
  for (std::size_t i = 0; i < wider.size(); ++i) {
    for (const ConceptNumber one : concepts.at(wider[i]).wider) {
      if (!is_among(one, wider)) wider.push_back(one);
    }
  }
  return wider;
}

/// How a criterion asks for a concept: not at all, by a wider one, by itself.
enum class Asked { no, wider, itself };

Asked asked(const Ask& ask, ConceptNumber number, const Concepts& concepts) {
  if (ask.first_of == number) return Asked::itself;
  if (is_among(number, ask.of)) return Asked::wider;
  if (!is_among(number, ask.second)) return Asked::no;
  // The companion itself is the one that all others are narrower than.
  const std::vector<ConceptNumber> wider = wider_than(concepts, number);
  return std::ranges::any_of(wider, [&](ConceptNumber one) { return is_among(one, ask.second); }) ? Asked::wider
                                                                                                  : Asked::itself;
}

Asked asked(const Criterion& criterion, ConceptNumber number, const Concepts& concepts) {
  Asked most = Asked::no;
  const auto look = [&](const BoundPredicate& bound) {
    if (const auto* mentions = std::get_if<MentionsOperand>(&bound.operand)) {
      for (const Term& term : mentions->terms) {
        for (const Ask& ask : term.any) most = std::max(most, asked(ask, number, concepts));
      }
    } else if (const auto* figure = std::get_if<FigureInTextOperand>(&bound.operand)) {
      if (figure->term == number) most = Asked::itself;
    }
  };
  if (criterion.when) for_each_predicate(*criterion.when, look);
  for_each_predicate(criterion.require, look);
  return most;
}

class ConceptSpeaker {
 public:
  ConceptSpeaker(const Ruleset& ruleset, Language language, Page& page)
      : ruleset_(ruleset), language_(language), page_(page) {}

  void speak(ConceptNumber number) {
    const Concepts& concepts = ruleset_.lexicon.concepts;
    page_.paragraph(0, name(number), Style::bold);
    std::vector<ConceptNumber> narrower = concepts.narrower(number);
    std::erase(narrower, number);
    row("也属于", "is a", names(wider_than(concepts, number)));
    row("包括", "includes", names(narrower));
    row("中文词", "Chinese", words(number, Language::zh));
    row("英文词", "English", words(number, Language::en));
    row("同在一句", "together", said_together(ruleset_.lexicon.concepts, number, language_));
    row("说明", "note",
        {std::string(say(language_, "只差等价词、大小写、全半角或可省部分（括号内）的说法也算；所包括的概念的词也算",
                         "words that differ only in equivalents, case, width or what may be left out (in brackets) "
                         "count too; so do those of what it includes"))});
    facts(number);
    criteria(number, Asked::itself, "要求写到它的条目", "Criteria that ask for it");
    criteria(number, Asked::wider, "因它属于更宽的概念而算数的条目", "Criteria that ask for something wider");
  }

 private:
  [[nodiscard]] std::string name(ConceptNumber number) const {
    const Concept& one = ruleset_.lexicon.concepts.at(number);
    return fmt::format("{}  {}", one.id, one.label.in(language_));
  }

  [[nodiscard]] std::vector<std::string> words(ConceptNumber number, Language language) const {
    const std::vector<std::string_view> words = ruleset_.lexicon.concepts.words(number, language);
    return {words.begin(), words.end()};
  }

  [[nodiscard]] std::vector<std::string> names(const std::vector<ConceptNumber>& numbers) const {
    std::vector<std::string> names;
    names.reserve(numbers.size());
    for (const ConceptNumber number : numbers) names.push_back(name(number));
    return names;
  }

  void row(std::string_view zh, std::string_view en, const std::vector<std::string>& words) {
    if (words.empty()) return;
    page_.labelled(2, say(language_, zh, en), label_width,
                   fmt::format("{}", fmt::join(words, say(language_, "、", ", "))));
  }

  /// The choices and flags of a description that a text contradicts, or bears out, by it.
  void facts(ConceptNumber number) {
    bool first = true;
    for (const SpokenFacts::Use& use : ruleset_.spoken_facts.of(number)) {
      if (!use.exact) continue;
      const SpokenFact& fact = ruleset_.spoken_facts.facts()[use.fact];
      const Field& field = ruleset_.vocabulary.field(fact.field);
      std::string text = fmt::format("{}  {}", field.path, field.label.in(language_));
      if (fact.choice != SpokenFact::flag)
        text += fmt::format("{}{}", say(language_, "：", ": "), field.choices[fact.choice].label.in(language_));
      if (first) page_.blank();
      if (first) page_.paragraph(0, say(language_, "与它核对的事实", "Facts that are compared with it"), Style::bold);
      first = false;
      page_.marked(2, "-", text, Style::dim);
    }
  }

  void criteria(ConceptNumber number, Asked how, std::string_view zh, std::string_view en) {
    bool first = true;
    for (const RuleFile& file : ruleset_.files) {
      for (const Part& part : file.parts) {
        for (const Criterion& one : part.criteria) {
          if (asked(one, number, ruleset_.lexicon.concepts) != how) continue;
          if (first) page_.blank();
          if (first) page_.paragraph(0, say(language_, zh, en), Style::bold);
          first = false;
          page_.marked(2, "-", fmt::format("{}  {}", one.id, one.expect.in(language_)), Style::dim);
        }
      }
    }
    if (!first || how != Asked::itself) return;
    page_.blank();
    page_.paragraph(0, say(language_, "没有条目直接要求写到它。", "No criterion asks for it by itself."));
  }

  const Ruleset& ruleset_;
  Language language_;
  Page& page_;
};

}  // namespace

std::optional<ConceptNumber> find_concept(const Concepts& concepts, std::string_view called) {
  if (const auto number = concepts.find(called)) return number;
  const std::u16string folded = concepts.fold(called);
  const auto is_it = [&](std::string_view word) { return concepts.fold(word) == folded; };
  std::optional<ConceptNumber> by_word;
  for (std::size_t i = 0; i < concepts.size() && !folded.empty(); ++i) {
    const auto number = static_cast<ConceptNumber>(i);
    const Concept& one = concepts.at(number);
    if (one.id.empty()) continue;
    if (is_it(one.label.zh) || is_it(one.label.en)) return number;
    const auto has = [&](Language language) { return std::ranges::any_of(concepts.words(number, language), is_it); };
    if (!by_word && (has(Language::zh) || has(Language::en))) by_word = number;
  }
  return by_word;
}

std::vector<std::string> said_together(const Concepts& concepts, ConceptNumber number, Language language) {
  std::vector<std::string> written;
  for (const Together& pair : concepts.pairs()) {
    if (pair.whole != number) continue;
    written.push_back(fmt::format("{} + {}", concepts.at(pair.first).label.in(language),
                                  concepts.at(pair.second).label.in(language)));
  }
  return written;
}

void explain_concept(const Ruleset& ruleset, ConceptNumber number, Language language, Page& page) {
  ConceptSpeaker(ruleset, language, page).speak(number);
}

}  // namespace pilotcheck
