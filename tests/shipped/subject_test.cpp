// What counts and what does not, by lists: texts off the subject of a section that use its words, each beside one on
// the subject (subjects.tsv), and answers that say nothing beside those that do (answers.tsv). A row is a line.
#include <doctest/doctest.h>
#include <fmt/format.h>

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
