// Names as regular expressions: what the JSON Schema of descriptions takes for a key or a choice.
#include "report/schema/name_pattern.h"

#include <doctest/doctest.h>

#include "output/yaml_scalar.h"

using namespace pilotcheck;

TEST_CASE("a name goes in any case and width, with any mark between its words") {
  CHECK(name_pattern({"id", "编号"}) == "^(?:[iI][dD]|编号)$");
  CHECK(name_pattern({"s1", "S1"}) == "^(?:[sS]1)$");
  CHECK(name_pattern({"a b", "a_b", "a-b"}) == "^(?:[aA][-_ ][bB])$");
  CHECK(name_pattern({"总资产（万元）"}) == "^(?:总资产[\\(（]万元[\\)）])$");
  CHECK(name_pattern({"", "x"}) == "^(?:[xX])$");
}

TEST_CASE("what folding changes in another way goes as it is written, too") {
  CHECK(name_pattern({"Ⅱ型"}) == "^(?:[iI][iI]型|Ⅱ型)$");
}

TEST_CASE("what begins with a word may go on") {
  CHECK(name_pattern({"省"}, {"山西", "a.b"}) == "^(?:省|山西.*|a\\.b.*)$");
}

TEST_CASE("a text that could be misread stands in quotes") {
  CHECK(yaml_scalar("企业名称") == "企业名称");
  CHECK(yaml_scalar("Last year's sales") == "\"Last year's sales\"");
  CHECK(yaml_scalar("a: b") == "\"a: b\"");
  CHECK(yaml_scalar("say \"x\"") == "\"say \\\"x\\\"\"");
  CHECK(yaml_scalar("two\nlines\t") == "\"two\\nlines\\t\"");
  CHECK(yaml_scalar("null") == "\"null\"");
  CHECK(yaml_scalar("- x") == "\"- x\"");
  CHECK(yaml_scalar("") == "\"\"");
}
