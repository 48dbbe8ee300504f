/// The lines of a YAML text, one after another, for the fast reader: what stands on each and how deep, without blank
/// lines and comments. plain_yaml.h tells the rest.
///
///     PlainLines lines(text);
///     while (lines.next()) use(lines.indent(), lines.content());
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "input/diagnostic.h"

namespace pilotcheck {

/// What becomes of the line feeds at the end of a block text: one stays, none, all.
enum class Chomping : std::uint8_t { clip, strip, keep };

/// Of `|`, `>`, `|-`, `>+`, … with nothing behind but a comment; nothing for any other header.
std::optional<Chomping> read_block_header(std::string_view header);

class PlainLines {
 public:
  explicit PlainLines(std::string_view text) : text_(text) {}

  /// To the next line that is neither blank nor a comment; false at the end.
  bool next();
  /// To the next line that is not blank; how many blank ones were passed. A comment line is one like others.
  std::size_t next_filled();
  /// On from a comment line to one that is none.
  void skip_comments();
  [[nodiscard]] bool at_end() const { return at_end_; }
  /// A line outside of block texts has a tab, which is for yaml-cpp to judge.
  [[nodiscard]] bool odd() const { return odd_; }

  [[nodiscard]] std::string_view text() const { return text_; }
  /// Offset of the first character that is no space, or where enter() went.
  [[nodiscard]] std::size_t begin() const { return begin_; }
  /// Offset behind the last character that is no space.
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] std::string_view content() const { return text_.substr(begin_, end_ - begin_); }
  /// Spaces before the content; with enter(), before what it entered.
  [[nodiscard]] std::size_t indent() const { return indent_; }
  /// Spaces before the line, whatever was entered.
  [[nodiscard]] std::size_t line_indent() const { return line_indent_; }
  /// Takes what stands `offset` behind the begin for the content: the mapping behind the `- ` of a list item.
  void enter(std::size_t offset);

  /// Of a byte of this line; cheap when asked in the order of the line.
  [[nodiscard]] Position position(std::size_t at);
  /// Whether nothing but spaces and a comment stands between `at` and the end of the line.
  [[nodiscard]] bool nothing_behind(std::size_t at) const;

  /// The block text whose header stands on this line, of a key at `indent`; goes to the line behind it. False where it
  /// has anything that is not plain.
  bool take_block(std::size_t indent, bool literal, Chomping chomping, std::string& out);

 private:
  /// To the next line, blank or not; false at the end.
  bool step();
  [[nodiscard]] bool is_blank() const { return begin_ == feed_; }
  [[nodiscard]] bool has_tab() const { return content().find('\t') != std::string_view::npos; }

  std::string_view text_;
  std::size_t start_ = 0;  // of the line
  std::size_t feed_ = 0;   // its line feed, or the end of the text
  std::size_t next_ = 0;   // the start of the line behind it
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t indent_ = 0;
  std::size_t line_indent_ = 0;
  std::uint32_t number_ = 0;
  std::size_t counted_ = 0;  // offset up to which column_ counts
  std::size_t column_ = 0;
  bool at_end_ = false;
  bool odd_ = false;
};

}  // namespace pilotcheck
