/// How a Word document looks: its pages, and of each paragraph outside of tables the fonts, sizes and spacing that come
/// of defaults, styles, themes and what is set in the text itself (ECMA-376, part 1, 17.7). read_word() makes it where
/// it is asked for; description/form judges it by what a form asks.
///
///     for (const LaidOutParagraph& paragraph : layout.paragraphs) if (paragraph.line != 240) …
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pilotcheck {

/// Text of one look, without white space.
struct LaidOutText {
  std::string font;            ///< for Chinese characters; empty where none is set anywhere
  unsigned half_points = 0;    ///< its size
  std::size_t characters = 0;  ///< of any script …
  std::size_t chinese = 0;     ///< … and of those, how many that font is for
};

struct LaidOutParagraph {
  std::size_t byte = 0;  ///< WordParagraph::byte
  unsigned line = 0;     ///< in 240ths of a single line; where `points`, in twentieths of a point
  bool points = false;   ///< so many points, whatever the size of the text
  std::vector<LaidOutText> texts;
};

/// In twentieths of a point.
struct LaidOutPage {
  unsigned width = 0;
  unsigned height = 0;
};

struct WordLayout {
  std::vector<LaidOutPage> pages;  ///< of each section that states one
  std::vector<LaidOutParagraph> paragraphs;
};

}  // namespace pilotcheck
