// A profile: what it sets is in the rules as if they said it, at places of its own; profiles over profiles; chains of
// parts.
#include "ruleset/profile.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "input/read_document.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/standing.h"
#include "ruleset/unite_rulesets.h"

using namespace pilotcheck;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Document document(const std::string& name, const std::string& text) {
  const Loaded<Source> decoded = decode_source(name, text, {});
  REQUIRE(decoded.value);
  Loaded<Document> read = read_document(*decoded.value, {});
  REQUIRE_MESSAGE(read.value, name);
  return std::move(*read.value);
}

constexpr const char* head =
    "id: small\ntitle: {zh: 小, en: small}\nissuer: {zh: 某, en: some}\ndocument: 1 号\nyear: 2018\n"
    "roles: {enterprise: name}\nkinds:\n  baseline: {label: {zh: 基, en: base}, applies: always}\n";
constexpr const char* vocabulary =
    "fields:\n  name: {type: text, label: {zh: 名, en: Name}}\n  a: {type: flag, label: {zh: 甲, en: A}}\n"
    "  rate: {type: percent, label: {zh: 率, en: Rate}}\n";
constexpr const char* basic =
    "id: basic\nkind: baseline\ntitle: {zh: 基, en: base}\nsource: {annex: 0, clause: 一}\n"
    "parameters:\n  least: {value: 60%, meaning: {zh: 最低, en: least}}\n"
    "elements:\n  - id: basic.e1\n    title: {zh: 一, en: one}\n    source: {annex: 0, clause: 一1}\n    criteria:\n"
    "      - {id: a, expect: {zh: 甲, en: a}, advice: {zh: 做, en: do}, require: {field: a, is: true}}\n"
    "      - {id: rate, expect: {zh: 率, en: rate}, advice: {zh: 做, en: do}, "
    "require: {field: rate, at_least: {parameter: least}}}\n";

RulesetSource source_of(const Files& files) {
  RulesetSource source;
  for (const auto& [name, text] : files) source.documents.push_back(document(name, text));
  return source;
}

RulesetSource plain() {
  return source_of({{"basic.yaml", basic}, {"ruleset.yaml", head}, {"vocabulary.yaml", vocabulary}});
}

/// A document must outlive what is read from it.
struct Read {
  Document yaml;
  std::vector<Diagnostic> diagnostics = {};
  Profile profile = read_profile(yaml, Faults{yaml.name, diagnostics});

  explicit Read(const std::string& text, const std::string& name = "p.yaml") : yaml(document(name, text)) {}
};

std::vector<std::string> said(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : diagnostics) {
    lines.push_back(fmt::format("{} {}:{} {}", one.code, one.file, one.position.line, one.message.en));
  }
  return lines;
}

