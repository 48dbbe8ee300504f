// Of labelled passages, how many are read as a reader reads them: of what is truly not affirmed what counts as written
// nowhere, of what is truly affirmed what does. No rate may fall below the one in floors.tsv; one that rose is put
// there by RAISE_FLOORS=1.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>

#include "corpus/corpus.h"

using namespace pilotcheck;
using pilotcheck::testing::corpora;
using pilotcheck::testing::Corpus;
using pilotcheck::testing::is_english;
using pilotcheck::testing::Passage;
using pilotcheck::testing::readings;

namespace {

struct Rate {
  std::size_t right = 0;
  std::size_t of = 0;

  void count(bool is_right) {
    right += is_right ? 1 : 0;
    ++of;
  }
  [[nodiscard]] bool is_below(const Rate& other) const { return right * other.of < other.right * of; }
};

using Key = std::pair<std::string, std::string>;  // corpus, class
using Rates = std::map<Key, Rate>;

constexpr const char* floors_file = PROJECT_DIR "/tests/corpus/floors.tsv";
constexpr const char* floors_head = "corpus\tclass\tright\tof";

bool is_right(const Passage& passage) {
  const std::vector<Reading> found = readings(passage.text, passage.term);
  REQUIRE_MESSAGE(!found.empty(), passage.id << " does not name its term");
  const bool affirmed = std::ranges::find(found, Reading::affirmed) != found.end();
  return affirmed == passage.is_affirmed();
}

Rates measure(std::string& wrong) {
  const char* listed = std::getenv("LIST_WRONG");
  Rates rates;
  for (const Corpus& corpus : corpora()) {
    std::map<std::string, Rate> categories;
    for (const Passage& passage : corpus.passages) {
      const bool right = is_right(passage);
      if (!right && listed != nullptr && corpus.name == listed)
        fmt::print("{}\t{}\t{}\t{}\t{}\n", passage.id, passage.category, passage.term, passage.text, passage.label);
      const std::string side = passage.is_affirmed() ? "affirmed" : "not affirmed";
      rates[{corpus.name, side}].count(right);
      if (!passage.is_affirmed()) rates[{corpus.name, "not affirmed: " + passage.label}].count(right);
      if (is_english(passage.text)) rates[{corpus.name, side + ", English"}].count(right);
      categories[passage.category].count(right);
    }
    wrong += fmt::format("\nwrong in {}:", corpus.name);
    for (const auto& [category, rate] : categories) {
      if (rate.right < rate.of) wrong += fmt::format(" {} {}/{}", category, rate.of - rate.right, rate.of);
    }
  }
  return rates;
}

Rates read_floors() {
  std::ifstream stream(floors_file);
  Rates floors;
  std::string line;
  std::getline(stream, line);
  Key key;
  Rate rate;
  while (std::getline(stream, key.first, '\t') && std::getline(stream, key.second, '\t') &&
         stream >> rate.right >> rate.of) {
    floors[key] = rate;
    stream.ignore();
  }
  return floors;
}

void write_floors(const Rates& floors) {
  std::ofstream stream(floors_file);
  stream << floors_head << '\n';
  for (const auto& [key, rate] : floors)
    stream << fmt::format("{}\t{}\t{}\t{}\n", key.first, key.second, rate.right, rate.of);
}

double percent_wrong(const Rate& rate) {
  return 100 * static_cast<double>(rate.of - rate.right) / static_cast<double>(rate.of);
}

}  // namespace

TEST_CASE("no class of passages is read worse than it was") {
  std::string wrong;
  const Rates rates = measure(wrong);
  Rates floors = read_floors();
  const bool raise = std::getenv("RAISE_FLOORS") != nullptr;
  std::string table =
      fmt::format("{:<10}{:<36}{:>6}{:>6}{:>9}{:>9}\n", "corpus", "class", "wrong", "of", "wrong %", "at most");
  for (const auto& [key, rate] : rates) {
    if (raise && (!floors.contains(key) || !rate.is_below(floors[key]))) floors[key] = rate;
    const auto floor = floors.find(key);
    const std::string most = floor == floors.end() ? "" : fmt::format("{:.1f}", percent_wrong(floor->second));
    table += fmt::format("{:<10}{:<36}{:>6}{:>6}{:>9.1f}{:>9}\n", key.first, key.second, rate.of - rate.right, rate.of,
                         percent_wrong(rate), most);
    if (floor == floors.end()) {
      FAIL_CHECK(key.first << ", " << key.second << " has no floor: RAISE_FLOORS=1 writes it");
    } else {
      CHECK_FALSE_MESSAGE(rate.is_below(floor->second), key.first << ", " << key.second);
    }
  }
  fmt::print("{}{}\n", table, wrong);
  if (raise) write_floors(floors);
}
