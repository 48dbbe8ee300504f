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

namespace {

/// Of a description without the text of its section, which fails several criteria.
Assessment without_text(const std::vector<Waiver>& held) {
  AssessOptions options;
  options.waivers = held;
  return assess(shared_rules(), describe(shared_rules(), ready_but("s1:", "")), options);
}

Waiver waiver_of(const char* criterion, const char* reason = "二期补") { return {criterion, {}, reason, {}, {}}; }

}  // namespace

TEST_CASE("what is waived for one cause is one row, and tells what closes with it and what is not waived") {
  const Assessment open = without_text({});
  REQUIRE(open.findings.size() == 1);
  REQUIRE(open.findings[0].merged.size() == 2);
  const std::string text = open.findings[0].id;
  const std::string other = open.findings[0].merged[0].id;

  const Assessment one = without_text({waiver_of("discrete.s1.text")});
  REQUIRE(one.waived.size() == 1);
  CHECK(one.waived[0].id == text);
  CHECK(one.waived[0].status == FindingStatus::waived);
  CHECK(one.waived[0].merged.empty());
  CHECK(one.waived[0].not_waived.size() == 2);
  CHECK(one.findings.size() == 1);
  CHECK(one.findings[0].gain < open.findings[0].gain);

  const Assessment all = without_text({waiver_of("discrete.s1")});
  CHECK(all.findings.empty());
  REQUIRE(all.waived.size() == 1);
  CHECK(all.waived[0].id == text);
  REQUIRE(all.waived[0].merged.size() == 2);
  CHECK(all.waived[0].merged[0].id == other);
  CHECK(all.waived[0].merged[0].status == FindingStatus::waived);
  CHECK(all.waived[0].not_waived.empty());
}

TEST_CASE("what is waived for different reasons is told apart") {
  const std::vector<Waiver> held = {waiver_of("discrete.s1.text"), waiver_of("discrete.s1", "不适用")};
  const Assessment assessment = without_text(held);
  REQUIRE(assessment.waived.size() == 2);
  CHECK(assessment.waived[0].reason == "二期补");
  CHECK(assessment.waived[1].reason == "不适用");
  CHECK(assessment.waived[1].merged.size() == 1);
}
