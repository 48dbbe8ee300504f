/// Reads the look of a body, `document.xml`, beside BodyReader, which reads its text: the events of one go to both.
/// Tables, boxes of text, and what was deleted are passed over.
///
///     LayoutReader layout(styles, document.layout);  XmlEvents events = layout.events();
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/docx/layout_styles.h"
#include "input/docx/word_layout.h"

namespace pilotcheck {

class LayoutReader {
 public:
  LayoutReader(const LayoutStyles& styles, WordLayout& layout) : styles_(styles), layout_(layout) {}
  XmlEvents events();

 private:
  void begin(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void take(std::string_view text);
  [[nodiscard]] std::string_view parent() const { return open_.empty() ? std::string_view() : open_.back(); }
  [[nodiscard]] bool is_in(std::string_view outer, std::string_view inner) const;

  const LayoutStyles& styles_;
  WordLayout& layout_;
  std::vector<std::string> open_;
  std::size_t passed_over_ = 0;
  std::vector<bool> placeholders_;  ///< of each control that is open, whether it shows what to enter
  std::size_t count_ = 0;           ///< of texts
  bool in_paragraph_ = false;
  std::string style_;
  TextLook paragraph_;
  std::string run_style_;
  TextLook run_;
};

}  // namespace pilotcheck
