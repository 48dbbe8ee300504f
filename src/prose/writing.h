/// When a text is written, and by whom. The description reader says it of every narrative.
///
///     const Prose prose(text, lexicon, {.today = today, .own_name = folded_name});
#pragma once

#include <chrono>
#include <string_view>

namespace pilotcheck {

struct Writing {
  std::chrono::year_month today = {};  ///< no later; dates behind it are plans, none are where it is not ok()
  std::u16string_view own_name = {};   ///< folded, may be empty: what it names is nobody else
};

}  // namespace pilotcheck
