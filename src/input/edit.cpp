#include "input/edit.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The lines of `text`, each with its line feed.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    lines.push_back(text.substr(0, feed == std::string_view::npos ? feed : feed + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

/// Bytes before so many characters of `line`.
std::size_t offset_of(std::string_view line, std::size_t characters) {
  std::size_t at = 0;
  while (characters > 0 && at < line.size()) {
    text::decode(line, at);
    --characters;
  }
  return at;
}

void add_line(std::string& diff, char mark, std::string_view line) {
  diff += mark;
  diff += line;
  if (!line.ends_with('\n')) diff += "\n\\ No newline at end of file\n";
}

}  // namespace

std::string with_edits(std::string_view text, std::vector<Edit> edits) {
  std::ranges::stable_sort(edits, {}, &Edit::position);
  std::string changed;
  changed.reserve(text.size() + edits.size());
  std::uint32_t number = 0;
  auto edit = edits.begin();
  for (const std::string_view line : lines_of(text)) {
    ++number;
    std::size_t taken = 0;
    for (; edit != edits.end() && edit->position.line <= number; ++edit) {
      if (edit->position.line < number || edit->position.column == 0) continue;
      const std::size_t at = offset_of(line, edit->position.column - 1);
      if (at < taken || !line.substr(at).starts_with(edit->written)) continue;
      changed += line.substr(taken, at - taken);
      changed += edit->read;
      taken = at + edit->written.size();
    }
    changed += line.substr(taken);
  }
  return changed;
}

Position before_edits(std::span<const Edit> edits, Position changed) {
  std::int64_t longer = 0;  // characters by which the line has grown before the place
  auto first = std::ranges::lower_bound(edits, changed.line, {}, [](const Edit& edit) { return edit.position.line; });
  for (; first != edits.end() && first->position.line == changed.line; ++first) {
    const Edit& edit = *first;
    const std::int64_t begin = edit.position.column + longer;
    const auto read = static_cast<std::int64_t>(text::count_code_points(edit.read));
    const auto written = static_cast<std::int64_t>(text::count_code_points(edit.written));
    if (changed.column < begin) break;
    if (changed.column < begin + read) return edit.position;
    longer += read - written;
  }
  return {changed.line, static_cast<std::uint32_t>(changed.column - longer)};
}

std::string unified_diff(std::string_view name, std::string_view text, std::string_view changed) {
  constexpr std::size_t context = 3;
  const std::vector<std::string_view> before = lines_of(text);
  const std::vector<std::string_view> after = lines_of(changed);
  std::string diff;
  const std::size_t count = std::min(before.size(), after.size());
  const auto differs = [&](std::size_t i) { return before[i] != after[i]; };
  for (std::size_t i = 0; i < count; ++i) {
    if (!differs(i)) continue;
    const std::size_t begin = i - std::min(i, context);
    std::size_t last = i;
    for (std::size_t next = i + 1; next < count && next <= last + 2 * context + 1; ++next) {
      if (differs(next)) last = next;
    }
    const std::size_t end = std::min(count, last + context + 1);
    if (diff.empty()) diff = fmt::format("--- {0}\n+++ {0}\n", text::for_terminal(name));
    diff += fmt::format("@@ -{0},{1} +{0},{1} @@\n", begin + 1, end - begin);
    for (std::size_t at = begin; at < end;) {
      if (!differs(at)) {
        add_line(diff, ' ', before[at++]);
        continue;
      }
      std::size_t behind = at;
      while (behind < end && differs(behind)) ++behind;
      for (std::size_t line = at; line < behind; ++line) add_line(diff, '-', before[line]);
      for (std::size_t line = at; line < behind; ++line) add_line(diff, '+', after[line]);
      at = behind;
    }
    i = end - 1;
  }
  return diff;
}

}  // namespace pilotcheck
