#include "description/text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

Diagnostic fault(Bilingual message, Bilingual hint) {
  return {Severity::error, "text-file", {}, {}, std::move(message), std::move(hint)};
}

Loaded<std::string> refused(Bilingual message, Bilingual hint) {
  return {std::nullopt, {fault(std::move(message), std::move(hint))}};
}

/// Level of an ATX heading (1 to 6), or 0; `title` is its text.
std::size_t heading_level(std::string_view line, std::string_view& title) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ')) return 0;
  title = text::trim(line.substr(level));
  while (title.ends_with('#')) title.remove_suffix(1);
  title = text::trim(title);
  return level;
}

std::optional<std::string_view> section_under(std::string_view text, std::string_view heading) {
  std::optional<std::size_t> section;
  std::size_t level = 0;
  bool fenced = false;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const std::size_t begin = start;
    start = end + 1;
    if (line.starts_with("```")) fenced = !fenced;
    std::string_view title;
    const std::size_t here = fenced ? 0 : heading_level(line, title);
    if (section && here != 0 && here <= level) return text.substr(*section, begin - *section);
    if (!section && here != 0 && title == text::trim(heading)) {
      section = std::min(start, text.size());
      level = here;
    }
  }
  if (!section) return std::nullopt;
  return text.substr(*section);
}

bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end() || (end->empty() && std::next(end) == folder.end());
}

}  // namespace

Loaded<std::string> read_text_file(const std::filesystem::path& folder, const std::string& file,
                                   const std::string& heading, const Limits& limits) {
  if (folder.empty()) {
    return refused({"此处不能引用文件：描述来自标准输入",
                    "a text file cannot be named here: the description has no folder (standard input)"},
                   {"请直接写出正文", "write the text itself"});
  }
  std::error_code error;
  const std::filesystem::path root = std::filesystem::weakly_canonical(folder, error);
  const std::filesystem::path path = std::filesystem::weakly_canonical(folder / file, error);
  if (error || std::filesystem::path(file).is_absolute() || !is_below(path, root)) {
    return refused(
        {fmt::format("文件 {} 不在描述所在的文件夹中", file),
         fmt::format("the file {} is not in the description's folder", file)},
        {"请把文件放在描述旁边，用相对路径引用", "put the file beside the description and name it by a relative path"});
  }
  const Loaded<Source> source = read_file(path, limits, file);
  if (!source.value) {
    const Diagnostic& why = source.diagnostics.front();
    return refused(
        {fmt::format("文件 {}：{}", file, why.message.zh), fmt::format("the file {}: {}", file, why.message.en)},
        why.hint);
  }
  if (heading.empty()) return {source.value->text, {}};
  Loaded<std::string_view> section = section_of(source.value->text, file, heading);
  Loaded<std::string> result{std::nullopt, std::move(section.diagnostics)};
  if (section.value) result.value = std::string(*section.value);
  return result;
}

Loaded<std::string_view> section_of(std::string_view text, const std::string& file, const std::string& heading) {
  const auto section = section_under(text, heading);
  if (section) return {section, {}};
  return {std::nullopt,
          {fault({fmt::format("文件 {} 中没有标题“{}”", file, heading),
                  fmt::format("there is no heading “{}” in {}", heading, file)},
                 {"标题应写成 # 标题，与文件中的文字完全一致",
                  "a heading is a line such as `## Title`; write it exactly as it stands in the file"})}};
}

}  // namespace pilotcheck
