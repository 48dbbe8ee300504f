#include "input/yaml/plain_flow.h"

namespace pilotcheck {

namespace {

class FlowReader {
 public:
  FlowReader(PlainLines& lines, std::size_t at, PlainOutput& out)
      : lines_(lines), text_(lines.text()), at_(at), parent_(lines.line_indent()), out_(out) {}

  bool read() { return read_collection() && lines_.nothing_behind(at_); }

 private:
  /// To the next token, on this line or the next ones. A line goes on with the collection only where it stands deeper
  /// than the line with which it began, or closes it (find_flow_fault()).
  bool skip_space() {
    while (true) {
      while (at_ < lines_.end() && text_[at_] == ' ') ++at_;
      if (at_ < lines_.end()) return text_[at_] != '#';
      lines_.next_filled();
      if (lines_.at_end()) return false;
      at_ = lines_.begin();
      const bool closes = text_[at_] == ']' || text_[at_] == '}';
      if (!closes && lines_.line_indent() <= parent_) return false;
    }
  }

  bool read_collection() {
    const bool mapping = text_[at_] == '{';
    const char closer = mapping ? '}' : ']';
    if (!out_.open(mapping ? EventKind::mapping : EventKind::sequence, lines_.position(at_), true)) return false;
    ++at_;
    if (!skip_space()) return false;
    if (text_[at_] == closer) {
      ++at_;
      out_.close();
      return true;
    }
    while (true) {
      if ((mapping && !read_key()) || !read_node() || !skip_space()) return false;
      const char c = text_[at_++];
      if (c == closer) break;
      if (c != ',' || !skip_space()) return false;
      if (text_[at_] == closer) {  // behind the last comma
        ++at_;
        break;
      }
    }
    out_.close();
    return true;
  }

  bool read_node() {
    switch (text_[at_]) {
      case '[':
      case '{':
        return read_collection();
      case '"':
      case '\'': {
        const Position where = lines_.position(at_);
        const ScalarStyle style = quoted_style(text_[at_]);
        return unquote_here() && out_.scalar(where, style, scratch_);
      }
      default: {
        const Position where = lines_.position(at_);
        const std::string_view word = plain_word();
        return !word.empty() && ends_node() && out_.plain(where, word);
      }
    }
  }

  bool read_key() {
    const Position where = lines_.position(at_);
    const bool quoted = text_[at_] == '"' || text_[at_] == '\'';
    const ScalarStyle style = quoted ? quoted_style(text_[at_]) : ScalarStyle::plain;
    if (quoted) {
      if (!unquote_here()) return false;
    } else {
      scratch_ = plain_word();
      if (scratch_.empty() || text_[at_ - 1] == ' ') return false;
    }
    if (at_ + 1 >= lines_.end() || text_[at_] != ':' || text_[at_ + 1] != ' ') return false;
    ++at_;
    return out_.key(where, style, scratch_) && skip_space();
  }

  bool unquote_here() {
    const std::size_t end = unquote(text_.substr(0, lines_.end()), at_, scratch_);
    if (end == std::string_view::npos) return false;
    at_ = end;
    return true;
  }

  /// Up to a mark that ends it, which must not be one that is rare inside of a word. Full-width marks may be slips.
  std::string_view plain_word() {
    const std::size_t start = at_;
    if (!begins_plain(text_.substr(at_, lines_.end() - at_)) || text_[at_] == '-') return {};
    while (at_ < lines_.end() && std::string_view(",]}:").find(text_[at_]) == std::string_view::npos) {
      const char c = text_[at_];
      if (c == '[' || c == '{' || c == '?' || c == '#' || c == '"' || (c == '\'' && !is_apostrophe())) return {};
      if (c == '\xE3' || c == '\xEF') out_.may_have_slips = true;
      ++at_;
    }
    std::size_t end = at_;
    while (end > start && text_[end - 1] == ' ') --end;
    return text_.substr(start, end - start);
  }

  /// Between two letters: the form's.
  [[nodiscard]] bool is_apostrophe() const {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return at_ > 0 && at_ + 1 < lines_.end() && is_letter(text_[at_ - 1]) && is_letter(text_[at_ + 1]);
  }

  /// What ends a plain value; one that goes on on the next line is no simple one.
  bool ends_node() { return skip_space() && (text_[at_] == ',' || text_[at_] == ']' || text_[at_] == '}'); }

  PlainLines& lines_;
  std::string_view text_;
  std::size_t at_;
  std::size_t parent_;
  PlainOutput& out_;
  std::string scratch_;
};

}  // namespace

bool read_plain_flow(PlainLines& lines, std::size_t at, PlainOutput& out) { return FlowReader(lines, at, out).read(); }

}  // namespace pilotcheck
