#include "input/yaml/plain_yaml.h"

#include "input/yaml/plain_flow.h"
#include "input/yaml/plain_scalars.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Whether what begins with this byte of a plain scalar may be a slip of the keyboard: a full-width mark, quote,
/// bracket or space. Han characters, which begin nearly every word, are none.
bool may_begin_slip(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c >= 0x80 && (c < 0xE4 || c > 0xE9);
}

/// Whether a comment may be the rest of a name: `#3 焦炉`.
bool may_cut(std::string_view comment) { return comment.size() > 1 && comment[1] != ' '; }

bool is_mark(std::string_view line) { return line.starts_with("---") || line.starts_with("..."); }

/// Walks over a text line by line. Every member that reads gives false where the text is declined.
class PlainYamlReader {
 public:
  PlainYamlReader(std::string_view text, const Limits& limits, Document& document)
      : lines_(text), out_{document, limits} {}

  PlainYaml read() {
    const bool taken = lines_.next() && skip_document_start() && lines_.indent() == 0 && read_mapping(0) &&
                       lines_.at_end() && !lines_.odd();
    return {taken, slips_ || out_.may_have_slips};
  }

 private:
  bool skip_document_start() {
    if (lines_.content() != "---" || lines_.indent() > 0) return true;
    return lines_.next();
  }

  [[nodiscard]] bool is_item() const {
    const std::string_view content = lines_.content();
    return content.starts_with("- ") || content == "-";
  }

  /// The mapping whose first key stands on this line, at `indent`.
  bool read_mapping(std::size_t indent) {
    if (!out_.open(EventKind::mapping, lines_.position(lines_.begin()), false)) return false;
    while (!lines_.at_end() && lines_.indent() == indent) {
      if (is_item() || !read_entry(indent)) return false;
    }
    out_.close();
    return lines_.at_end() || lines_.indent() < indent;
  }

  bool read_entry(std::size_t indent) {
    const std::string_view content = lines_.content();
    if (is_mark(content)) return false;
    const std::size_t colon = read_key(content);
    if (colon == std::string_view::npos) return false;
    const std::size_t value = content.find_first_not_of(' ', colon + 1);
    if (value == std::string_view::npos || (content[value] == '#' && value > colon + 1)) {
      slips_ = slips_ || (value != std::string_view::npos && may_cut(content.substr(value)));
      return read_below(lines_.position(lines_.begin() + colon + 1), indent);
    }
    return read_value(lines_.begin() + value, indent);
  }

