// The same long passage in texts of different enterprises (the reports are shown by tests/cases/shared_passages).
#include "ranking/shared_passages.h"

#include <doctest/doctest.h>

#include "ranking/score_line.h"
#include "text/utf8.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

const Ruleset& rules() {
  static const Ruleset ruleset = [] {
    Ruleset tiny = tiny_rules();
    tiny.shared_passages = PassageRule{100, 5};
    return tiny;
  }();
  return ruleset;
}

/// So many Chinese characters that stand in no other passage of another seed, `mark` behind every twelfth.
std::string passage(std::size_t characters, std::uint32_t seed, char32_t mark = U'，') {
  std::string text;
  for (std::size_t i = 1; i <= characters; ++i) {
    seed = seed * 1664525U + 1013904223U;
    text::append(text, 0x4E00 + (seed >> 8U) % 20000);
    if (i % 12 == 0 && mark != 0) text::append(text, mark);
  }
  return text;
}

RankedRow row(const std::string& enterprise, const std::string& profile, const std::string& systems = "无") {
  const Description description =
      describe(rules(), "enterprise:\n  name: " + enterprise + "\n  profile: |\n    " + profile +
                            "\nnarrative:\n  discrete:\n    s1: |\n      " + systems + "\n");
  AssessOptions options;
  options.prints = true;
  RankedRow result = ranked_row(rules(), assess(rules(), description, options));
  result.file = enterprise + ".yaml";
  return result;
}

SharedPassages shared(const std::vector<RankedRow>& rows) { return shared_passages(rules(), rows); }

}  // namespace

TEST_CASE("a long passage in two enterprises is told with both places, and never more than is shared") {
  const std::string same = passage(300, 1);
  const std::vector<RankedRow> rows = {row("甲", "甲厂" + passage(40, 2) + same),
                                       row("乙", "乙", same + passage(60, 3)), row("丙", passage(400, 4))};
  const SharedPassages found = shared(rows);
  REQUIRE(found.texts.size() == 1);
  const SharedText& text = found.texts.front();
  CHECK(text.rows == std::vector<std::uint32_t>{0, 1});
  CHECK(text.enterprises == 2);
  CHECK(text.characters > 200);
  CHECK(text.characters <= 300);
  REQUIRE(text.fields.size() == 1);
  CHECK(rules().vocabulary.field(text.fields[0].first->field).path == "enterprise.profile");
  CHECK(rules().vocabulary.field(text.fields[0].second->field).path == "narrative.discrete.s1");
  CHECK(text.fields[0].first_begin == text.fields[0].second_begin + 42);
  CHECK(found.best == std::vector<std::uint32_t>{1, 1, 0});
}

TEST_CASE("width, marks and wrapped lines hide nothing") {
  const std::string plain = passage(150, 5) + "mes2018" + passage(150, 6);
  const std::string other = passage(150, 5, U'；') + "ＭＥＳ 2018" + passage(150, 6, 0);
  const SharedPassages one = shared({row("甲", plain), row("乙", plain)});
  const SharedPassages two = shared({row("甲", plain), row("乙", other)});
  REQUIRE(one.texts.size() == 1);
  REQUIRE(two.texts.size() == 1);
  CHECK(one.texts[0].characters == 307);
  CHECK(two.texts[0].characters == 307);
  CHECK(two.texts[0].share == 1);
}

TEST_CASE("what is short makes no pair, however often it is there") {
  const auto text = [](std::uint32_t seed) {
    std::string all;
    for (std::uint32_t i = 0; i < 20; ++i)
      all += passage(60, seed + i * 100) + "。系统运行稳定，数据保存三年以上，可供追溯。";
    return all;
  };
  CHECK(shared({row("甲", text(7)), row("乙", text(8))}).texts.empty());
  CHECK(shared({row("甲", passage(90, 9)), row("乙", passage(90, 9))}).texts.empty());
}

TEST_CASE("a form's own instruction is nobody's passage") {
  const std::string asked = "请描述" + passage(200, 10, 0) + "。";
  CHECK(shared({row("甲", asked), row("乙", asked)}).texts.empty());
}

TEST_CASE("descriptions of one enterprise are not told against each other") {
  const std::string same = passage(300, 11);
  const SharedPassages found = shared({row("甲公司", same), row("甲 公司", same), row("乙公司", same)});
  REQUIRE(found.texts.size() == 1);
  CHECK(found.texts[0].rows == std::vector<std::uint32_t>{0, 2});
  CHECK(found.repeated == 1);
}

TEST_CASE("what many have is one group, beside what two of them have more") {
  const std::string same = passage(300, 12);
  std::vector<RankedRow> rows;
  for (std::uint32_t i = 0; i < 60; ++i) {
    rows.push_back(row("企业" + std::to_string(i), same + passage(100, 100 + i), i < 2 ? passage(500, 13) : "无"));
  }
  const SharedPassages found = shared(rows);
  REQUIRE(found.texts.size() == 2);
  CHECK(found.texts[0].enterprises == 2);
  CHECK(found.texts[0].characters == 500);
  CHECK(found.texts[1].enterprises == 60);
  CHECK(found.texts[1].rows.size() == 60);
}

TEST_CASE("a row that was written and read shares the same") {
  const std::string same = passage(300, 14);
  std::vector<RankedRow> rows = {row("甲", same), row("乙", "请描述总体架构。" + same)};
  const SharedPassages before = shared(rows);
  for (RankedRow& one : rows) {
    Loaded<RankedRow> back = ScoreLineReader(rules()).read("part.jsonl", 1, score_line(rules(), one, 0));
    REQUIRE(back.value);
    one = std::move(*back.value);
  }
  const SharedPassages after = shared(rows);
  REQUIRE(after.texts.size() == 1);
  CHECK(after.texts[0].characters == before.texts[0].characters);
  CHECK(after.texts[0].fields[0].second_begin == before.texts[0].fields[0].second_begin);
}

TEST_CASE("of a share of the pieces long passages are still found") {
  const std::string same = passage(3000, 15);
  std::vector<RankedRow> rows = {row("甲", same), row("乙", passage(50, 16) + same), row("丙", passage(3000, 17))};
  for (RankedRow& one : rows) thin(one.prints, 2);
  const SharedPassages found = shared(rows);
  CHECK(found.level == 2);
  REQUIRE(found.texts.size() == 1);
  CHECK(found.texts[0].characters > 2000);
  CHECK(found.texts[0].characters <= 3000);
}

TEST_CASE("where the ruleset does not ask for it nothing is compared") {
  const SharedPassages found =
      shared_passages(tiny_rules(), std::vector{row("甲", passage(300, 18)), row("乙", passage(300, 18))});
  CHECK(!found.compared);
  CHECK(found.texts.empty());
}
