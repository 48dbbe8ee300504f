#include "input/yaml/comment_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `#3 焦炉`, `#1、#2`, but not `#2017年`, `#3.5`, `#100000`.
bool is_number_of_thing(std::string_view behind_hash) {
  constexpr std::size_t longest = 3;
  const std::size_t digits =
      static_cast<std::size_t>(std::ranges::find_if_not(behind_hash, is_digit) - behind_hash.begin());
  if (digits == 0 || digits > longest) return false;
  const std::string_view rest = behind_hash.substr(digits);
  for (const std::string_view other : {".", "-", "/", ":", "%", "年", "月", "日", "万", "亿", "元", "个", "项"}) {
    if (rest.starts_with(other)) return false;
  }
  return true;
}

/// A number, which no mark of a thing can follow.
bool is_amount(std::string_view text) {
  return !text.empty() &&
         (is_digit(text.front()) || std::string_view("+-<>~").find(text.front()) != std::string_view::npos ||
          text.starts_with("¥") || text.starts_with("￥") || text == "是" || text == "否" || text == "true" ||
          text == "false");
}

}  // namespace

void find_cut_comment(SlipList& slips, std::string_view value, std::size_t hash) {
  const std::string_view behind = value.substr(hash + 1);
  if (behind.empty() || behind.front() == ' ' || behind.front() == '#') return;
  // A mark with a space behind it begins a comment all the same.
  const std::string_view name = text::trim(value.substr(0, value.find(" # ", hash)));
  const bool named = name.find_first_of("\"\\") == std::string_view::npos && is_number_of_thing(behind) &&
                     !is_amount(value.substr(0, hash));
  Slip& slip =
      slips.add(value.substr(hash), "comment-in-value",
                {fmt::format("“{}”会被当作注释", text::trim(value.substr(hash))),
                 fmt::format("`{}` is taken for a comment", text::trim(value.substr(hash)))},
                named ? Bilingual{fmt::format("请给整个值加引号：\"{}\"", name),
                                  fmt::format("put the whole value in quotes: \"{}\"", name)}
                      : Bilingual{"若是值的一部分，请给整个值加引号；若是注释，请在 # 后加空格",
                                  "if it belongs to the value, put that in quotes; if not, put a space behind the #"},
                false);
  slip.harmless = true;
}

}  // namespace pilotcheck