std::vector<std::string> settings_of(const std::vector<ProfileSetting>& settings) {
  std::vector<std::string> lines;
  for (const ProfileSetting& one : settings) {
    lines.push_back(fmt::format("{} {}={} {}:{}", name_of(one.what), one.id, one.value, one.file, one.position.line));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what a profile sets is in the rules, and they say what it was") {
  const Read read(
      "parameters: {basic.least: {value: 80%, reason: r}}\nlevels: {basic.e1.a: {value: should, reason: r}}\n"
      "weights: {basic.e1.rate: {value: 3, reason: r}}\n");
  REQUIRE(read.diagnostics.empty());
  std::vector<Diagnostic> diagnostics;
  const RulesetSource source = with_profile(plain(), read.profile.settings, diagnostics);
  CHECK(said(diagnostics) == Lines{});
  const Loaded<Ruleset> loaded = load_ruleset(source);
  CHECK(said(loaded.diagnostics) == Lines{});
  REQUIRE(loaded.value);
  const Part& part = loaded.value->files.front().parts.front();
  CHECK(loaded.value->files.front().parameters.front().value == "80%");
  CHECK(part.criteria[0].level == Level::should);
  CHECK(part.criteria[1].weight.value == Decimal::whole(3));
  REQUIRE(loaded.value->profile.size() == 3);
  CHECK(loaded.value->profile[0].was == "60%");
  CHECK(loaded.value->profile[1].was == "1");
  CHECK(loaded.value->profile[2].was == "must");
  CHECK(source.digest != plain().digest);
}

TEST_CASE("what is left out is gone, and what only it used is no fault") {
  const Read read("without: {basic.e1.rate: {reason: r}}\n");
  std::vector<Diagnostic> diagnostics;
  const Loaded<Ruleset> loaded = load_ruleset(with_profile(plain(), read.profile.settings, diagnostics));
  CHECK(said(loaded.diagnostics) == Lines{});
  REQUIRE(loaded.value);
  CHECK(loaded.value->files.front().parts.front().criteria.size() == 1);
}

TEST_CASE("a value that the rules cannot have is told at its place in the profile") {
  const Read read("\nweights: {basic.e1: {value: 0, reason: r}}\n");
  std::vector<Diagnostic> diagnostics;
  const Loaded<Ruleset> loaded = load_ruleset(with_profile(plain(), read.profile.settings, diagnostics));
  CHECK(said(loaded.diagnostics) == Lines{"bad-weight p.yaml:2 the weight 0 must be from 0.000001 to 1000000"});
}

TEST_CASE("an id that is not there is refused with the nearest, and so is what is set of what is left out") {
  const Read read("levels: {basic.e1.b: {value: should, reason: r}}\nwithout: {basic.e1: {reason: r}}\n");
  std::vector<Diagnostic> diagnostics;
  (void)with_profile(plain(), read.profile.settings, diagnostics);
  CHECK(said(diagnostics) ==
        Lines{"two-settings p.yaml:1 `basic.e1.b` belongs to `basic.e1`, which p.yaml:2 leaves out",
              "unknown-part p.yaml:1 the rules have no criterion `basic.e1.b`"});
}

TEST_CASE("a profile over others sets otherwise or takes away; two that differ are a fault that names both places") {
  const Read north("parameters: {basic.least: {value: 70%, reason: r}}\n", "north.yaml");
  const Read south("\nparameters: {basic.least: {value: 50%, reason: r}}\n", "south.yaml");
  const std::vector<std::vector<ProfileSetting>> both{north.profile.settings, south.profile.settings};
  const auto joined = [&](const std::string& own, std::vector<Diagnostic>& diagnostics) {
    const Read read(own, "own.yaml");
    return settings_of(join_profiles(read.profile, both, diagnostics));
  };
  std::vector<Diagnostic> diagnostics;
  (void)joined("weights: {}", diagnostics);
  CHECK(said(diagnostics) ==
        Lines{"two-settings south.yaml:2 `basic.least` is set to 50% here, and to 70% in north.yaml:1"});
  diagnostics.clear();
  CHECK(joined("parameters: {basic.least: {value: 55%, reason: r}}", diagnostics) ==
        Lines{"parameter basic.least=55% own.yaml:1"});
  CHECK(joined("parameters: {basic.least: null}", diagnostics) == Lines{});
  CHECK(said(diagnostics) == Lines{});
}

TEST_CASE("two rulesets are one where they say the same; one that has what the other changed does not contradict it") {
  const RulesetSource base = layered(plain(), "base");
  // As if it extended the same base: its own file is the nearest of its layers.
  RulesetSource over = layered(source_of({{"basic.yaml", "id: basic\nkind: baseline\nasks: true\n"}}), "over");
  over.origins["basic.yaml"].push_back("base/basic.yaml");
  std::vector<Diagnostic> diagnostics;
  const RulesetSource own = source_of({{"ruleset.yaml", "id: own\nextends: [base, over]\n"}});
  const RulesetSource united = unite(base, over, own, diagnostics);
  CHECK(said(diagnostics) == Lines{});
  REQUIRE(united.documents.size() == 3);
  CHECK(united.origins.at("basic.yaml") == Lines{"base/basic.yaml", "over/basic.yaml", "base/basic.yaml"});
}

TEST_CASE(
    "what one of several rulesets takes away and another has is a fault, unless their ruleset takes it away too") {
  const auto south = [] {
    return extend(source_of({{"ruleset.yaml", "id: south\nextends: base\nwithout: [basic.e1.a]\n"}}),
                  {{"base", plain()}});
  };
  const auto both = [&](const std::string& without) {
    const RulesetSource united = extend(source_of({{"ruleset.yaml", "id: both\nextends: [base, south]\n" + without}}),
                                        {{"base", plain()}, {"south", south()}});
    return said(united.diagnostics);
  };
  CHECK(both("") == Lines{"two-settings ruleset.yaml:2 of the rulesets that it extends one takes `basic.e1.a` away "
                          "(south/ruleset.yaml:3), and another has it"});
  CHECK(both("without: [basic.e1.a]\n") == Lines{});
}

TEST_CASE("what a ruleset says twice that goes over another is a fault, and neither is lost") {
  const auto over = [](const std::string& own) {
    return said(
        extend(source_of({{"ruleset.yaml", "id: own\nextends: base\n"}, {"basic.yaml", own}}), {{"base", plain()}})
            .diagnostics);
  };
  const std::string element = "  - id: basic.e1\n    criteria:\n      - id: a\n        require: {field: a, is: true}\n";
  CHECK(over("id: basic\nkind: baseline\nelements:\n" + element) == Lines{});
  CHECK(over("id: basic\nkind: baseline\nelements:\n" + element + "        require: {field: a, is: false}\n") ==
        Lines{"duplicate-key basic.yaml:8 the key `require` is there twice"});
  CHECK(over("id: basic\nkind: baseline\nelements:\n" + element + "  - id: basic.e1\n    criteria: []\n") ==
        Lines{"duplicate-id basic.yaml:8 the id basic.e1 is there twice"});
  CHECK(over("id: basic\nkind: baseline\nkind: baseline\n") ==
        Lines{"duplicate-key basic.yaml:3 the key `kind` is there twice"});
}

TEST_CASE("a chain of parts in which each asks twice for the next is judged link by link") {
  std::string rules =
      "id: basic\nkind: baseline\ntitle: {zh: 基, en: base}\nsource: {annex: 0, clause: 一}\nelements:\n";
  constexpr int links = 60;
  for (int i = 0; i < links; ++i) {
    const std::string require =
        i + 1 < links ? fmt::format("{{part: basic.e{}, is: met}}", i + 1) : "{field: a, is: true}";
    rules += fmt::format(
        "  - id: basic.e{}\n    title: {{zh: 一, en: one}}\n    source: {{annex: 0, clause: 一}}\n    criteria:\n", i);
    for (const char* id : {"one", "two"}) {
      rules += fmt::format("      - {{id: {}, expect: {{zh: 甲, en: a}}, advice: {{zh: 做, en: do}}, require: {}}}\n",
                           id, require);
    }
  }
  const Loaded<Ruleset> loaded =
      load_ruleset(source_of({{"basic.yaml", rules}, {"ruleset.yaml", head}, {"vocabulary.yaml", vocabulary}}));
  CHECK(said(loaded.diagnostics) == Lines{});
  REQUIRE(loaded.value);
  for (const auto& [answer, expected] : {std::pair{"a: true\n", Status::met}, std::pair{"a: false\n", Status::unmet},
                                         std::pair{"name: n\n", Status::unstated}}) {
    const Loaded<Source> text = decode_source("d.yaml", answer, {});
    const Loaded<Description> description =
        read_description(*text.value, loaded.value->vocabulary, loaded.value->lexicon, {});
    REQUIRE(description.value);
    const Part& first = loaded.value->files.front().parts.front();
    CHECK(name_of(standing_of(first, *description.value).status()) == name_of(expected));
  }
}
