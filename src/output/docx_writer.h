/// A Word document (ECMA-376) as it is written: headings, paragraphs and tables, one after another, in a given look. It
/// knows no form and no report. Text of any origin may go in: what XML cannot hold is replaced. The same calls give the
/// same bytes.
///
///     DocxWriter document(look);
///     document.heading(1, "一、概述");
///     document.paragraph({"正文", DocxWriter::Style::text});
///     std::string bytes = document.bytes();
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pilotcheck {

class DocxWriter {
 public:
  struct Font {
    std::string name;  ///< empty: that of the program that opens it
    unsigned half_points = 24;
  };
  /// Lengths are in twentieths of a point.
  struct Look {
    std::string title;  ///< of the document, where programs list it
    unsigned width = 11'906;
    unsigned height = 16'838;
    bool across = false;      ///< the longer side at the top
    bool both_sides = false;  ///< margins and page numbers change sides
    Font body;
    unsigned line = 240;         ///< in 240ths of a single one
    std::vector<Font> headings;  ///< by level; deeper ones have the font of the body
    std::string text_style;      ///< how the style is called that people write in
  };
  enum class Style { body, text, title, note };
  enum class Align { left, center, right };
  struct Paragraph {
    std::string text;  ///< a line feed in it breaks the line
    Style style = Style::body;
    Align align = Align::left;
  };
  /// One that covers rows below it stands in the first of them only.
  struct Cell {
    std::vector<Paragraph> paragraphs;
    unsigned columns = 1;
    unsigned rows = 1;
  };
  struct Table {
    std::vector<unsigned> widths;  ///< of the columns, one to another; together they are as wide as the text
    std::vector<std::vector<Cell>> rows;
    bool head = false;  ///< the first row stands on each page
  };

  explicit DocxWriter(Look look) : look_(std::move(look)) {}

  /// `level` is from one. `new_page`: it begins one.
  void heading(unsigned level, std::string_view text, bool new_page = false);
  void paragraph(const Paragraph& paragraph);
  /// Small and grey, in a control of its own: it goes as soon as somebody writes in its place.
  void prompt(std::string_view text);
  void table(const Table& table);
  [[nodiscard]] std::string bytes() const;

 private:
  [[nodiscard]] std::string document() const;
  [[nodiscard]] unsigned text_width() const;

  Look look_;
  std::string body_;
};

}  // namespace pilotcheck
