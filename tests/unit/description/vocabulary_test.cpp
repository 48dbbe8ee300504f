// What vocabulary.yaml may not say, each fault at its place.
#include "description/vocabulary.h"

#include <doctest/doctest.h>

#include "input/read_document.h"

using namespace pilotcheck;

namespace {

/// Codes and lines of the faults of a vocabulary with these fields.
std::vector<std::string> faults(const std::string& fields, const std::string& head = {}) {
  const Loaded<Source> source = decode_source("vocabulary.yaml", "fields:\n" + fields + head, {});
  REQUIRE(source.value);
  const Loaded<Document> document = read_document(*source.value, {});
  REQUIRE(document.value);
  const Loaded<Vocabulary> loaded = load_vocabulary(*document.value);
  std::vector<std::string> result;
  for (const Diagnostic& d : loaded.diagnostics) {
    result.push_back(d.code + " " + std::to_string(d.position.line));
    CHECK_FALSE(d.hint.zh.empty());
  }
  CHECK(loaded.value.has_value() == result.empty());
  return result;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a choice field has a choice, as of none all would be covered by anything") {
  CHECK(faults("  a: {type: choices, label: {zh: 甲, en: A}, choices: {}}\n") == List{"choices 2"});
  CHECK(faults("  a: {type: choice, label: {zh: 甲, en: A}, choices: {}}\n") == List{"choices 2"});
}

TEST_CASE("fields share a set of choices, which some field has, and of which all or none are worth something") {
  const std::string two =
      "  a: {type: choice, choice_set: grade, label: {zh: 甲, en: A}}\n"
      "  b: {type: choices, choice_set: grade, label: {zh: 乙, en: B}}\n";
  const auto with = [](const std::string& choices) { return "choice_sets:\n  grade: {" + choices + "}\n"; };
  const std::string good = "x: {zh: 子, en: X, value: 0}, y: {zh: 丑, en: Y, value: 0.8}";
  CHECK(faults(two, with(good)) == List{});
  CHECK(faults(two) == List{"unknown-choice-set 2", "unknown-choice-set 3"});
  CHECK(faults("  a: {type: flag, label: {zh: 甲, en: A}}\n", with(good)) == List{"unused-choice-set 4"});
  CHECK(faults(two, with("x: {zh: 子, en: X, value: 0}, y: {zh: 丑, en: Y}")) == List{"no-value 5"});
  CHECK(faults(two, with("x: {zh: 子, en: X, value: 0},\n    y: {zh: 丑, en: Y}")) == List{"no-value 6"});
  CHECK(faults(two, with("x: {zh: 子, en: X, value: -1}")) == List{"wrong-type 5"});
  CHECK(faults("  c: {type: choice, choice_set: grade, choices: {z: {zh: 寅, en: Z}}, label: {zh: 丙, en: C}}\n" + two,
               with(good)) == List{"choices 2"});
}

TEST_CASE("no choice is called all, which rules say of every choice, or nothing") {
  const auto with = [](const std::string& id) {
    return faults("  a: {type: choices, label: {zh: 甲, en: A}, choices: {" + id + ": {zh: 子, en: X}}}\n");
  };
  CHECK(with("all") == List{"bad-id 2"});
  CHECK(with("' '") == List{"bad-id 2"});
  CHECK(with("every") == List{});
}

TEST_CASE("an entry of records holds plain values, and at least one") {
  const auto with = [](const std::string& field) {
    return faults("  a:\n    type: records\n    label: {zh: 甲, en: A}\n    fields:\n      " + field + "\n");
  };
  CHECK(with("b: {type: text, label: {zh: 乙, en: B}}") == List{});
  CHECK(with("b: {type: change, direction: lower, label: {zh: 乙, en: B}}") == List{"in-record 6"});
  CHECK(with("b: {label: {zh: 乙, en: B}, fields: {c: {type: text, label: {zh: 丙, en: C}}}}") == List{"in-record 6"});
  CHECK(with("b: {type: records, label: {zh: 乙, en: B}, fields: {c: {type: text, label: {zh: 丙, en: C}}}}") ==
        List{"in-record 6"});
  CHECK(faults("  a: {type: records, label: {zh: 甲, en: A}, fields: {}}\n") == List{"missing-key 2"});
  CHECK(faults("  a: {label: {zh: 甲, en: A}, fields: {}}\n") == List{"missing-key 2"});
}

TEST_CASE("the example of a field is a value of its type") {
  CHECK(faults("  a: {type: percent, label: {zh: 甲, en: A}, example: 90}\n") == List{"missing-percent 2"});
  CHECK(faults("  a: {type: date, label: {zh: 甲, en: A}, example: 2018-13-01}\n") == List{"wrong-type 2"});
  CHECK(faults("  a: {type: choice, label: {zh: 甲, en: A}, choices: {x: {zh: 子, en: X}}, example: y}\n") ==
        List{"unknown-choice 2"});
  CHECK(faults("  a: {type: percent, label: {zh: 甲, en: A}, example: 90%}\n") == List{});
}

TEST_CASE("a flag or a choice names the concept by which texts speak of it, and one that must stand beside it") {
  Concepts concepts;
  const ConceptNumber mes = concepts.add({"mes", {"制造执行系统", "MES"}, {"MES"}, {}, {}});
  const ConceptNumber planning = concepts.add({"planning", {"计划", "planning"}, {"计划"}, {}, {}});
  const auto load = [&](const std::string& fields) {
    const Loaded<Source> source = decode_source("vocabulary.yaml", "fields:\n" + fields, {});
    return load_vocabulary(*read_document(*source.value, {}).value, concepts);
  };
  const Loaded<Vocabulary> good = load(
      "  a: {type: flag, label: {zh: 甲, en: A}, concept: mes}\n"
      "  b: {type: choices, label: {zh: 乙, en: B}, choices: {c: {zh: 丙, en: C, concept: {id: planning, with: "
      "mes}}}}\n");
  REQUIRE(good.value);
  CHECK(good.value->field(1).spoken_of->of == mes);
  CHECK_FALSE(good.value->field(1).spoken_of->with);
  CHECK(good.value->field(2).choices[0].spoken_of->of == planning);
  CHECK(good.value->field(2).choices[0].spoken_of->with == mes);

  const Loaded<Vocabulary> bad = load(
      "  a: {type: flag, label: {zh: 甲, en: A}, concept: mess}\n"
      "  b: {type: flag, label: {zh: 乙, en: B}, concept: {id: mes, with: plannin}}\n"
      "  c: {type: text, label: {zh: 丙, en: C}, concept: mes}\n"
      "  d: {type: flag, label: {zh: 丁, en: D}, concept: {id: mes, beside: planning}}\n");
  REQUIRE(bad.diagnostics.size() == 4);
  CHECK(bad.diagnostics[0].code == "unknown-concept");
  CHECK(bad.diagnostics[0].position.line == 2);
  CHECK(bad.diagnostics[0].position.column == 51);
  CHECK(bad.diagnostics[0].hint.en.find("mes") != std::string::npos);
  CHECK(bad.diagnostics[1].code == "unknown-concept");
  CHECK(bad.diagnostics[2].code == "wrong-type");
  CHECK(bad.diagnostics[2].position.line == 4);
  CHECK(bad.diagnostics[3].code == "unknown-key");
}

TEST_CASE("what texts call a field is for figures and dates, and says where a date stands") {
  const auto with = [](const std::string& type, const std::string& in_texts) {
    return faults("  a: {type: " + type + ", label: {zh: 甲, en: A}, in_texts: " + in_texts + "}\n");
  };
  CHECK(with("date", "[始建于…]").empty());
  CHECK(with("date", "{any: [始建于…, 建设期……]}").empty());
  CHECK(with("money", "[投资总额]").empty());
  CHECK(with("date", "[始建于]") == List{"in-texts 2"});
  CHECK(with("date", "[…年成立]") == List{"in-texts 2"});
  CHECK(with("money", "[投资…元]") == List{"in-texts 2"});
  CHECK(with("date", "[]") == List{"in-texts 2"});
  CHECK(with("flag", "[已建]") == List{"wrong-type 2"});
}
