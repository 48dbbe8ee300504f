#include <algorithm>
#include <filesystem>

#include "input/input_format.h"
#include "ruleset/ruleset.h"
#include "text/digest.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

/// Names of the YAML files below `folder`, sorted; what is hidden, and the rules' own tests, are none.
std::vector<std::string> rule_file_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
    const fs::path name = entry->path().filename();
    const bool folder_of_tests = entry.depth() == 0 && name == "tests";
    if (name.native().starts_with('.') || folder_of_tests) {
      entry.disable_recursion_pending();
    } else if (format_of(name.native()) == &yaml_format() && !entry->is_directory(error)) {
      names.push_back(entry->path().lexically_relative(folder).generic_string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

RulesetSource ruleset_in_folder(const std::string& folder, DocumentSet language) {
  const std::vector<std::string> names = rule_file_names(folder);
  if (names.empty()) {
    RulesetSource result;
    result.diagnostics.push_back(
        {Severity::error,
         "no-ruleset",
         folder,
         {},
         {"文件夹中没有规则文件", "there are no rule files in this folder"},
         {"规则集是含有 ruleset.yaml 与 vocabulary.yaml 的文件夹，或自带规则集的编号",
          "a ruleset is a folder with ruleset.yaml and vocabulary.yaml, or the id of a shipped one"}});
    return result;
  }
  DocumentSet rules = read_documents(folder, names);
  Digest digest;
  digest.add(rules.digest);
  digest.add(language.digest);
  return {std::move(rules.documents), std::move(language), digest.text(), std::move(rules.diagnostics)};
}

}  // namespace pilotcheck
