#include "prose/quoted_word.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck {

std::string quoted_word(std::string_view clause, const Prose& prose, const Mention& mention) {
  const std::string folded =
      text::to_utf8(std::u16string_view(prose.text()).substr(mention.begin, mention.end - mention.begin));
  const auto is_same = [](char written, char small) { return text::lower(written) == small; };
  const auto* const at = std::search(clause.begin(), clause.end(), folded.begin(), folded.end(), is_same);
  return at == clause.end() ? folded : std::string(at, folded.size());
}

}  // namespace pilotcheck
