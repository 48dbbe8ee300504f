/// What styles, defaults and the theme of a Word document say of fonts, sizes and spacing. read_word() fills them from
/// `styles.xml` and `theme1.xml`; LayoutReader asks for each paragraph and run.
///
///     LayoutStyles styles;  XmlReader xml(styles.events());  …
///     const TextLook look = styles.look_of("2", TextLook{});
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/package/xml.h"

namespace pilotcheck {

/// What is said of a look at one place; what is left open is taken from the place it builds on.
struct TextLook {
  std::optional<std::string> font;  ///< for Chinese characters; `+mn` and `+mj` are the fonts of the theme
  std::optional<unsigned> half_points;
  std::optional<unsigned> line;
  std::optional<bool> points;

  /// Takes over what `more` says.
  void add(const TextLook& more);
  /// A property element of a run or paragraph: rFonts, sz, spacing.
  void set(std::string_view name, const XmlAttributes& attributes);
};

class LayoutStyles {
 public:
  XmlEvents events();
  XmlEvents theme_events();
  [[nodiscard]] bool too_many() const { return styles_.size() >= most_styles; }

  /// What text looks like in the paragraph style `paragraph` and the character style `character`, either of which may
  /// be empty, with `own` set in the text itself.
  [[nodiscard]] TextLook look_of(std::string_view paragraph, std::string_view character, const TextLook& own) const;
  /// The name of a font, where it is one of the theme that of the theme.
  [[nodiscard]] std::string font_name(const std::optional<std::string>& font) const;

 private:
  static constexpr std::size_t most_styles = 10'000;
  struct Style {
    std::string based_on;
    TextLook look;
  };
  void begin(std::string_view name, const XmlAttributes& attributes);
  void add_style(std::string_view id, TextLook& look) const;

  TextLook defaults_;
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_;  ///< id of the style of paragraphs that name none
  Style* open_ = nullptr;
  bool in_defaults_ = false;
  std::size_t passed_over_ = 0;
  std::string of_theme_[2];  ///< for headings, for the body
  int theme_part_ = -1;
};

}  // namespace pilotcheck
