/// What to write instead of a value that is not of its type, made of what is written: `约86%` becomes `86%`. Nothing is
/// invented: where the writing does not hold a value, there is no cure but the form that values have.
///
///     Bilingual hint = cure("约86%", is_percent, {"请写数字和 %，如 72%", "write a number and %, such as `72%`"});
#pragma once

#include <functional>
#include <string_view>

#include "text/bilingual.h"

namespace pilotcheck {

struct Currency;

struct CureOf {
  bool counts = false;  ///< what is counted may be dropped: 12台; it is no slip where something else is asked for
  const Currency* currency = nullptr;  ///< of money: its marks stand before an amount and not behind it
};

/// `fits` says whether a text is of the type; `otherwise` is the hint where nothing that `text` holds is.
Bilingual cure(std::string_view text, const std::function<bool(std::string_view)>& fits, Bilingual otherwise,
               const CureOf& of = {});

}  // namespace pilotcheck
