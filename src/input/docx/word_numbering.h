/// The numbers that Word generates before headings and items (ECMA-376, part 1, 17.9): read from `numbering.xml`, then
/// counted on paragraph by paragraph.
///
///     WordNumbering numbering;  XmlReader xml(numbering.events());  …
///     numbering.next(3, 1) == "（二）"
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/package/xml.h"

namespace pilotcheck {

class WordNumbering {
 public:
  static constexpr std::size_t levels = 9;

  XmlEvents events();

  /// The number of the next paragraph in `list` at `level`, from zero: `-` for a bullet, empty where there is none.
  std::string next(unsigned list, std::size_t level);
  /// The level of `list` that belongs to the paragraph style `id`.
  [[nodiscard]] std::optional<std::size_t> level_of_style(unsigned list, std::string_view id) const;
  [[nodiscard]] bool too_many() const;

 private:
  struct Level {
    unsigned start = 1;
    std::string form = "decimal";
    std::string text;                 ///< `%1.%2`
    std::string style;                ///< id of the paragraph style that it belongs to
    std::optional<unsigned> restart;  ///< 0: never counted anew
    bool digits_only = false;         ///< numbers of outer levels in digits too
  };
  using Levels = std::array<Level, levels>;
  /// What several lists have in common, and count together.
  struct Pattern {
    Levels own;
    std::string style_link;  ///< the pattern is that of this numbering style …
    std::string style;       ///< … which this one defines
    std::array<std::optional<unsigned>, levels> counters;
  };
  struct List {
    unsigned pattern = 0;
    std::array<std::optional<unsigned>, levels> starts;
    std::map<std::size_t, Level> changed;
    std::array<bool, levels> started{};
  };

  void begin(std::string_view name, const XmlAttributes& attributes);
  void begin_level(std::string_view index);
  void set(std::string_view name, std::string_view value);
  Pattern* pattern_of(const List& list);
  static const Level& level_of(const Pattern& pattern, const List& list, std::size_t level);

  std::map<unsigned, Pattern> patterns_;
  std::map<unsigned, List> lists_;
  Pattern* pattern_ = nullptr;
  List* list_ = nullptr;
  Level* level_ = nullptr;
  std::optional<std::size_t> changed_;  ///< level of the list that is being changed
};

}  // namespace pilotcheck
