/// The language files in rules/language, for tests that read prose and know no ruleset.
///
///     const Prose prose(text, shipped_lexicon());
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "input/document_set.h"
#include "prose/lexicon.h"

namespace pilotcheck::testing {

inline const DocumentSet& shipped_language() {
  static const DocumentSet language = [] {
    const std::filesystem::path rules = std::filesystem::path(PROJECT_DIR) / "rules";
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(rules / "language")) {
      names.push_back("language/" + entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return read_documents(rules, names);
  }();
  REQUIRE(language.diagnostics.empty());
  return language;
}

inline const Lexicon& shipped_lexicon() {
  static const Loaded<Lexicon> lexicon = load_lexicon(shipped_language().documents);
  REQUIRE(lexicon.value);
  return *lexicon.value;
}

}  // namespace pilotcheck::testing
