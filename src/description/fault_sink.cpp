#include "description/fault_sink.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "input/fix_hint.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The list `[a, b]` with `quote` around each of its items, without which it would be no JSON.
std::string with_quoted_items(std::string_view list, std::string_view quote) {
  std::string quoted;
  for (const char c : list) {
    if (c == ']' || c == ',') quoted += quote;
    quoted += c;
    if (c == '[' || quoted.ends_with(", ")) quoted += quote;
  }
  return quoted;
}

/// The quotes that a plain value needs once it is mended: 1，200 in braces would end at its comma, a ＃ would begin a
/// comment, and what begins with a bracket would be a list.
std::string quote_for(std::string_view read) {
  constexpr std::string_view indicators = "[]{}!&*|>%@`\"'#,";
  const auto has = [&](std::string_view marks) { return read.find(marks) != std::string_view::npos; };
  const bool misread = !read.empty() && (indicators.find(read.front()) != std::string_view::npos || has(",") ||
                                         has("]") || has("}") || has(" #") || has(": ") || read.ends_with(':'));
  if (!misread) return {};
  if (!has("\"") && !has("\\")) return "\"";
  return has("'") ? "" : "'";
}

}  // namespace

void FaultSink::add_slip(Diagnostic slip) {
  if (slip.severity == Severity::error) slip_lines_.insert(slip.position.line);
  add(std::move(slip));
}

bool FaultSink::has_told(std::string_view code, Position position) const {
  return std::ranges::any_of(
      d_.faults, [&](const Diagnostic& fault) { return fault.code == code && fault.position.line == position.line; });
}

void FaultSink::add(Diagnostic fault) {
  if (d_.faults.size() >= limits_.findings) {
    ++dropped_;
  } else {
    d_.faults.push_back(std::move(fault));
  }
}

void FaultSink::add(Position position, std::string code, Bilingual message, Bilingual hint) {
  add({Severity::error, std::move(code), d_.file, position, std::move(message), std::move(hint)});
}

void FaultSink::add(Position position, ValueFault fault) {
  add(position, std::move(fault.code), std::move(fault.message), std::move(fault.hint));
}

void FaultSink::add_unless_slip(Position position, ValueFault fault) {
  if (!has_slip(position)) add(position, std::move(fault));
}

void FaultSink::add_mended(Node node, ValueFault fault) { add_mended(node, std::move(fault), false); }

void FaultSink::add_mended_item(Node item, ValueFault fault) { add_mended(item, std::move(fault), true); }

void FaultSink::add_moved(Position position, Bilingual message, std::vector<Edit> edits) {
  std::ranges::move(edits, std::back_inserter(d_.edits));
  const auto told = std::ranges::find_if(
      d_.faults, [&](const Diagnostic& fault) { return fault.code == "misplaced-key" && fault.position == position; });
  if (told != d_.faults.end()) {
    told->message = std::move(message);
  } else {
    add({Severity::warning, "misplaced-key", d_.file, position, std::move(message), fix_hint()});
  }
}

std::string_view FaultSink::mend(Node node, std::string_view read, bool in_list) {
  const bool quoted = node.style() == ScalarStyle::double_quoted || node.style() == ScalarStyle::single_quoted;
  const std::string quote = !quoted ? "" : node.style() == ScalarStyle::double_quoted ? "\"" : "'";
  const std::string_view written = quoted ? node.text() : text::trim(node.text());
  const bool list = read.starts_with('[');
  const std::string around = quoted || list ? quote : quote_for(read);
  std::string mended = list ? with_quoted_items(read, quote) : around + std::string(read) + around;
  if (in_list && list) mended = mended.substr(1, mended.size() - 2);
  d_.edits.push_back({node.position(), quote + std::string(written) + quote, std::move(mended)});
  return written;
}

void FaultSink::add_mended(Node node, ValueFault fault, bool in_list) {
  const Position position = node.position();
  const std::string_view written = mend(node, fault.read, in_list);
  if (joins_slip(position, fault, written)) return;
  fault.hint = fix_hint();
  add_read(position, std::move(fault));
}

