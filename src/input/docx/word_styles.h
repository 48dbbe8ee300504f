/// What of styles matters for reading: which are headings, how they number, what they hide (ECMA-376, part 1, 17.7).
/// read_word() fills them from `styles.xml`; BodyReader asks for each paragraph.
///
///     WordStyles styles;  XmlReader xml(styles.events());  …  styles.resolve();
///     styles.find("2")->heading == 1
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/package/xml.h"

namespace pilotcheck {

struct WordStyle {
  std::string name;                 ///< as Word calls it, in small letters: `heading 1`
  std::string based_on;             ///< id
  std::optional<unsigned> outline;  ///< level from zero; 9 is none
  std::optional<unsigned> list;     ///< number of its list; 0 is none
  std::optional<unsigned> level;    ///< in that list
  std::optional<bool> hidden;
  std::optional<bool> struck;  ///< through

  [[nodiscard]] unsigned heading() const { return outline && *outline < 9 ? *outline + 1 : 0; }
};

class WordStyles {
 public:
  XmlEvents events();
  /// Takes from the styles that others are based on what they leave open. Once, when all are read.
  void resolve();

  /// Of a paragraph that names no style: the default one. Null for a style that is not there.
  [[nodiscard]] const WordStyle* find(std::string_view id) const;
  /// Whether there are more than any document has.
  [[nodiscard]] bool too_many() const;

 private:
  void begin(std::string_view name, const XmlAttributes& attributes);

  std::map<std::string, WordStyle, std::less<>> styles_;
  std::string default_;
  WordStyle* open_ = nullptr;
};

/// `0`, `false`, `off` and `none` switch a property off; anything else, and nothing, on.
bool is_on(std::string_view value);

/// The number that is written in digits; nothing for any other text.
std::optional<unsigned> whole_number(std::string_view digits);

}  // namespace pilotcheck
