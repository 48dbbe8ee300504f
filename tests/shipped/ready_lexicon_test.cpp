// The lexicon that the build made ready is the one that the language files give.
#include "prose/ready_lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

Lexicon ready() { return to_lexicon(*embedded_ruleset().lexicon); }

const Lexicon& read() {
  static const Loaded<Lexicon> lexicon = load_lexicon(embedded_ruleset().language.documents);
  REQUIRE(lexicon.value);
  return *lexicon.value;
}

bool same(const Trigger& one, const Trigger& other) {
  const auto flags = [](const Trigger& t) {
    return std::array{t.conditional, t.unless_last, t.only_last, t.only_first, t.whole_words};
  };
  const auto conditions = [](const Trigger& t) {
    return std::array{t.unless_before, t.unless_after, t.only_before,    t.only_after,
                      t.unless_later,  t.only_later,   t.unless_earlier, t.until};
  };
  const auto same_words = [](FoldedWords left, FoldedWords right) { return std::ranges::equal(left, right); };
  return one.role == other.role && one.says == other.says && one.reach == other.reach && one.within == other.within &&
         flags(one) == flags(other) && std::ranges::equal(conditions(one), conditions(other), same_words);
}

}  // namespace

TEST_CASE("every trigger in the program says what its file says, under the same conditions") {
  const Lexicon one = ready();
  REQUIRE(one.triggers.size() == read().triggers.size());
  for (std::size_t i = 0; i < one.triggers.size(); ++i) CHECK_MESSAGE(same(one.triggers[i], read().triggers[i]), i);
}

TEST_CASE("the words of the triggers in the program are those of the files") {
  const Lexicon one = ready();
  CHECK(std::ranges::equal(one.index.table().nodes, read().index.table().nodes));
  CHECK(std::ranges::equal(one.words, read().words, [](const Lexicon::Word& left, const Lexicon::Word& right) {
    return left.trigger == right.trigger && left.size == right.size;
  }));
}

TEST_CASE("every list of words in the program is that of the files") {
  Lexicon one = ready();
  Lexicon other = read();
  const std::vector<WordList*> lists = word_lists(one);
  const std::vector<WordList*> others = word_lists(other);
  REQUIRE(lists.size() == others.size());
  for (std::size_t i = 0; i < lists.size(); ++i)
    CHECK_MESSAGE(std::ranges::equal(lists[i]->words(), others[i]->words()), i);
  CHECK(text_lists(one) == text_lists(other));
  CHECK(one.placeholders.begins == other.placeholders.begins);
  CHECK(one.months_named == other.months_named);
  CHECK(one.equivalents == other.equivalents);
  CHECK(std::ranges::equal(one.simplified, other.simplified));
  using Opener = AsideWords::Opener;
  CHECK(std::ranges::equal(one.asides.instructions, other.asides.instructions, [](const Opener& a, const Opener& b) {
    return a.begin == b.begin && a.end == b.end && a.first == b.first;
  }));
}
