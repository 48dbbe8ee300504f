#include "predicate/term_matching.h"

#include <algorithm>
#include <cstring>

#include "predicate/denial.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// As text.find(), but fast where the first byte of a word is in every character, as it is in Chinese.
std::size_t find_from(std::string_view text, std::string_view word, std::size_t from) {
  if (from >= text.size()) return std::string_view::npos;
  const void* found = memmem(text.data() + from, text.size() - from, word.data(), word.size());
  if (found == nullptr) return std::string_view::npos;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Whether the line behind a line feed begins like an item of a list: `1.`, `（一）`, `- `, `一、`.
bool begins_item(std::string_view rest) {
  rest = text::trim(rest);
  // `1.`, `2、` and `3)` number items; a line that begins with a year or an amount goes on with its sentence.
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits > 0 && digits <= 2) {
    for (const std::string_view mark : {". ", "、", "．", ")", "）"}) {
      if (rest.substr(digits).starts_with(mark)) return true;
    }
  }
  for (const std::string_view mark :
       {"- ",  "* ", "#",  "•",  "·", "（一", "（二", "（三", "（四", "（五", "（1",  "（2",
        "（3", "(1", "(2", "(3", "①", "②",    "③",    "一、", "二、", "三、", "四、", "五、"}) {
    if (rest.starts_with(mark)) return true;
  }
  return false;
}

/// Whether the line feed at `at` ends a line for a reason, rather than wrapping a paragraph: an empty line, a heading,
/// an item of a list. In doubt it wraps, so that a denial governs what was carried over to the next line.
bool ends_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = text::trim(text.substr(start, at - start));
  const std::string_view next = text.substr(at + 1, text.substr(at + 1).find('\n'));
  return line.empty() || line.front() == '#' || text::trim(next).empty() || begins_item(next);
}

