/// The layout that a programme asks of its form, `layout:` in form.yaml. What is written in Word has it, and what is
/// read from Word is judged by it.
///
///     layout:
///       source: {annex: 1, clause: 填报格式说明}
///       page: A4
///       both_sides: true
///       body: {font: 仿宋, also: [FangSong], size: 16, line: single}
///       headings: [{font: 黑体, size: 16}]        # of the first level, the second …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/keyed_reader.h"

namespace pilotcheck {

struct FormLayout {
  struct Font {
    std::string name;               ///< as which it is written
    std::vector<std::string> also;  ///< other names of the same font
    unsigned half_points = 0;       ///< its size, in Word's own unit
  };
  /// In twentieths of a point; nothing where any page will do.
  struct Page {
    unsigned width = 0;
    unsigned height = 0;
  };
  std::optional<Page> page;
  std::string page_name;
  bool both_sides = false;
  std::optional<Font> body;
  std::optional<unsigned> line;  ///< of the body, in 240ths of a single line
  std::vector<Font> headings;
  std::string annex;
  std::string clause;
  Bilingual cited;  ///< annex and clause as the ruleset cites them
};

/// Faults: unknown keys, pages and line spacings, and sizes that are none.
FormLayout load_layout(Node node, const Faults& faults);

}  // namespace pilotcheck
