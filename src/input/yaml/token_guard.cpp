#include "input/yaml/token_guard.h"

#include <algorithm>

#include "input/source_cursor.h"
#include "input/yaml/flow_text.h"

namespace pilotcheck {

namespace {

bool is_one_of(char c, std::string_view characters) { return characters.find(c) != std::string_view::npos; }

constexpr std::string_view blanks = " \t\n";
constexpr std::string_view ends_word = " \t\n,[]{}";
constexpr std::string_view tag = "!<>%-#;/?:@&=+$_.~*'()0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

}  // namespace

void TokenGuard::passed(std::size_t end, std::size_t levels, bool flow) {
  at_ = std::min(end, text_.size());
  levels_ = levels;
  flow_ = flow;
  brackets_ = nodes_ = marks_ = 0;
  last_ = Last::nothing;
}

void TokenGuard::check(std::size_t taken) {
  while (at_ < taken) look_at();
}

void TokenGuard::look_at() {
  if (last_ == Last::text) return look_at_text();
  const char c = text_[at_];
  const bool begins_line = at_ == 0 || text_[at_ - 1] == '\n';
  if (is_one_of(c, blanks)) {
    ++at_;
    return;
  }
  if (c == '#' && (begins_line || last_ != Last::plain || is_one_of(text_[at_ - 1], blanks))) {
    at_ = std::min(text_.find('\n', at_), text_.size());
    if (last_ == Last::plain) last_ = Last::closed;
  } else if (last_ == Last::nothing && begins_line && is_marker()) {
    at_ = c == '%' ? std::min(text_.find('\n', at_), text_.size()) : at_ + 3;
  } else if (last_ == Last::nothing && is_one_of(c, ",:]}-?")) {
    ++at_;  // of what the last event told
  } else if (c == '[' || c == '{') {
    open_bracket();
  } else if (c == ']' || c == '}') {
    brackets_ -= brackets_ > 0 ? 1 : 0;
    pass_to(at_ + 1, Last::closed);
  } else if (is_separator()) {
    if (last_ == Last::separator) count_node();  // an empty one
    pass_to(at_ + 1, Last::separator);
  } else if (last_ == Last::plain) {
    pass_to(at_ + 1, Last::plain);
  } else {
    begin_scalar(c);
  }
}

void TokenGuard::begin_scalar(char c) {
  count_node();
  if (c == '"' || c == '\'') {
    pass_to(closing_quote(text_, at_).value_or(text_.size()), Last::closed);
  } else if (is_one_of(c, "&*!")) {
    pass_to(c == '!' ? text_.find_first_not_of(tag, at_) : text_.find_first_of(ends_word, at_), Last::property);
  } else if (flow_ || brackets_ > 0) {
    pass_to(at_ + 1, Last::plain);
  } else {
    // Outside of brackets a text is one token, whatever stands in it, and the next event tells its end.
    pass_to(c == '|' || c == '>' ? text_.size() : at_ + 1, Last::text);
  }
}

/// yaml-cpp ends some malformed texts earlier than YAML does. What then may be tokens is counted by itself: lines, and
/// marks that do not stand behind a word, of which even a long text has few.
void TokenGuard::look_at_text() {
  constexpr std::string_view marks = "[]{},&*!\"'?:#";
  constexpr std::size_t most = 100'000;
  const char before = text_[at_ - 1];
  const bool begins_line = before == '\n' && !is_one_of(text_[at_], "\n");
  const bool marked = is_one_of(text_[at_], marks) && (is_one_of(before, blanks) || is_one_of(before, marks));
  if ((begins_line || marked) && ++marks_ > most) refuse(refuse_nodes);
  ++at_;
}

void TokenGuard::pass_to(std::size_t end, Last last) {
  at_ = std::min(end, text_.size());
  last_ = last;
}

/// A directive, or where a document begins or ends.
bool TokenGuard::is_marker() const {
  const std::string_view mark = text_.substr(at_, 3);
  return mark.starts_with('%') || mark == "---" || mark == "...";
}

bool TokenGuard::is_separator() const {
  const char c = text_[at_];
  if (c == ',') return true;
  const bool ends = at_ + 1 == text_.size() || is_one_of(text_[at_ + 1], ends_word);
  if (c == ':') return last_ == Last::closed || ends;
  // In brackets yaml-cpp ends a plain scalar even in the middle of a word.
  if (c == '?') return last_ == Last::plain || ends;
  return c == '-' && last_ != Last::plain && ends;
}

void TokenGuard::open_bracket() {
  if (levels_ + brackets_ >= limits_.depth) refuse(refuse_depth);
  ++brackets_;
  count_node();
  pass_to(at_ + 1, Last::separator);
}

void TokenGuard::count_node() {
  if (++nodes_ > limits_.nodes) refuse(refuse_nodes);
}

void TokenGuard::refuse(Refusal (*how)(const Limits&, Position)) const {
  throw how(limits_, SourceCursor(text_).at(at_));
}

GuardedText::GuardedText(std::string_view text, TokenGuard& guard, std::size_t piece)
    : guard_(guard), piece_(static_cast<std::streamsize>(piece)) {
  char* start = const_cast<char*>(text.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): setg only reads
  setg(start, start, start + text.size());
}

std::streamsize GuardedText::xsgetn(char* to, std::streamsize room) {
  guard_.check(static_cast<std::size_t>(gptr() - eback()));
  return std::streambuf::xsgetn(to, std::min(room, piece_));
}

}  // namespace pilotcheck