/// Length of the mark at `at` that ends a sentence, or 0.
std::size_t sentence_mark(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return 1;
  for (const std::string_view mark : {"。", "！", "？"}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
  return stop && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n') ? 1 : 0;
}

/// Length of the mark at `at` that ends a clause or sentence, or 0.
std::size_t clause_mark(std::string_view text, std::size_t at) {
  if (const std::size_t length = sentence_mark(text, at)) return length;
  for (const std::string_view mark : {"，", "；"}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  const bool comma = text[at] == ',' || text[at] == ';';
  return comma && (at + 1 == text.size() || text[at + 1] == ' ') ? 1 : 0;
}

template <typename Mark>
Occurrence stretch_around(std::string_view text, std::size_t at, const Mark& mark) {
  Occurrence stretch{0, text.size()};
  for (std::size_t i = at; i > 0; --i) {
    const std::size_t length = mark(text, i - 1);
    if (length > 0 && i - 1 + length <= at) {
      stretch.begin = i - 1 + length;
      break;
    }
  }
  for (std::size_t i = at; i < text.size(); ++i) {
    if (mark(text, i) > 0) {
      stretch.end = i;
      break;
    }
  }
  return stretch;
}

std::string_view view(std::string_view text, Occurrence stretch) {
  return text.substr(stretch.begin, stretch.end - stretch.begin);
}

/// Whether an earlier clause of the sentence plans, and nothing since has returned to what is.
bool planned_before(std::string_view text, Occurrence sentence, Occurrence clause) {
  bool planned = false;
  for (std::size_t at = sentence.begin; at < clause.begin;) {
    const Occurrence earlier = stretch_around(text, at, clause_mark);
    if (returns_to_present(view(text, earlier))) planned = false;
    if (has_plan(view(text, earlier))) planned = true;
    at = earlier.end;
    at += at < text.size() ? std::max<std::size_t>(clause_mark(text, at), 1) : 1;
  }
  return planned && !returns_to_present(view(text, clause));
}

Mention mention_at(std::string_view text, Occurrence where) {
  const Occurrence clause = stretch_around(text, where.begin, clause_mark);
  const std::string_view own = view(text, clause);
  if (has_denial(own)) return Mention::denied;
  if (has_plan(own)) return Mention::planned;
  const Occurrence sentence = stretch_around(text, where.begin, sentence_mark);
  if (planned_before(text, sentence, clause)) return Mention::planned;
  if (clause.end < sentence.end && !has_affirmation(own)) {
    const std::size_t next = clause.end + std::max<std::size_t>(clause_mark(text, clause.end), 1);
    if (next < sentence.end) {
      const std::string_view following = view(text, stretch_around(text, next, clause_mark));
      if (begins_with_denial_or_plan(following)) return has_denial(following) ? Mention::denied : Mention::planned;
    }
  }
  return Mention::affirmed;
}

/// Latin spellings match whole words only: ERP is not in `derpx`, but in `ERP系统`.
bool is_whole_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (is_word(text[begin]) && begin > 0 && is_word(text[begin - 1])) return false;
  return !(is_word(text[end - 1]) && end < text.size() && is_word(text[end]));
}

/// Whether the occurrence is part of a longer spelling of another term.
bool belongs_to_other(std::string_view text, Occurrence where, std::span<const Term> terms, std::size_t wanted) {
  const std::string_view found = view(text, where);
  for (std::size_t t = 0; t < terms.size(); ++t) {
    if (t == wanted) continue;
    for (const std::string& spelling : terms[t].spellings) {
      if (spelling.size() <= found.size()) continue;
      for (std::size_t inside = spelling.find(found); inside != std::string::npos;
           inside = spelling.find(found, inside + 1)) {
        if (inside <= where.begin && text.substr(where.begin - inside).starts_with(spelling)) return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string fold_prose(std::string_view text, std::vector<std::size_t>* origins) {
  std::string folded;
  folded.reserve(text.size());
  bool space = false;
  bool wide_before = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    char32_t c = text::decode(text, at);
    if (c == '\n' && ends_line(text, start)) {
      folded += '\n';
      if (origins != nullptr) origins->resize(folded.size(), start);
      space = false;
      wide_before = true;
      continue;
    }
    if (text::is_space(c)) {
      space = true;
      continue;
    }
    const bool full_width =
        (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05;
    if (full_width) c -= 0xFEE0;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    const bool wide = c >= 0x2E80;
    if (space && !wide && !wide_before) folded += ' ';
    text::append(folded, c);
    if (origins != nullptr) origins->resize(folded.size(), start);
    space = false;
    wide_before = wide;
  }
  return folded;
}

Mention find_mention(std::string_view text, std::span<const Term> terms, std::size_t wanted, Occurrence* where) {
  Mention best = Mention::absent;
  for (const std::string& spelling : terms[wanted].spellings) {
    for (std::size_t at = find_from(text, spelling, 0); at != std::string_view::npos;
         at = find_from(text, spelling, at + 1)) {
      const Occurrence occurrence{at, at + spelling.size()};
      if (!is_whole_word(text, occurrence.begin, occurrence.end)) continue;
      if (belongs_to_other(text, occurrence, terms, wanted)) continue;
      const Mention mention = mention_at(text, occurrence);
      if (best == Mention::absent || mention == Mention::affirmed) {
        best = mention;
        if (where != nullptr) *where = occurrence;
      }
      if (mention == Mention::affirmed) return best;
    }
  }
  return best;
}

std::string clause_around(std::string_view original, std::string_view text, Occurrence where) {
  constexpr std::size_t widest = 40;
  Occurrence clause = stretch_around(text, where.begin, clause_mark);
  // A plan may stand in a clause before; the sentence then says more.
  if (!has_denial(view(text, clause)) && !has_plan(view(text, clause))) {
    clause = stretch_around(text, where.begin, sentence_mark);
  }
  std::vector<std::size_t> origins;
  fold_prose(original, &origins);
  const std::size_t begin = origins[clause.begin];
  const std::size_t end = clause.end < origins.size() ? origins[clause.end] : original.size();
  std::string quoted;
  for (const char c : text::trim(original.substr(begin, end - begin))) {
    if (c != '\n') quoted += c;
  }
  return text::truncate(quoted, widest);
}

std::size_t sentence_end(std::string_view text, std::size_t at) { return stretch_around(text, at, sentence_mark).end; }

}  // namespace pilotcheck
