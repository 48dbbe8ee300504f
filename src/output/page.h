/// Lines of a terminal report. The only way by which the text report writes: whatever passes here is
/// made safe for the terminal and wrapped to the width, so neither can be forgotten.
///
///     Page page(out, 80, color);
///     page.paragraph(2, "正文……");  page.labelled(6, "advice", 8, text);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pilotcheck {

/// The last three tell things apart and mean nothing by themselves.
enum class Style { plain, bold, dim, good, caution, bad, blue, magenta, cyan };

class Page {
 public:
  /// Widths outside 40…120 are brought inside: narrower cannot be laid out, wider cannot be read.
  Page(std::string& out, std::size_t width, bool color);

  [[nodiscard]] std::size_t width() const { return width_; }

  void blank();
  /// `text` from column `indent` on, wrapped.
  void paragraph(std::size_t indent, std::string_view text, Style style = Style::plain);
  /// `mark` at column `indent`, then `text`, wrapped, to the right of it.
  void marked(std::size_t indent, std::string_view mark, std::string_view text, Style mark_style,
              Style text_style = Style::plain);
  /// A faint label in a column of `label_width`, then `text`, wrapped, to the right of it.
  void labelled(std::size_t indent, std::string_view label, std::size_t label_width, std::string_view text);
  /// `left`, which fits already, then `text`, wrapped, to the right of it: a row of a table that ends in prose.
  void columns(std::size_t indent, std::string_view left, std::string_view text);
  /// A line that must not be wrapped, such as YAML to copy; it may be wider than the page.
  void verbatim(std::size_t indent, std::string_view text);
  /// One line that fits already: a row of a table. Cut when it does not.
  void row(std::string_view text, Style style = Style::plain);

 private:
  void put(std::string_view text, Style style);
  void put_hanging(std::size_t column, std::string_view text, Style style);

  std::string& out_;
  std::size_t width_;
  bool color_;
};

}  // namespace pilotcheck
