// Language as data: what a trigger may say and where, what a language file may not say, and that the shipped ones do
// what their passages show.
#include "prose/lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "input/read_document.h"
#include "prose/prose.h"
#include "text/utf8.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_language;
using pilotcheck::testing::shipped_lexicon;

namespace {

using List = std::vector<std::string>;

Document parse(const std::string& yaml, const std::string& name = "language.yaml") {
  const Loaded<Source> source = decode_source(name, yaml, {});
  REQUIRE(source.value);
  Loaded<Document> document = read_document(*source.value, {});
  REQUIRE_MESSAGE(document.diagnostics.empty(), document.diagnostics.front().message.en);
  return std::move(*document.value);
}

Loaded<Lexicon> load(const std::string& yaml) {
  const Document document = parse(yaml);
  return load_lexicon({}, &document);
}

/// A language file with one trigger; `more` goes on behind its words.
std::string trigger(const std::string& more) { return "triggers:\n  - {words: [未, 没], " + more + "}\n"; }

/// Code and place of each fault of a language file.
List faults(const std::string& yaml) {
  const Loaded<Lexicon> loaded = load(yaml);
  CHECK(loaded.value.has_value() == loaded.diagnostics.empty());
  List result;
  for (const Diagnostic& d : loaded.diagnostics) {
    CHECK(d.file == "language.yaml");
    result.push_back(fmt::format("{} {}:{}", d.code, d.position.line, d.position.column));
  }
  return result;
}

/// Whether the text says `meaning`, read by the language file in `yaml`.
bool says(const std::string& yaml, std::string_view text, Meaning meaning = Meaning::denied) {
  const Loaded<Lexicon> loaded = load(yaml);
  REQUIRE_MESSAGE(loaded.value, loaded.diagnostics.front().message.en);
  const Prose prose(text, *loaded.value);
  REQUIRE(prose.statements().size() == 1);
  return prose.statements().front().says(meaning);
}

}  // namespace

TEST_CASE("every trigger of the shipped files hits its passage, and spares the one that it says it spares") {
  for (const Document& document : shipped_language().documents) {
    const Loaded<Lexicon> alone = load_lexicon({}, &document);
    for (const Diagnostic& d : alone.diagnostics) {
      FAIL_CHECK(fmt::format("{}:{}:{}: {}", d.file, d.position.line, d.position.column, d.message.en));
    }
    REQUIRE(alone.value);
    CHECK_FALSE(alone.value->triggers.empty());
  }
}

TEST_CASE("a word holds where its conditions let it") {
  CHECK(says(trigger("says: denied, hits: 未建"), "系统未建"));
  const std::string before = trigger("says: denied, unless_before: [并, 从], hits: 未建, spares: 并未建");
  CHECK(says(before, "系统未建"));
  CHECK_FALSE(says(before, "系统并未建"));
  CHECK_FALSE(says(before, "从未建"));
  const std::string after = trigger("says: denied, unless_after: [来, 发生], hits: 未建, spares: 未来");
  CHECK(says(after, "未建"));
  CHECK_FALSE(says(after, "未发生"));
  CHECK(says(after, "未来未建"));
  const std::string only_before = trigger("says: denied, only_before: [尚], hits: 尚未建, spares: 未建");
  CHECK(says(only_before, "系统尚未建"));
  CHECK_FALSE(says(only_before, "系统未建"));
  const std::string only_after = trigger("says: denied, only_after: [建, 部署], hits: 未建, spares: 未知");
  CHECK(says(only_after, "没部署"));
  CHECK_FALSE(says(only_after, "没"));
  const std::string last = trigger("says: denied, unless_last: true, hits: 未建, spares: 建否未");
  CHECK(says(last, "未建"));
  CHECK_FALSE(says(last, "系统未"));
  const std::string latin =
      "triggers: [{words: [No], says: denied, whole_words: true, hits: no MES, spares: a note}]\n";
  CHECK(says(latin, "There is NO mes"));
  CHECK(says(latin, "系统no"));
  CHECK_FALSE(says(latin, "A node"));
  CHECK_FALSE(says(latin, "5no"));
}

TEST_CASE("a space at the end of a word is part of it") {
  const std::string has = "triggers: [{words: ['has '], says: affirmed, hits: it has one}]\n";
  CHECK(says(has, "It has one", Meaning::affirmed));
  CHECK_FALSE(says(has, "a hash", Meaning::affirmed));
}

