/// Years in numerals, which many a Chinese application is dated with. Prose folds them, so that 二〇二〇年 is after the
/// day of writing as 2020年 is.
///
///     fold_numeral_years(text);  // 二〇一七年 in `text` is 2017年 by then
#pragma once

#include <string>

namespace pilotcheck {

/// Makes digits of the four numerals before 年 where they name a year of this century or the last, unit by unit, so
/// that no offset changes. Zero is 〇, 零 or ○.
void fold_numeral_years(std::u16string& text);

}  // namespace pilotcheck
