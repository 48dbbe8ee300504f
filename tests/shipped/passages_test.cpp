// What enterprises write of their systems in their own ways: 123 passages of real descriptions, restated and without
// names, each with the items of its section that two readers found described in it, and those that they did not
// (passages.tsv). The rules have learned from them; shares found may only rise.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "ruleset/ruleset.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped;

namespace {

const MentionsOperand& mentions_of(const std::string& id) {
  const MentionsOperand* found = nullptr;
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      const auto criterion = std::ranges::find(part.criteria, id, &Criterion::id);
      if (criterion == part.criteria.end()) continue;
      for_each_predicate(criterion->require, [&](const BoundPredicate& predicate) {
        if (const auto* mentions = std::get_if<MentionsOperand>(&predicate.operand)) found = mentions;
      });
    }
  }
  REQUIRE_MESSAGE(found != nullptr, id << " asks no text");
  return *found;
}

/// `item` is CRITERION/ITEM; of `*` all that the criterion asks for.
bool is_found(const std::string& item, const Prose& prose) {
  const std::size_t slash = item.find('/');
  const MentionsOperand& mentions = mentions_of(item.substr(0, slash));
  const std::string id = item.substr(slash + 1);
  const auto affirmed = [&](const Term& term) {
    return find_term(term, prose, shipped().lexicon, mentions.counting).outcome == FoundTerm::Outcome::affirmed;
  };
  const auto all = std::ranges::count_if(mentions.terms, affirmed);
  const auto asked = mentions.any ? 1 : static_cast<std::ptrdiff_t>(mentions.terms.size());
  if (id == "*" || all >= asked) return all >= asked;
  const auto term = std::ranges::find(mentions.terms, id, &Term::id);
  REQUIRE_MESSAGE(term != mentions.terms.end(), item);
  return affirmed(*term);
}

struct Share {
  std::size_t found = 0;
  std::size_t of = 0;

  void count(const std::string& items, const Prose& prose) {
    std::istringstream words(items);
    for (std::string item; words >> item;) {
      if (item == "-") continue;
      ++of;
      found += is_found(item, prose) ? 1 : 0;
    }
  }
  [[nodiscard]] double percent() const { return 100.0 * static_cast<double>(found) / static_cast<double>(of); }
};

}  // namespace

TEST_CASE("what enterprises describe in their own words is found, and little that they do not") {
  std::ifstream stream(PROJECT_DIR "/tests/shipped/passages.tsv");
  std::string line;
  std::getline(stream, line);  // names of the columns
  Share described;
  Share others;
  while (std::getline(stream, line)) {
    std::istringstream cells(line);
    std::string section;
    std::string passage;
    std::string yes;
    std::string no;
    std::getline(cells, section, '\t');
    std::getline(cells, passage, '\t');
    std::getline(cells, yes, '\t');
    std::getline(cells, no, '\t');
    const Prose prose(passage, shipped().lexicon, {});
    described.count(yes, prose);
    others.count(no, prose);
  }
  fmt::print("passages: found {} of {} described ({:.1f} %), {} of {} that are not ({:.1f} %)\n", described.found,
             described.of, described.percent(), others.found, others.of, others.percent());
  CHECK(described.of > 280);
  CHECK(others.of > 280);
  CHECK(described.percent() >= 78.0);
  CHECK(others.percent() <= 6.0);
}
