// Every fault that a report may tell of a description can be explained.
#include "report/explain/faults.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace pilotcheck;
namespace fs = std::filesystem;

namespace {

/// Those that speak of rules, waivers, baselines or of how the program was called.
const std::set<std::string> others = {
    "choice_sets.cpp", "load_vocabulary.cpp", "in_texts.cpp",          "keyed_reader.cpp", "keyed_reader.h",
    "waivers.cpp",     "known_gaps.cpp",      "description_files.cpp", "instead.cpp",      "load_form.cpp",
    "form_layout.cpp", "form_shape.cpp",      "read_currency.cpp",     "unit_scale.cpp"};
const std::set<std::string> of_calls = {"no-path"};

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("every fault in the sources has its row, so that explain knows it") {
  const std::regex code("\"([a-z]+(-[a-z]+)+)\"");
  std::set<std::string> found;
  for (const char* folder : {"input", "description", "assessment"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PROJECT_DIR) / "src" / folder)) {
      if (entry.path().extension() != ".cpp" || others.contains(entry.path().filename().string())) continue;
      const std::string text = text_of(entry.path());
      for (std::sregex_iterator match(text.begin(), text.end(), code); match != std::sregex_iterator(); ++match) {
        found.insert((*match)[1].str());
      }
    }
  }
  CHECK(found.size() > 30);
  for (const std::string& id : found) {
    if (of_calls.contains(id)) continue;
    CHECK_MESSAGE(find_fault(id) != nullptr, id << ": add a row to src/report/explain/faults.cpp");
  }
}

TEST_CASE("no fault is told twice, and each in both languages") {
  std::set<std::string_view> ids;
  for (const FaultRow& row : faults()) {
    INFO(row.id);
    CHECK(ids.insert(row.id).second);
    for (const std::string_view text : {row.zh, row.en, row.cure_zh, row.cure_en}) CHECK_FALSE(text.empty());
  }
  CHECK(find_fault("no-such-fault") == nullptr);
}