void FaultSink::add_read(Position position, ValueFault fault) {
  Bilingual message = {fmt::format("{}，读作 {}", fault.message.zh, fault.read),
                       fmt::format("{}, read as `{}`", fault.message.en, fault.read)};
  add({Severity::warning, std::move(fault.code), d_.file, position, std::move(message), std::move(fault.hint)});
}

void FaultSink::add_traditional(Node node, const std::string& read) {
  const std::string_view written = mend(node, read, false);
  if (++traditional_ == 1) {
    traditional_fault_ = d_.faults.size();
    add({Severity::warning,
         "traditional-characters",
         d_.file,
         node.position(),
         {fmt::format("“{}”是繁体字，读作 {}", written, read),
          fmt::format("`{}` is in traditional characters, read as `{}`", written, read)},
         fix_hint()});
  } else if (traditional_fault_ < d_.faults.size()) {
    d_.faults[traditional_fault_].message = {
        fmt::format("有 {} 处键和值是繁体字，读作简体字", traditional_),
        fmt::format("{} keys and values are in traditional characters, read as simplified ones", traditional_)};
  }
}

/// 78％ behind a full-width colon, or beside 70％: one state of the keyboard, told once.
bool FaultSink::joins_slip(Position position, const ValueFault& fault, std::string_view written) {
  const auto is_wide = [](std::string_view code) { return code.starts_with("full-width-"); };
  if (!is_wide(fault.code)) return false;
  const auto replaced = [&](std::string& message, std::string_view read_as) {
    const std::size_t read = message.rfind(read_as);
    const std::size_t at = read == std::string::npos ? read : message.find(written, read);
    if (at == std::string::npos) return false;
    message.replace(at, written.size(), fault.read);
    return true;
  };
  for (Diagnostic& told : d_.faults) {
    if (told.position.line != position.line || !is_wide(told.code) || !advises_fix(told)) continue;
    if (replaced(told.message.zh, "读作") && replaced(told.message.en, "read as")) return true;
    if (told.code != fault.code) continue;
    told.message.zh += fmt::format("、{}", fault.read);
    told.message.en += fmt::format(", `{}`", fault.read);
    return true;
  }
  return false;
}

std::optional<std::string> FaultSink::take_for_text(Node mapping) {
  constexpr std::string_view wide = "：";
  if (mapping.is_flow()) return std::nullopt;
  std::string text;
  std::set<std::uint32_t> lines;
  for (const auto [key, value] : mapping.entries()) {
    const Position begin = key.position();
    const auto colon = std::ranges::find_if(d_.edits, [&](const Edit& edit) {
      const bool is_colon = edit.written.starts_with(wide) || (edit.written.empty() && edit.read == " ");
      return is_colon && edit.position.line == begin.line && edit.position > begin;
    });
    if (colon == d_.edits.end() || !value.is_scalar()) return std::nullopt;
    if (!text.empty()) text += ' ';  // as YAML joins the lines of a text
    text += fmt::format("{}{}{}", key.text(), colon->written.empty() ? ":" : wide, value.text());
    lines.insert(begin.line);
  }
  std::erase_if(d_.edits, [&](const Edit& edit) { return lines.contains(edit.position.line); });
  std::erase_if(d_.faults, [&](const Diagnostic& fault) {
    return fault.severity == Severity::warning && lines.contains(fault.position.line);
  });
  return text;
}

void FaultSink::finish() {
  std::stable_sort(d_.faults.begin(), d_.faults.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.position < b.position; });
  if (dropped_ == 0) return;
  d_.faults.push_back(
      {Severity::error,
       "too-many-findings",
       d_.file,
       {},
       {fmt::format("另有 {} 处问题未列出", dropped_), fmt::format("{} more faults are not shown", dropped_)},
       {"请先改正以上各处", "mend those above first"}});
}

}  // namespace pilotcheck
