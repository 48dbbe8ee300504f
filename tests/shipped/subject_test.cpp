// What counts and what does not, by lists: texts off the subject of a section that use its words, each beside one on
// the subject (subjects.tsv), answers that say nothing beside those that do (answers.tsv), and real passages
// (passages.tsv).
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "assessment/assessment.h"
#include "input/file.h"
#include "prose/term.h"
#include "shipped/description_tree.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped;
using pilotcheck::testing::Tree;
using pilotcheck::testing::Value;

namespace {

template <std::size_t Columns>
std::vector<std::array<std::string, Columns>> read_rows(const char* name) {
  std::ifstream stream(std::string(PROJECT_DIR "/tests/shipped/") + name);
  std::vector<std::array<std::string, Columns>> rows;
  std::string line;
  std::getline(stream, line);  // names of the columns
  while (std::getline(stream, line)) {
    std::istringstream cells(line);
    auto& row = rows.emplace_back();
    for (std::string& cell : row) {
      std::getline(cells, cell, '\t');
      REQUIRE_MESSAGE(!cell.empty(), line);
    }
  }
  return rows;
}

const Criterion& criterion_of(const std::string& id) {
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        if (criterion.id == id) return criterion;
      }
    }
  }
  FAIL("no such criterion: ", id);
  std::abort();
}

/// What the criterion asks a text to mention.
const MentionsOperand& mentions_of(const Criterion& criterion) {
  const MentionsOperand* found = nullptr;
  for_each_predicate(criterion.require, [&](const BoundPredicate& predicate) {
    if (const auto* mentions = std::get_if<MentionsOperand>(&predicate.operand)) found = mentions;
  });
  REQUIRE_MESSAGE(found != nullptr, criterion.id << " asks no text");
  return *found;
}

/// Whether `text` says all that the criterion asks a text to say.
bool is_described(const Criterion& criterion, const std::string& text) {
  const Prose prose(text, shipped().lexicon);
  bool described = true;
  std::size_t asked = 0;
  for_each_predicate(criterion.require, [&](const BoundPredicate& predicate) {
    const auto* mentions = std::get_if<MentionsOperand>(&predicate.operand);
    if (mentions == nullptr) return;
    std::size_t found = 0;
    for (const Term& term : mentions->terms) {
      const FoundTerm one = find_term(term, prose, shipped().lexicon, mentions->counting);
      found += one.outcome == FoundTerm::Outcome::affirmed ? 1 : 0;
    }
    described = described && found >= (mentions->any ? 1 : mentions->terms.size());
    ++asked;
  });
  REQUIRE_MESSAGE(asked > 0, criterion.id << " asks no text");
  return described;
}

/// Whether `passage` describes `item`: CRITERION/ITEM, or CRITERION/* for all that the criterion asks for.
bool is_found(const std::string& item, const std::string& passage) {
  const std::size_t slash = item.find('/');
  const Criterion& criterion = criterion_of(item.substr(0, slash));
  const std::string id = item.substr(slash + 1);
  if (is_described(criterion, passage) || id == "*") return is_described(criterion, passage);
  const MentionsOperand& mentions = mentions_of(criterion);
  const auto term = std::ranges::find(mentions.terms, id, &Term::id);
  REQUIRE_MESSAGE(term != mentions.terms.end(), item);
  const Prose prose(passage, shipped().lexicon);
  return find_term(*term, prose, shipped().lexicon, mentions.counting).outcome == FoundTerm::Outcome::affirmed;
}

struct Share {
  std::size_t found = 0;
  std::size_t of = 0;

  /// `items` are parted by blanks; `-` is none.
  void count(const std::string& items, const std::string& passage) {
    std::istringstream words(items);
    for (std::string item; words >> item;) {
      if (item == "-") continue;
      ++of;
      found += is_found(item, passage) ? 1 : 0;
    }
  }
  [[nodiscard]] double percent() const { return 100.0 * static_cast<double>(found) / static_cast<double>(of); }
};

Tree read_example(const std::string& name) {
  const Loaded<Source> source = read_file(fmt::format("{}/examples/{}.yaml", PROJECT_DIR, name), {});
  REQUIRE_MESSAGE(source.value, name);
  const Loaded<Document> document = read_document(*source.value, {});
  REQUIRE(document.value);
  return {document.value->root(), shipped().vocabulary, shipped().lexicon};
}

std::string status_in(const Tree& tree, const std::string& criterion) {
  const Description description = tree.read();
  const Assessment assessment = assess(shipped(), description, {});
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& one : part.criteria) {
        if (one.criterion->id == criterion) return std::string(name_of(one.judgement.status));
      }
    }
  }
  return "not judged";
}

}  // namespace

TEST_CASE("words of a section count in a text on its subject, and in none that is off it") {
  const auto rows = read_rows<3>("subjects.tsv");
  CHECK(rows.size() > 60);
  for (const auto& row : rows) {
    const std::string& id = row[0];
    const std::string& off = row[1];
    const std::string& on = row[2];
    const Criterion& criterion = criterion_of(id);
    CHECK_MESSAGE(!is_described(criterion, off), id << " is met by " << off);
    CHECK_MESSAGE(is_described(criterion, on), id << " is not met by " << on);
  }
}

// 123 passages of real descriptions, restated and without names, each with the items of its section that readers
// found described in it, and those that they did not. The rules have learned from them; the shares may only improve.
TEST_CASE("what enterprises describe in their own words is found, and little that they do not") {
  Share described;
  Share others;
  for (const auto& row : read_rows<4>("passages.tsv")) {
    described.count(row[2], row[1]);
    others.count(row[3], row[1]);
  }
  fmt::print("passages: found {} of {} described ({:.1f} %), {} of {} that are not ({:.1f} %)\n", described.found,
             described.of, described.percent(), others.found, others.of, others.percent());
  CHECK(described.of > 280);
  CHECK(others.of > 280);
  CHECK(described.percent() >= 78.0);
  CHECK(others.percent() <= 6.0);
}

TEST_CASE("an answer in place of one, and a yardstick of one's own, are told from those that say something") {
  const auto rows = read_rows<5>("answers.tsv");
  CHECK(rows.size() > 80);
  std::map<std::string, Tree> examples;
  for (const auto& row : rows) {
    const std::string& example = row[0];
    const std::string& field = row[1];
    const std::string& answer = row[2];
    const std::string& criterion = row[3];
    Tree tree = examples.try_emplace(example, read_example(example)).first->second;
    const std::string reason = ".not_applicable";
    if (field.ends_with(reason)) {  // in place of before and after
      Value why;
      why.kind = Value::Kind::mapping;
      why.entries.emplace_back(reason.substr(1), Value::scalar(answer));
      tree.set(field.substr(0, field.size() - reason.size()), why);
    } else {
      tree.set(field, Value::scalar(answer));
    }
    const std::string got = status_in(tree, criterion);
    CHECK_MESSAGE(got == row[4], criterion << " is " << got << " for " << answer);
  }
}

TEST_CASE("cost and efficiency cannot both be left out as not applicable") {
  Tree tree = read_example("discrete-ready");
  for (const char* aspect :
       {"operating_cost", "development_cycle", "production_efficiency", "defect_rate", "energy_use"}) {
    Value why;
    why.kind = Value::Kind::mapping;
    why.entries.emplace_back("not_applicable", Value::scalar("大宗产品，不统计该项"));
    tree.set(std::string("effects.") + aspect, why);
  }
  CHECK(status_in(tree, "basic.5.operating-cost") == "not_applicable");
  CHECK(status_in(tree, "basic.5.cost-or-efficiency") == "unstated");
}
