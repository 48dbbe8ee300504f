/// The lines as which a Word document is read, each with its place: what positions of a form count. Whoever walks the
/// document asks for a line before it reads a text.
///
///     const std::uint32_t line = lines.add(place);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "description/form/form_labels.h"
#include "input/docx/word_document.h"
#include "input/place.h"

namespace pilotcheck {

class FormLines {
 public:
  explicit FormLines(Places& places) : places_(places) {}
  std::uint32_t add(Place place) {
    places_.push_back(std::move(place));
    return static_cast<std::uint32_t>(places_.size());
  }

 private:
  Places& places_;
};

/// Text of a paragraph with the number that Word generates before it.
std::string with_number(const WordParagraph& paragraph);

/// The parts of a text between its line feeds; one, empty, for no text.
std::vector<std::string_view> lines_of(std::string_view text);

/// What stands in a line before its first label, but for a number and mere marks: it belongs to no value.
std::string_view text_before(const LabelledValue& first, std::string_view line);

/// As much of a heading as a place shows.
std::string_view shortened(std::string_view heading);

/// Without the mark that divides a title from the text behind it.
std::string_view without_mark(std::string_view text);

/// Whether the first of several cells holds a number and nothing else.
bool is_counted(const WordRow& row);

/// What stands in a cell as one line; tables within it too.
std::string cell_text(const WordCell& cell);

/// A row of a table as one line, `| a | b |`; tables within it too.
std::string row_text(const WordRow& row);

}  // namespace pilotcheck
