#include "corpus/corpus.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "text/utf8.h"
#include "unit/prose/shipped_lexicon.h"

namespace pilotcheck::testing {

namespace {

namespace fs = std::filesystem;

std::string unescaped(std::string_view written) {
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\' || i + 1 == written.size()) {
      text += written[i];
      continue;
    }
    const char next = written[++i];
    text += next == 'n' ? '\n' : next == 't' ? '\t' : next;
  }
  return text;
}

std::vector<Passage> read_passages(const fs::path& file) {
  std::ifstream stream(file);
  REQUIRE_MESSAGE(stream, file.string());
  std::vector<Passage> passages;
  std::string line;
  std::getline(stream, line);  // names of the columns
  while (std::getline(stream, line)) {
    std::vector<std::string> cells;
    std::istringstream columns(line);
    for (std::string cell; std::getline(columns, cell, '\t');) cells.push_back(cell);
    REQUIRE_MESSAGE(cells.size() >= 5, line);
    passages.push_back({cells[0], cells[1], cells[2], unescaped(cells[3]), cells[4]});
  }
  return passages;
}

std::vector<Corpus> read_corpora() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(PROJECT_DIR "/tests/corpus")) {
    if (entry.path().extension() == ".tsv" && entry.path().stem() != "floors") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Corpus> all;
  for (const fs::path& file : files) all.push_back({file.stem().string(), read_passages(file)});
  const fs::path given = PROJECT_DIR "/../shared/corpus/prose.tsv";
  if (!fs::exists(given)) {
    MESSAGE("skipped: there is no ../shared/corpus/prose.tsv");
    return all;
  }
  const std::vector<Passage> both = read_passages(given);
  for (const char half : {'b', 's'}) {
    all.push_back({std::string("given ") + half, {}});
    std::ranges::copy_if(both, std::back_inserter(all.back().passages),
                         [&](const Passage& one) { return one.id.front() == half; });
  }
  return all;
}

}  // namespace

const std::vector<Corpus>& corpora() {
  static const std::vector<Corpus> all = read_corpora();
  return all;
}

std::vector<std::size_t> places_of(std::u16string_view term, std::u16string_view text) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; (at = text.find(term, at)) != std::u16string_view::npos; ++at) places.push_back(at);
  return places;
}

Prose read(std::string_view text) { return {text, shipped_lexicon(), {.today = std::chrono::year(2018) / 4}}; }

std::vector<Reading> readings(std::string_view text, std::string_view term) {
  const Prose prose = read(text);
  const std::u16string word = fold_prose(term, shipped_lexicon());
  std::vector<Reading> found;
  for (const std::size_t at : places_of(word, prose.text())) found.push_back(prose.stand(at, at + word.size()).says);
  return found;
}

bool is_english(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::decode(text, at) >= 0x4E00) return false;
  }
  return true;
}

}  // namespace pilotcheck::testing
