#include "text/display_width.h"

#include <utf8proc.h>

#include <string_view>

#include "text/utf8.h"

namespace pilotcheck::text {

namespace {

std::size_t width_of(char32_t c) {
  if (c < 0x7F) return c < 0x20 ? 0 : 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

constexpr std::u32string_view closing_marks = U"，。、；：！？）】》〉」』”’…％)]},.;:!?%";
constexpr std::u32string_view opening_marks = U"（【《〈「『“‘([{";

bool is_in(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }

/// Whether a line may be broken between `before` and `after`.
bool may_break(char32_t before, char32_t after) {
  if (is_in(closing_marks, after) || is_in(opening_marks, before)) return false;
  return width_of(before) == 2 || width_of(after) == 2 || is_space(before);
}

/// Fills lines one character at a time, and remembers the last place where a line may end.
class Wrapper {
 public:
  explicit Wrapper(std::size_t width) : limit_(width < 2 ? 2 : width) {}

  void add(char32_t c) {
    if (c == '\n') return finish_line();
    if (!line_.empty() && may_break(last_, c)) break_at_ = line_.size();
    if (is_space(c) && line_.empty()) return;
    if (width_ + width_of(c) > limit_ && !is_space(c)) wrap_line();
    append(line_, c);
    width_ += width_of(c);
    last_ = c;
  }

  void finish_line() {
    lines_.push_back(without_trailing_space(line_));
    line_.clear();
    width_ = 0;
    break_at_ = 0;
  }

  std::vector<std::string> take() {
    if (!line_.empty() || lines_.empty()) finish_line();
    return std::move(lines_);
  }

 private:
  static std::string without_trailing_space(std::string line) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
  }

  void wrap_line() {
    const std::size_t cut = break_at_ > 0 ? break_at_ : line_.size();
    std::string rest = line_.substr(cut);
    line_.resize(cut);
    finish_line();
    line_ = std::move(rest);
    width_ = display_width(line_);
  }

  std::size_t limit_;
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t width_ = 0;
  std::size_t break_at_ = 0;
  char32_t last_ = 0;
};

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(decode(text, at));
  return width;
}

std::string pad(std::string_view text, std::size_t width) {
  std::string padded(text);
  const std::size_t taken = display_width(text);
  if (taken < width) padded.append(width - taken, ' ');
  return padded;
}

std::string truncate(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string cut;
  std::size_t taken = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (taken + width_of(c) + 1 > width) break;
    append(cut, c);
    taken += width_of(c);
  }
  return width == 0 ? std::string() : cut + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Wrapper wrapper(width);
  for (std::size_t at = 0; at < text.size();) wrapper.add(decode(text, at));
  return wrapper.take();
}

}  // namespace pilotcheck::text
