/// Captions of figures and the drawings they belong to, and lists of attachments, as entries of the attachments' list.
/// read_form() shows it every paragraph.
///
///     figures.see(paragraph, text, position);  …  figures.finish();
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "description/form/form.h"
#include "description/form/form_reading.h"
#include "input/docx/word_document.h"

namespace pilotcheck {

class FormFigures {
 public:
  FormFigures(const Form& form, const Vocabulary& vocabulary, FormReading& reading);

  /// Every paragraph that is not in a table of the form, in order; whether it is a caption.
  bool see(const WordParagraph& paragraph, std::string_view text, Position position);
  /// A line below the heading of attachments.
  void add_listed(std::string_view text, Position position);
  [[nodiscard]] std::size_t drawings_without_caption() const { return without_caption_; }
  void finish();

 private:
  struct Caption {
    std::string id;
    std::string words;
  };
  [[nodiscard]] std::optional<Caption> caption_of(std::string_view text) const;
  [[nodiscard]] std::vector<std::string> kinds_of(std::string_view words) const;
  [[nodiscard]] std::vector<std::string> named_kinds(std::string_view words) const;
  void take_details(FormAttachment& attachment) const;
  /// Whose drawing stands in the document itself.
  void add(const Caption& caption, Position position);

  const Form& form_;
  const Vocabulary& v_;
  FormReading& reading_;
  std::string file_mark_;             ///< what stands before the file of a listed attachment
  std::size_t waiting_drawings_ = 0;  ///< seen, and no caption yet
  std::size_t without_caption_ = 0;
  std::size_t since_drawing_ = 0;  ///< paragraphs
  std::size_t listed_ = 0;
  std::optional<std::pair<Caption, Position>> waiting_caption_;  ///< whose drawing may follow
};

}  // namespace pilotcheck
