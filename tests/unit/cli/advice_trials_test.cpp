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

}  // namespace

TEST_CASE("advice that helps is counted, what does not help is told, and so is that there is none") {
  const Workplace place;
  place.write("rules/tests/good.yaml", ready_yaml());
  place.write("rules/tests/mes.yaml",
              "base: good.yaml\ncases:\n  - {name: no MES, set: {mes.deployed: false}, "
              "expect: {discrete.e1.deployed: unmet}}\n");
  const Loaded<Trials> trials = read_trials(place.at("rules"), shared_rules());
  for (const Diagnostic& one : trials.diagnostics) MESSAGE(one.message.en);
  REQUIRE(trials.value);
  const std::vector<TriedCase> tried = run_trials(*trials.value, shared_rules(), place.at("rules"));
  const auto advised = [&](const ExampleOf& example) {
    return try_advice(tried, shared_rules(), place.at("rules"), example);
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
  place.write("rules/tests/good.yaml", ready_yaml());
  place.write("rules/tests/mes.yaml",
              "base: good.yaml\ncases:\n  - {name: not claimed, set: {mes.deployed: false}, "
              "expect: {remote.e1.any: unmet}}\n");
  const Loaded<Trials> trials = read_trials(place.at("rules"), shared_rules());
  REQUIRE(trials.value);
  const std::vector<TriedCase> tried = run_trials(*trials.value, shared_rules(), place.at("rules"));
  REQUIRE(tried.front().mismatches.size() == 1);
  CHECK(tried.front().mismatches.front().found == "not-claimed");
  const AdviceTrials advised = try_advice(tried, shared_rules(), place.at("rules"), always("mes: {deployed: true}\n"));
  CHECK(advised.applied == 0);
}
