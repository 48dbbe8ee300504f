#include "predicate/term_matching.h"

#include <algorithm>

#include "predicate/denial.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t wrapped_line = 20;  // a line shorter than this was ended on purpose

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Whether the line behind a line feed begins like an item of a list: `1.`, `（一）`, `- `, `一、`.
bool begins_item(std::string_view rest) {
  rest = text::trim(rest.substr(0, 40));
  if (rest.empty() || (rest.front() >= '0' && rest.front() <= '9')) return true;
  for (const std::string_view mark :
       {"-", "*", "#", "•", "·", "（", "(", "①", "②", "③", "一、", "二、", "三、", "四、", "五、", "第"}) {
    if (rest.starts_with(mark)) return true;
  }
  return false;
}

/// Whether the line feed at `at` ends a line for a reason, rather than wrapping a paragraph.
bool ends_line(std::string_view text, std::size_t at) {
  const std::size_t before = text.rfind('\n', at == 0 ? 0 : at - 1);
  const std::size_t start = before == std::string_view::npos || before == at ? 0 : before + 1;
  const std::string_view line = text::trim(text.substr(start, at - start));
  return text::count_code_points(line) < wrapped_line || begins_item(text.substr(at + 1));
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

std::string fold_prose(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool space = false;
  bool wide_before = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    char32_t c = text::decode(text, at);
    if (c == '\n' && ends_line(text, start)) {
      folded += '\n';
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
    space = false;
    wide_before = wide;
  }
  return folded;
}

Mention find_mention(std::string_view text, std::span<const Term> terms, std::size_t wanted, Occurrence* where) {
  Mention best = Mention::absent;
  for (const std::string& spelling : terms[wanted].spellings) {
    for (std::size_t at = text.find(spelling); at != std::string_view::npos; at = text.find(spelling, at + 1)) {
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

std::string clause_around(std::string_view text, Occurrence where) {
  constexpr std::size_t widest = 40;
  Occurrence clause = stretch_around(text, where.begin, clause_mark);
  // A plan may stand in a clause before; the sentence then says more.
  if (!has_denial(view(text, clause)) && !has_plan(view(text, clause)))
    clause = stretch_around(text, where.begin, sentence_mark);
  return text::truncate(view(text, clause), widest);
}

std::size_t sentence_end(std::string_view text, std::size_t at) { return stretch_around(text, at, sentence_mark).end; }

}  // namespace pilotcheck
