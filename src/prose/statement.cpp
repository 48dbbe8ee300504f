#include "prose/statement.h"

#include <algorithm>

namespace pilotcheck {

namespace {

using View = std::u16string_view;

bool only_adverbs(View text, const std::vector<std::u16string>& adverbs) {
  while (!text.empty()) {
    const auto adverb = std::find_if(adverbs.begin(), adverbs.end(), [&](View one) { return text.starts_with(one); });
    if (adverb == adverbs.end()) return false;
    text.remove_prefix(adverb->size());
  }
  return true;
}

}  // namespace

bool read_statements(View text, std::span<Statement> statements, const Lexicon& lexicon) {
  auto clause = statements.begin();
  bool placeholder = false;
  lexicon.index.for_each(text, [&](std::size_t number, std::size_t at) {
    const Lexicon::Word word = lexicon.words[number];
    if (word.trigger == Lexicon::placeholder) {
      placeholder = true;
      return true;
    }
    const std::size_t end = at + word.size;
    while (clause != statements.end() && clause->end < end) ++clause;
    if (clause == statements.end() || at < clause->begin) return true;
    const Trigger& trigger = lexicon.triggers[word.trigger];
    const View before = text.substr(clause->begin, at - clause->begin);
    if (trigger.opens != 0 && only_adverbs(before, lexicon.adverbs)) clause->opens |= trigger.opens;
    if ((trigger.says & ~clause->meanings) != 0 && trigger.holds(before, text.substr(end, clause->end - end)))
      clause->meanings |= trigger.says;
    return true;
  });
  return placeholder;
}

}  // namespace pilotcheck
