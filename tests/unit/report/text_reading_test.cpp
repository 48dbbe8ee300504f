// How a text is shown as it is read: clauses, mentions and scopes, each tied to the words as they are written.
#include <doctest/doctest.h>

#include "report/explain/formats.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// The tiny rules with two concepts.
const Ruleset& rules() {
  static const Ruleset ruleset = [] {
    Ruleset tiny = tiny_rules();
    Lexicon& lexicon = tiny.lexicon;
    const ConceptNumber software = lexicon.concepts.add({"software", {"软件", "Software"}, {"软件"}, {}, {}});
    lexicon.concepts.add({"erp", {"企业资源计划", "ERP"}, {"ERP", "ERP软件"}, {"resource planning"}, {software}});
    lexicon.concepts.build_index(lexicon.equivalents);
    return tiny;
  }();
  return ruleset;
}

TextReading reading_of(std::string_view text) {
  return read_text("a.md", text, text, rules().lexicon, std::chrono::year(2018) / 4);
}

std::string shown(std::string_view text, Language language = Language::en, bool color = false) {
  const TextReading reading = reading_of(text);
  ReportOptions options;
  options.language = language;
  options.color = color;
  std::string out;
  write_text(ExplainReport{rules(), {}, &reading}, options, out);
  return out;
}

std::vector<std::string> clauses_of(std::string_view text) {
  std::vector<std::string> clauses;
  for (const TextReading::Clause& clause : reading_of(text).clauses) clauses.emplace_back(clause.text.words);
  return clauses;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("every clause is shown as it is written, and nothing of the text is left out") {
  CHECK(clauses_of("甲， 乙。\n\n丙（丁）。") == Lines{"甲，", "乙。", "丙（", "丁）。"});
  CHECK(clauses_of("（一）ＭＥＳ系统") == Lines{"（一）", "ＭＥＳ系统"});
  CHECK(clauses_of("").empty());
  CHECK(clauses_of(" \n。").empty());
}

TEST_CASE("lines that were wrapped are joined as their script wants it") {
  CHECK(in_one_line("高级\n排产") == "高级排产");
  CHECK(in_one_line("not\n  deployed") == "not deployed");
  CHECK(in_one_line("部署\nMES") == "部署 MES");
}

TEST_CASE("a mention is shown with its concept, its reading and the trigger that decides it") {
  const std::string en = shown("公司尚未部署ERP。");
  CHECK(has(en, "a.md: characters 8, clauses 1, mentions 1\n"));
  CHECK(has(en, "\n  公司尚未部署ERP。\n    mention “ERP” denied (尚未): erp ERP\n"));
  CHECK(has(en, "    scope   尚未 → “部署ERP”: denied\n"));
  const std::string zh = shown("ERP尚未上线。", Language::zh);
  CHECK(has(zh, "    提及 “ERP” 被否定（尚未）：erp 企业资源计划\n"));
  CHECK(has(zh, "    范围 “ERP” ← 尚未 被否定\n"));
  CHECK(has(shown("ERP已上线。"), "mention “ERP” affirmed"));
}

TEST_CASE("what is read as a heading, a question or a plan by its date says so") {
  CHECK(has(shown("# ERP\n\n已上线。"), "mention “ERP” only named (a heading): erp ERP\n"));
  CHECK(has(shown("ERP上线了吗？"), "scope   a question: only named\n"));
  CHECK(has(shown("2020年部署ERP。"), "only planned (2020)"));
  CHECK(has(shown("2017年部署ERP。"), "“ERP” affirmed"));
}

TEST_CASE("words inside longer ones of the same concept are shown once, those of others by themselves") {
  const TextReading reading = reading_of("部署了ERP软件。");
  REQUIRE(reading.clauses.size() == 1);
  const auto& mentions = reading.clauses[0].mentions;
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].at.words == "ERP软件");
  CHECK(mentions[1].at.words == "软件");
}

TEST_CASE("offsets count characters of the file, not of the part that is read") {
  const std::string_view file = "# 其他\n𠀀\n# 系统\n没有ＥＲＰ。\n";
  const TextReading reading =
      read_text("a.md", file, file.substr(file.find("没有")), rules().lexicon, std::chrono::year_month());
  REQUIRE(reading.clauses.size() == 1);
  const TextReading::Found& found = reading.clauses[0].mentions.at(0);
  CHECK(found.at.words == "ＥＲＰ");
  CHECK(found.at.begin == 14);
  CHECK(found.at.end == 17);
  REQUIRE(found.reach);
  const TextReading::Reach& reach = reading.reaches.at(*found.reach);
  CHECK(reach.trigger.begin == 12);
  CHECK(reach.over.words == "ＥＲＰ");
}

TEST_CASE("each reading has a colour on a terminal, and none elsewhere") {
  CHECK(has(shown("没有ERP。", Language::en, true), "\x1b[31m“ERP” denied"));
  CHECK(has(shown("已部署ERP。", Language::en, true), "\x1b[32m“ERP” affirmed"));
  CHECK(has(shown("拟部署ERP。", Language::en, true), "\x1b[33m“ERP” only planned"));
  CHECK_FALSE(has(shown("没有ERP。"), "\x1b"));
}

TEST_CASE("what a text has of control characters does no harm, and a long scope is shown by its ends") {
  CHECK(has(shown("没有ERP\u202e。"), "\\u202e"));
  std::string many = "没有ERP";
  for (int i = 0; i < 40; ++i) many += "、甲乙";
  CHECK(has(shown(many), "没有 → “ERP、甲乙"));
  CHECK(has(shown(many), "…"));
}

TEST_CASE("JSON refers from a mention to the scope that decides it") {
  const TextReading reading = reading_of("尚未部署ERP。");
  std::string out;
  write_json(ExplainReport{rules(), {}, &reading}, {}, out);
  CHECK(has(out, R"("text": "ERP",
          "reading": "denied",
          "scope": 0,
          "concepts": [
            {
              "id": "erp",)"));
  CHECK(has(out, R"("by": "trigger",
      "trigger": {
        "begin": 0,
        "end": 2,
        "text": "尚未"
      },
      "clause": 0)"));
}
