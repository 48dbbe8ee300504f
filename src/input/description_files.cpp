#include "input/description_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

bool has_description_suffix(const fs::path& path) {
  std::string suffix = path.extension().native();
  std::ranges::transform(suffix, suffix.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return suffix == ".yaml" || suffix == ".yml" || suffix == ".json";
}

Diagnostic about(const fs::path& folder, std::string code, Bilingual message, Bilingual hint) {
  return {Severity::error, std::move(code), folder.native(), {}, std::move(message), std::move(hint)};
}

/// Lists one folder: files go to `result`, folders to `pending`.
void list(const fs::path& folder, std::vector<fs::path>& pending, DescriptionFiles& result) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) continue;
    std::error_code ignored;
    if (entry->is_directory(ignored)) {
      if (!entry->is_symlink(ignored)) pending.push_back(entry->path());
    } else if (has_description_suffix(entry->path())) {
      result.files.push_back(entry->path().native());
    }
  }
  if (!error) return;
  result.diagnostics.push_back(about(
      folder, "unreadable",
      {fmt::format("无法列出文件夹：{}", error.message()), fmt::format("cannot list the folder: {}", error.message())},
      {"请检查权限", "check its permissions"}));
}

}  // namespace

DescriptionFiles description_files(const std::string& path) {
  DescriptionFiles result;
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    result.files.push_back(path);
    return result;
  }
  std::vector<fs::path> pending{path};
  while (!pending.empty()) {
    const fs::path folder = std::move(pending.back());
    pending.pop_back();
    list(folder, pending, result);
  }
  std::ranges::sort(result.files);
  if (result.files.empty() && result.diagnostics.empty()) {
    result.diagnostics.push_back(
        about(path, "no-descriptions",
              {"文件夹中没有 .yaml、.yml 或 .json 文件", "the folder has no .yaml, .yml or .json file"},
              {"请指定申报描述所在的文件夹", "name the folder that holds the descriptions"}));
  }
  return result;
}

}  // namespace pilotcheck
