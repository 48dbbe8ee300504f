/// Labelled passages: what a term's mentions mean, as a reader judged them before the program did. The files beside
/// this one hold id, category, term, passage (`\n` a line break, `\t` a tab), label and half; only the half `train` is
/// to be learnt from.
///
///     for (const Corpus& corpus : corpora()) for (const Passage& passage : corpus.passages) …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "prose/prose.h"

namespace pilotcheck::testing {

struct Passage {
  std::string id;
  std::string category;
  std::string term;
  std::string text;
  std::string label;  ///< `affirmed`, `denied`, `planned` …

  [[nodiscard]] bool is_affirmed() const { return label == "affirmed"; }
};

struct Corpus {
  std::string name;
  std::vector<Passage> passages;
};

/// Of every file here, and of ../shared/corpus/prose.tsv where it is there, which is two: `given b` and `given s`.
const std::vector<Corpus>& corpora();

/// Where the words of the passage's term stand, in units of the folded text.
std::vector<std::size_t> places_of(std::u16string_view term, std::u16string_view text);

/// How a text is read on 2018-04-10.
Prose read(std::string_view text);

/// How each place of `term` in `text` is read.
std::vector<Reading> readings(std::string_view text, std::string_view term);

/// No Han character.
bool is_english(std::string_view text);

}  // namespace pilotcheck::testing
