#include "prose/simplify.h"

#include "prose/lexicon.h"
#include "text/utf8.h"

namespace pilotcheck {

std::optional<std::string> simplified(std::string_view word, const Lexicon& lexicon) {
  constexpr char32_t first = 0x4E00;
  std::string plain;
  bool changed = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::decode(word, at);
    const bool known = c >= first && c - first < lexicon.simplified.size();
    const char32_t read = known ? lexicon.simplified[c - first] : c;
    changed = changed || read != c;
    text::append(plain, read);
  }
  if (!changed) return std::nullopt;
  return plain;
}

}  // namespace pilotcheck
