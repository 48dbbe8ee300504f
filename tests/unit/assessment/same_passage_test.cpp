// The same long passage in two narratives: told once for each pair, never decisive.
#include "assessment/same_passage.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// What is found where two narratives, on one line each, are as given.
std::vector<Finding> found(const std::string& overview, const std::string& advancement) {
  const Description description = describe(
      shipped(), "narrative:\n  overview: |\n    " + overview + "\n  advancement: |\n    " + advancement + "\n");
  return same_passages(description);
}

/// So many different Han characters, with a mark behind every twelfth.
std::string passage(std::size_t characters, char32_t first = 0x4E00) {
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) {
    const char32_t c = first + static_cast<char32_t>(i * 7);
    const bool mark = i % 12 == 11;
    const char32_t written = mark ? U'，' : c;
    text += static_cast<char>(0xE0U | written >> 12U);
    text += static_cast<char>(0x80U | (written >> 6U & 0x3FU));
    text += static_cast<char>(0x80U | (written & 0x3FU));
  }
  return text;
}

}  // namespace

TEST_CASE("a passage of sixty characters in two narratives is told once, with how much is shared") {
  const std::string same = passage(80);
  const std::vector<Finding> findings = found("本公司甲" + same + "乙。", "其先进性丙" + same + "丁。");
  REQUIRE(findings.size() == 1);
  const Finding& one = findings.front();
  CHECK(one.id == "same-passage");
  CHECK(one.status == FindingStatus::unstated);
  CHECK(one.level == Level::should);
  CHECK(one.field == "narrative.advancement");
  CHECK(one.subject == "narrative.advancement/narrative.overview");
  CHECK(one.detail.position.line == 4);
  CHECK(one.message.zh.find("实施的先进性与概述有 80 字相同：「") == 0);
  CHECK(one.message.en.find("Advancement and Overview share 80 characters, please check: “") == 0);
  CHECK(one.advice.en == "write what this section asks for; the other place is Overview (line 2)");
}

TEST_CASE("what is shorter is not told") {
  CHECK(found("甲" + passage(58) + "乙。", "丙" + passage(58) + "丁。").empty());
  CHECK(found("甲" + passage(80) + "乙。", "丙" + passage(80, 0x6000) + "丁。").empty());
  CHECK(found("甲。", "甲。").empty());
}

TEST_CASE("two narratives that are the same are told as well") { CHECK(found(passage(70), passage(70)).size() == 1); }

TEST_CASE("a passage is quoted as it is written") {
  const std::vector<Finding> findings = found("MES采用" + passage(70), "MES采用" + passage(70));
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().message.zh.find("「MES采用") != std::string::npos);
}

TEST_CASE("several passages of one pair are told together") {
  const std::vector<Finding> findings =
      found(passage(72) + "甲。" + passage(84, 0x6000) + "。", passage(84, 0x6000) + "。乙" + passage(72));
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().message.en.find("share 15") != std::string::npos);
}

TEST_CASE("in English two hundred letters are a long passage") {
  std::string words;
  for (int i = 0; i < 45; ++i) words += " word" + std::to_string(i * 37 % 100) + (i % 9 == 8 ? "," : "");
  CHECK(found("One" + words + ". End.", "Two" + words + ". Stop.").size() == 1);
  CHECK(found("One" + words.substr(0, 150) + ". End.", "Two" + words.substr(0, 150) + ". Stop.").empty());
}

TEST_CASE("a list of systems that two sections quote is no passage") {
  const std::string systems =
      "包括计划管理、质量管理、设备管理、能源管理、物料管理、人员管理、成本管理、工艺管理、仓储管理、配送管理、追溯管理"
      "、看板管理、报表管理等模块";
  CHECK(found("系统甲" + systems + "。", "平台乙" + systems + "。").empty());
}

TEST_CASE("an instruction that stands in two sections is told where it stands, not here") {
  const std::string asked = "请描述" + passage(80) + "情况。";
  CHECK(found(asked, asked).empty());
}

TEST_CASE("of a great many clauses a sample finds a passage as long as a page") {
  std::string filler;
  for (char32_t i = 0; i < 300; ++i) filler += passage(60, 0x4E00 + i * 13) + "。";
  std::string page;
  for (char32_t i = 0; i < 40; ++i) page += passage(36, 0x7000 + i * 11) + "。";
  CHECK(found(filler + page, page + passage(40, 0x5500)).size() == 1);
}

TEST_CASE("what is shared never decides") {
  const Ruleset rules = tiny_rules();
  const Description description = describe(rules, std::string(ready_yaml()));
  CHECK(assess(rules, description, {}).verdict == Verdict::ready);
}
