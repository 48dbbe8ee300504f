/// One line of a YAML text as the search for slips sees it, and what looks like a key there.
///
///     const SlipLine line = take_apart("  - 名称：某某  ");   // line.content == "名称：某某"
#pragma once

#include <cstddef>
#include <string_view>

namespace pilotcheck {

/// Of what is not found in a line.
constexpr std::size_t none = std::string_view::npos;
/// Bytes of each full-width mark.
constexpr std::size_t wide_mark_size = 3;

struct SlipLine {
  std::string_view whole;
  std::string_view blank;    ///< white space of any kind before everything else
  std::string_view before;   ///< `blank`, and the `- ` of list items, be it a full-width －
  std::string_view content;  ///< what stands behind that, trimmed at its end
  std::size_t indent = 0;    ///< characters of `blank`
  std::size_t column = 0;    ///< characters of `before`: where a key stands, behind the `- ` of its item
  [[nodiscard]] bool is_item() const { return before.size() > blank.size(); }
};

SlipLine take_apart(std::string_view whole);

/// Spaces at the beginning of `text`.
std::size_t spaces_before(std::string_view text);

/// A word that looks like a key: short, of letters, digits, Han characters, the marks that labels have, and spaces
/// where Chinese and other words meet.
bool is_key_like(std::string_view word);

/// Offset of the ASCII colon that makes `content` a key, with a value or none, or npos.
std::size_t key_colon(std::string_view content);

/// Offset of a full-width colon behind what looks like a key, or npos.
std::size_t wide_colon(std::string_view content);

/// Offset of an ASCII colon behind what looks like a key, with a value that no space divides from it, or npos.
/// Addresses and times of day are none.
std::size_t tight_colon(std::string_view content);

/// Whether `content` is a key in any of these ways.
bool has_any_colon(std::string_view content);

/// What stands before the first colon that makes `content` a key in one of these ways; empty where none does.
std::string_view key_in(std::string_view content);

/// The first line of `text` that is neither blank nor, unless `comments`, one of those; empty where there is none.
SlipLine next_line(std::string_view text, bool comments);

/// Whether `line`, or a line of `text`, which stands below it, closes a bracket before the next entry.
bool closes_bracket(const SlipLine& line, std::string_view text);

/// Whether a line of `text`, which stands below `line` and is as deep, has the colon of a key: then they are the keys
/// of a mapping.
bool has_key_beside(const SlipLine& line, std::string_view text);

}  // namespace pilotcheck
