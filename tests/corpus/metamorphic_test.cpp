// Changes of a passage that change no reading, and one that turns it: over all labelled passages.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>

#include "corpus/corpus.h"
#include "text/utf8.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::corpora;
using pilotcheck::testing::Corpus;
using pilotcheck::testing::is_english;
using pilotcheck::testing::Passage;
using pilotcheck::testing::places_of;
using pilotcheck::testing::read;
using pilotcheck::testing::readings;
using pilotcheck::testing::shipped_lexicon;

namespace {

void for_each_passage(const std::function<void(const Passage&)>& visit) {
  for (const Corpus& corpus : corpora()) {
    for (const Passage& passage : corpus.passages) visit(passage);
  }
}

/// The readings stay what they are when `change` rewrites a passage; a passage that it leaves empty is passed over.
void check_unchanged(const std::function<std::string(const Passage&)>& change) {
  std::size_t tried = 0;
  for_each_passage([&](const Passage& passage) {
    const std::string changed = change(passage);
    if (changed.empty()) return;
    ++tried;
    CHECK_MESSAGE(readings(changed, passage.term) == readings(passage.text, passage.term),
                  passage.id << ": " << changed);
  });
  CHECK(tried > 500);
}

std::string neutral(const Passage& passage) { return is_english(passage.text) ? "See the annex. " : "另附说明。"; }

bool begins_with_item(const std::string& text) { return shipped_lexicon().items.kind(text) != 0; }

bool ends_a_sentence(const std::string& text) {
  return std::ranges::any_of(std::array{"。", "！", "？", ".", "!", "?"},
                             [&](const char* mark) { return text.ends_with(mark); });
}

std::string with_full_width_letters(const std::string& text) {
  std::string wide;
  for (const char c : text) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter) {
      text::append(wide, static_cast<char32_t>(c) + 0xFEE0);
    } else {
      wide += c;
    }
  }
  return wide;
}

/// Each character in a traditional form that the language files know.
std::string in_traditional_characters(const std::string& text) {
  const std::span<const char16_t> simplified = shipped_lexicon().simplified;
  std::string traditional;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    const auto form = std::ranges::find(simplified, c);
    const auto number = static_cast<std::size_t>(form - simplified.begin());
    text::append(traditional, form == simplified.end() ? c : U'一' + static_cast<char32_t>(number));
  }
  return traditional;
}

bool is_in_scope(const Scope& scope, std::size_t begin, std::size_t end) {
  return begin >= scope.begin && end <= scope.end;
}

/// How many denials reach what stands there: an even number affirms it.
std::size_t denials(const Prose& prose, std::size_t begin, std::size_t end) {
  const auto denies = [&](const Scope& one) { return one.says == Reading::denied && is_in_scope(one, begin, end); };
  return static_cast<std::size_t>(std::ranges::count_if(prose.scopes(), denies));
}

}  // namespace

TEST_CASE("a neutral sentence before a passage changes no reading") {
  // What begins with a mark of an item or is a heading must stand at the beginning of its line.
  check_unchanged([](const Passage& passage) {
    const bool lines = passage.text.find('\n') != std::string::npos;
    return neutral(passage) + (lines || begins_with_item(passage.text) ? "\n\n" : "") + passage.text;
  });
}

TEST_CASE("a neutral sentence behind a passage changes no reading") {
  check_unchanged([](const Passage& passage) {
    return ends_a_sentence(passage.text) ? passage.text + ' ' + neutral(passage) : std::string();
  });
}

TEST_CASE("full-width Latin letters change no reading") {
  check_unchanged([](const Passage& passage) { return with_full_width_letters(passage.text); });
}

TEST_CASE("traditional characters change no reading") {
  check_unchanged([](const Passage& passage) { return in_traditional_characters(passage.text); });
}

TEST_CASE("尚未部署 before what is plainly affirmed turns it") {
  std::size_t tried = 0;
  for_each_passage([&](const Passage& passage) {
    if (is_english(passage.text)) return;
    const Prose prose = read(passage.text);
    const std::u16string term = fold_prose(passage.term, shipped_lexicon());
    std::vector<std::size_t> origins;
    fold_prose(passage.text, shipped_lexicon(), &origins);
    const std::vector<std::size_t> places = places_of(term, prose.text());
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::size_t begin = places[i];
      const auto reaches = [&](const Scope& one) { return is_in_scope(one, begin, begin + term.size()); };
      if (std::ranges::any_of(prose.scopes(), reaches)) continue;
      std::string denied = passage.text;
      denied.insert(origins[begin], "尚未部署");
      const Prose turned = read(denied);
      const std::size_t now = places_of(term, turned.text()).at(i);
      // A trigger that spared the term for what stood right behind it may not spare it any more.
      if (denials(turned, now, now + term.size()) > 1) continue;
      CHECK_MESSAGE(turned.stand(now, now + term.size()).says != Reading::affirmed, passage.id << ": " << denied);
      ++tried;
    }
  });
  CHECK(tried > 300);
}
