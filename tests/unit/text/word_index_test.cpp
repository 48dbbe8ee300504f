// Many words found in one pass are those that a search for each finds.
#include "text/word_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace pilotcheck;

namespace {

using Found = std::vector<std::pair<std::size_t, std::size_t>>;  // offset, word

Found one_by_one(const std::vector<std::u16string>& words, const std::u16string& text) {
  Found found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t before = found.size();
    for (std::size_t word = 0; word < words.size(); ++word) {
      if (text.compare(at, words[word].size(), words[word]) == 0) found.emplace_back(at, word);
    }
    const auto length = [&](const auto& one) { return words[one.second].size(); };
    std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
                     [&](const auto& one, const auto& other) { return length(one) > length(other); });
  }
  return found;
}

Found at_once(const std::vector<std::u16string>& words, const std::u16string& text) {
  Found found;
  text::WordIndex(words).for_each(text, [&](std::size_t word, std::size_t at) {
    found.emplace_back(at, word);
    return true;
  });
  return found;
}

}  // namespace

TEST_CASE("all words are found in one pass, at every place and the longest first") {
  const std::vector<std::u16string> words = {u"未", u"未来", u"mes", u"m", u"制造执行系统", u"执行", u"统"};
  const std::u16string text = u"未来将未建mes，制造执行系统与mem未";
  CHECK(at_once(words, text) == one_by_one(words, text));
  CHECK(at_once(words, text).size() == 11);
  CHECK(at_once(words, u"").empty());
  CHECK(at_once({}, text).empty());
  CHECK(at_once(words, u"统") == Found{{0, 6}});
}

TEST_CASE("random words in random texts are found as by searching for each") {
  std::mt19937 random(1);
  const std::u16string letters = u"未没有计划建设系统mes已abc。";
  const auto text_of = [&](std::size_t size) {
    std::u16string text;
    for (std::size_t i = 0; i < size; ++i) text += letters[random() % letters.size()];
    return text;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::u16string> words;
    for (std::size_t i = 1 + random() % 40; i > 0; --i) words.push_back(text_of(1 + random() % 4));
    const std::u16string text = text_of(random() % 200);
    CHECK(at_once(words, text) == one_by_one(words, text));
  }
}

TEST_CASE("long words that begin alike are told apart") {
  const std::u16string stem(40, u'建');
  const std::vector<std::u16string> words = {stem + u"设", stem, stem + u"成", stem + u"设中", u"建", u"建建"};
  const std::u16string text = u"已" + stem + u"设中，" + stem + u"成";
  CHECK(at_once(words, text) == one_by_one(words, text));
}

TEST_CASE("words that stand twice are found twice, in their order") {
  const std::vector<std::u16string> words(50, u"系统");
  CHECK(at_once(words, u"系统").size() == 50);
  CHECK(at_once(words, u"系统") == one_by_one(words, u"系统"));
}

TEST_CASE("an index over the table of another finds what that one finds, and so does a copy of either") {
  const std::vector<std::u16string> words = {u"未", u"mes", u"制造执行系统"};
  const text::WordIndex own(words);
  const text::WordIndex over(own.table());
  for (const text::WordIndex& index : {own, over}) {
    std::size_t units = 0;
    index.for_each(u"未建mes制造执行系统", [&](std::size_t word, std::size_t /*at*/) {
      units += index.size_of(word);
      return true;
    });
    CHECK(units == 10);
  }
}

TEST_CASE("a search ends where the visitor has seen enough") {
  std::size_t seen = 0;
  const std::vector<std::u16string> words = {u"a"};
  text::WordIndex(words).for_each(u"aaaa", [&](std::size_t /*word*/, std::size_t /*at*/) { return ++seen < 2; });
  CHECK(seen == 2);
}
