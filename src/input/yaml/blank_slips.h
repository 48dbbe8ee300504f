/// Lines that look empty and are not: full-width spaces, tabs or no-break spaces, as a text pasted from Word leaves
/// them. To a parser they are a text, or an indentation that it cannot read. The walk over a file (keyboard_slips.h)
/// asks.
///
///     BlankSlips blanks(slips);  blanks.take(whole, is_of_text);
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "input/yaml/slip_list.h"

namespace pilotcheck {

class BlankSlips {
 public:
  explicit BlankSlips(SlipList& slips) : slips_(slips) {}

  /// `whole` is the line, with nothing but blanks of which one is no space. `goes_on`: a value of plain text goes on
  /// with it. All such lines of a kind are one slip, at the first.
  void take(std::string_view whole, bool goes_on);

 private:
  struct Lines {
    std::size_t slip = 0;
    std::size_t count = 0;
  };

  SlipList& slips_;
  std::array<Lines, 2> lines_;  ///< those that a parser may read as they stand, and the others
};

}  // namespace pilotcheck
