// What the shipped rules promise to whoever refers to them: the ids of criteria with the clause that each cites, and
// the paths of fields, as pinned/*.tsv list them. `UPDATE_PINS=1 build/tests/shipped_rules` writes them anew; read the
// difference, since an id that goes away breaks waivers and baselines.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

const Ruleset& shipped() {
  static const Loaded<Ruleset> ruleset = load_ruleset(embedded_ruleset());
  REQUIRE(ruleset.value);
  return *ruleset.value;
}

/// By clause, in the order of the rules.
std::string criteria() {
  std::string lines = "annex\tclause\tcriterion\tlevel\n";
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        lines += fmt::format("{}\t{}\t{}\t{}\n", criterion.source.annex, criterion.source.clause, criterion.id,
                             criterion.level == Level::must ? "must" : "should");
      }
    }
  }
  return lines;
}

std::string fields() {
  std::string lines = "path\ttype\n";
  for (Slot slot = 1; slot < shipped().vocabulary.size(); ++slot) {
    const Field& field = shipped().vocabulary.field(slot);
    lines += fmt::format("{}\t{}\n", field.path, field.type->name);
  }
  return lines;
}

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

void check_pinned(const std::string& name, const std::string& now) {
  const std::string file = std::string(PROJECT_DIR) + "/tests/shipped/pinned/" + name;
  if (std::getenv("UPDATE_PINS") != nullptr) std::ofstream(file) << now;
  std::ifstream stream(file);
  REQUIRE_MESSAGE(stream, file);
  std::ostringstream pinned;
  pinned << stream.rdbuf();
  const std::set<std::string> there = lines_of(now);
  const std::set<std::string> wanted = lines_of(pinned.str());
  for (const std::string& line : wanted) CHECK_MESSAGE(there.contains(line), line << " is gone");
  for (const std::string& line : there) CHECK_MESSAGE(wanted.contains(line), line << " is not pinned");
  CHECK(pinned.str() == now);
}

}  // namespace

TEST_CASE("every criterion and every field that is pinned is there, and all that are there are pinned") {
  check_pinned("criteria.tsv", criteria());
  check_pinned("fields.tsv", fields());
}

TEST_CASE("every clause of the notice that asks for something is cited by a criterion") {
  std::set<std::string> cited;
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      if (part.derived) cited.insert(part.source.annex + " " + part.source.clause);
      for (const Criterion& criterion : part.criteria)
        cited.insert(criterion.source.annex + " " + criterion.source.clause);
    }
  }
  std::vector<std::string> asked = {"0 一（一）", "0 一（二）", "0 一（三）", "0 一（四）", "0 一（五）",
                                    "0 二（四）", "1 封面",     "1 一（一）", "1 一（二）", "1 一（二）真实性承诺",
                                    "1 二（一）", "1 二（二）", "1 四（一）", "1 四（二）", "1 四（三）",
                                    "1 五",       "1 六"};
  struct Numbered {
    const char* elements;  ///< in annex 2
    int element_count;
    const char* sections;  ///< in annex 3
    int section_count;
  };
  for (const Numbered& one : std::vector<Numbered>{{"一（一）", 7, "模式一", 7},
                                                   {"一（二）", 7, "模式二", 7},
                                                   {"一（三）", 6, "模式三", 6},
                                                   {"一（四）", 4, "模式四", 4},
                                                   {"一（五）", 5, "模式五", 5},
                                                   {"二（一）", 5, "新技术一", 5},
                                                   {"二（二）", 4, "新技术二", 4}}) {
    for (int i = 1; i <= one.element_count; ++i) asked.push_back(fmt::format("2 {}{}", one.elements, i));
    for (int i = 1; i <= one.section_count; ++i) asked.push_back(fmt::format("3 {} {}", one.sections, i));
  }
  for (const std::string& clause : asked) CHECK_MESSAGE(cited.contains(clause), clause);
}
