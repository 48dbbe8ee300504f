// A text with slips is read as it was meant, in its own places; a text without any is read as every parser reads it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>

#include "fuzz/damage.h"
#include "input/read_document.h"
#include "input/yaml/keyboard_slips.h"
#include "input/yaml/repaired_text.h"
#include "unit/input/yaml_test_suite.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> examples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(PROJECT_DIR) / "examples")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

Loaded<Document> read(const std::string& text, bool repairs = true) {
  const Loaded<Source> source = decode_source("draft.yaml", text, {});
  if (!source.value) return {};
  Limits limits;
  limits.repairs = repairs;
  return read_document(*source.value, limits);
}

/// Kinds and texts of all events, but not how scalars are quoted.
std::string events(const Document& document) {
  std::string out;
  for (const Event& event : document.events()) {
    out += "smqe"[static_cast<std::size_t>(event.kind)];
    out += document.texts().substr(event.text, event.length);
    out += '\n';
  }
  return out;
}

std::string events(const std::string& text, bool repairs = true) {
  const Loaded<Document> document = read(text, repairs);
  return document.value ? events(*document.value) : "unreadable";
}

std::string repaired(std::string_view text) {
  std::vector<Slip> slips = find_keyboard_slips(text);
  RepairedText repaired = repair_text(text, slips);
  return repaired.edits.empty() ? std::string(text) : repaired.text;
}

/// What is said of a text, by code and place, with `!` behind an error.
std::string said(const std::string& text) {
  std::string all;
  for (const Diagnostic& one : read(text).diagnostics) {
    if (!all.empty()) all += ", ";
    all += one.code + " " + std::to_string(one.position.line) + ":" + std::to_string(one.position.column);
    if (one.severity == Severity::error) all += '!';
    CHECK_FALSE(one.message.zh.empty());
    CHECK_FALSE(one.message.en.empty());
    CHECK_FALSE(one.hint.zh.empty());
    CHECK_FALSE(one.hint.en.empty());
  }
  return all;
}

/// Whether the line in which `at` stands has a key: white space before a text may belong to it.
bool has_key(std::string_view text, std::size_t at) {
  const std::string_view line = text.substr(at, text.find('\n', at) - at);
  const std::size_t colon = std::min(line.find(": "), line.find(":\n"));
  return colon != std::string_view::npos || line.ends_with(':') || line.find("- ") != std::string_view::npos;
}

/// The text with `from` at one of its places, or as it is where it has none.
std::string with_one(std::string text, std::string_view from, std::string_view to, std::mt19937& random) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    if (!from.starts_with('\n') || has_key(text, at + 1)) places.push_back(at);
  }
  if (places.empty()) return text;
  return text.replace(places[random() % places.size()], from.size(), to);
}

}  // namespace

TEST_CASE("marks of a Chinese keyboard are read as those of YAML") {
  CHECK(repaired("企业名称：某某\n") == "企业名称: 某某\n");
  CHECK(repaired("企业名称：  某某\n企业：\n") == "企业名称: 某某\n企业:\n");
  CHECK(repaired("a:\n  名称:某某\n  b: c\n") == "a:\n  名称: 某某\n  b: c\n");
  CHECK(repaired("备注：网址: 见下\n") == "备注: \"网址: 见下\"\n");
  CHECK(repaired("a: [计划，调度、质量； 库存]\n") == "a: [计划, 调度, 质量, 库存]\n");
  CHECK(repaired("a: ［计划，调度］\n") == "a: [计划, 调度]\n");
  CHECK(repaired("a: 【计划、调度】\nb: [计划, 调度］\nc: ［计划]\n") ==
        "a: [计划, 调度]\nb: [计划, 调度]\nc: [计划]\n");
  CHECK(repaired("a: ｛before：60天，after:42天｝\n") == "a: {before: 60天, after: 42天}\n");
  CHECK(repaired("a: {before：60天, after： 42天}\n") == "a: {before: 60天, after: 42天}\n");
  CHECK(repaired("a: “某某”\nb：‘某某’ # 注\n") == "a: \"某某\"\nb: \"某某\" # 注\n");
  CHECK(repaired("a: [“计划，总”, ‘调度’]\n") == "a: [\"计划，总\", \"调度\"]\n");
  CHECK(repaired("a: “C:\\某”\n") == "a: 'C:\\某'\n");
  CHECK(repaired("l:\n  - 编号：a1\n    名称：图\n  - 编号:a2\n    名称: 图\n") ==
        "l:\n  - 编号: a1\n    名称: 图\n  - 编号: a2\n    名称: 图\n");
}