TEST_CASE("a trigger may say two things, and a clause that opens with it speaks of the one before") {
  const std::string yaml =
      "triggers:\n"
      "  - {words: [已], says: [affirmed, returned], hits: 已建}\n"
      "  - {words: [没有], says: denied, opens: denied, unless_after: [发生], hits: 没有建, spares: 没有发生}\n"
      "adverbs: [但, 均]\n";
  CHECK(says(yaml, "已建", Meaning::affirmed));
  CHECK(says(yaml, "已建", Meaning::returned));
  const Loaded<Lexicon> loaded = load(yaml);
  REQUIRE(loaded.value);
  const auto opens = [&](const char* clause) {
    const Prose prose(std::string("系统，") + clause, *loaded.value);
    return prose.statements().at(1).speaks_of_clause_before();
  };
  CHECK(opens("没有建成"));
  CHECK(opens("但均没有建成"));
  CHECK_FALSE(opens("车间没有建成"));
  CHECK_FALSE(opens("没有发生"));
  CHECK(opens("没有发生且没有建成"));
}

TEST_CASE("every fault of a language file is found, each at its place") {
  CHECK(faults("trigers: []\n") == List{"unknown-key 1:1"});
  CHECK(load("trigers: []\n").diagnostics.front().hint.en == "did you mean `triggers`?");
  CHECK(faults("triggers: {words: [未]}\n") == List{"wrong-type 1:11"});
  CHECK(faults("triggers: [未]\n") == List{"wrong-type 1:12"});
  CHECK(faults(trigger("says: denied, hits: 未建, unles_after: [来]")) == List{"unknown-key 2:45"});
  CHECK(faults("triggers: [{says: denied, hits: 未建}]\n") == List{"missing-key 1:12"});
  CHECK(faults("triggers: [{words: 未, says: denied, hits: 未建}]\n") == List{"wrong-type 1:20"});
  CHECK(faults("triggers: [{words: [], says: denied, hits: 未建}]\n") == List{"empty-trigger 1:12"});
  CHECK(faults("triggers: [{words: [未, ''], says: denied, hits: 未建}]\n") == List{"wrong-type 1:24"});
  CHECK(faults("triggers: [{words: [未, ' '], says: denied, hits: 未建}]\n") == List{"empty-word 1:24"});
  CHECK(faults(trigger("says: denied, unless_after: [' '], hits: 未建, spares: 未")) == List{"empty-word 2:50"});
  CHECK(faults("adverbs: [' ']\n") == List{"empty-word 1:11"});
  CHECK(faults("placeholders: {anywere: [待填]}\n") == List{"unknown-key 1:16"});
  CHECK(faults("placeholders: {alone: [\"\\t\"]}\n") == List{"empty-word 1:24"});
  CHECK(faults("items: [一]\n") == List{"wrong-type 1:8"});
  CHECK(faults("items: {marks: ['- ', '']}\n") == List{"wrong-type 1:23"});
}

TEST_CASE("a meaning is one that there is") {
  CHECK(faults(trigger("hits: 未建")) == List{"missing-key 2:5"});
  CHECK(faults(trigger("says: [], hits: 未建")) == List{"empty-trigger 2:5"});
  CHECK(faults(trigger("says: deny, hits: 未建")) == List{"unknown-meaning 2:27"});
  CHECK(faults(trigger("says: [denied, plan], hits: 未建")) == List{"unknown-meaning 2:36"});
  CHECK(faults(trigger("says: denied, opens: affirmed, hits: 未建")) == List{"unknown-meaning 2:42"});
  CHECK(faults(trigger("says: denied, whole_words: yes, hits: 未建")) == List{"wrong-type 2:48"});
  const Diagnostic fault = load(trigger("says: deny, hits: 未建")).diagnostics.front();
  CHECK(fault.message.zh == "says 不能是“deny”");
  CHECK(fault.hint.en == "write one of denied, planned, affirmed, returned");
}

TEST_CASE("a trigger without a passage that it hits, or with exceptions and none that it spares, is refused") {
  CHECK(faults(trigger("says: denied")) == List{"missing-key 2:5"});
  CHECK(faults(trigger("says: denied, hits: 系统已建")) == List{"no-hit 2:41"});
  CHECK(faults(trigger("says: denied, unless_after: [来], hits: 未来, spares: 未来")) == List{"no-hit 2:60"});
  CHECK(faults(trigger("says: denied, hits: 未建, spares: 未建")) == List{"not-spared 2:53"});
  for (const char* exception : {"unless_before: [从]", "unless_after: [来]", "only_before: [尚]", "only_after: [建]",
                                "unless_last: true", "whole_words: true"}) {
    CHECK(faults(trigger(fmt::format("says: denied, {}, hits: 尚未建", exception))) == List{"missing-key 2:5"});
  }
  CHECK(faults(trigger("says: denied, unless_after: [来], hits: 未建, spares: 已建")) == List{"not-spared 2:72"});
  CHECK(faults(trigger("says: denied, unless_after: [来], hits: 未建, spares: '未来，未建'")) ==
        List{"not-spared 2:72"});
}

