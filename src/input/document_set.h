/// The files of a folder that belong together, read: those of a ruleset, those of a language.
///
///     const DocumentSet language = read_documents("rules/language", {"en.yaml", "zh.yaml"});
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "input/document.h"
#include "input/limits.h"

namespace pilotcheck {

/// What may be read of files that no applicant writes, such as rules and baselines: nobody attacks himself with them,
/// and they grow larger than a description.
Limits limits_of_own_files();

struct DocumentSet {
  std::vector<Document> documents;      ///< those that could be read, in the order of their names
  std::string digest;                   ///< 16 hexadecimal digits over names and texts
  std::vector<Diagnostic> diagnostics;  ///< of files that could not be read
};

/// `names` are relative to `folder`; the documents and messages are called by them.
DocumentSet read_documents(const std::filesystem::path& folder, const std::vector<std::string>& names);

}  // namespace pilotcheck
