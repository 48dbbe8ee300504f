// The fast reader is never different: it declines a text, or makes of it what yaml-cpp makes of it, event for event.
#include "input/yaml/plain_yaml.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "fuzz/compare_readers.h"
#include "fuzz/damage.h"
#include "input/read_document.h"
#include "unit/input/yaml_test_suite.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string kind = entry.path().extension().string();
    if (entry.is_regular_file() && (kind == ".yaml" || kind == ".yml" || kind == ".json")) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// In the notation of the YAML test suite: `+MAP`, `=VAL :text`.
std::string suite_events(const Document& document) {
  std::string out = "+STR\n+DOC\n";
  std::vector<EventKind> open;
  for (const Event& event : document.events()) {
    if (event.kind == EventKind::end) {
      out += open.back() == EventKind::mapping ? "-MAP\n" : "-SEQ\n";
      open.pop_back();
    } else if (event.kind != EventKind::scalar) {
      const bool mapping = event.kind == EventKind::mapping;
      out += mapping ? "+MAP" : "+SEQ";
      if (event.flow) out += mapping ? " {}" : " []";
      out += '\n';
      open.push_back(event.kind);
    } else {
      out += "=VAL ";
      out += ":'\"|>"[static_cast<std::size_t>(event.style)];
      for (const char c : document.texts().substr(event.text, event.length)) {
        out += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : c == '\t' ? "\\t" : std::string(1, c);
      }
      out += '\n';
    }
  }
  return out + "-DOC\n-STR\n";
}

/// Document markers are no events of ours.
std::string without_markers(std::string events) {
  for (const auto& [marked, plain] : {std::pair{"+DOC ---", "+DOC"}, std::pair{"-DOC ...", "-DOC"}}) {
    const std::size_t at = events.find(marked);
    if (at != std::string::npos) events.replace(at, std::string(marked).size(), plain);
  }
  return events;
}

bool takes(const std::string& text) {
  Document document;
  return read_plain_yaml(text, {}, document).taken;
}

}  // namespace

TEST_CASE("of the YAML test suite the fast reader declines each case or reads it as the suite says") {
  const std::optional<Document> suite = yaml_test_suite();
  if (!suite) return;
  std::size_t cases = 0;
  std::size_t taken = 0;
  for (const auto [key, list] : suite->root().entries()) {
    if (key.text() != "cases") continue;
    for (const Node one : list.items()) {
      std::map<std::string, std::string> of;
      for (const auto [name, value] : one.entries()) of[std::string(name.text())] = std::string(value.text());
      INFO(of["id"] << ": " << of["title"]);
      ++cases;
      const Comparison compared = compare_readers(of["yaml"]);
      CHECK(compared.difference == "");
      if (!compared.taken) continue;
      ++taken;
      CHECK(of["error"] == "false");
      Document document;
      CHECK(read_plain_yaml(of["yaml"], {}, document).taken);
      CHECK(suite_events(document) == without_markers(of["events"]));
    }
  }
  CHECK(cases == 402);
  CHECK(taken > 20);
  MESSAGE(taken << " of " << cases << " cases are taken");
}

TEST_CASE("every shipped description is taken, and damaged copies are read the same by both readers") {
  std::size_t taken = 0;
  std::size_t copies = 0;
  std::mt19937 random(20180410);
  for (const fs::path& file : yaml_files(fs::path(PROJECT_DIR) / "examples")) {
    const std::string text = read_text(file);
    INFO(file.string());
    const Comparison compared = compare_readers(text);
    CHECK(compared.difference == "");
    const bool description =
        text.find("\nenterprise:") != std::string::npos || text.find("\n企业:") != std::string::npos;
    if (description && file.extension() != ".json") CHECK(compared.taken);
    taken += compared.taken ? 1U : 0U;
    for (int i = 0; i < 40; ++i, ++copies) {
      std::string copy = text;
      for (std::size_t times = 1 + random() % 3; times > 0 && !copy.empty(); --times) copy = damage(copy, random);
      const Comparison damaged = compare_readers(copy);
      if (!damaged.difference.empty()) FAIL_CHECK(damaged.difference << "\n" << copy);
    }
  }
  CHECK(taken >= 5);
  CHECK(copies >= 400);
}

TEST_CASE("rule files and cases too are read the same by both readers") {
  std::size_t files = 0;
  for (const char* folder : {"rules", "tests/cases"}) {
    for (const fs::path& file : yaml_files(fs::path(PROJECT_DIR) / folder)) {
      INFO(file.string());
      CHECK(compare_readers(read_text(file)).difference == "");
      ++files;
    }
  }
  CHECK(files > 30);
}

TEST_CASE("what yaml-cpp reads wrongly the fast reader declines") {
  CHECK_FALSE(takes("a: \"never closed\nb: 1\n"));
  CHECK_FALSE(takes("a: 'never closed\n"));
  CHECK_FALSE(takes(",\n"));
  CHECK_FALSE(takes("a: {,,,,}\n"));
  CHECK_FALSE(takes("a: [b,,c]\n"));
  CHECK_FALSE(takes("a: 1\n---\nb: 2\n"));
  CHECK_FALSE(takes("a: 1\n...\nb: 2\n"));
  CHECK_FALSE(takes("a: &a [*a]\n"));
  CHECK_FALSE(takes("a: !!str 1\n"));
  CHECK_FALSE(takes("<<: {a: 1}\n"));
  CHECK_FALSE(takes("a:\n\tb: 1\n"));
  CHECK_FALSE(
      takes("\xEF\xBB\xBF"
            "a: 1\n"));
  CHECK_FALSE(takes("a: >+\n  折\n  叠\n\n\nb: 1\n"));
  CHECK_FALSE(takes(std::string(300, 'k') + ": 1\n"));
}

TEST_CASE("what descriptions are written in is taken") {
  CHECK(takes("a: 1\n"));
  CHECK(takes("# 注释\n企业:\n  名称: 某某  # 全称\n  \"引号\": '单''引'\n  空:\n列表:\n  - 一\n  - b: 2\n    c: 3\n"));
  CHECK(takes(
      "a: |\n  第一行\n\n  第二行\nb: >-\n  折叠\n  成一行\nc: [一, '二', \"三\"]\nd: {before: 60天, after: 42天}\n"));
  CHECK(takes("a: 折成\n  两行的值\nb:\n- 不缩进\n"));
  CHECK(takes("---\na: 1\n"));
  CHECK(takes("a:\n  # 注释\n  [一, 二,\n   三]\nb: {en: the form's own, zh: 表}\n"));
  CHECK_FALSE(takes("a:\n  [一]: 二\n"));
  CHECK_FALSE(takes("a:\n  [一]\n  b: 二\n"));
  CHECK_FALSE(takes("a: [b' c, d 'e']\n"));
}

TEST_CASE("with the fast reader off a document is the same") {
  Limits slow;
  slow.plain_yaml = false;
  const std::string text = "企业: {名称: 某某}\n列表:\n  - |\n    一\n  - 二\n";
  const Loaded<Source> source = decode_source("draft.yaml", text, {});
  const Loaded<Document> one = read_document(*source.value, {});
  const Loaded<Document> other = read_document(*source.value, slow);
  REQUIRE(one.value);
  REQUIRE(other.value);
  CHECK(suite_events(*one.value) == suite_events(*other.value));
}
