// `rules test` changes what falls short as it advises: what does not help is told.
#include "trial/advice_trials.h"

#include <doctest/doctest.h>

#include "input/read_document.h"
#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

ExampleOf always(std::string text) {
  return [text = std::move(text)](const std::vector<const Requirement*>&) {
    return std::move(read_document({"example.yaml", text, {}}, Limits{}).value);
  };
}

struct Tried {
  Loaded<Trials> trials;
  std::vector<TriedCase> cases;
};

/// The shared rules tried with one case: `name: …, set: {…}, expect: {…}`.
Tried try_case(const Workplace& place, const std::string& one) {
  place.write("rules/tests/good.yaml", ready_yaml());
  place.write("rules/tests/mes.yaml", "base: good.yaml\ncases:\n  - {" + one + "}\n");
  Tried tried{read_trials(place.at("rules"), shared_rules()), {}};
  for (const Diagnostic& told : tried.trials.diagnostics) MESSAGE(told.message.en);
  REQUIRE(tried.trials.value);
  tried.cases = run_trials(*tried.trials.value, shared_rules(), place.at("rules"));
  return tried;
}

}  // namespace

TEST_CASE("advice that helps is counted, what does not help is told, and so is that there is none") {
  const Workplace place;
  const Tried tried =
      try_case(place, "name: no MES, set: {mes.deployed: false}, expect: {discrete.e1.deployed: unmet}");
  const auto advised = [&](const ExampleOf& example) {
    return try_advice(tried.cases, shared_rules(), place.at("rules"), example);
  };
  const AdviceTrials good = advised(always("mes: {deployed: true}\n"));
  CHECK(good.applied == 1);
  CHECK(good.failed.empty());
  const AdviceTrials bad = advised(always("mes: {functions: [quality]}\n"));
  REQUIRE(bad.failed.size() == 1);
  CHECK(bad.failed.front().id == "discrete.e1.deployed");
  CHECK(bad.failed.front().found == Status::unmet);
  const AdviceTrials none = advised([](const auto&) { return std::optional<Document>(); });
  CHECK(none.applied == 0);
  CHECK(none.without == std::vector<std::string>{"discrete.e1.deployed"});
}

TEST_CASE("a case that expects something of what the description does not claim is told, and changes nothing") {
  const Workplace place;
  const Tried tried = try_case(place, "name: not claimed, set: {mes.deployed: false}, expect: {remote.e1.any: unmet}");
  REQUIRE(tried.cases.front().mismatches.size() == 1);
  CHECK(tried.cases.front().mismatches.front().found == "not-claimed");
  const AdviceTrials advised =
      try_advice(tried.cases, shared_rules(), place.at("rules"), always("mes: {deployed: true}\n"));
  CHECK(advised.applied == 0);
}

TEST_CASE("a fault of a base is told once, in the folder of the tests, and nothing follows in the cases that use it") {
  const auto told = [](const std::string& base, const std::string& test) {
    const Workplace place;
    place.write("rules/tests/good.yaml", base);
    place.write("rules/tests/one.yaml", "base: good.yaml\ncases:\n" + test);
    place.write("rules/tests/two.yaml", "base: good.yaml\ncases:\n" + test);
    std::vector<std::string> faults;
    for (const Diagnostic& one : read_trials(place.at("rules"), shared_rules()).diagnostics)
      faults.push_back(one.code + " " + one.file + ":" + std::to_string(one.position.line));
    return faults;
  };
  using List = std::vector<std::string>;
  const std::string removes = "  - {name: none, remove: [mes.deployed], expect: {discrete.e1.deployed: unstated}}\n";
  const std::string misspelt = "  - {name: none, remove: [mes.deployed], expect: {discrete.e1.deploid: unstated}}\n";
  CHECK(told("mes: {deployed: true}\n", removes) == List{});
  CHECK(told("mes: {deploid: true}\n", removes) == List{"unknown-key tests/good.yaml:1"});
  CHECK(told("mes: {deploid: true}\n", misspelt) ==
        List{"unknown-key tests/good.yaml:1", "unknown-part tests/one.yaml:3", "unknown-part tests/two.yaml:3"});
  CHECK(told("mes: {deployed: [\n", removes) == List{"syntax tests/good.yaml:1"});
  CHECK(told("mes: {}\n", removes) == List{"idle-change tests/one.yaml:3", "idle-change tests/two.yaml:3"});
}
