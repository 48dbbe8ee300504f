/// What to write instead of a value that is not of its type, made of what is written: `约86%` becomes `86%`. Nothing is
/// invented: where the writing does not hold a value, there is no cure but the form that values have.
///
///     Bilingual hint = cure("约86%", is_percent, {"请写数字和 %，如 72%", "write a number and %, such as `72%`"});
#pragma once

#include <string_view>

#include "text/bilingual.h"

namespace pilotcheck {

/// `fits` says whether a text is of the type; `otherwise` is the hint where nothing that `text` holds is. Where
/// `counts`, what is counted may be dropped: 12台; it is no slip where something else is asked for.
Bilingual cure(std::string_view text, bool (*fits)(std::string_view), Bilingual otherwise, bool counts = false);

}  // namespace pilotcheck