TEST_CASE("quotes and brackets that are no pair become one") {
  for (const std::string value : {"\"甲”", "“甲\"", "“甲“", "”甲”", "”甲“", "＂甲”", "\"甲＂"}) {
    INFO(value);
    CHECK(repaired("a:\n  b: " + value + " # 注\n  c: d\n") == "a:\n  b: \"甲\" # 注\n  c: d\n");
    CHECK(repaired("a: [" + value + ", 乙]\nb: c\n") == "a: [\"甲\", 乙]\nb: c\n");
    CHECK(repaired("l:\n  - " + value + "\n  - 乙\n") == "l:\n  - \"甲\"\n  - 乙\n");
  }
  CHECK(repaired("a: ['甲, \"乙”]\n") == "a: ['甲, \"乙”]\n");
  CHECK(repaired("a: [\"甲”, \"乙\"]\nb: c\n") == "a: [\"甲\", \"乙\"]\nb: c\n");
  for (const std::string value : {"（前: 1, 后: 2）", "(前: 1, 后: 2)", "（前: 1, 后: 2}", "{前: 1, 后: 2）"}) {
    INFO(value);
    CHECK(repaired("a:\n  b: " + value + "\n  c: d\n") == "a:\n  b: {前: 1, 后: 2}\n  c: d\n");
  }
  CHECK(repaired("a: （前：1，后：2）\n") == "a: （前：1，后：2）\n");
  CHECK(repaired("a: [甲, 乙）\nb: c\n") == "a: [甲, 乙]\nb: c\n");
  CHECK(repaired("a: [甲(一, 乙)\nb: c\n") == "a: [甲(一, 乙)\nb: c\n");
  CHECK(said("a: \"甲”\nb: c\n") == "full-width-quote 1:4");
  // Each of these is what a parser reads.
  for (const std::string text :
       {"a: \"甲”\n  乙\"\n", "a: “甲”、“乙\"\n", "a: \"“甲”\"\n", "a: '“甲’\n  乙'\n", "a: [\"甲”, 乙\"]\n",
        "a: [\"甲”,\n  乙\"]\n", "a: {\"甲”, 乙\": b}\n", "a: [甲（一）, 乙(二)]\n", "a: [甲),\n  乙]\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("what stands behind a colon, and marks that look like one") {
  CHECK(repaired("a:　甲\nb:\xC2\xA0乙\nc:\t丙\n") == "a: 甲\nb: 乙\nc:\t丙\n");
  CHECK(said("c:\t丙\n") == "");
  CHECK(repaired("名称﹕某某\n性质∶国有\n") == "名称: 某某\n性质: 国有\n");
  for (const std::string text : {"a:\n  比例3∶1\n", "a:\n  甲∶1\n", "甲∶乙: 1\n", "a: 甲∶乙\n", "a: 甲\n  乙∶丙\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("lines within brackets are indented deeper than their key") {
  CHECK(repaired("a:\n  b: [甲,\n乙,\n  丙]\n  c: d\n") == "a:\n  b: [甲,\n    乙,\n    丙]\n  c: d\n");
  CHECK(said("a: {b: 1,\nc}\nd: e\n") == "brackets-not-indented 2:1");
  CHECK(said("a: [甲,\n乙\nb: c\n") == "syntax 1:4!");
  for (const std::string text :
       {"a: [甲,\n  乙\n]\n", "a:\n  [甲,\n  乙]\n", "- a: [甲,\n  乙]\n", "[甲,\n乙]\n", "a: [甲, \"乙\n丙\"]\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("wrong marks in brackets are one slip, over however many lines") {
  CHECK(said("a: ｛before：60天，after：42天｝\nb: 1\n") == "full-width-bracket 1:4");
  CHECK(said("a: ［计划，调度、质量］\nb: [计划，调度］\n") == "full-width-bracket 1:4, full-width-comma 2:7");
  CHECK(said("a: [计划，\n    调度、\n    质量]\nb: 1\n") == "full-width-comma 1:7");
  CHECK(said("a: ｛value：1，note：“测算值”，evidence：［a1，a2］｝\nb: 1\n") == "full-width-bracket 1:4");
  CHECK(repaired("a: [计划，\n    调度、\n    质量]\n") == "a: [计划,\n    调度,\n    质量]\n");
}

TEST_CASE("a comma that lacks between two entries in braces is put in") {
  CHECK(repaired("a: {前: 2.6% 后: 1.5%}\n") == "a: {前: 2.6%, 后: 1.5%}\n");
  CHECK(repaired("a: {前: \"甲\"  后: 1, 值: 乙 丙}\n") == "a: {前: \"甲\",  后: 1, 值: 乙 丙}\n");
  CHECK(said("a: {前: 1 后: 2}\nb: c\n") == "missing-comma 1:9");
  for (const std::string text : {"a: {前: 甲 乙, 后: 1}\n", "a: {前 期: 1, 后: 2}\n", "a: {前: {后: 1}}\n",
                                 "a: [前: 1, 后: 2]\n", "a: {前: [后: 1]}\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("a text that was pasted with dashes is a text where no list can stand") {
  CHECK(repaired("a:\n  b: |\n- 甲，\n- 乙。\n  c: d\n") == "a:\n  b: |\n    - 甲，\n    - 乙。\n  c: d\n");
  for (const std::string text : {"l:\n- a: |\n- b\n", "l:\n  - a: |\n  - b\n", "a: |\n  甲\n- 乙\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("a file whose colons are all full-width is read, though YAML takes it for one text") {
  CHECK(said("企业：\n  名称：某某\n  支持 IPv4、IPv6 的网络：是\n  简介：|\n    正文：一\n") ==
        "full-width-colon 1:3, full-width-colon 2:5, full-width-colon 3:19, full-width-colon 4:5");
  CHECK(said("名称：某某\n又一行\n性质：国有\n") == "full-width-colon 1:3!, missing-colon 2:1!, full-width-colon 3:3!");
}

TEST_CASE("what nobody closed is told where it begins, and not by what follows") {
  CHECK(said("a:\n  b: [一, 二\n  c: 三，四、五\nd: 六\n") == "syntax 2:6!");
  CHECK(said("a: {b: 一\nc: |\n  甲，乙\n") == "syntax 1:4!");
  CHECK(said("a: \"一\nb: 二：三\nc: 四\n") == "unclosed-quote 1:4!");
  CHECK(said("a: '一\nb: 二\n") == "unclosed-quote 1:4!");
  CHECK(said("a: [\"一\", '二]\nb: 三，四\nc: 五\n") == "unclosed-quote 1:10!");
  CHECK(said("a: [一,\n  二]\nb: 三\n") == "");
}

TEST_CASE("a full-width mark of a comment, an item or a text is read as the mark") {
  CHECK(repaired("a: b\n＃ 注\nc: d\n") == "a: b\n# 注\nc: d\n");
  CHECK(repaired("l:\n  － {a: b}\n  －{a: c}\n") == "l:\n  - {a: b}\n  - {a: c}\n");
  CHECK(repaired("a: ｜\n  甲\nb: c\n") == "a: |\n  甲\nb: c\n");
  CHECK(said("a: |\n  ＃ 甲\n  － {乙}\nb: ｜甲\n") == "");
  CHECK(said("a:\n  ＃1 综采工作面\nb:\n  - ＃ 一\nc: ｜\nd: e\n") == "");
  CHECK(said("a:\n  －{甲}是重点\n") == "");
}

TEST_CASE("an indentation of tabs or full-width spaces is read as deep as it is meant") {
  CHECK(repaired("a:\n\tb: c\n\td:\n\t\te: f\n\tg: h\n") == "a:\n  b: c\n  d:\n    e: f\n  g: h\n");
  CHECK(repaired("a:\n    b: c\n\td: e\n") == "a:\n    b: c\n    d: e\n");
  CHECK(repaired("a:\n  b: c\n　　d: e\n") == "a:\n  b: c\n  d: e\n");
  CHECK(repaired("a:\n  b: c\n　d: e\n") == "a:\n  b: c\n  d: e\n");
  CHECK(repaired("a:\n  b:\n\tc: d\n") == "a:\n  b:\n    c: d\n");
  CHECK(repaired("a:\n　- b: c\n　　d: e\n　- b: c\nf: g\n") == "a:\n - b: c\n   d: e\n - b: c\nf: g\n");
  CHECK(repaired("a:\n\t- b: c\n\t  d: e\n") == "a:\n  - b: c\n    d: e\n");
  CHECK(repaired("a:\n\tb: |\n\t\t正文\n\t\t\t缩进\n\tc: d\n") == "a:\n  b: |\n    正文\n      缩进\n  c: d\n");
}

TEST_CASE("a line that only divides is read as a blank one, where no parser can read it") {
  for (const std::string line : {"————", "--------", "======", "－－－", "***", "━━━"}) {
    INFO(line);
    CHECK(said("a: b\n" + line + "\nc: d\n") == "divider-line 2:1");
    CHECK(events("a: b\n" + line + "\nc: d\n") == events("a: b\n\nc: d\n"));
    CHECK(repaired("a:\n  " + line + "\nc: d\n") == "a:\n  " + line + "\nc: d\n");  // a value
    CHECK(repaired("a: b\n  " + line + "\nc: d\n") == "a: b\n  " + line + "\nc: d\n");
  }
}

TEST_CASE("a stray mark of a document is read as none where the keys say that it is one") {
  const KnownKeys keys = {.has = [](std::string_view) { return true; },
                          .stand_together = [](std::string_view, std::string_view) { return true; },
                          .begins_text = [](std::string_view, std::string_view) { return false; },
                          .outermost = [](std::string_view key) -> std::optional<std::size_t> {
                            if (key.size() != 1) return std::nullopt;
                            return std::size_t(key.front() == 'A' ? 'a' : key.front());
                          }};
  Limits limits;
  limits.keys = &keys;
  const auto mended = [&](std::string_view text) {
    std::vector<Slip> slips = find_keyboard_slips(text, limits);
    RepairedText repaired = repair_text(text, slips);
    return repaired.edits.empty() ? "as it is" : repaired.text;
  };
  CHECK(mended("a: 1\n---\nb: 1\n") == "a: 1\n\nb: 1\n");
  CHECK(mended("---\na: 1\n...\n---\nb:\n- x\n---\n") == "---\na: 1\n\n\nb:\n- x\n\n");
  CHECK(mended("a: |\n  x\n  ---\nb: 1\n") == "as it is");
  // Two descriptions, in whatever language each names its keys; or what is none.
  for (const std::string_view text :
       {"a: 1\n---\na: 1\n", "a: 1\n---\nA: 1\n", "a: 1\n---\nword: 1\n", "a: 1\n---\n- b\n", "a: 1\n---\n  b: 1\n"}) {
    INFO(text);
    CHECK(mended(text) == "as it is");
  }
}

TEST_CASE("a beginning that is deeper than what follows is read as level with it") {
  CHECK(repaired("# 注\n  a:\n    b: |\n      文字\n\n      又\n  c: d\ne: f\n") ==
        "# 注\na:\n  b: |\n    文字\n\n    又\nc: d\ne: f\n");
  CHECK(said("  a:\n    b: c\ne: f\ng: h\n") == "misplaced-key 1:3");
  CHECK(said("  a: b\n  c: d\n") == "");
  CHECK(said("- a: b\n  c: d\n") == "no-mapping 1:1!");
}

TEST_CASE("white space of one kind is one slip of the file") {
  CHECK(said("a:\n\tb: c\n\td: e\n\tf:\n\t\tg: h\n") == "tab-indentation 2:1");
  CHECK(said("a:\n　　b: c\n　　d: e\n") == "full-width-space 2:1");
  CHECK(said("a:\n  b: c\n　　\n  d: e\n\t\n") == "blank-line 3:1");
  const Loaded<Document> lines = read("a:\n\tb: c\n\n\td: e\n\t\n");
  REQUIRE(lines.diagnostics.size() == 2);
  CHECK(lines.diagnostics.front().message.zh == "共有 2 行的缩进中有制表符，读作空格");
  CHECK(lines.diagnostics.front().message.en == "there are tabs in the indentation of 2 lines, read as spaces");
}

TEST_CASE("a line that only looks blank is read as a blank one") {
  for (const std::string blank : {"　　", "\t", "\xC2\xA0", " \t　 ", "  　　"}) {
    INFO(blank);
    CHECK(repaired("a:\n" + blank + "\n  b: c\n") == "a:\n\n  b: c\n");
    CHECK(repaired("l:\n  - 甲\n" + blank + "\n  - 乙\n") == "l:\n  - 甲\n\n  - 乙\n");
    CHECK(repaired("a: |\n    甲\n" + blank + "\n    乙\n" + blank + "\nb: c\n") == "a: |\n    甲\n\n    乙\n\nb: c\n");
    CHECK(repaired("a: [甲,\n" + blank + "\n  乙]\n") == "a: [甲,\n\n  乙]\n");
    CHECK(repaired(blank + "\na: [b]\n" + blank) == "\na: [b]\n");
  }
  CHECK(repaired("a: b\n    \t\nc: d\n") == "a: b\n\nc: d\n");
  CHECK(said("a: b\n　　\nc: d\n") == "blank-line 2:1");
  CHECK(said("a: b\nc: d\n  　\n") == "");  // to YAML a part of the value
  CHECK(said("a: |\n  甲\n　\n  乙\n\t\nb: c\n") == "blank-line 3:1");
  CHECK(said("a: |\n甲\n　\n乙\nb: c\n") == "text-not-indented 2:1");
  // White space of a text belongs to it.
  for (const std::string text : {"a: |\n  甲\n  　　\n  乙\n", "a: |\n  　　\n  乙\n", "a: \"甲\n　　\n  乙\"\n",
                                 "a: 甲\n  　　\n  乙\n", "a: |\n  甲\n   \n  乙\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("nothing goes on with a line that is no value: its comments cut no text") {
  CHECK(said("a:\n  b:\n正文。\n  # 注\n  c: d\n  # 又注\n  e: f\n") == "syntax 3:1!");
  CHECK(said("a:\n  b: 甲\n正文。\n  # 注\n  c: d # 又注\n") == "missing-colon 3:1!");
}

TEST_CASE("a text that was pasted without indentation is a text up to the next key") {
  CHECK(repaired("a:\n  b: |\n正文\n概述：一\n\n　　正文 [甲，乙]\n  c: d\ne: f\n") ==
        "a:\n  b: |\n    正文\n    概述：一\n\n    　　正文 [甲，乙]\n  c: d\ne: f\n");
  CHECK(repaired("a: |\n  正文\n又一段\n# 注\nb: c\n") == "a: |\n  正文\n  又一段\n# 注\nb: c\n");
  CHECK(said("a: |\n正文\n又一段\nb: c\n") == "text-not-indented 2:1");
  // Whatever YAML itself takes for the end of the text is the end.
  for (const std::string text :
       {"a: |\n  正文\nb c: d\n", "a: |\n  正文\n\"b\": d\n", "l:\n- |\n  正文\n- b\n", "a: |\n\nb: c\n",
        "a: |\n  正文\n# 注\n", "a: >2\n\n    正文\n  又\n", "a: |\n  正文\n...\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("a name that a comment would cut is read whole; of a sentence or an item a comment is told only") {
  CHECK(repaired("名称: 汾源焦化 #3 焦炉 # 注\n") == "名称: \"汾源焦化 #3 焦炉\" # 注\n");
  for (const std::string name : {"矿用压缩机 #3 远程运维服务", "山西省长治市 #66 号", "矿用压缩机 #3 压缩机",
                                 "甲公司 #2 远程", "电厂 #2 机组"}) {
    CHECK(repaired("a: " + name + "\n") == "a: \"" + name + "\"\n");
  }
  for (const std::string text :
       {"l:\n  - 焦化 #1、#2 炉\n", "s5: 概述见附件 #1 MES 已上线，功能齐全\n", "l:\n  - discrete #1 优先\n",
        "a: discrete #1 优先\n", "名称: #3焦炉\nl: 甲\n", "职务: #1 见名片\n", "性质: 国有 #1 已核对\n",
        "名称: 待定 #1 李工\n", "名称: 平台 #1 已上线\n", "企业: #1 车间\n  名称: 甲\n", "a: 是 #1 号线\n",
        "a: 86% #3 号线\n", "a: 甲 # 3 号线\n"}) {
    CHECK(repaired(text) == text);
  }
  CHECK(said("名称: 汾源焦化 #3 焦炉\n") == "comment-in-value 1:10");
  CHECK(said("a: 45% #待核实\nb: 5.2亿元 #2017年\nc: 甲 #2018年底\n") ==
        "comment-in-value 1:8, comment-in-value 2:10, comment-in-value 3:6");
  CHECK(repaired("a: 45% #待核实\nb: 5.2亿元 #2\n") == "a: 45% #待核实\nb: 5.2亿元 #2\n");
  CHECK(said("a: 甲 # 注\nb: \"甲 #3\" #注\n# 注\n#注\nc: 甲#3\nd: #\n") == "");
  CHECK(read("a: 甲 #3\n", false).diagnostics.empty());
}

TEST_CASE("a text that a comment cuts on a later line is told there") {
  CHECK(said("a: 甲\n  乙 #1 炉\nb: 丙\n") == "comment-in-value 2:5");
  CHECK(said("a: 甲\n  乙 # 注\nb: 丙\n") == "");
  CHECK(said("a: |\n  甲\n  乙 #1 炉\nb: 丙\n") == "");
  // A line of its own cuts nothing where nothing goes on behind it; nor do comments go on with a text.
  CHECK(said("a: 甲\n  #b: 乙\nc: 丙\n") == "");
  CHECK(said("a: 甲\n  乙 #1 炉\n  # 注\nb: 丙\n") == "comment-in-value 2:5");
  CHECK(said("a: 甲 # 注\n  乙\nb: 丙\n") == "comment-in-value 1:6!");
  CHECK(said("a: 甲 #1 炉\n  乙\nb: 丙\n") == "comment-in-value 1:6!");
  // Nothing can go on behind it, which is its fault and not that of the line below.
  CHECK(said("a: 甲\n  乙 #1 炉\n  丙\nb: 丁\n") == "comment-in-value 2:5!");
}

TEST_CASE("sentences with a colon are no keys") {
  for (const std::string text :
       {"简介:\n  概述：公司成立于 1982 年。\nb: c\n", "简介:\n  本公司成立于 1982 年\n  主营：压缩机\nb: c\n",
        "l:\n  - 备注：无\n  - 备注:无\n", "l: [备注：无, 备注:无]\n", "a: [计划（含排产，调度）, “甲，乙”与丙]\n",
        "a: {note: 已投用，运行稳定；可靠, b: 【重点】项目}\n", "a: {note: 架构图，来源http://x.cn}\n",
        "a: {note: 截图，拍摄于12:30}\n", "a: 【重点】\nb: 【甲】、【乙】\nc: [【甲】乙, 丙]\n"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("everything stands where it stands in the file") {
  const Loaded<Document> document = read("企业：\n\t名称：“某某”\n\t功能: ［计划，调度］\n\tx y: {a：1，b: 2}\n");
  REQUIRE(document.value);
  std::string places;
  for (const Event& event : document.value->events()) {
    if (event.kind == EventKind::end) continue;
    places += std::to_string(event.position.line) + ":" + std::to_string(event.position.column) + " ";
  }
  CHECK(places == "1:1 1:1 2:2 2:2 2:5 3:2 3:6 3:7 3:10 4:2 4:7 4:8 4:10 4:12 4:15 ");
  CHECK(said("a：1\nb: [1，2]\nc: 'x\n") == "full-width-colon 1:2!, full-width-comma 2:6!, unclosed-quote 3:4!");
  // What is wrong beside the slips is told in its place.
  CHECK(said("a：\n\tb: [1, 2\n") == "full-width-colon 1:2!, tab-indentation 2:1!, syntax 2:5!");
}

TEST_CASE("a line without a colon is blamed itself, not the one behind it") {
  CHECK(said("a:\n  name 某某\n  b: c\n") == "missing-colon 2:3!");
  CHECK(said("a:\n  b: 第一段\n第二段\n  c: d\n") == "missing-colon 3:1!");
  CHECK(said("a:\n  b: c\n   d: e\n") == "syntax 3:4!");
  CHECK(said("a:\n  b:\n  c: d\n    e: f\n") == "syntax 3:3!");
  // At the end yaml-cpp takes it for a part of the value before.
  CHECK(said("a:\n  b: 第一段\n第二段\n") == "missing-colon 3:1!");
  CHECK(said("l:\n  - a\n  b\n") == "missing-colon 3:3!");
  CHECK(said("a:\n  正文一\n  正文二\nb: c\n") == "");
  CHECK(said("a:\n  b: c\n d: e\n") == "syntax 3:2!");
}

TEST_CASE("rules and waivers are not repaired") {
  const Loaded<Document> document = read("a: [1，2]\n", false);
  REQUIRE(document.value);
  CHECK(document.diagnostics.front().severity == Severity::error);
  CHECK(document.value->edits.empty());
}

TEST_CASE("no example has a slip, and each is read the same with repairs") {
  for (const fs::path& path : examples()) {
    INFO(path.string());
    const std::string text = read_text(path);
    CHECK(find_keyboard_slips(text).empty());
    CHECK(events(text) == events(text, false));
  }
}

TEST_CASE("of the YAML test suite no case is read otherwise with repairs") {
  const std::optional<Document> suite = yaml_test_suite();
  if (!suite) return;
  std::vector<std::string> changed;
  for (const auto [key, list] : suite->root().entries()) {
    if (key.text() != "cases") continue;
    for (const Node one : list.items()) {
      std::map<std::string, std::string> of;
      for (const auto [name, value] : one.entries()) of[std::string(name.text())] = std::string(value.text());
      if (of["error"] == "true") continue;
      const std::string strict = events(of["yaml"], false);
      if (strict != "unreadable" && events(of["yaml"]) != strict) changed.push_back(of["id"] + " " + of["title"]);
    }
  }
  for (const std::string& one : changed) MESSAGE(one);
  CHECK(changed.empty());
}

TEST_CASE("damaged copies without a slip are read the same with repairs") {
  std::mt19937 random(7);
  std::size_t with_slips = 0;
  for (const fs::path& path : examples()) {
    const std::string text = read_text(path);
    for (int i = 0; i < 200; ++i) {
      const std::string copy = damage(text, random);
      if (find_keyboard_slips(copy).empty()) {
        CHECK(events(copy) == events(copy, false));
      } else {
        ++with_slips;
        // What is mended stays so, and is told.
        CHECK(events(repaired(copy), false) == events(repaired(copy)));
      }
    }
  }
  CHECK(with_slips > 0);
}

TEST_CASE("an example is read the same with a few slips in it as without") {
  struct SlipMade {
    std::string_view from;
    std::string_view to;
  };
  const SlipMade made[] = {{": ", "："},
                           {":\n", "：\n"},
                           {"\n  ", "\n\t"},
                           {"\n  ", "\n　　"},
                           {": [", ": ［"},
                           {": [", "：["},
                           {"]\n", "］\n"},
                           {": {", "：{"},
                           {"\n    ", "\n\t\t"},
                           {", after: ", "，after: "},
                           {"before: ", "before："}};
  std::mt19937 random(11);
  for (const fs::path& path : examples()) {
    const std::string text = read_text(path);
    const std::string meant = events(text);
    for (int i = 0; i < 150; ++i) {
      std::string copy = text;
      const std::size_t slips = 1 + random() % 4;
      for (std::size_t made_one = 0; made_one < slips; ++made_one) {
        const SlipMade& slip = made[random() % std::size(made)];
        copy = with_one(std::move(copy), slip.from, slip.to, random);
      }
      INFO(path.string());
      const auto [here, there] = std::ranges::mismatch(copy, text);
      INFO(std::string(here - std::min<std::ptrdiff_t>(here - copy.begin(), 40), copy.end()).substr(0, 160));
      CHECK(events(copy) == meant);
    }
  }
}
