#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "input/document_image.h"
#include "input/file.h"
#include "input/read_document.h"
#include "input/yaml/keyboard_slips.h"
#include "text/utf8.h"

using namespace pilotcheck;

namespace {

Loaded<Document> read(std::string text, const std::string& name = "draft.yaml") {
  Loaded<Source> source = decode_source(name, std::move(text), {});
  Loaded<Document> document;
  document.diagnostics = source.diagnostics;
  return source.value ? read_document(*source.value, {}) : std::move(document);
}

/// Code of the first diagnostic of a text that must be refused, and its position.
std::string refusal(const std::string& text, Position position = {}, const std::string& name = "draft.yaml") {
  const Loaded<Document> document = read(text, name);
  CHECK_FALSE(document.value);
  REQUIRE_FALSE(document.diagnostics.empty());
  if (position.line > 0) {
    CHECK(document.diagnostics.front().position.line == position.line);
    CHECK(document.diagnostics.front().position.column == position.column);
  }
  CHECK_FALSE(document.diagnostics.front().message.zh.empty());
  CHECK_FALSE(document.diagnostics.front().message.en.empty());
  return document.diagnostics.front().code;
}

Node at(Node node, std::string_view key) {
  for (const auto [name, value] : node.entries()) {
    if (name.text() == key) return value;
  }
  FAIL("no key " << key);
  return node;
}

std::vector<std::string> slips(std::string_view text) {
  std::vector<std::string> codes;
  for (const Slip& slip : find_keyboard_slips(text))
    codes.push_back(slip.code + " " + std::to_string(slip.position.line));
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a document keeps every text as it is written, whatever it looks like") {
  const Loaded<Document> document =
      read("phone: 03513046990\ncode: '0123456789'\nyes: 是\nno: no\nnumber: 1e3\nhex: 0x1F\ndate: 2018-04-01\n");
  REQUIRE(document.value);
  const Node root = document.value->root();
  CHECK(at(root, "phone").text() == "03513046990");
  CHECK(at(root, "code").text() == "0123456789");
  CHECK(at(root, "code").style() == ScalarStyle::single_quoted);
  CHECK(at(root, "yes").text() == "是");
  CHECK(at(root, "no").text() == "no");
  CHECK(at(root, "number").text() == "1e3");
  CHECK(at(root, "hex").text() == "0x1F");
  CHECK(at(root, "date").text() == "2018-04-01");
}

TEST_CASE("positions count lines and characters from one, also behind Chinese text") {
  const Loaded<Document> document = read("企业:\n  名称: 某某  # 注\n  列表: [甲, 乙]\n  空:\n  文: |\n    正文\n");
  REQUIRE(document.value);
  const Node group = at(document.value->root(), "企业");
  CHECK(at(group, "名称").position() == Position{2, 7});
  CHECK(at(group, "列表").position() == Position{3, 7});
  std::vector<Position> items;
  for (const Node item : at(group, "列表").items()) items.push_back(item.position());
  CHECK(items == std::vector<Position>{{3, 8}, {3, 11}});
  CHECK(at(group, "空").is_null());
  CHECK(at(group, "空").position() == Position{4, 5});  // behind its colon, not at the next token
  CHECK(at(group, "文").style() == ScalarStyle::literal);
  CHECK(at(group, "文").text() == "正文\n");
}

TEST_CASE("an empty value stands behind its colon, whatever the next key begins with") {
  for (const std::string key : {"~,", "~x", "null, y", "nullable", "~"}) {
    const Loaded<Document> document = read("a:\n" + key + ": 1\n");
    INFO(key);
    if (!document.value) continue;  // `~` alone is no key
    CHECK(at(document.value->root(), "a").position() == Position{1, 3});
    CHECK(at(document.value->root(), key).text() == "1");
  }
}

TEST_CASE("what yaml-cpp accepts wrongly is refused") {
  CHECK(refusal("a: \"never closed\n", {1, 4}) == "unclosed-quote");
  CHECK(refusal(",\n") == "no-mapping");
  CHECK(refusal("a: {,,,,}\n", {1, 5}) == "syntax");
  CHECK(refusal("a: [x,,y]\n", {1, 7}) == "syntax");
  CHECK(refusal("a: [x}\n") == "syntax");
  CHECK(refusal("a: [x] y\n", {1, 8}) == "syntax");
  CHECK(refusal("a: 1\n---\nb: 2\n") == "several-documents");
  CHECK(refusal("a: &a [*a]\n") == "anchor");
  CHECK(refusal("a: *b\n") == "alias");
  CHECK(refusal("a: !!str b\n") == "tag");
  CHECK(refusal("a: ! b\n") == "tag");
  CHECK(refusal("<<: {a: 1}\n") == "merge-key");
  CHECK(refusal("? [a, b]\n: 1\n") == "syntax");
  CHECK(refusal("[1, 2]\n") == "no-mapping");
  CHECK(refusal("a: 1\nnull: 2\n", {2, 1}) == "syntax");
  CHECK(refusal("a:\n  ~: 2\n", {2, 3}) == "syntax");
  CHECK(refusal("a: 1\n: 2\n") == "syntax");
  CHECK(refusal("text\n") == "no-mapping");
  CHECK(refusal("# only a comment\n") == "no-mapping");
  CHECK(refusal(std::string(1100, 'k') + ": 1\n") == "key-too-long");
}

TEST_CASE("a trailing comma, a document marker and comments are no faults") {
  CHECK(read("---\na: [x, y,]  # c\nb: {k: 'v, w', z: \"]\"}\n...\n").value);
  CHECK(read("a: [\n  x, # one, [two\n  y\n]\n").value);
}

TEST_CASE("limits have errors of their own") {
  std::string deep = "a: ";
  for (int i = 0; i < 100; ++i) deep += '[';
  for (int i = 0; i < 100; ++i) deep += ']';
  CHECK(refusal(deep + "\n") == "too-deep");
  std::string many = "a:\n";
  for (int i = 0; i < 100'001; ++i) many += "- 1\n";
  CHECK(refusal(many) == "too-many-nodes");
  CHECK(refusal("{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}", {}, "a.json") == "too-deep");
}

TEST_CASE("duplicate keys are kept for the reader to judge") {
  const Loaded<Document> document = read("a: 1\na: 2\n");
  REQUIRE(document.value);
  std::size_t keys = 0;
  for ([[maybe_unused]] const auto entry : document.value->root().entries()) ++keys;
  CHECK(keys == 2);
}

TEST_CASE("JSON gives the same events, numbers as they are written") {
  const Loaded<Document> document = read(
      "{\"名称\": \"某\\u67d0\", \"n\": 1.0, \"big\": 123456789012345678901234567890,\n \"no\": null, \"l\": [true]}",
      "a.json");
  REQUIRE(document.value);
  const Node root = document.value->root();
  CHECK(at(root, "名称").text() == "某某");
  CHECK(at(root, "n").text() == "1.0");
  CHECK(at(root, "big").text() == "123456789012345678901234567890");
  CHECK(at(root, "no").is_null());
  CHECK(at(root, "no").position() == Position{2, 8});
  CHECK(refusal("{\"a\": 01}", {1, 7}, "a.json") == "syntax");
  CHECK(refusal("{\"a\": 1} {}", {1, 10}, "a.json") == "several-documents");
  CHECK(refusal("{\"a\": ", {}, "a.json") == "syntax");
}

TEST_CASE("JSON that is cut anywhere is refused at a place in it") {
  const std::string whole = "{\"名称\": \"某\\n某\", \"n\": [1.5, {\"a\": true}],\n \"c\": \"]}\", \"d\": null}";
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const std::string text = whole.substr(0, size);
    if (text::find_invalid_utf8(text)) continue;
    INFO(text);
    const Loaded<Document> document = read(text, "a.json");
    CHECK_FALSE(document.value);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics.front().position.line >= 1);
    CHECK(document.diagnostics.front().position.line <= 2);
  }
}

