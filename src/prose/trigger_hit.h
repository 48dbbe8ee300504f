/// The triggers of a text: where words of them stand and hold. Scopes come from them (scope.h).
///
///     const FoundHits found = find_hits(text, clauses, lexicon, {.today = today});
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "prose/lexicon.h"
#include "prose/text_clause.h"
#include "prose/writing.h"

namespace pilotcheck {

/// Beyond so many units nothing reaches, so that reading a text takes time in proportion to its length. No sentence of
/// an application is as long.
inline constexpr std::size_t farthest_reach = 600;
/// Nor do so many triggers stand within that reach of one another: those beyond say nothing.
inline constexpr std::size_t most_in_reach = 64;

/// A word of a trigger that holds, in the clause that it stands in.
struct TriggerHit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t clause = 0;
  const Trigger* trigger = nullptr;  ///< `date_trigger` for a date
};

/// A date behind today, in its clause, is read as if it were a trigger.
const Trigger& date_trigger();

struct FoundHits {
  std::vector<TriggerHit> hits;  ///< by rising begin; one inside another where both are meant
  bool may_have_placeholder = false;
};

FoundHits find_hits(std::u16string_view text, std::span<const TextClause> clauses, const Lexicon& lexicon,
                    const Writing& writing);

}  // namespace pilotcheck
