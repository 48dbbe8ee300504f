/// Scalars as the fast reader takes them, and where it puts what it has read: plain_yaml.h tells the rest.
///
///     plain_text("甲 # 注") == "甲";  unquote(text, at, scratch) → offset behind the closing quote
#pragma once

#include <string>
#include <string_view>

#include "input/document.h"
#include "input/limits.h"

namespace pilotcheck {

/// Whether a plain scalar may begin so; false for indicators, and for what might be one.
bool begins_plain(std::string_view text);

/// The plain scalar with which `rest` (of a line, without spaces at its ends) begins: up to a comment. Empty where it
/// is none, or has a colon that would make it a key.
std::string_view plain_text(std::string_view rest);

/// Reads the quoted scalar that opens at `at` and closes on the same line: offset behind its closing quote, or npos.
std::size_t unquote(std::string_view text, std::size_t at, std::string& out);

inline ScalarStyle quoted_style(char quote) {
  return quote == '"' ? ScalarStyle::double_quoted : ScalarStyle::single_quoted;
}

/// Adds to a document within the limits. What gives false declines the text.
struct PlainOutput {
  Document& document;
  const Limits& limits;
  std::size_t nodes = 0;
  std::size_t depth = 0;
  bool may_have_slips = false;

  bool open(EventKind kind, Position where, bool flow);
  void close();
  bool scalar(Position where, ScalarStyle style, std::string_view text);
  /// A plain scalar, which may be a word for nothing.
  bool plain(Position where, std::string_view text);
  bool key(Position where, ScalarStyle style, std::string_view text);
};

}  // namespace pilotcheck
