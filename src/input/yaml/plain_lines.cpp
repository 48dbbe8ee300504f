#include "input/yaml/plain_lines.h"

#include <algorithm>

#include "text/utf8.h"

namespace pilotcheck {

std::optional<Chomping> read_block_header(std::string_view header) {
  std::string_view rest = header.substr(1);
  Chomping chomping = Chomping::clip;
  if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
    chomping = rest.front() == '-' ? Chomping::strip : Chomping::keep;
    rest.remove_prefix(1);
  }
  const std::size_t behind = rest.find_first_not_of(' ');
  if (behind == std::string_view::npos || (behind > 0 && rest[behind] == '#')) return chomping;
  return std::nullopt;
}

bool PlainLines::step() {
  if (next_ >= text_.size()) {
    at_end_ = true;
    return false;
  }
  start_ = next_;
  feed_ = std::min(text_.find('\n', start_), text_.size());
  next_ = feed_ + 1;
  ++number_;
  counted_ = start_;
  column_ = 0;
  begin_ = start_;
  while (begin_ < feed_ && text_[begin_] == ' ') ++begin_;
  end_ = feed_;
  while (end_ > begin_ && text_[end_ - 1] == ' ') --end_;
  line_indent_ = begin_ - start_;
  indent_ = line_indent_;
  return true;
}

bool PlainLines::next() {
  next_filled();
  skip_comments();
  return !at_end_;
}

std::size_t PlainLines::next_filled() {
  std::size_t blank = 0;
  while (step() && is_blank()) ++blank;
  odd_ = odd_ || (!at_end_ && has_tab());
  return blank;
}

void PlainLines::skip_comments() {
  while (!at_end_ && text_[begin_] == '#') next_filled();
}

void PlainLines::enter(std::size_t offset) {
  begin_ += offset;
  indent_ += offset;
}

Position PlainLines::position(std::size_t at) {
  if (at < counted_) {
    counted_ = start_;
    column_ = 0;
  }
  column_ += text::count_code_points(text_.substr(counted_, at - counted_));
  counted_ = at;
  return {number_, static_cast<std::uint32_t>(column_ + 1)};
}

bool PlainLines::nothing_behind(std::size_t at) const {
  const std::size_t rest = text_.find_first_not_of(' ', at);
  return rest == std::string_view::npos || rest >= end_ || (rest > at && text_[rest] == '#');
}

bool PlainLines::take_block(std::size_t indent, bool literal, Chomping chomping, std::string& out) {
  out.clear();
  std::size_t depth = 0;    // of the text, once its first line is known
  std::size_t blank = 0;    // lines since the last one that was not
  std::size_t longest = 0;  // of all blank ones: spaces beyond the depth would be text
  while (step()) {
    if (is_blank()) {
      ++blank;
      longest = std::max(longest, line_indent_);
      continue;
    }
    if (line_indent_ <= indent) break;
    if (text_[begin_] == '\t') return false;
    const bool first = depth == 0;
    if (first) depth = line_indent_;
    if (line_indent_ < depth || (!literal && (line_indent_ > depth || end_ != feed_ || has_tab()))) return false;
    if (!first && !literal && blank == 0) {
      out += ' ';
    } else {
      out.append(first || !literal ? blank : blank + 1, '\n');
    }
    out += text_.substr(start_ + depth, feed_ - start_ - depth);
    blank = 0;
  }
  if (!at_end_) odd_ = odd_ || has_tab();
  const bool unended = at_end_ && text_.back() != '\n';
  if (depth == 0 || longest > depth || (unended && blank > 0)) return false;
  // yaml-cpp loses one of the blank lines that a folded text is to keep.
  if (!literal && chomping == Chomping::keep && blank > 0) return false;
  if (chomping != Chomping::strip && !unended) out += '\n';
  if (chomping == Chomping::keep) out.append(blank, '\n');
  skip_comments();
  return true;
}

}  // namespace pilotcheck
