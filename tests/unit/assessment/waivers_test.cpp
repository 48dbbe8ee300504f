// Waivers: what they may name (how they work is shown by tests/cases/waivers).
#include "assessment/waivers.h"

#include <doctest/doctest.h>

#include "input/read_document.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Loaded<std::vector<Waiver>> waivers(const std::string& criterion) {
  static const Ruleset rules = tiny_rules();
  const Loaded<Source> source =
      decode_source("waivers.yaml", "waivers:\n  - {criterion: " + criterion + ", reason: r}\n", {});
  REQUIRE(source.value);
  const Loaded<Document> document = read_document(*source.value, {});
  REQUIRE(document.value);
  return load_waivers(*document.value, rules);
}

}  // namespace

TEST_CASE("a waiver names a criterion, a part or a whole rule file") {
  CHECK(waivers("discrete.e1.functions").value);
  CHECK(waivers("discrete.e1").value);
  CHECK(waivers("'discrete.*'").value);
}

TEST_CASE("where nothing is near to what a waiver names, it is said what may be named, by no name of a ruleset") {
  const Loaded<std::vector<Waiver>> loaded = waivers("something-else-altogether");
  CHECK_FALSE(loaded.value);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].hint ==
        Bilingual{"写条目、要素，或“规则文件.*”", "name a criterion, an element, or all of a rule file as `ID.*`"});
}
