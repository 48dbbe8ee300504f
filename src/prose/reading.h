/// How a text speaks of what it mentions. Triggers say it (lexicon.h), scopes carry it (scope.h), findings tell it.
///
///     prose.reading_at(begin, end).says == Reading::denied
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/bilingual.h"

namespace pilotcheck {

/// After ConText (Harkema, Chapman 2009): negation, temporality and experiencer, and what a form adds to them.
enum class Reading : std::uint8_t {
  affirmed,      ///< it is there
  denied,        ///< it is not
  planned,       ///< it is to come
  partial,       ///< a part, a pilot or a trial of it is there
  past,          ///< it was there
  hypothetical,  ///< it would be there, if
  other,         ///< somebody else has it
  neutral        ///< nothing is claimed: a heading, a question, high regard, an instruction
};
inline constexpr std::size_t reading_count = 8;

/// `denied`, as language files and JSON write it.
std::string_view name_of(Reading reading);
/// Nothing for a word that names none.
bool find_reading(std::string_view name, Reading& reading);
/// 被否定 and `denied`, as findings say it.
Bilingual label_of(Reading reading);

}  // namespace pilotcheck
