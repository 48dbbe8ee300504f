#include "shipped/term_breakage.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace pilotcheck::testing {

namespace {

bool is_of(const std::vector<ConceptNumber>& numbers, ConceptNumber number) {
  return std::ranges::binary_search(numbers, number);
}

/// The first word of a concept, without what may be left out.
std::string word_of(const Concepts& concepts, ConceptNumber number) {
  const auto zh = concepts.words(number, Language::zh);
  std::string word(zh.empty() ? concepts.words(number, Language::en).at(0) : zh.front());
  for (std::size_t open = 0; (open = word.find("（")) != std::string::npos;) {
    const std::size_t close = word.find("）", open);
    if (close == std::string::npos) break;
    word.erase(open, close + std::string_view("）").size() - open);
  }
  return word;
}

/// So many words of a concept and the narrower ones, as a list.
std::string list_of(const Ask& ask, const Concepts& concepts) {
  std::set<std::string> words;
  for (const ConceptNumber number : ask.of) {
    for (const std::string_view word : concepts.words(number, Language::zh)) words.emplace(word);
  }
  std::vector<std::string> some;
  for (const std::string& word : words) {
    if (some.size() < ask.at_least) some.push_back(word);
  }
  return fmt::format("{}", fmt::join(some, "、"));
}

std::string denial_of(const Ask& ask, const Lexicon& lexicon) {
  const Concepts& concepts = lexicon.concepts;
  const std::string first = word_of(concepts, ask.first_of);
  switch (ask.kind) {
    case Ask::Kind::mention:
      return fmt::format("公司尚未部署{}。", first);
    case Ask::Kind::with:
      return fmt::format("公司尚未部署{}{}{}。", first,
                         ask.second.empty() ? std::string() : "、" + word_of(concepts, ask.second.front()),
                         ask.in_figures ? "20%" : "");
    case Ask::Kind::relates:
      return fmt::format("公司尚未实现{}、{}的{}。", first, word_of(concepts, ask.second.front()),
                         word_of(concepts, lexicon.relations));
    case Ask::Kind::enumerates:
      return fmt::format("公司尚未部署{}。", list_of(ask, concepts));
  }
  return {};
}

}  // namespace

BrokenText without_terms(std::string_view text, const std::vector<Term>& terms, const Lexicon& lexicon) {
  const Prose prose(text, lexicon);
  std::vector<bool> taken(prose.text().size());
  const auto is_asked = [&](ConceptNumber number) {
    return std::ranges::any_of(terms, [&](const Term& term) {
      return std::ranges::any_of(term.any, [&](const Ask& ask) { return is_of(ask.of, number); });
    });
  };
  for (const Mention& mention : prose.mentions()) {
    if (is_asked(mention.number)) std::fill(taken.begin() + mention.begin, taken.begin() + mention.end, true);
  }
  BrokenText broken;
  for (const Mention& mention : prose.mentions()) {
    const auto begin = taken.begin() + mention.begin;
    if (std::find(begin, taken.begin() + mention.end, true) != taken.begin() + mention.end)
      broken.touched.insert(mention.number);
  }
  std::u16string left;
  for (std::size_t at = 0; at < taken.size(); ++at) {
    if (!taken[at]) {
      left += prose.text()[at];
    } else if (at == 0 || !taken[at - 1]) {
      left += u"某某";
    }
  }
  broken.text = text::to_utf8(left);
  return broken;
}

BrokenText with_denied_terms(std::string_view text, const std::vector<Term>& terms, const Lexicon& lexicon) {
  BrokenText broken = without_terms(text, terms, lexicon);
  std::string denials;
  for (const Term& term : terms) denials += denial_of(term.any.front(), lexicon);
  const Prose denied(denials, lexicon);
  for (const Mention& mention : denied.mentions()) broken.touched.insert(mention.number);
  broken.text += "\n\n" + denials;
  return broken;
}

bool asks_for(const Term& term, const std::set<ConceptNumber>& concepts, const Lexicon& lexicon) {
  return std::ranges::any_of(term.any, [&](const Ask& ask) {
    if (ask.kind == Ask::Kind::relates && concepts.contains(lexicon.relations)) return true;
    return std::ranges::any_of(
        concepts, [&](ConceptNumber number) { return is_of(ask.of, number) || is_of(ask.second, number); });
  });
}

}  // namespace pilotcheck::testing
