#include "input/yaml/flow_lines.h"

#include <fmt/format.h>

namespace pilotcheck {

bool ends_before(SlipIndentation& levels, std::string_view rest, std::size_t width) {
  const SlipLine next = next_line(rest, false);
  const bool is_entry = next.is_item() || !key_in(next.content).empty();
  return (next.content.empty() && !next.is_item()) || (is_entry && levels.width_of(next.blank) <= width);
}

void FlowLines::begin(std::string_view value, std::optional<std::size_t> width, std::size_t entry_width,
                      std::string_view rest) {
  at_ = slips_.position_of(value);
  width_ = width;
  parent_ = width_ && at_.column > entry_width + 1 ? std::optional(entry_width) : std::nullopt;
  slip_ = 0;
  flow_.begin(value, hides_end(value, rest));
}

bool FlowLines::takes(const SlipLine& line, std::string_view rest) {
  if (ends_unclosed(line)) return false;
  indent(line, rest);
  flow_.go_on(line.content, hides_end(line.content, rest));
  return true;
}

/// What stands in brackets or quotes ends at a key that is no deeper than its own: nobody closed it.
bool FlowLines::ends_unclosed(const SlipLine& line) {
  const bool is_entry = line.is_item() || key_colon(line.content) != none || wide_colon(line.content) != none;
  if (!width_ || !is_entry || levels_.width_of(line.blank) > *width_) return false;
  const char open = flow_.close();
  if (open == '\0') return true;  // the parser tells which
  const bool quote = open == '"' || open == '\'';
  const char behind = open == '[' ? ']' : open == '{' ? '}' : open;
  slips_.add_at(at_, quote ? "unclosed-quote" : "syntax",
                quote ? Bilingual{"引号没有关闭", "this quote is never closed"}
                      : Bilingual{fmt::format("括号 {} 没有关闭", open), fmt::format("this {} is never closed", open)},
                {fmt::format("请在第 {} 行之前补上 {}", slips_.line(), behind),
                 fmt::format("add {} before line {}", behind, slips_.line())});
  return true;
}

/// A line within brackets that is no deeper than the entry that they are the value of, which no parser reads.
void FlowLines::indent(const SlipLine& line, std::string_view rest) {
  if (!parent_ || flow_.is_in_quotes() || std::string_view("]}#").find(line.content.front()) != none) return;
  if (levels_.width_of(line.blank) > *parent_ || !closes_bracket(line, rest)) return;
  constexpr std::size_t usual_step = 2;
  if (slip_ == 0) {
    slips_.add(line.content, "brackets-not-indented",
               {"括号中另起的行没有缩进", "a line within brackets is not indented"},
               {"括号中的各行请比它的键多缩进", "indent the lines within brackets deeper than their key"}, true);
    slip_ = slips_.last() + 1;
  }
  slips_.edit(slip_ - 1, line.whole, line.blank.size(), std::string(*parent_ + usual_step, ' '));
}

/// Whether `content`, which has a mark that asks for it, is the last line of what stands in brackets.
bool FlowLines::hides_end(std::string_view content, std::string_view rest) {
  const bool doubtful = content.find_first_of("#\")") != none || content.find("）") != none;
  return width_ && doubtful && ends_before(levels_, rest, *width_);
}

}  // namespace pilotcheck
