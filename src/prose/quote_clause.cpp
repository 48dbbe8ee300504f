#include <algorithm>

#include "prose/fold.h"
#include "prose/term.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

std::string clause_around(std::string_view original, const Prose& prose, const Mention& mention,
                          const Lexicon& lexicon) {
  constexpr std::size_t widest = 48;
  std::size_t first = mention.clause;
  std::size_t last = first;
  if (mention.scope != Mention::plain) {
    const std::size_t other = prose.scopes()[mention.scope].clause;
    first = std::min(first, other);
    last = std::max(last, other);
  }
  std::vector<std::size_t> origins;
  fold_prose(original, lexicon, &origins);
  const auto origin = [&](std::size_t at) { return at < origins.size() ? origins[at] : original.size(); };
  const std::size_t begin = origin(prose.clauses()[first].begin);
  const std::size_t end = origin(prose.clauses()[last].end);
  std::string quoted;
  for (const char c : text::trim(original.substr(begin, end - begin))) {
    if (c != '\n') quoted += c;
  }
  return text::truncate(quoted, widest);
}

std::string trigger_of(const Prose& prose, const Mention& mention) {
  if (mention.scope == Mention::plain) return {};
  const Scope& scope = prose.scopes()[mention.scope];
  return text::to_utf8(std::u16string_view(prose.text()).substr(scope.word_begin, scope.word_end - scope.word_begin));
}

}  // namespace pilotcheck
