#include "ruleset/ruleset.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "input/read_document.h"
#include "prose/prose.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;

namespace {

constexpr const char* head =
    "id: tiny\ntitle: {zh: 小, en: tiny}\nissuer: {zh: 某, en: some}\ndocument: 1 号\nyear: 2018\n"
    "roles: {enterprise: name}\nkinds:\n  baseline: {label: {zh: 基本要求, en: baseline}, applies: always}\n"
    "  mode: {label: {zh: 模式, en: mode}}\n";
constexpr const char* vocabulary =
    "fields:\n  name: {type: text, label: {zh: 名, en: Name}}\n  a: {type: flag, label: {zh: 甲, en: A}}\n  rate: "
    "{type: percent, label: {zh: 率, en: Rate}}\n"
    "  best: {type: percent, label: {zh: 优, en: Best}}\n  text: {type: prose, label: {zh: 文, en: Text}}\n";
constexpr const char* rules =
    "id: base\nkind: baseline\ntitle: {zh: 基, en: base}\nsource: {annex: 0, clause: 一}\n"
    "parameters:\n  near: {value: 90%, meaning: {zh: 近, en: near}}\n"
    "elements:\n  - id: base.e1\n    title: {zh: 一, en: one}\n    source: {annex: 0, clause: 一1}\n    criteria:\n"
    "      - {id: is-a, expect: {zh: 甲, en: a}, require: {use: shared}, advice: {zh: 做, en: do}}\n"
    "      - id: rate\n        level: should\n        when: {field: a, is: true}\n        expect: {zh: 率, en: rate}\n"
    "        require: {field: rate, at_least: {field: best, times: {parameter: near}}}\n        advice: {zh: 做, en: "
    "do}\n";
constexpr const char* definitions = "definitions:\n  shared: {field: a, is: true}\n";

RulesetSource source(const std::vector<std::pair<std::string, std::string>>& files) {
  RulesetSource result;
  for (const auto& [name, text] : files) {
    const Loaded<Source> loaded = decode_source(name, text, {});
    REQUIRE(loaded.value);
    Loaded<Document> document = read_document(*loaded.value, {});
    for (const Diagnostic& diagnostic : document.diagnostics) result.diagnostics.push_back(diagnostic);
    if (document.value) result.documents.push_back(std::move(*document.value));
  }
  return result;
}

RulesetSource tiny(const std::string& rule_file) {
  return source({{"base.yaml", rule_file},
                 {"definitions.yaml", definitions},
                 {"ruleset.yaml", head},
                 {"vocabulary.yaml", vocabulary}});
}

/// Codes and lines of all faults of a rule file.
std::vector<std::string> faults(const std::string& rule_file) {
  const Loaded<Ruleset> loaded = load_ruleset(tiny(rule_file));
  CHECK_FALSE(loaded.value);
  std::vector<std::string> result;
  for (const Diagnostic& d : loaded.diagnostics) result.push_back(d.code + " " + std::to_string(d.position.line));
  return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a ruleset is bound whole: ids, levels, guards, clauses and definitions") {
  const Loaded<Ruleset> loaded = load_ruleset(tiny(rules));
  REQUIRE(loaded.value);
  CHECK(loaded.value->year == 2018);
  REQUIRE(loaded.value->files.size() == 1);
  const Part& part = loaded.value->files[0].parts[0];
  REQUIRE(part.criteria.size() == 2);
  CHECK(part.criteria[0].id == "base.e1.is-a");
  CHECK(part.criteria[0].source.clause == "一1");
  CHECK(part.criteria[0].level == Level::must);
  CHECK_FALSE(part.criteria[0].when);
  CHECK(part.criteria[1].level == Level::should);
  CHECK(part.criteria[1].when);
  CHECK(std::get<NumberOperand>(part.criteria[1].require.predicate.operand).value == Decimal{900'000});
}

TEST_CASE("targets stand in the order of the choices that claim them, whatever they and their files are called") {
  const std::string words = std::string(vocabulary) +
                            "  claims: {type: choices, label: {zh: 申, en: Claims}, choices: {z: {zh: 子, en: Z}, y: "
                            "{zh: 丑, en: Y}, x: {zh: 寅, en: X}}}\n";
  const auto target = [](const std::string& id, const std::string& choice) {
    return "id: " + id + "\nkind: mode\ntitle: {zh: 标, en: target}\nsource: {annex: 0, clause: 一}\n" +
           "applies: {field: claims, includes: " + choice + "}\nelements:\n  - id: " + id +
           ".e1\n    title: {zh: 一, en: one}\n    source: {annex: 0, clause: 一1}\n    criteria:\n" +
           "      - {id: a, expect: {zh: 甲, en: a}, require: {field: a, is: true}, advice: {zh: 做, en: do}}\n";
  };
  const auto order_of = [&](const std::string& order) {
    const std::string kind = "mode: {label: {zh: 模式, en: mode}, claims: claims" + order + "}";
    const Loaded<Ruleset> loaded =
        load_ruleset(source({{"a/1.yaml", target("x", "x")},  // named as the choice is, which must not matter
                             {"b/2.yaml", target("q", "y")},
                             {"c/3.yaml", target("p", "z")},
                             {"ruleset.yaml", replaced(head, "mode: {label: {zh: 模式, en: mode}}", kind)},
                             {"vocabulary.yaml", words}}));
    List ids;
    if (!loaded.value) ids.push_back(loaded.diagnostics.front().code);
    if (loaded.value) std::ranges::transform(loaded.value->files, std::back_inserter(ids), &RuleFile::id);
    return ids;
  };
  CHECK(order_of("") == List{"p", "q", "x"});
  CHECK(order_of(", order: [x]") == List{"x", "p", "q"});
  CHECK(order_of(", order: [y]") == List{"unknown-part"});  // a choice, and no file
}

TEST_CASE("every fault of a rule file is found at load, each at its place") {
  CHECK(faults(replaced(rules, "kind: baseline", "kind: basline")) == List{"unknown-kind 2"});
  CHECK(faults(replaced(rules, "title: {zh: 基, en: base}", "title: {zh: 基}")) == List{"missing-language 3"});
  CHECK(faults(replaced(rules, "{use: shared}", "{use: shred}")) == List{"unknown-definition 12"});
  CHECK(faults(replaced(rules, "level: should", "level: shall")) == List{"unknown-level 13"});
  CHECK(faults(replaced(rules, "id: rate", "id: is-a")) == List{"duplicate-id 13"});
  CHECK(faults(replaced(rules, "id: base.e1", "id: bse.e1")).front() == "bad-id 8");
  CHECK(faults(replaced(rules, "expect: {zh: 甲, en: a}, ", "")) == List{"missing-key 12"});
  CHECK(faults(replaced(rules, "advice", "advise")) == List{"unknown-key 12"});
  CHECK(faults(replaced(rules, "{parameter: near}", "{parameter: nera}")) == List{"unknown-parameter 17"});
  CHECK(faults(replaced(rules, "title: {zh: 基, en: base}", "title: {zh: '{near}', en: '{naer}'}")) ==
        List{"unknown-parameter 3"});
  CHECK(faults(replaced(rules, "expect: {zh: 甲, en: a}", "expect: {zh: '{missing}', en: a}")) ==
        List{"unknown-parameter 12"});
  CHECK(faults(replaced(rules, "elements", "elemnts")) == List{"unknown-key 7", "missing-key 1"});
  CHECK(faults(replaced(rules, "kind: baseline", "kind: mode")) == List{"applies 1"});
  CHECK(faults(replaced(rules, "is-a, ", "is-a， ")).front() == "full-width-comma 12");
  const Loaded<Ruleset> loaded = load_ruleset(tiny(replaced(rules, "require: {use: shared}", "require: shared")));
  CHECK(loaded.diagnostics.front().hint.en == "for example {field: PATH, stated: true}");  // of no one's vocabulary
}

TEST_CASE("faults in several places and files are reported in one go") {
  const std::string broken =
      replaced(replaced(rules, "{use: shared}", "{use: shred}"), "level: should", "level: shall");
  CHECK(faults(broken) == List{"unknown-definition 12", "unknown-level 13"});
  const Loaded<Ruleset> loaded =
      load_ruleset(source({{"base.yaml", broken}, {"ruleset.yaml", "id: x\n"}, {"vocabulary.yaml", vocabulary}}));
  CHECK(loaded.diagnostics.size() == 8);  // six keys of the head, and the two above
}

TEST_CASE("a ruleset without its vocabulary or head is refused by name") {
  const Loaded<Ruleset> loaded = load_ruleset(source({{"base.yaml", rules}}));
  CHECK_FALSE(loaded.value);
  REQUIRE(loaded.diagnostics.size() == 2);
  CHECK(loaded.diagnostics[0].file == "ruleset.yaml");
  CHECK(loaded.diagnostics[1].file == "vocabulary.yaml");
}

TEST_CASE("a parameter can be given another value, but no unknown or senseless one") {
  const Loaded<Ruleset> loaded = load_ruleset(tiny(rules), {{"base.near", "95%"}});
  REQUIRE(loaded.value);
  CHECK(loaded.value->files[0].parameters[0].value == "95%");
  CHECK(std::get<NumberOperand>(loaded.value->files[0].parts[0].criteria[1].require.predicate.operand).value ==
        Decimal{950'000});
  const Loaded<Ruleset> unknown = load_ruleset(tiny(rules), {{"base.naer", "95%"}});
  CHECK_FALSE(unknown.value);
  CHECK(unknown.diagnostics.front().hint.en == "did you mean `base.near`?");
  const Loaded<Ruleset> senseless = load_ruleset(tiny(rules), {{"base.near", "often"}});
  CHECK_FALSE(senseless.value);
  CHECK(senseless.diagnostics.front().message.en ==
        "the parameter near has the value “often”, which is no number or percentage");
}

TEST_CASE("the ruleset in a folder is the same as its files, and its digest changes with them") {
  const RulesetSource folder =
      ruleset_in_folder(std::string(PROJECT_DIR) + "/rules/shanxi-2018", testing::shipped_language());
  CHECK(folder.diagnostics.empty());
  CHECK(folder.digest.size() == 16);
  const Loaded<Ruleset> loaded = load_ruleset(folder);
  for (const Diagnostic& d : loaded.diagnostics) FAIL_CHECK(d.file << ":" << d.position.line << ": " << d.message.en);
  REQUIRE(loaded.value);
  std::vector<std::string> ids;
  for (const RuleFile& file : loaded.value->files) ids.push_back(file.id);
  CHECK(ids == List{"basic", "form", "plausibility", "discrete", "process", "network", "customization", "remote", "iot",
                    "ai"});
  CHECK(ruleset_in_folder("/no/such/folder", {}).documents.empty());
  CHECK(ruleset_in_folder("/no/such/folder", {}).diagnostics.front().code == "no-ruleset");
}

TEST_CASE("a ruleset's own language file adds to the shared ones, and its faults are told with the others") {
  const auto with = [](const std::string& language) {
    RulesetSource both = source({{"base.yaml", rules},
                                 {"definitions.yaml", definitions},
                                 {"language.yaml", language},
                                 {"ruleset.yaml", head},
                                 {"vocabulary.yaml", vocabulary}});
    both.language = testing::shipped_language();
    return load_ruleset(both);
  };
  const Loaded<Ruleset> loaded = with("triggers: [{words: [琢磨], says: planned, hits: 琢磨建设}]\n");
  REQUIRE(loaded.value);
  CHECK(loaded.value->files.size() == 1);
  const auto reading = [](const Lexicon& lexicon) { return Prose("琢磨建设系统", lexicon).stand(4, 6).says; };
  CHECK(reading(loaded.value->lexicon) == Reading::planned);
  CHECK(reading(testing::shipped_lexicon()) == Reading::affirmed);
  const Loaded<Ruleset> broken = with("triggers: [{words: [琢磨], says: plan, hits: 琢磨建设}]\n");
  CHECK_FALSE(broken.value);
  REQUIRE(broken.diagnostics.size() == 1);
  CHECK(broken.diagnostics.front().file == "language.yaml");
  CHECK(broken.diagnostics.front().code == "unknown-meaning");
}

TEST_CASE("the digest changes with the language files") {
  const std::string folder = std::string(PROJECT_DIR) + "/rules/shanxi-2018";
  DocumentSet other = testing::shipped_language();
  const std::string digest = ruleset_in_folder(folder, other).digest;
  CHECK(digest == ruleset_in_folder(folder, testing::shipped_language()).digest);
  other.digest = "0123456789abcdef";
  CHECK(digest != ruleset_in_folder(folder, other).digest);
}
