/// Quotes and brackets of which one is of the wrong kind: `"某某”`, `（before: 1, after: 2）`. The search for slips
/// asks.
///
///     if (has_mixed_quotes(value)) mend_quotes(slips, value);   // "某某”
#pragma once

#include <string_view>

#include "input/limits.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// Whether `value` stands between quotes that are no pair. Where something below goes on with it, it may be closed
/// there.
bool has_mixed_quotes(std::string_view value);

/// Bytes of the item that `text` begins with, which has quotes that are no pair, and behind which the next one begins
/// or the list ends; 0 where there is none. `ends`: nothing below goes on with the list.
std::size_t mixed_quotes_at(std::string_view text, bool ends);

/// Makes a pair of the quotes around `item`.
void mend_quotes(SlipList& slips, std::string_view item);

/// A mapping in round brackets, which no parser can read behind a key: it has two keys of its own at least. With
/// full-width colons they are two of `keys`, which may be null, for it may be a text.
bool is_round_mapping(std::string_view value, const KnownKeys* keys);

/// Whether `text` ends at `at` with a round bracket that nothing in it opens.
bool ends_with_round(std::string_view text, std::size_t at);

}  // namespace pilotcheck
