/// The YAML test suite, where it stands beside the project, for the tests that read all of its cases.
///
///     const std::optional<Document> suite = testing::yaml_test_suite();
///     if (!suite) return;   // skipped, and said so
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <optional>

#include "input/read_document.h"

namespace pilotcheck::testing {

/// `{cases: […], …}`; nothing where there is none, which is then told.
inline std::optional<Document> yaml_test_suite() {
  const std::filesystem::path path = std::filesystem::path(PROJECT_DIR) / "../shared/yaml-test-suite/cases.json";
  if (!std::filesystem::exists(path)) {
    MESSAGE("skipped: there is no " << path.string());
    return std::nullopt;
  }
  Limits limits;
  limits.file_bytes = std::size_t{64} << 20U;
  Loaded<Document> suite = read_document_file(path.string(), limits);
  REQUIRE(suite.value);
  return std::move(suite.value);
}

}  // namespace pilotcheck::testing
