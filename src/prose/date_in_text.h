/// A date as it stands in a text behind the words that lead to it: 始建于1958年, 建设周期为2016年3月至2018年12月.
/// reconcile_dates() compares such dates with those that a description states.
///
///     date_behind(u"为2016年3月至2018年12月", true, lexicon.figures)->year == 2018
#pragma once

#include <optional>
#include <string_view>

#include "prose/lexicon.h"

namespace pilotcheck {

struct WrittenDate {
  int year = 0;
  int month = 0;          ///< 0: the year as a whole
  int day = 0;            ///< 0: the month as a whole
  std::size_t begin = 0;  ///< in the folded text that it was looked for in
  std::size_t end = 0;
};

/// The date that a folded text begins with, light words (为, 于) aside; with `second` the one that a period from there
/// goes to, which may do without a year. Nothing where there is none.
std::optional<WrittenDate> date_behind(std::u16string_view text, bool second, const FigureWords& words);

}  // namespace pilotcheck
