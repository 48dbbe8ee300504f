// Descriptions with one thing changed, each with what the notice asks for: what is firm comes out as expected. They are
// not part of the project; without them the test says that it is skipped.
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "assessment/assessment.h"
#include "input/file.h"
#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

namespace fs = std::filesystem;

struct Probe {
  std::string file, criterion, expected, confidence, why;
};

std::vector<Probe> read_probes(const fs::path& manifest) {
  std::ifstream stream(manifest);
  std::vector<Probe> probes;
  std::string line;
  std::getline(stream, line);  // names of the columns
  while (std::getline(stream, line)) {
    std::istringstream cells(line);
    Probe probe;
    for (std::string* cell : {&probe.file, &probe.criterion, &probe.expected, &probe.confidence, &probe.why})
      std::getline(cells, *cell, '\t');
    probes.push_back(probe);
  }
  return probes;
}

using Statuses = std::map<std::string, std::string>;

/// By criterion, and `verdict`.
Statuses statuses_of(const fs::path& file, const Ruleset& ruleset) {
  Loaded<Source> source = read_file(file.string(), {});
  REQUIRE_MESSAGE(source.value, file.string());
  ReadOptions options;
  options.today = {2018, 4, 1};
  const Loaded<Description> description = read_description(*source.value, ruleset.vocabulary, ruleset.lexicon, options);
  REQUIRE_MESSAGE(description.value, file.string());
  const Assessment assessment = assess(ruleset, *description.value, {});
  Statuses statuses{{"verdict", std::string(name_of(assessment.verdict))}};
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& one : part.criteria)
        statuses[one.criterion->id] = std::string(name_of(one.judgement.status));
    }
  }
  return statuses;
}

/// `unmet` and `unstated` both mean that it must not be met.
bool agrees(const std::string& expected, const std::string& got) {
  if (expected == "unmet" || expected == "unstated") return got == "unmet" || got == "unstated";
  return got == expected;
}

}  // namespace

TEST_CASE("every firm probe comes out as the notice asks") {
  const fs::path folder = PROJECT_DIR "/../shared/probes";
  if (!fs::exists(folder / "manifest.tsv")) {
    MESSAGE("skipped: there is no ../shared/probes");
    return;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(embedded_ruleset());
  REQUIRE(ruleset.value);
  std::map<std::string, Statuses> judged;
  const std::vector<Probe> probes = read_probes(folder / "manifest.tsv");
  CHECK(!probes.empty());
  for (const Probe& probe : probes) {
    if (probe.confidence != "firm") continue;
    if (!judged.contains(probe.file)) judged[probe.file] = statuses_of(folder / probe.file, *ruleset.value);
    const std::string got = judged[probe.file][probe.criterion];
    CHECK_MESSAGE(agrees(probe.expected, got), probe.file << " " << probe.criterion << ": " << got << ", but "
                                                          << probe.expected << ": " << probe.why);
  }
}
