#include <fmt/format.h>

#include <algorithm>

#include "prose/fold.h"
#include "prose/term.h"
#include "text/ascii.h"
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

namespace {

/// Where the date ends of which a scope has the year: behind its month and day.
std::size_t end_of_date(std::u16string_view text, std::size_t year_end) {
  constexpr std::u16string_view marks = u"年月日-/.";
  std::size_t end = year_end;
  while (end < text.size() && (text::is_digit(text[end]) || marks.find(text[end]) != marks.npos)) ++end;
  while (end > year_end && (text[end - 1] == u'-' || text[end - 1] == u'/' || text[end - 1] == u'.')) --end;
  return end;
}

}  // namespace

Bilingual by_trigger(const Prose& prose, const Mention& mention) {
  if (mention.scope == Mention::plain) return {};
  const Scope& scope = prose.scopes()[mention.scope];
  const std::u16string_view text = prose.text();
  const std::size_t end = scope.dated ? end_of_date(text, scope.word_end) : scope.word_end;
  const std::string word = text::to_utf8(text.substr(scope.word_begin, end - scope.word_begin));
  if (word.empty()) return {};
  Bilingual by{fmt::format("，据“{}”", word), fmt::format(", by “{}”", word)};
  if (!scope.dated) return by;
  const auto year = static_cast<int>(prose.written().year());
  const auto month = static_cast<unsigned>(prose.written().month());
  by.zh += fmt::format("（晚于行文时的 {} 年 {} 月）", year, month);
  by.en += fmt::format(" (later than {}-{:02}, when it was written)", year, month);
  return by;
}

}  // namespace pilotcheck
