// Language as data: what a trigger may say and where, and that the shipped files do what their passages show.
#include "prose/lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "input/node_entries.h"
#include "prose/prose.h"
#include "text/utf8.h"
#include "unit/prose/inline_language.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::lexicon_of;
using pilotcheck::testing::parse_yaml;
using pilotcheck::testing::shipped_language;
using pilotcheck::testing::shipped_lexicon;

namespace {

/// A language file with one trigger; `more` goes on behind its words.
std::string trigger(const std::string& more) { return "triggers:\n  - {words: [未, 没], " + more + "}\n"; }

/// Whether a word of the language file in `yaml` says `reading` in the text.
bool says(const std::string& yaml, std::string_view text, Reading reading = Reading::denied) {
  const Lexicon lexicon = lexicon_of(yaml);
  const Prose prose(text, lexicon);
  return std::ranges::any_of(
      prose.scopes(), [&](const Scope& scope) { return scope.says == reading && scope.word_end > scope.word_begin; });
}

}  // namespace

TEST_CASE("every trigger of the shipped files hits its passage, and spares the one that it says it spares") {
  for (const Document& document : shipped_language().documents) {
    if (entry_of(document.root(), "currency")) continue;  // vocabularies are read by it, and no prose
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
  CHECK(says(has, "It has one", Reading::affirmed));
  CHECK_FALSE(says(has, "a hash", Reading::affirmed));
}

TEST_CASE("a word holds by what stands earlier in its clause and later in its sentence") {
  const std::string earlier = trigger("says: denied, unless_earlier: [判断], hits: 未建, spares: 判断未建");
  CHECK(says(earlier, "系统未建"));
  CHECK_FALSE(says(earlier, "系统判断是否未建"));
  CHECK(says(earlier, "系统判断，未建"));
  const std::string later = trigger("says: denied, unless_later: [已投用], hits: 未建, spares: '未建，已投用'");
  CHECK(says(later, "未建"));
  CHECK_FALSE(says(later, "原先未建，系统现在已投用"));
  CHECK(says(later, "未建。已投用"));
  CHECK(says(later, "已投用，未建"));
  const std::string only_later = trigger("says: denied, only_later: [建], hits: '未知，再建', spares: 未知");
  CHECK(says(only_later, "未知，建"));
  CHECK_FALSE(says(only_later, "未知。建"));
}

TEST_CASE("a word holds at the beginning or the end of its clause where it may stand nowhere else") {
  const std::string lists = "adverbs: [目前]\nclosing: [部署]\ntails: [了]\n";
  const std::string first = lists + trigger("says: denied, only_first: true, hits: 未建, spares: 系统未建");
  CHECK(says(first, "系统，未建"));
  CHECK(says(first, "目前未建"));
  CHECK_FALSE(says(first, "系统未建"));
  const std::string last = lists + trigger("says: denied, only_last: true, hits: 系统未部署, spares: 系统未知原因");
  CHECK(says(last, "系统未，另有"));
  CHECK(says(last, "系统未部署了。"));
  CHECK_FALSE(says(last, "未部署系统"));
}

TEST_CASE("what a trigger may say, and how far it reaches, is told by name") {
  for (const char* name : {"affirmed", "denied", "planned", "partial", "past", "hypothetical", "other", "neutral"}) {
    Reading reading = Reading::affirmed;
    CHECK(find_reading(name, reading));
    CHECK(name_of(reading) == name);
    CHECK(says(trigger(fmt::format("says: {}, hits: 未建", name)), "未建", reading));
    CHECK_FALSE(label_of(reading).zh.empty());
  }
  Reading reading = Reading::past;
  CHECK_FALSE(find_reading("deny", reading));
  CHECK(reading == Reading::past);
  for (const char* reach : {"after", "before", "both"}) {
    CHECK(says(trigger(fmt::format("says: denied, reach: {}, hits: 系统未建", reach)), "系统未建"));
  }
  for (const char* within : {"clause", "sentence", "section"}) {
    CHECK(says(trigger(fmt::format("says: denied, within: {}, hits: 未建", within)), "未建"));
  }
}

TEST_CASE("the longest word counts, and hides what stands inside it though it says nothing itself") {
  CHECK_FALSE(says("pseudo: [未来]\n" + trigger("says: denied, hits: 未建"), "未来建"));
  CHECK(says("pseudo: [未来]\n" + trigger("says: denied, hits: 未建"), "未来未建"));
  const std::string longer =
      "triggers:\n  - {words: [未], says: denied, hits: 未建}\n"
      "  - {words: [未完], says: partial, unless_after: [工], hits: 未完系统, spares: 未完工}\n";
  CHECK(says(longer, "未完系统", Reading::partial));
  CHECK_FALSE(says(longer, "未完系统"));
  CHECK_FALSE(says(longer, "未完工系统"));
}

TEST_CASE("words of each list are told apart from words with others behind them") {
  const Lexicon lexicon = lexicon_of(
      "adverbs: [目前, 均, has]\nadverbials: [因]\nclosing: [部署, in use]\ntails: [了]\nmonths: {底: 12, 上半年: "
      "1}\n");
  CHECK(lexicon.is_blank(u""));
  CHECK(lexicon.is_blank(u"目前均"));
  CHECK(lexicon.is_blank(u"2017年8月目前"));
  CHECK(lexicon.is_blank(u"因资金紧张"));
  CHECK_FALSE(lexicon.is_blank(u"目前车间"));
  CHECK_FALSE(lexicon.is_blank(u"hash"));
  CHECK(lexicon.closes(u""));
  CHECK(lexicon.closes(u"全面部署了"));
  CHECK(lexicon.closes(u" is in use "));
  CHECK_FALSE(lexicon.closes(u"部署系统"));
  CHECK_FALSE(lexicon.closes(u"begin use"));
  CHECK_FALSE(lexicon.closes(u"一二三四五六七八九十一二三四五六七八九十一二三四部署"));
  CHECK(lexicon.month_named(u"底前") == 12);
  CHECK(lexicon.month_named(u"上半年") == 1);
  CHECK(lexicon.month_named(u"年底") == 0);
}

TEST_CASE("a ruleset's own file adds words to the shared ones") {
  const Document own = parse_yaml(
      "triggers: [{words: [琢磨], says: planned, hits: 琢磨建设MES}]\nplaceholders: {anywhere: [（空）]}\n"
      "items: {marks: [其一]}\n");
  const Loaded<Lexicon> loaded = load_lexicon(shipped_language().documents, &own);
  REQUIRE(loaded.value);
  const auto planned = [](const char* text, const Lexicon& lexicon) {
    const Prose prose(text, lexicon);
    return prose.stand(prose.text().size() - 3, prose.text().size()).says == Reading::planned;
  };
  CHECK(planned("琢磨建设MES", *loaded.value));
  CHECK(planned("拟建设MES", *loaded.value));
  CHECK_FALSE(planned("琢磨建设MES", shipped_lexicon()));
  CHECK(find_placeholder("简介（空）", loaded.value->placeholders) == "（空）");
  CHECK(fold_prose("如下\n其一建成。", *loaded.value) == u"如下\n其一建成。");
  CHECK(fold_prose("如下\n其一建成。", shipped_lexicon()) == u"如下其一建成。");
}

TEST_CASE("an item of a list begins with a mark, or with a number and what may stand behind one") {
  const ItemMarks& items = shipped_lexicon().items;
  for (const char* line : {"- 甲", "* 甲", "# 甲", "•甲", "（一）甲", "（2）甲", "(3) a", "①甲", "二、甲", "1. a",
                           "12、甲", "3）甲", "4．甲", "5) a"}) {
    CHECK_MESSAGE(items.kind(line) != 0, line);
  }
  for (const char* line : {"甲", "一期", "2018年", "2018、甲", "123. a", "3.5元", "-1", "(a)", "a", "12"}) {
    CHECK_MESSAGE(items.kind(line) == 0, line);
  }
}

TEST_CASE("items of one list begin with marks of one kind") {
  const ItemMarks& items = shipped_lexicon().items;
  for (const auto& [one, other] :
       {std::pair{"1. a", "12、甲"}, {"一、甲", "十、乙"}, {"①甲", "⑨乙"}, {"（一）甲", "（三）乙"}})
    CHECK_MESSAGE(items.kind(one) == items.kind(other), one);
  for (const auto& [one, other] : {std::pair{"1. a", "一、甲"},
                                   {"- 甲", "* 甲"},
                                   {"①甲", "1、甲"},
                                   {"（一）甲", "(1) a"},
                                   {"（一）甲", "（1）甲"}})
    CHECK_MESSAGE(items.kind(one) != items.kind(other), one);
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