TEST_CASE("JSON without its ending is recognized, and flow YAML stays YAML") {
  CHECK(read("{\"a\": 1}", "<stdin>").value);
  CHECK(read("{a: 1}", "<stdin>").value);
}

TEST_CASE("encodings become UTF-8, and the unusual ones are named") {
  const std::string text = "名称: 某某公司\n";
  for (const auto& [bytes, encoding] : std::vector<std::pair<std::string, std::string>>{
           {"\xEF\xBB\xBF" + text, "UTF-8"},
           {"\xC3\xFB\xB3\xC6: \xC4\xB3\xC4\xB3\xB9\xAB\xCB\xBE\r\n", "GB18030"},
           {std::string("\xFF\xFE\x0D\x54\xF0\x79\x3A\x00\x20\x00\xD0\x67\xD0\x67\x6C\x51\xF8\x53\x0A\x00", 20),
            "UTF-16LE"}}) {
    const Loaded<Source> source = decode_source("f", bytes, {});
    REQUIRE(source.value);
    CHECK(source.value->text == text);
    CHECK(source.value->encoding == encoding);
    CHECK(source.diagnostics.size() == (encoding == "UTF-8" ? 0 : 1));
  }
}

TEST_CASE("byte order marks are no text, however many there are") {
  const std::string mark = "\xEF\xBB\xBF";
  for (const std::string& marks : {mark, mark + mark, mark + mark + mark}) {
    const Loaded<Document> document = read(marks + "# 注释\na: [b, {c: d}]\n");
    REQUIRE(document.value);
    CHECK(at(document.value->root(), "a").position() == Position{2, 4});
    CHECK(read(marks + "{\"a\": [1]}", "a.json").value);
  }
}

TEST_CASE("a damaged UTF-8 file is not taken for GB18030") {
  const Loaded<Source> source = decode_source("f", "名称: 某某公司\n地址: 山西\xff省\n", {});
  CHECK_FALSE(source.value);
  CHECK(source.diagnostics.front().code == "encoding");
  CHECK(source.diagnostics.front().position == Position{2, 7});
}

