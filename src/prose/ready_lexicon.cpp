#include "prose/ready_lexicon.h"

namespace pilotcheck {

std::vector<std::pair<std::string_view, WordList*>> figure_lists(FigureWords& words) {
  return {{"about", &words.about},
          {"about_behind", &words.about_behind},
          {"above", &words.above},
          {"above_behind", &words.above_behind},
          {"below", &words.below},
          {"below_behind", &words.below_behind},
          {"from", &words.from},
          {"to", &words.to},
          {"range", &words.range},
          {"difference", &words.difference},
          {"compared", &words.compared},
          {"light", &words.light},
          {"of", &words.of},
          {"joins", &words.joins},
          {"each", &words.each},
          {"others", &words.others},
          {"parts", &words.parts},
          {"tenths", &words.tenths},
          {"percent_before", &words.percent_before},
          {"percent_words", &words.percent_words}};
}

std::vector<WordList*> word_lists(Lexicon& lexicon) {
  AsideWords& asides = lexicon.asides;
  std::vector<WordList*> lists = {&lexicon.adverbs, &lexicon.adverbials, &lexicon.closing, &lexicon.tails,
                                  &lexicon.harms,   &lexicon.harm_leads, &lexicon.answers, &lexicon.listing,
                                  &asides.openers,  &asides.leads,       &asides.referred, &asides.between,
                                  &asides.whole,    &asides.titles,      &asides.says,     &lexicon.predicates,
                                  &lexicon.outward, &lexicon.anaphors};
  for (const auto& [key, list] : figure_lists(lexicon.figures)) lists.push_back(list);
  return lists;
}

std::array<std::vector<std::string>, 8> text_lists(const Lexicon& lexicon) {
  const Placeholders& placeholders = lexicon.placeholders;
  return {lexicon.concepts.at(lexicon.relations).words_zh,
          lexicon.items.marks(),
          lexicon.items.behind_number(),
          placeholders.anywhere,
          placeholders.alone,
          placeholders.in_values,
          placeholders.empty,
          placeholders.none};
}

Lexicon to_lexicon(const ReadyLexicon& ready) {
  const auto texts = [&](std::size_t number) {
    const auto list = ready.texts[number];
    return std::vector<std::string>(list.begin(), list.end());
  };
  Lexicon lexicon;
  lexicon.triggers = ready.triggers;
  lexicon.words = ready.words;
  lexicon.index = text::WordIndex(ready.index);
  lexicon.simplified = ready.simplified;
  const std::vector<WordList*> lists = word_lists(lexicon);
  for (std::size_t i = 0; i < lists.size(); ++i) *lists[i] = WordList(ready.lists[i]);
  for (const FoldedWords group : ready.equivalents) lexicon.equivalents.emplace_back(group.begin(), group.end());
  lexicon.months_named.assign(ready.months.begin(), ready.months.end());
  lexicon.asides.instructions.assign(ready.instructions.begin(), ready.instructions.end());
  lexicon.relations = lexicon.concepts.add({{}, {}, texts(0), {}, {}});
  lexicon.items = ItemMarks(texts(1), texts(2));
  lexicon.placeholders = {texts(3), texts(4), texts(5), texts(6), texts(7), {}};
  lexicon.placeholders.build_index();
  return lexicon;
}

}  // namespace pilotcheck
