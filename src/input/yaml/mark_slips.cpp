#include "input/yaml/mark_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/document_parts.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::string_view dividers[] = {"-", "=", "*", "_", "~", "－", "—", "─", "━", "＝", "＊", "…"};

void mend(SlipList& slips, std::string_view at, std::string_view read, const Bilingual& wide, const Bilingual& narrow) {
  slips.add(at, "full-width-mark",
            {"“" + std::string(at.substr(0, wide_mark_size)) + "”是全角的" + wide.zh, "a full-width " + wide.en},
            narrow, true);
  slips.edit(at, wide_mark_size, std::string(read));
}

}  // namespace

void StrayMarkers::find(SlipList& slips, const SlipLine& line, std::string_view text, const KnownKeys* keys) {
  if (text.empty() || keys == nullptr || !keys->outermost || !is_document_marker(line.whole)) return;
  if (!slip_ && !are_parts_of_one(text, keys->outermost)) return;
  if (!slip_) {
    slips.add(line.whole, "several-documents",
              {fmt::format("“{}”把一份描述断成了几份", line.content),
               fmt::format("`{}` makes several documents of one description", line.content)},
              {"请删除这一行", "delete the line"}, true);
    slip_ = slips.last();
    slips[*slip_].read = {"一份", "one"};
  }
  slips.edit(*slip_, line.whole, line.whole.size(), "");
}

bool find_divider(SlipList& slips, std::string_view content) {
  constexpr std::size_t fewest = 3;
  const bool divides = std::ranges::any_of(dividers, [&](std::string_view mark) {
    if (content.size() < fewest * mark.size() || content.size() % mark.size() != 0) return false;
    for (std::size_t at = 0; at < content.size(); at += mark.size()) {
      if (!content.substr(at).starts_with(mark)) return false;
    }
    return true;
  });
  if (!divides) return false;
  slips.add(content, "divider-line", {"这一行是分隔线，不是“键: 值”", "this line is a divider, and no `key: value`"},
            {"请清空这一行，或在行首加 #", "empty the line, or put `#` before it"}, true);
  slips[slips.last()].read = {"空行", "a blank line"};
  slips.edit(content, content.size(), "");
  return true;
}

bool find_wide_comment(SlipList& slips, std::string_view content) {
  if (!content.starts_with("＃")) return false;
  mend(slips, content, "#", {"注释号", "mark of a comment"}, {"请写成半角的 #", "write `#`"});
  return true;
}

void find_wide_dash(SlipList& slips, const SlipLine& line) {
  const std::string_view dash = line.before.substr(line.blank.size());
  if (!dash.starts_with("－")) return;
  mend(slips, dash, dash.size() > wide_mark_size ? "-" : "- ", {"列表号", "dash of an item"},
       {"请写成半角的“- ”", "write `- `"});
}

std::optional<SlipLine> find_tight_item(SlipList& slips, const SlipLine& line) {
  for (const std::string_view mark : {"-", "－", "•", "·", "●"}) {
    if (!line.content.starts_with(mark)) continue;
    const std::string_view behind = line.content.substr(mark.size());
    const std::string_view value = text::trim(behind);
    // -5 and -- are no items.
    if (value.empty() || static_cast<unsigned char>(value.front()) < 0x80) return std::nullopt;
    SlipLine item = line;
    item.before = line.whole.substr(0, static_cast<std::size_t>(value.data() - line.whole.data()));
    item.content = value;
    item.column = text::count_code_points(item.before);
    const bool dash = mark == "-";
    slips.add(line.content, dash ? "missing-space" : "full-width-mark",
              dash ? Bilingual{"“-”后面缺少空格", "no space behind `-`"}
                   : Bilingual{fmt::format("“{}”不是列表号", mark), fmt::format("`{}` begins no item", mark)},
              {"请写成半角的“- ”", "write `- `"}, true);
    slips.edit(line.content, static_cast<std::size_t>(value.data() - line.content.data()), "- ");
    return item;
  }
  return std::nullopt;
}

bool find_quoted_beginning(SlipList& slips, std::string_view value) {
  const std::size_t end = value.find('"', 1);
  if (!value.starts_with('"') || end == none || value.find_first_of("\\'") != none || value.find(" #") != none)
    return false;
  const std::string_view rest = text::trim(value.substr(end + 1));
  if (rest.empty() || static_cast<unsigned char>(rest.front()) < 0x80) return false;
  slips.add(value, "text-behind-quote", {"引号只括住了值的开头", "the quotes end before the value does"},
            {"请用单引号括住整个值", "put the whole value in single quotes"}, true);
  slips.edit(value, 0, "'");
  slips.edit(value.substr(value.size()), 0, "'");
  return true;
}

std::size_t find_quoted_key(SlipList& slips, std::string_view content, const KnownKeys& keys) {
  const std::size_t close = content.starts_with("“") ? content.find("”") : none;
  if (close == none) return 0;
  const std::string_view rest = content.substr(close + wide_mark_size);
  if (!rest.starts_with("：") && rest != ":" && !rest.starts_with(": ")) return 0;
  if (!keys.has(content.substr(wide_mark_size, close - wide_mark_size))) return 0;
  slips.add(content, "full-width-quote",
            {"键用全角引号括起，引号会成为键的一部分", "full-width quotes around the key become part of it"},
            {"请去掉引号", "take off the quotes"}, true);
  slips.edit(content, wide_mark_size, "");
  slips.edit(content.substr(close), wide_mark_size, "");
  return close + wide_mark_size;
}

bool find_wide_bar(SlipList& slips, std::string_view value) {
  if (value != "｜") return false;
  mend(slips, value, "|", {"竖线", "bar before a text"}, {"请写成半角的 |", "write `|`"});
  return true;
}

}  // namespace pilotcheck