  /// Reads the key at the start of `content`; the offset of its colon, or npos.
  std::size_t read_key(std::string_view content) {
    const Position where = lines_.position(lines_.begin());
    if (content.front() == '"' || content.front() == '\'') {
      slips_ = true;
      const std::size_t end = unquote(content, 0, scratch_);
      if (end == std::string_view::npos || end == content.size() || content[end] != ':') return std::string_view::npos;
      if (end + 1 < content.size() && content[end + 1] != ' ') return std::string_view::npos;
      return out_.key(where, quoted_style(content.front()), scratch_) ? end : std::string_view::npos;
    }
    // The first colon must be the one that ends the key: one inside of it is rare, and mostly a missing space.
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos || (colon + 1 < content.size() && content[colon + 1] != ' ')) {
      return std::string_view::npos;
    }
    const std::string_view key = content.substr(0, colon);
    if (key.empty() || !begins_plain(key) || key.back() == ' ' || key.find(" #") != std::string_view::npos) {
      return std::string_view::npos;
    }
    slips_ = slips_ || may_begin_slip(key.front()) || key.find("：") != std::string_view::npos;
    return out_.key(where, ScalarStyle::plain, key) ? colon : std::string_view::npos;
  }

  /// The value of a key that has none on its line: what stands below it, deeper; a list may stand as deep as the key.
  bool read_below(Position behind_colon, std::size_t indent) {
    lines_.next();
    if (!lines_.at_end() && lines_.indent() >= indent && is_item()) return read_sequence(lines_.indent());
    if (!lines_.at_end() && lines_.indent() > indent) {
      const char first = lines_.content().front();
      if (first == '[' || first == '{') return read_value(lines_.begin(), indent);
      return read_mapping(lines_.indent());
    }
    return out_.scalar(behind_colon, ScalarStyle::plain, {});
  }

  bool read_sequence(std::size_t indent) {
    if (!out_.open(EventKind::sequence, lines_.position(lines_.begin()), false)) return false;
    while (!lines_.at_end() && lines_.indent() == indent && is_item()) {
      if (!read_item(indent)) return false;
    }
    out_.close();
    return lines_.at_end() || lines_.indent() <= indent;
  }

  bool read_item(std::size_t indent) {
    const std::string_view content = lines_.content();
    const std::size_t start = content.find_first_not_of(' ', 1);
    if (start == std::string_view::npos) return false;
    const std::string_view value = content.substr(start);
    if (value.front() == '#' || value.starts_with("- ") || value == "-") return false;
    const bool flow = value.front() == '[' || value.front() == '{';
    const bool block = value.front() == '|' || value.front() == '>';
    if (!flow && !block && has_key(value)) {
      lines_.enter(start);
      return read_mapping(indent + start);
    }
    slips_ =
        slips_ || (!flow && (value.find(':') != std::string_view::npos || value.find("：") != std::string_view::npos));
    return read_value(lines_.begin() + start, indent);
  }

  /// Whether a list item begins a mapping.
  static bool has_key(std::string_view value) {
    if (value.front() == '"' || value.front() == '\'') {
      std::string ignored;
      const std::size_t end = unquote(value, 0, ignored);
      return end != std::string_view::npos && end < value.size() && value[end] == ':';
    }
    return value.find(": ") != std::string_view::npos || value.back() == ':';
  }

  /// The value that begins at `at` on this line, of a key or item that stands at `indent`.
  bool read_value(std::size_t at, std::size_t indent) {
    const char first = lines_.text()[at];
    const Position where = lines_.position(at);
    switch (first) {
      case '|':
      case '>':
        return read_block_text(at, indent, where);
      case '"':
      case '\'': {
        const std::size_t end = unquote(lines_.text().substr(0, lines_.end()), at, scratch_);
        return end != std::string_view::npos && lines_.nothing_behind(end) &&
               out_.scalar(where, quoted_style(first), scratch_) && to_next_line();
      }
      case '[':
      case '{':
        return read_plain_flow(lines_, at, out_) && to_next_line();
      default:
        return read_plain(at, indent, where);
    }
  }

  bool read_plain(std::size_t at, std::size_t indent, Position where) {
    const std::string_view value = plain_text(lines_.text().substr(at, lines_.end() - at));
    if (value.empty()) return false;
    slips_ = slips_ || may_begin_slip(value.front());
    const bool comment = at + value.size() < lines_.end();
    slips_ = slips_ || (comment &&
                        may_cut(text::trim(lines_.text().substr(at + value.size(), lines_.end() - at - value.size()))));
    scratch_ = value;
    while (true) {
      const std::size_t blank = lines_.next_filled();
      if (lines_.at_end() || lines_.indent() <= indent) break;
      // A value may go on, deeper than its key; what looks like anything else there is for yaml-cpp to judge.
      const std::string_view more = lines_.content();
      if (comment || is_item() || plain_text(more).size() != more.size()) return false;
      slips_ = true;
      scratch_.append(blank == 0 ? 1 : blank, blank == 0 ? ' ' : '\n');
      scratch_ += more;
    }
    lines_.skip_comments();
    return out_.plain(where, scratch_);
  }

  bool read_block_text(std::size_t at, std::size_t indent, Position where) {
    const std::string_view header = lines_.text().substr(at, lines_.end() - at);
    const std::optional<Chomping> chomping = read_block_header(header);
    if (!chomping) return false;
    const bool literal = header.front() == '|';
    if (!lines_.take_block(indent, literal, *chomping, scratch_)) return false;
    return out_.scalar(where, literal ? ScalarStyle::literal : ScalarStyle::folded, scratch_);
  }

  bool to_next_line() {
    lines_.next();
    return true;
  }

  PlainLines lines_;
  PlainOutput out_;
  bool slips_ = false;
  std::string scratch_;
};

}  // namespace

PlainYaml read_plain_yaml(std::string_view text, const Limits& limits, Document& document) {
  // A second byte order mark: yaml-cpp passes over it, but counts it.
  if (text.starts_with("\xEF\xBB\xBF")) return {};
  document.reserve(text.size());
  return PlainYamlReader(text, limits, document).read();
}

}  // namespace pilotcheck
