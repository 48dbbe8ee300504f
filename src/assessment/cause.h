/// Why a criterion is not met, as far as another one can have the same reason. merge_findings() asks for it.
///
///     causes.push_back(cause_of(finding, description));
#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

struct Cause {
  enum class Kind : std::uint8_t { none, absent, invalid, figure, denied };
  Kind kind = Kind::none;
  std::vector<Slot> facts;      ///< that are absent or invalid, sorted; the flag that denies
  std::uint64_t figures = 0;    ///< kinds of attachment, each of which would do
  bool asked_directly = false;  ///< the fact, not what depends on it
  Slot looked_at = 0;           ///< the one field that all which decided looks at; else 0
  std::string_view part = {};   ///< the one other part of the rules that decided
  bool no_text = false;         ///< that field is a text, and has none to speak of: a placeholder, an instruction
  bool operator==(const Cause& other) const {
    return std::tie(kind, facts, figures) == std::tie(other.kind, other.facts, other.figures);
  }
};

/// Of kind `none` where no other finding can have it: of a fault of the description, of what is stated and falls short.
Cause cause_of(const Finding& finding, const Description& description);

}  // namespace pilotcheck