TEST_CASE("a word stands once, in all files together") {
  const std::string twice =
      "triggers:\n  - {words: [未], says: denied, hits: 未建}\n  - {words: [暂, 未], says: planned, hits: 暂建}\n";
  CHECK(faults(twice) == List{"duplicate-word 3:17"});
  const Document own = parse("triggers: [{words: [筹划, 拟], says: planned, hits: 筹划建设}]\n");
  const Loaded<Lexicon> loaded = load_lexicon(shipped_language().documents, &own);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.front().file == "language.yaml");
  CHECK(loaded.diagnostics.front().position == Position{1, 25});
  CHECK(loaded.diagnostics.front().message.en.starts_with("“拟” is there twice: it stands in language/zh.yaml, line "));
  CHECK(faults("triggers: [{words: [暂缺], says: denied, hits: 暂缺}]\nplaceholders: {anywhere: [暂缺]}\n").empty());
}

TEST_CASE("more words than can be looked for at once are refused") {
  const auto many = [](std::size_t count) {
    std::string yaml = "triggers:\n  - says: denied\n    hits: 一一\n    words:\n";
    for (std::uint32_t i = 0; i < count; ++i) {
      yaml += "    - ";
      for (const std::uint32_t letter : {i % 20'000, i / 20'000}) text::append(yaml, U'一' + letter);
      yaml += '\n';
    }
    return yaml;
  };
  CHECK(faults(many(text::WordIndex::most_words)).empty());
  CHECK(faults(many(text::WordIndex::most_words + 1)) == List{"too-many-words 65539:7"});
}

TEST_CASE("a ruleset's own file adds words to the shared ones") {
  const Document own = parse(
      "triggers: [{words: [酝酿], says: planned, hits: 酝酿建设MES}]\nplaceholders: {anywhere: [（空）]}\n"
      "items: {marks: [其一]}\n");
  const Loaded<Lexicon> loaded = load_lexicon(shipped_language().documents, &own);
  REQUIRE(loaded.value);
  const auto planned = [](const char* text, const Lexicon& lexicon) {
    return Prose(text, lexicon).statements().front().says(Meaning::planned);
  };
  CHECK(planned("酝酿建设MES", *loaded.value));
  CHECK(planned("拟建设MES", *loaded.value));
  CHECK_FALSE(planned("酝酿建设MES", shipped_lexicon()));
  CHECK(find_placeholder("简介（空）", loaded.value->placeholders) == "（空）");
  CHECK(fold_prose("如下\n其一建成", *loaded.value) == u"如下\n其一建成");
  CHECK(fold_prose("如下\n其一建成", shipped_lexicon()) == u"如下其一建成");
}

TEST_CASE("an item of a list begins with a mark, or with a number and what may stand behind one") {
  for (const char* line : {"- 甲", "* 甲", "# 甲", "•甲", "（一）甲", "（2）甲", "(3) a", "①甲", "二、甲", "1. a",
                           "12、甲", "3）甲", "4．甲", "5) a"}) {
    CHECK_MESSAGE(shipped_lexicon().items.begin(line), line);
  }
  for (const char* line : {"甲", "一期", "2018年", "2018、甲", "123. a", "3.5元", "-1", "（六）甲", "(a)", "a", "12"}) {
    CHECK_FALSE_MESSAGE(shipped_lexicon().items.begin(line), line);
  }
}

TEST_CASE("placeholders are told from text") {
  const Placeholders& words = shipped_lexicon().placeholders;
  for (const char* text : {"待补充", "TODO", "XXX", "xxxx", "简介 TODO：略", "lorem ipsum dolor: TODO", "设备××台"}) {
    CHECK_FALSE_MESSAGE(find_placeholder(text, words).empty(), text);
  }
  for (const char* text : {"战略规划", "内容详实", "todos 系统", "XX 大街", "省略号…之后还有正文", "正文", "maxxx"}) {
    CHECK_MESSAGE(find_placeholder(text, words).empty(), text);
  }
  for (const char* text : {"略", "……", "/", "——", "（待补充）", "x", "Xx", "xxxxx", "N/A", "待定，待补。", ""}) {
    CHECK_MESSAGE(is_only_placeholder(text, words), text);
  }
  for (const char* text : {"战略", "xy", "ax", "naa", "略3", "内容详实"}) {
    CHECK_FALSE_MESSAGE(is_only_placeholder(text, words), text);
  }
}
