#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "input/read_document.h"
#include "ruleset/ruleset.h"
#include "text/digest.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

/// Names of the rule files below `folder`, sorted; the rules' own tests are none.
std::vector<std::string> rule_file_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::path& place : {folder, folder / "modes", folder / "technologies"}) {
    for (fs::directory_iterator entry(place, error), end; !error && entry != end; entry.increment(error)) {
      if (entry->path().extension() == ".yaml")
        names.push_back(fs::relative(entry->path(), folder, error).generic_string());
    }
    error.clear();
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

RulesetSource ruleset_in_folder(const std::string& folder) {
  RulesetSource result;
  Digest digest;
  const std::vector<std::string> names = rule_file_names(folder);
  if (names.empty()) {
    result.diagnostics.push_back({Severity::error,
                                  "no-ruleset",
                                  folder,
                                  {},
                                  {"文件夹中没有规则文件", "there are no rule files in this folder"},
                                  {"规则集是含有 ruleset.yaml 与 vocabulary.yaml 的文件夹",
                                   "a ruleset is a folder with ruleset.yaml and vocabulary.yaml"}});
    return result;
  }
  const Limits limits;
  for (const std::string& name : names) {
    Loaded<Source> source = read_file(fs::path(folder) / name, limits, name);
    for (Diagnostic& diagnostic : source.diagnostics) result.diagnostics.push_back(std::move(diagnostic));
    if (!source.value) continue;
    digest.add(name);
    digest.add(source.value->text);
    Loaded<Document> document = read_document(*source.value, limits);
    for (Diagnostic& diagnostic : document.diagnostics) result.diagnostics.push_back(std::move(diagnostic));
    if (document.value) result.documents.push_back(std::move(*document.value));
  }
  result.digest = digest.text();
  return result;
}

}  // namespace pilotcheck
