/// A Word document as what a reader of it sees: paragraphs and tables one after another, each with its place. What Word
/// makes up while it shows a document is there as text: numbers of headings, ticked boxes. It knows nothing of forms.
/// read_word() builds it; description/ finds the fields of a form in it.
///
///     for (const WordBlock& block : document.blocks) if (block.table) …
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "input/diagnostic.h"
#include "input/docx/word_layout.h"

namespace pilotcheck {

/// How boxes of every kind stand in the text of a paragraph: symbols of a font, fields, content controls.
inline constexpr std::string_view ticked_box = "☑";
inline constexpr std::string_view empty_box = "☐";

struct WordParagraph {
  std::string text;         ///< without its number; a break of the line is a line feed
  std::string number;       ///< that Word generates: 一、 or 3.1; `-` for a bullet
  std::string style;        ///< its name, folded
  unsigned heading = 0;     ///< level of a heading by style or outline, from one; 0 for none
  bool caption = false;     ///< by its style, or because it counts figures by a field
  bool contents = false;    ///< of a table of contents
  unsigned drawings = 0;    ///< pictures, charts and drawings that stand in it
  std::uint32_t place = 0;  ///< among the paragraphs outside of tables, from one; 0 in a table
  std::size_t byte = 0;     ///< of the part at which its element begins
};

struct WordTable;

struct WordBlock {
  WordParagraph paragraph;  ///< unless there is a table
  std::unique_ptr<WordTable> table;
};

/// Of several cells that are merged, the first: it stands at its row and column and covers the others.
struct WordCell {
  std::uint32_t number = 0;  ///< in its row as it is seen, from one
  std::uint32_t column = 0;  ///< of the grid, from zero
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
  std::vector<WordBlock> blocks;
};

struct WordRow {
  std::uint32_t number = 0;  ///< from one
  std::vector<WordCell> cells;
};

struct WordTable {
  std::uint32_t number = 0;  ///< in the document, from one, nested ones too
  std::vector<WordRow> rows;
};

/// Where the characters of the body went: each is counted once.
struct WordCount {
  std::size_t kept = 0;         ///< in the text of paragraphs
  std::size_t deleted = 0;      ///< by a tracked change
  std::size_t hidden = 0;       ///< formatted as hidden
  std::size_t struck = 0;       ///< struck through by its format
  std::size_t placeholder = 0;  ///< of a control that shows what to enter
  std::size_t replaced = 0;     ///< stand for a box, or are the other form of what is read
  [[nodiscard]] std::size_t total() const { return kept + deleted + hidden + struck + placeholder + replaced; }
};

struct WordDocument {
  std::vector<WordBlock> blocks;
  WordCount count;
  std::size_t changes = 0;            ///< insertions, deletions and moves that were taken as accepted
  std::size_t footnotes = 0;          ///< references to foot- and endnotes, which are not read
  std::vector<std::string> margins;   ///< what stands in headers and footers, beside page numbers; not read either
  std::vector<std::string> embedded;  ///< parts that Word would show as text of the body, and that are not read
  WordLayout layout;                  ///< where it is asked for
};

}  // namespace pilotcheck
