#include "input/yaml/plain_scalars.h"

#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_null_word(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

/// The character that a backslash and `c` stand for; 0 for the rarer ones.
char escaped(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
    case 'n':
      return '\n';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

}  // namespace

bool begins_plain(std::string_view text) {
  if (text.empty() || std::string_view(",[]{}#&*!|>'\"%@`?:").find(text.front()) != std::string_view::npos)
    return false;
  if (text.front() != '-') return !text.starts_with("...");
  return text.size() > 1 && text[1] != ' ' && text[1] != '-';
}

std::string_view plain_text(std::string_view rest) {
  if (!begins_plain(rest)) return {};
  const std::size_t comment = rest.find(" #");
  if (comment != std::string_view::npos) {
    rest = rest.substr(0, comment);
    while (rest.back() == ' ') rest.remove_suffix(1);
  }
  for (std::size_t colon = rest.find(':'); colon != std::string_view::npos; colon = rest.find(':', colon + 1)) {
    if (colon + 1 == rest.size() || rest[colon + 1] == ' ') return {};
  }
  return rest;
}

std::size_t unquote(std::string_view text, std::size_t at, std::string& out) {
  out.clear();
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') break;
    if (c == quote) {
      if (quote == '"' || i + 1 == text.size() || text[i + 1] != quote) return i + 1;
      ++i;
    } else if (c == '\\' && quote == '"') {
      if (++i == text.size()) break;
      const char meant = escaped(text[i]);
      if (meant == '\0') break;
      out += meant;
      continue;
    }
    out += c;
  }
  return std::string_view::npos;
}

bool PlainOutput::open(EventKind kind, Position where, bool flow) {
  if (++nodes > limits.nodes || depth >= limits.depth) return false;
  document.begin(kind, where, flow);
  ++depth;
  return true;
}

void PlainOutput::close() {
  document.end();
  --depth;
}

bool PlainOutput::scalar(Position where, ScalarStyle style, std::string_view text) {
  if (++nodes > limits.nodes) return false;
  document.add_scalar(where, style, text);
  return true;
}

bool PlainOutput::plain(Position where, std::string_view text) {
  return scalar(where, ScalarStyle::plain, is_null_word(text) ? std::string_view() : text);
}

bool PlainOutput::key(Position where, ScalarStyle style, std::string_view text) {
  if (style == ScalarStyle::plain && (text == "<<" || is_null_word(text))) return false;
  if (text.size() > limits.key_characters && text::count_code_points(text) > limits.key_characters) return false;
  return scalar(where, style, text);
}

}  // namespace pilotcheck
