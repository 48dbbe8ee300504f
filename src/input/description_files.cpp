#include "input/description_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "input/file.h"
#include "input/file_kind.h"
#include "text/nearest.h"
#include "text/system_error.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

Diagnostic about(const fs::path& folder, std::string code, Bilingual message, Bilingual hint) {
  return {Severity::error, std::move(code), folder.native(), {}, std::move(message), std::move(hint)};
}

/// What has a line each is named, not searched for: such files are results as often as inputs.
bool is_wanted(const InputFormat* format, const InputFormat* only) {
  return only != nullptr ? format == only : format != nullptr && !format->a_line_each;
}

/// `.yaml, .yml or .json`.
Bilingual suffixes_of(const InputFormat* only) {
  std::vector<std::string_view> all;
  for (const InputFormat& format : input_formats()) {
    if (is_wanted(&format, only)) all.insert(all.end(), format.suffixes.begin(), format.suffixes.end());
  }
  return {text::alternatives(all, Language::zh), text::alternatives(all, Language::en)};
}

/// Word opens a file of its own beside each document.
bool is_lock(const fs::path& path) { return path.filename().native().starts_with("~$"); }

bool is_document(const fs::path& path) { return document_kind(path.filename().native()) != nullptr && !is_lock(path); }

/// What the program wrote itself, a baseline or a report: its JSON begins with the version of its form, or as the form
/// of others does in which it writes. No description has such a key.
bool is_own_result(const fs::path& path) {
  if (format_of(path.native()) != &json_format()) return false;
  constexpr std::size_t enough = 128;
  Loaded<ByteReader> opened = open_file(path.native());
  if (!opened.value) return false;
  char bytes[enough];
  std::string_view text(bytes, opened.value->read(bytes, enough));
  text = text::trim(text);
  if (text.starts_with('[')) return text.find("\"check_name\"") != std::string_view::npos;
  if (!text.starts_with('{')) return false;
  const std::string_view first = text::trim(text.substr(1));
  return first.starts_with("\"format_version\"") || first.starts_with("\"plan-of-action-and-milestones\"") ||
         (first.starts_with("\"$schema\"") && first.find("sarif") != std::string_view::npos);
}

Diagnostic own_results(const fs::path& folder, std::vector<std::string> names) {
  std::ranges::sort(names);
  Diagnostic note = about(folder, "skipped",
                          {fmt::format("跳过了本程序自己写出的文件：{}", fmt::join(names, "、")),
                           fmt::format("skipped what this program wrote itself: {}", fmt::join(names, ", "))},
                          {"基线和报告不是申报描述", "a baseline or a report is no description"});
  note.severity = Severity::note;
  return note;
}

/// Descriptions are written in Word, so a folder that has some may seem to be read whole.
Diagnostic skipped(const fs::path& folder, std::vector<std::string> names) {
  constexpr std::size_t most = 5;
  const std::size_t count = names.size();
  std::ranges::sort(names);
  if (count > most) names.resize(most);
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const std::string& name : names) {
    zh.push_back(fmt::format("{}（{}）", name, document_kind(name)->zh));
    en.push_back(fmt::format("{} ({})", name, document_kind(name)->en));
  }
  Diagnostic note =
      about(folder, "skipped",
            {fmt::format("跳过了 {} 个不能读取的文件：{}{}", count, fmt::join(zh, "、"), count > most ? "……" : ""),
             fmt::format("{} {} skipped: {}{}", count, count == 1 ? "file was" : "files were", fmt::join(en, ", "),
                         count > most ? ", …" : "")},
            {"若是申报描述，请写成 YAML 文本", "write what is a description as YAML text"});
  note.severity = Severity::note;
  return note;
}

/// Lists one folder: files go to `result`, folders to `pending`.
void list(const fs::path& folder, const InputFormat* only, std::vector<fs::path>& pending, DescriptionFiles& result) {
  std::vector<std::string> others;
  std::vector<std::string> results;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) continue;
    std::error_code ignored;
    if (entry->is_directory(ignored)) {
      if (!entry->is_symlink(ignored)) pending.push_back(entry->path());
    } else if (is_wanted(format_of(entry->path().native()), only) && !is_lock(entry->path())) {
      if (is_own_result(entry->path())) {
        results.push_back(entry->path().filename().native());
      } else {
        result.files.push_back(entry->path().native());
      }
    } else if (is_document(entry->path())) {
      others.push_back(entry->path().filename().native());
    }
  }
  if (!results.empty()) result.notes.push_back(own_results(folder, std::move(results)));
  if (!others.empty()) result.notes.push_back(skipped(folder, std::move(others)));
  if (!error) return;
  const Bilingual why = text::why_refused(error.value());
  result.diagnostics.push_back(
      about(folder, "unreadable",
            {fmt::format("无法列出文件夹：{}", why.zh), fmt::format("cannot list the folder: {}", why.en)},
            {"请检查权限", "check its permissions"}));
}

}  // namespace

DescriptionFiles description_files(const std::string& path, const InputFormat* only) {
  DescriptionFiles result;
  std::vector<fs::path> pending{path};
  while (!pending.empty()) {
    const fs::path folder = std::move(pending.back());
    pending.pop_back();
    list(folder, only, pending, result);
  }
  std::ranges::sort(result.files);
  std::ranges::sort(result.notes, {}, &Diagnostic::file);
  if (result.files.empty() && result.diagnostics.empty()) {
    const Bilingual suffixes = suffixes_of(only);
    result.diagnostics.push_back(
        about(path, "no-descriptions",
              {fmt::format("文件夹中没有 {} 文件", suffixes.zh), fmt::format("the folder has no {} file", suffixes.en)},
              {"请指定申报描述所在的文件夹", "name the folder that holds the descriptions"}));
  }
  return result;
}

}  // namespace pilotcheck
