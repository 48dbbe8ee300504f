#include "input/yaml/comment_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/ascii.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// `#3 焦炉`, `#1、#2`, but not `#2017年`, `#3.5`, `#100000`.
bool is_number_of_thing(std::string_view behind_hash) {
  constexpr std::size_t longest = 3;
  const std::size_t digits =
      static_cast<std::size_t>(std::ranges::find_if_not(behind_hash, text::is_digit<char>) - behind_hash.begin());
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
         (text::is_digit(text.front()) || std::string_view("+-<>~").find(text.front()) != std::string_view::npos ||
          text.starts_with("¥") || text.starts_with("￥") || text == "是" || text == "否" || text == "true" ||
          text == "false");
}

/// What stands behind the number of a thing, or a remark: #3 焦炉, but not #1 见名片.
std::string_view thing_numbered(std::string_view hash) {
  return text::trim(hash.substr(std::min(hash.find_first_not_of("#0123456789"), hash.size())));
}

bool is_remark(std::string_view thing) {
  for (const std::string_view remark :
       {"已", "未", "待", "见", "请", "注", "附", "由", "按", "优先", "暂", "需", "不"}) {
    if (thing.starts_with(remark)) return true;
  }
  return false;
}

/// 焦炉 in `3 焦炉智能化改造`: what plants number.
bool has_unit_of_plant(std::string_view thing) {
  for (const std::string_view unit :
       {"炉", "窑", "线", "机组", "车间", "厂房", "分厂", "井", "塔", "罐", "装置", "泵站", "工位", "号楼"}) {
    if (thing.find(unit) != std::string_view::npos) return true;
  }
  return false;
}

/// 汾源焦化 #3 焦炉: a name and nothing but a name, which the comment would cut in two. Of a sentence nobody can tell
/// where the comment begins, and what stands behind nothing may be a remark on what stands below.
bool is_name(std::string_view value, std::size_t hash) {
  constexpr std::size_t longest = 40;
  if (text::count_code_points(value) > longest) return false;
  for (const std::string_view mark : {"，", "。", "；", "：", "！", "？", ",", ";", ":", "(", "（"}) {
    if (value.find(mark) != std::string_view::npos) return false;
  }
  // 待定, 国有: a word so short is no name that goes on behind a number, unless that is one of a plant.
  constexpr std::size_t shortest = 3;
  const std::string_view before = text::trim(value.substr(0, hash));
  const std::string_view thing = thing_numbered(value.substr(hash));
  if (before.empty() || is_remark(thing)) return false;
  if (text::count_code_points(before) < shortest && !has_unit_of_plant(thing)) return false;
  return static_cast<unsigned char>(before.back()) >= 0x80 && static_cast<unsigned char>(value.back()) >= 0x80;
}

}  // namespace

void find_cut_comment(SlipList& slips, std::string_view value, std::size_t hash, bool of_key) {
  const std::string_view behind = value.substr(hash + 1);
  if (behind.empty() || behind.front() == ' ' || behind.front() == '#') return;
  // A mark with a space behind it begins a comment all the same.
  const std::string_view name = text::trim(value.substr(0, value.find(" # ", hash)));
  const bool named = name.find_first_of("\"\\") == std::string_view::npos && is_number_of_thing(behind) &&
                     !is_amount(text::trim(value.substr(0, hash)));
  const std::string_view cut = name.substr(std::min(hash, name.size()));
  Slip& slip =
      slips.add(value.substr(hash), "comment-in-value",
                {fmt::format("“{}”会被当作注释", named ? cut : text::trim(value.substr(hash))),
                 fmt::format("`{}` is taken for a comment", named ? cut : text::trim(value.substr(hash)))},
                named ? Bilingual{fmt::format("请给整个值加引号：\"{}\"", name),
                                  fmt::format("put the whole value in quotes: \"{}\"", name)}
                      : Bilingual{"若是值的一部分，请给整个值加引号；若是注释，请在 # 后加空格",
                                  "if it belongs to the value, put that in quotes; if not, put a space behind the #"},
                false);
  slip.harmless = true;
  if (!named || !of_key || !is_name(name, hash)) return;
  slip.doubt = {"若是注释，请在 # 后加空格", "if it is a comment, put a space behind the #"};
  slips.edit(value, 0, "\"");
  slips.edit(name.substr(name.size()), 0, "\"");
}

void find_cut_text(SlipList& slips, std::string_view comment, bool goes_on) {
  // One with a space behind it is meant, unless the text goes on behind it, which no parser reads.
  if (comment.size() < 2 || (!goes_on && (comment[1] == ' ' || comment[1] == '#'))) return;
  constexpr std::size_t most_columns = 24;
  const std::string shown = text::truncate(comment, most_columns);
  Slip& slip =
      slips.add(comment, "comment-in-value",
                {fmt::format("文字在“{}”之前被截断：空格加 # 之后是注释", shown),
                 fmt::format("the text is cut before `{}`: a space and # begin a comment", shown)},
                {"若是正文，请把文字写在“键: |”之下（其中的 # 不作注释）；若是注释，请在 # 后加空格",
                 "if it belongs to the text, write that below `key: |`, where a # is none; if not, put a space "
                 "behind the #"},
                goes_on);
  slip.harmless = !goes_on;
}

}  // namespace pilotcheck
