// What a language file may not say: each fault at its place.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "text/utf8.h"
#include "unit/print_lists.h"
#include "unit/prose/inline_language.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::parse_yaml;
using pilotcheck::testing::shipped_language;

namespace {

using List = std::vector<std::string>;

Loaded<Lexicon> load(const std::string& yaml) {
  const Document document = parse_yaml(yaml);
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

}  // namespace

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
  CHECK(faults("equivalents: [[装备, 设备], [通信]]\n") == List{"wrong-type 1:25"});
  CHECK(faults("equivalents: 装备\n") == List{"wrong-type 1:14"});
  CHECK(faults("months: {底: 12, 末: 13, 春: 三}\n") == List{"wrong-type 1:20", "wrong-type 1:27"});
  CHECK(faults("months: [底]\n") == List{"wrong-type 1:9"});
  CHECK(faults("relations: [集成, ' ']\n") == List{"empty-word 1:17"});
  CHECK(faults("pseudo: 未来\n") == List{"wrong-type 1:9"});
  CHECK(faults("placeholders: {anywere: [待填]}\n") == List{"unknown-key 1:16"});
  CHECK(faults("placeholders: {alone: [\"\\t\"]}\n") == List{"empty-word 1:24"});
  CHECK(faults("items: [一]\n") == List{"wrong-type 1:8"});
  CHECK(faults("items: {marks: ['- ', '']}\n") == List{"wrong-type 1:23"});
}

TEST_CASE("a meaning is one that there is") {
  CHECK(faults(trigger("hits: 未建")) == List{"missing-key 2:5"});
  CHECK(faults(trigger("says: [denied], hits: 未建")) == List{"unknown-meaning 2:27"});
  CHECK(faults(trigger("says: deny, hits: 未建")) == List{"unknown-meaning 2:27"});
  CHECK(faults(trigger("says: denied, reach: back, hits: 未建")) == List{"unknown-meaning 2:42"});
  CHECK(faults(trigger("says: denied, within: page, hits: 未建")) == List{"unknown-meaning 2:43"});
  CHECK(faults(trigger("says: denied, whole_words: yes, hits: 未建")) == List{"wrong-type 2:48"});
  const Diagnostic fault = load(trigger("says: deny, hits: 未建")).diagnostics.front();
  CHECK(fault.message.zh == "says 不能是“deny”");
  CHECK(fault.hint.en == "write one of affirmed, denied, planned, partial, past, hypothetical, other, neutral");
}

TEST_CASE("a trigger without a passage that it hits, or with exceptions and none that it spares, is refused") {
  CHECK(faults(trigger("says: denied")) == List{"missing-key 2:5"});
  CHECK(faults(trigger("says: denied, hits: 系统已建")) == List{"no-hit 2:41"});
  CHECK(faults(trigger("says: denied, unless_after: [来], hits: 未来, spares: 未来")) == List{"no-hit 2:60"});
  CHECK(faults(trigger("says: denied, hits: 未建, spares: 未建")) == List{"not-spared 2:53"});
  for (const char* exception :
       {"unless_before: [从]", "unless_after: [来]", "only_before: [尚]", "only_after: [建]", "unless_later: [投]",
        "only_later: [建]", "unless_earlier: [判断]", "unless_last: true", "whole_words: true"}) {
    CHECK(faults(trigger(fmt::format("says: denied, {}, hits: 尚未建", exception))) == List{"missing-key 2:5"});
  }
  CHECK(faults(trigger("says: denied, only_first: true, hits: 未建")) == List{"missing-key 2:5"});
  CHECK(faults(trigger("says: denied, only_last: true, hits: 系统未")) == List{"missing-key 2:5"});
  CHECK(faults(trigger("says: denied, unless_after: [来], hits: 未建, spares: 已建")) == List{"not-spared 2:72"});
  CHECK(faults(trigger("says: denied, unless_after: [来], hits: 未建, spares: '未来，未建'")) ==
        List{"not-spared 2:72"});
}

TEST_CASE("a word stands once, in all files together") {
  const std::string twice =
      "triggers:\n  - {words: [未], says: denied, hits: 未建}\n  - {words: [暂, 未], says: planned, hits: 暂建}\n";
  CHECK(faults(twice) == List{"duplicate-word 3:17"});
  const Document own = parse_yaml("triggers: [{words: [筹谋划策, 拟], says: planned, hits: 筹谋划策建设}]\n");
  const Loaded<Lexicon> loaded = load_lexicon(shipped_language().documents, &own);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.front().file == "language.yaml");
  CHECK(loaded.diagnostics.front().position == Position{1, 27});
  CHECK(loaded.diagnostics.front().message.en.starts_with("“拟” is there twice: it stands in language/zh.yaml, line "));
  CHECK(faults("pseudo: [未来]\nterminators: [但, 未来]\n") == List{"duplicate-word 2:18"});
  CHECK(
      faults("triggers: [{words: [暂缺], says: denied, hits: 暂缺系统}]\nplaceholders: {anywhere: [暂缺]}\n").empty());
}

TEST_CASE("more words than can be looked for at once are refused") {
  const auto many = [](std::size_t count) {
    std::string yaml = "triggers:\n  - says: denied\n    hits: 一一建\n    words:\n";
    for (std::uint32_t i = 0; i < count; ++i) {
      yaml += "    - ";
      for (const std::uint32_t letter : {i % 20'000, i / 20'000}) text::append(yaml, U'一' + letter);
      yaml += '\n';
    }
    return yaml;
  };
  CHECK(faults(many(text::WordIndex::most_words - 1)).empty());
  CHECK(faults(many(text::WordIndex::most_words)) == List{"too-many-words 65538:7"});
}