TEST_CASE("control characters and binary bytes are refused with their place") {
  const auto code = [](std::string bytes) { return decode_source("f", std::move(bytes), {}).diagnostics.front().code; };
  CHECK(code("a: \x1b[31m") == "control-character");
  CHECK(code(std::string("a\0b", 3)) == "encoding");
  CHECK(code(" \n\n") == "empty");
}

TEST_CASE("only regular files are read") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("pilotcheck-test-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  REQUIRE(mkfifo((folder / "fifo").c_str(), 0600) == 0);
  const auto code = [](const std::filesystem::path& path) { return read_file(path, {}).diagnostics.front().code; };
  CHECK(code(folder) == "not-a-file");
  CHECK(code(folder / "fifo") == "not-a-file");
  CHECK(code("/dev/null") == "not-a-file");
  CHECK(code(folder / "missing") == "not-found");
  std::ofstream(folder / "large") << std::string(100, 'a');
  Limits small;
  small.file_bytes = 99;
  CHECK(read_file(folder / "large", small).diagnostics.front().code == "too-large");
  std::filesystem::remove_all(folder);
}

TEST_CASE("slips of a Chinese keyboard are named on their lines") {
  CHECK(slips("企业名称：某某\n") == Codes{"full-width-colon 1"});
  CHECK(slips("a:\n  name：b\n  c: d\n") == Codes{"full-width-colon 2"});
  CHECK(slips("a: [计划，调度]\n") == Codes{"full-width-comma 1"});
  CHECK(slips("a: [\n  计划、调度\n]\n") == Codes{"enumeration-comma 2"});
  CHECK(slips("a: {before: 60天，after: 42天}\n") == Codes{"full-width-comma 1"});
  CHECK(slips("l:\n  - id: a\n    name：b\n  - c\n  d：e\n") == Codes{"full-width-colon 3", "full-width-colon 5"});
  CHECK(slips("- {a: 1， b: 2}\n") == Codes{"full-width-comma 1"});
  CHECK(slips("a: ［计划］\n") == Codes{"full-width-bracket 1"});
  CHECK(slips("a:\n　　b: c\n") == Codes{"full-width-space 2"});
  CHECK(slips("a:\n\u00a0\u00a0b: c\n") == Codes{"no-break-space 2"});
  CHECK(slips("a: “b”\n") == Codes{"full-width-quote 1"});
  CHECK(slips("a:\n  名称:某某\n") == Codes{"missing-space 2"});
  CHECK(slips("a:\n\tb: c\n") == Codes{"tab-indentation 2"});
  CHECK(slips("a：1\nb：2\n") == Codes{"full-width-colon 1", "full-width-colon 2"});
}

TEST_CASE("a line that begins with a colon has no key that a slip could be blamed on") {
  CHECK(slips(":8\n").empty());
  CHECK(slips("：8\n").empty());
  CHECK(slips("a:\n  :80/b\n").empty());
}

TEST_CASE("prose with full-width marks is no slip") {
  CHECK(slips("brief: 公司成立于 1998 年，主营：掘进机、输送机；“智能”为先。\n").empty());
  CHECK(slips("text: |\n  建设内容：一是[平台，数据]\n  目标：“提效”\n  \t制表\n").empty());
  CHECK(slips("text: >-\n\n  名称：某某\n\nnext: 1\n").empty());
  CHECK(slips("a: \"引号内：[甲，乙]\n  名称：某某\"\nb: 1\n").empty());
  CHECK(slips("l:\n  - text: |\n      名称：某某\n    b: 1\n  - |\n   名称：某某\n").empty());
  CHECK(slips("# 企业名称：某某，[甲，乙]\na: 1 # 注：说明\n").empty());
  CHECK(slips("note: {value: true, note: 已投用，运行稳定}\n").empty());
  CHECK(slips("a: 正文第一行\n  主营：继续的一行\nb: 1\n").empty());
  CHECK(slips("url: http://example.com\ntime: 12:30\n").empty());
  CHECK(slips("总资产（万元）: 52000\n").empty());
  CHECK(slips("a: [\"甲，乙\", '丙、丁']\n").empty());
  CHECK(slips("a: “甲”和“乙”\n").empty());
}

TEST_CASE("a document's image is the same document") {
  const Loaded<Document> document = read("a: {b: [c, 'd']}\ne: |\n  汉字\n");
  REQUIRE(document.value);
  std::string bytes = to_image(*document.value);
  std::vector<std::uint64_t> aligned((bytes.size() + 7) / 8);
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(aligned.data()));
  const Document image = from_image({reinterpret_cast<const char*>(aligned.data()), bytes.size()});
  REQUIRE(image.events().size() == document.value->events().size());
  CHECK(image.texts() == document.value->texts());
  CHECK(at(image.root(), "e").text() == "汉字\n");
  CHECK(at(at(image.root(), "a"), "b").position() == Position{1, 8});
}
