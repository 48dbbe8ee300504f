/// The body of a Word document, `document.xml`, as blocks (ECMA-376, part 1, 17; [MS-DOCX] for boxes of later Word).
/// Called by read_word() alone. What an element means depends on where it stands, so the names of all that are open are
/// kept; what is not known is looked into, for it may hold text.
///
///     BodyReader body(styles, numbering, document);  XmlReader xml(body.events());
///     if (xml.end()) body.finish();
#pragma once

#include <string>
#include <vector>

#include "input/docx/field_reader.h"
#include "input/docx/table_builder.h"
#include "input/docx/word_document.h"
#include "input/docx/word_numbering.h"
#include "input/docx/word_styles.h"
#include "input/package/xml.h"

namespace pilotcheck {

class BodyReader {
 public:
  BodyReader(const WordStyles& styles, WordNumbering& numbering, WordDocument& document)
      : styles_(styles), numbering_(numbering), document_(document), containers_(1) {}

  XmlEvents events();
  /// Puts what was read into the document.
  void finish();
  /// Whether it is nested deeper, or has more in it, than any form; then it is to be read no further.
  [[nodiscard]] bool too_deep() const { return too_deep_; }
  [[nodiscard]] bool too_much() const { return spent_ > most_kept || elements_ > most_elements; }

 private:
  /// Of text and blocks together: a form of 100 pages has 1 MiB.
  static constexpr std::size_t most_kept = 8U << 20U;
  /// Ten times as many as such a form has where every few characters are a run of their own.
  static constexpr std::size_t most_elements = 1'500'000;

  struct OpenParagraph {
    WordParagraph paragraph;
    std::vector<WordBlock> boxes;  ///< of text, which stand in it and are read behind it
    std::string style;
    std::optional<unsigned> list, level, outline;
    bool mark_deleted = false;  ///< it goes on with the next one
  };
  struct Container {
    std::vector<WordBlock> blocks;
    std::optional<WordParagraph> unfinished;  ///< of which the mark was deleted
  };
  struct Run {
    std::string font;
    std::optional<bool> hidden;
    std::optional<bool> struck;
    std::string style;
  };
  struct Control {
    bool placeholder = false;
    bool box = false;
    bool ticked = false;
    bool shown = false;     ///< the box
    bool contents = false;  ///< it holds a table of contents
  };
  struct Alternate {
    bool chosen = false;
    std::size_t before = 0;  ///< what there was before the choice
  };

  void begin(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  bool begin_block(std::string_view name, const XmlAttributes& attributes);
  bool begin_property(std::string_view name, const XmlAttributes& attributes);
  void begin_inline(std::string_view name, const XmlAttributes& attributes);
  void begin_in_run(std::string_view name, const XmlAttributes& attributes);
  void end_inline(std::string_view name);
  bool begin_control(std::string_view name, const XmlAttributes& attributes);
  void begin_change(std::string_view name);
  void mark_deleted(std::vector<bool>& of_table);
  void begin_alternate(std::string_view name);
  void set_paragraph_property(std::string_view name, std::string_view value);
  void end_paragraph();
  void number(OpenParagraph& here);
  void end_field();
  void take_text(std::string_view text);
  /// Adds what shows in the run that is open, unless it does not show.
  void show(std::string_view text, std::size_t characters);
  void add_symbol(std::string_view font, std::string_view code);
  void add_box(bool ticked);
  /// What the run that is open says of itself, or else its style or that of its paragraph.
  [[nodiscard]] bool run_is(std::optional<bool> Run::*own, std::optional<bool> WordStyle::*of_style) const;
  [[nodiscard]] std::size_t gained() const;
  [[nodiscard]] std::string_view parent() const;
  void put(std::vector<WordBlock> blocks);

  const WordStyles& styles_;
  WordNumbering& numbering_;
  WordDocument& document_;
  std::vector<std::string> open_;  ///< names of the elements that are open
  std::size_t skipping_ = 0;       ///< of them, how many are passed over
  std::size_t deleted_ = 0;        ///< of them, how many say that what is in them was deleted
  std::vector<Container> containers_;
  std::vector<OpenParagraph> paragraphs_;
  std::vector<TableBuilder> tables_;
  std::vector<bool> row_deleted_;   ///< of each table that is open, the row that is …
  std::vector<bool> cell_deleted_;  ///< … and the cell
  std::vector<Control> controls_;
  std::vector<Alternate> alternates_;
  FieldReader fields_;
  Run run_;
  std::uint32_t table_count_ = 0;
  std::uint32_t paragraph_count_ = 0;
  std::size_t drawing_depth_ = 0;
  bool drawing_has_picture_ = false;
  std::size_t drawings_ = 0;
  std::size_t spent_ = 0;
  std::size_t elements_ = 0;
  bool too_deep_ = false;
};

}  // namespace pilotcheck
