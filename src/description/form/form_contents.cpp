#include "description/form/form_contents.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>

#include "description/form/form_text.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t longest_entry = 240;  // bytes
/// So many headings one behind another that all come again are a list of them.
constexpr std::size_t fewest_entries = 3;
constexpr std::ptrdiff_t fewest_titles = 2;

/// 一、概述 …… 3: without the page and what leads to it.
std::string_view without_page(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9') --end;
  const std::string_view before = text.substr(0, end);
  if (end == text.size()) return text;
  std::string_view rest = before;
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view leader : {" ", "\t", "…", ".", "·", "　", "-", "—"}) {
      if (!rest.ends_with(leader)) continue;
      rest.remove_suffix(leader.size());
      shorter = true;
    }
  }
  return rest.size() == before.size() ? text : rest;
}

/// A heading as it is typed, without its number, its page and what stands in brackets: enough to know it again, and all
/// that can be paid for in every paragraph.
std::string_view key_of(std::string_view text) {
  text = text::trim(text);
  if (text.ends_with("。") || text.ends_with("；")) return {};
  text = without_page(text);
  text.remove_prefix(std::min(typed_number(text).size, text.size()));
  const std::size_t bracket = std::min(text.find("（"), text.find('('));
  return text::trim(bracket == 0 ? text : text.substr(0, bracket));
}

struct Entry {
  std::size_t block = 0;
  std::string_view key;
};

struct Entries {
  std::vector<Entry> all;
  std::size_t in_front = 0;  ///< of them, before the first table or text, where a list of contents stands
};

Entries entries_of(const WordDocument& document, std::string_view text_style) {
  Entries entries;
  bool in_front = true;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const WordBlock& block = document.blocks[i];
    const WordParagraph& paragraph = block.paragraph;
    const bool is_text = !text_style.empty() && paragraph.style == text_style;
    if (block.table || is_text || paragraph.text.size() > longest_entry) {
      in_front = false;
    } else if (!text::is_blank(paragraph.text)) {
      entries.all.push_back({i, key_of(paragraph.text)});
      entries.in_front += in_front ? 1U : 0U;
    }
  }
  return entries;
}

}  // namespace

std::vector<bool> typed_contents(const WordDocument& document, const FormTitles& titles, std::string_view text_style) {
  std::vector<bool> listed(document.blocks.size());
  const Entries entries = entries_of(document, text_style);
  std::unordered_map<std::string_view, std::size_t> last;
  for (std::size_t i = 0; i < entries.all.size(); ++i) last[entries.all[i].key] = i;
  const auto is_title = [&](const Entry& entry) { return titles.exact(entry.key) != nullptr; };
  for (std::size_t begin = 0; begin < entries.in_front;) {
    std::size_t end = begin;
    std::size_t first_again = entries.in_front;
    for (; end < first_again; ++end) {
      const std::size_t again = last[entries.all[end].key];
      if (entries.all[end].key.empty() || again <= end) break;
      first_again = std::min(first_again, again);
    }
    const auto of_list = std::span(entries.all).subspan(begin, end - begin);
    if (of_list.size() >= fewest_entries && std::ranges::count_if(of_list, is_title) >= fewest_titles) {
      for (const Entry& entry : of_list) listed[entry.block] = true;
    }
    begin = std::max(end, begin + 1);
  }
  return listed;
}

}  // namespace pilotcheck
