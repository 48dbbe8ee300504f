#include "input/yaml/flow_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace pilotcheck {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// What may follow a closed collection on its line: nothing, or a comment.
std::optional<FlowFault> find_rest_of_line(std::string_view text, std::size_t at) {
  const std::size_t rest = text.find_first_not_of(" \t", at);
  if (rest == std::string_view::npos || text[rest] == '\n') return std::nullopt;
  if (text[rest] == '#' && rest > at) return std::nullopt;
  return FlowFault{rest, {"括号关闭之后还有内容", "there is text behind the closing bracket"}};
}

/// The indentation that every line of the collection at `open` must exceed (YAML 1.2, 7.4: flow lines are indented
/// deeper than their parent); nothing for a collection that has its line to itself.
std::optional<std::size_t> parent_indent(std::string_view text, std::size_t open) {
  const std::size_t feed = open == 0 ? std::string_view::npos : text.rfind('\n', open - 1);
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  const std::size_t first = text.find_first_not_of(' ', start);
  if (first == open) return std::nullopt;
  return first - start;
}

FlowFault never_closed(std::string_view text, std::size_t opener) {
  return text[opener] == '[' ? FlowFault{opener, {"方括号 [ 没有关闭", "this [ is never closed"}}
                             : FlowFault{opener, {"花括号 { 没有关闭", "this { is never closed"}};
}

}  // namespace

std::optional<std::size_t> closing_quote(std::string_view text, std::size_t open) {
  const char quote = text[open];
  for (std::size_t at = open + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '\'' && at + 1 < text.size() && text[at + 1] == quote) {
        ++at;
      } else {
        return at + 1;
      }
    }
  }
  return std::nullopt;
}

std::size_t end_of_text(std::string_view text, std::size_t at, std::string_view value) {
  if (text.substr(std::min(at, text.size())).starts_with(value)) return at + value.size();
  const bool block = at < text.size() && (text[at] == '|' || text[at] == '>');
  if (block) at = std::min(text.find('\n', at), text.size());
  // Both have the same characters, but for white space.
  for (const char c : value) {
    if (is_blank(c)) continue;
    while (at < text.size() && text[at] != c) ++at;
    at = std::min(at + 1, text.size());
  }
  return at;
}

std::optional<FlowFault> find_flow_fault(std::string_view text, std::size_t open, std::size_t depth) {
  if (open >= text.size() || (text[open] != '[' && text[open] != '{')) return std::nullopt;
  std::string closers;
  std::vector<std::size_t> openers;
  std::optional<std::size_t> feed;
  const std::optional<std::size_t> parent = parent_indent(text, open);
  char last = ',';  // the last character that means something: an item may not end right behind `,`, `[` or `{`
  for (std::size_t at = open; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') feed = at;
    if (is_blank(c)) continue;
    const std::optional<std::size_t> line =
        std::exchange(feed, std::nullopt);  // the feed before a line's first character
    if (line && parent && c != ']' && c != '}' && c != '#' && at - *line - 1 <= *parent) {
      return never_closed(text, openers.back());
    }
    const bool starts_token =
        at == open || is_blank(text[at - 1]) || last == ',' || last == '[' || last == '{' || last == ':';
    if (c == '#' && at > open && is_blank(text[at - 1])) {
      at = text.find('\n', at);
      if (at == std::string_view::npos) return never_closed(text, openers.back());
      feed = at;
      continue;
    }
    if ((c == '"' || c == '\'') && starts_token) {
      const auto end = closing_quote(text, at);
      if (!end) return std::nullopt;
      at = *end - 1;
      last = '"';
      continue;
    }
    if (c == '[' || c == '{') {
      if (openers.size() >= depth) return std::nullopt;
      closers += c == '[' ? ']' : '}';
      openers.push_back(at);
    } else if (c == ']' || c == '}') {
      if (closers.back() != c) return FlowFault{at, {"括号不配对", "this bracket does not match the one that is open"}};
      closers.pop_back();
      openers.pop_back();
      if (closers.empty()) return find_rest_of_line(text, at + 1);
    } else if (c == ',' && (last == ',' || last == '[' || last == '{')) {
      return FlowFault{at, {"列表中有空项：逗号前没有内容", "an empty item: there is nothing before this comma"}};
    }
    last = c;
  }
  return never_closed(text, openers.back());
}

}  // namespace pilotcheck
