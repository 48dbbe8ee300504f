// The guard before yaml-cpp refuses what would be queued without end, and no text that is within the limits.
#include "input/yaml/token_guard.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "fuzz/damage.h"
#include "input/file.h"
#include "input/read_document.h"
#include "input/yaml/yaml_events.h"
#include "unit/input/yaml_test_suite.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

/// `code line:column` of a refusal, or empty; with the guard asked before every byte.
std::string refusal(const std::string& text, Limits limits = {}, std::size_t piece = 1) {
  const Loaded<Source> source = decode_source("draft.yaml", text, limits);
  if (!source.value) return "not decoded";
  std::vector<Diagnostic> diagnostics;
  if (read_yaml(*source.value, limits, diagnostics, piece)) return {};
  REQUIRE_FALSE(diagnostics.empty());
  const Diagnostic& first = diagnostics.front();
  return first.code + " " + std::to_string(first.position.line) + ":" + std::to_string(first.position.column);
}

/// The limits that `document` just keeps.
Limits just_enough(const Document& document) {
  Limits limits;
  limits.depth = limits.nodes = 0;
  std::size_t depth = 0;
  for (const Event& event : document.events()) {
    if (event.kind == EventKind::end) {
      --depth;
      continue;
    }
    ++limits.nodes;
    if (event.kind != EventKind::scalar) limits.depth = std::max(limits.depth, ++depth);
  }
  return limits;
}

/// Checks a text, and gives whether it could be read.
bool check_text(const std::string& text) {
  const Loaded<Source> source = decode_source("draft.yaml", text, {});
  if (!source.value) return false;
  CHECK(refusal(text, {}, 1) == refusal(text, {}, 2048));
  std::vector<Diagnostic> ignored;
  const auto document = read_yaml(*source.value, {}, ignored);
  if (!document || document->events().empty() || !document->root().is_mapping()) return false;
  CHECK(refusal(text, just_enough(*document)) == "");
  return true;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("no YAML of the project is refused at the limits that it just keeps, nor a damaged copy of it otherwise") {
  std::size_t read = 0;
  std::mt19937 random(20180410);
  for (const char* folder : {"rules", "examples", "tests/cases"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PROJECT_DIR) / folder)) {
      if (format_of(entry.path().native()) != &yaml_format()) continue;
      const auto text = read_bytes(entry.path(), Limits{}.file_bytes);
      if (!text) continue;
      INFO(entry.path().string());
      read += check_text(*text) ? 1U : 0U;
      for (int i = 0; i < 10 && !text->empty(); ++i) {
        const std::string copy = damage(*text, random);
        INFO(copy);
        check_text(copy);
      }
    }
  }
  CHECK(read > 30);
}

TEST_CASE("no text of the YAML test suite is refused at the limits that it just keeps") {
  const std::optional<Document> suite = yaml_test_suite();
  if (!suite) return;
  std::size_t read = 0;
  for (const auto [key, list] : suite->root().entries()) {
    if (key.text() != "cases") continue;
    for (const Node one : list.items()) {
      for (const auto [name, value] : one.entries()) {
        INFO(value.text());
        if (name.text() == "yaml") read += check_text(std::string(value.text())) ? 1U : 0U;
      }
    }
  }
  CHECK(read > 80);
}

TEST_CASE("brackets and quotes that belong to a text are not counted") {
  const std::string open(200, '[');
  const std::string marks = open + " ' \" {&a *b !c, # ";
  const std::vector<std::string> texts = {
      "a: |\n  " + marks + "\n  " + open + "\nb: 1\n",
      "a: >-\n  x\n\n  " + marks + "\nb: 1\n",
      "a: text " + marks + "\nb: 1\n",
      "a: text\n  " + open + "\n  " + open + "\nb: 1\n",
      "a: '" + open + "'\nb: 1\n",
      "a: \"" + open + "\\\"" + open + "\"\nb: 1\n",
      "# " + marks + "\na: 1\n# " + marks + "\nb: [1, # " + open + "\n 2]\n",
      "a: [x ' y, \"" + open + "\", '" + open + "''']\nb: 1\n",
      "- x\n-  y " + open + "\n",
      "a: [it's, b's]\nb: [x:'y]\n",
  };
  for (const std::string& text : texts) {
    INFO(text);
    check_text(text);
    CHECK(refusal(text).find("too-") == std::string::npos);
  }
}

TEST_CASE("what yaml-cpp would queue is refused at its place, whatever stands before it") {
  CHECK(refusal(repeat("[", 5000)) == "too-deep 1:65");
  CHECK(refusal(repeat("[\n", 5000)) == "too-deep 65:1");
  CHECK(refusal("a: " + repeat("[", 5000)) == "too-deep 1:67");
  CHECK(refusal("a:\n  - " + repeat("{a: ", 5000)) == "too-deep 2:253");
  CHECK(refusal("'k' " + repeat("[", 5000)) == "too-deep 1:69");
  CHECK(refusal("[a " + repeat("[", 5000)) == "too-deep 1:67");
  CHECK(refusal("[a:' " + repeat("[", 5000)) == "too-deep 1:69");
  CHECK(refusal("[\"]\", '[', # [\n" + repeat("[", 5000)) == "too-deep 2:64");
  Limits limits;
  limits.nodes = 1000;
  for (const char* token : {"&a ", "*a ", "!a ", "\"\"", "'a' ", "[],", "{},"}) {
    INFO(std::string(token));
    CHECK(refusal(repeat(token, 5000), limits).starts_with("too-many-nodes 1:"));
  }
  CHECK(refusal("[" + repeat("a,", 5000) + "]", limits).starts_with("too-many-nodes 1:"));
  CHECK(refusal("[" + repeat("'',", 5000) + "]", limits).starts_with("too-many-nodes 1:"));
}
