/// White space that no parser passes over: tabs, full-width and no-break spaces, in indentation and in lines that only
/// look blank. An editor or a paste leaves it everywhere, so that all of a kind are one slip, at the first line that
/// has it. The search for slips asks.
///
///     white_space.find_blank_line(slips, line);
#pragma once

#include <cstddef>

#include "input/yaml/slip_line.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

class WhiteSpaceSlips {
 public:
  /// `line` is of nothing but white space.
  void find_blank_line(SlipList& slips, const SlipLine& line);
  /// The indentation of `line`, which has such, is meant as `width` spaces.
  void find_indentation(SlipList& slips, const SlipLine& line, std::size_t width);

 private:
  struct Kind {
    std::size_t lines = 0;
    std::size_t slip = 0;
  };

  Kind blank_;
  Kind tabs_;
  Kind wide_;
  Kind fixed_;
};

}  // namespace pilotcheck
