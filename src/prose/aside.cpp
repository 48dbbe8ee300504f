#include "prose/aside.h"

#include <algorithm>

#include "prose/prose.h"
#include "prose/trigger_hit.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

constexpr View numerals = u"一二三四五六七八九十";

bool is_one_of(char16_t c, View marks) { return marks.find(c) != View::npos; }

/// Of a clause's number, title or mark: no word. Most units are Han characters.
bool is_number_or_mark(char16_t c) {
  if (c >= 0x3040) return false;
  return is_one_of(c, u"0123456789 -.、,~·/#*>\"“”「」『』【】[]　");
}

View part(View text, const TextClause& clause) { return text.substr(clause.begin, clause.end - clause.begin); }

/// Clause number `first` with what stands in brackets inside it.
View with_brackets(View text, std::span<const TextClause> clauses, std::size_t first) {
  std::size_t last = first;
  const auto is_near = [&] { return clauses[last].end - clauses[first].begin <= farthest_reach; };
  while (last + 1 < clauses.size() && is_one_of(clauses[last].mark, u"()") && is_near()) ++last;
  return text.substr(clauses[first].begin, clauses[last].end - clauses[first].begin);
}

/// Without what numbers or quotes it: 5. 、 一、 #. What it ends with may be the number of what it refers to.
View without_number(View clause) {
  const std::size_t behind = std::min(clause.find_first_not_of(numerals), clause.size());
  if (behind > 0 && behind < clause.size() && clause[behind] == u'、') clause.remove_prefix(behind);
  while (!clause.empty() && is_number_or_mark(clause.front())) clause.remove_prefix(1);
  const auto is_digit = [](char16_t c) { return c >= u'0' && c <= u'9'; };
  while (!clause.empty() && is_number_or_mark(clause.back()) && !is_digit(clause.back())) clause.remove_suffix(1);
  return clause;
}

bool is_blank(View clause) {
  return std::ranges::all_of(clause, [&](char16_t c) { return is_number_or_mark(c) || is_one_of(c, numerals); });
}

/// False where no instruction begins so, behind a number or without.
bool may_ask(View clause, const AsideWords& words) {
  constexpr char16_t first_letter = 0x3040;  // of Chinese; before are Latin ones and the marks
  if (clause.empty()) return false;
  return clause.front() < first_letter || words.openers.may_begin(clause.front()) ||
         is_one_of(clause.front(), numerals);
}

/// Whether `clause` begins as an instruction does, and ends so where it has to.
bool asks(View clause, bool is_first, const AsideWords& words) {
  if (words.openers.begins(clause) == 0) clause = without_number(clause);
  if (words.openers.begins(clause) == 0) return false;
  return std::ranges::any_of(words.instructions, [&](const AsideWords::Opener& one) {
    return (is_first || !one.first) && clause.starts_with(one.begin) && clause.ends_with(one.end);
  });
}

/// The length of the title in quotes that `text` begins with; 0 where there is none.
std::size_t title_at(View text) {
  constexpr View open = u"《“「『\"";
  constexpr View close = u"》”」』\"";
  const std::size_t kind = text.empty() ? View::npos : open.find(text.front());
  if (kind == View::npos) return 0;
  const std::size_t end = text.find(close[kind], 1);
  return end == View::npos ? 0 : end + 1;
}

/// Nothing but what is referred to, with what may stand beside it: 附件3《系统架构图》.
bool names_place(View text, const AsideWords& words) {
  bool named = false;
  while (!text.empty()) {
    std::size_t size = words.referred.begins(text);
    named = named || size > 0;
    if (size == 0) size = words.between.begins(text);
    if (size == 0) size = title_at(text);
    if (size == 0 && is_number_or_mark(text.front())) size = 1;
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return named;
}

bool is_whole_reference(View clause, const AsideWords& words) {
  bool found = false;
  while (!clause.empty()) {
    std::size_t size = words.whole.begins(clause);
    found = found || size > 0;
    if (size == 0) size = words.between.begins(clause);
    if (size == 0) return false;
    clause.remove_prefix(size);
  }
  return found;
}

bool is_reference(View clause, const AsideWords& words) {
  constexpr std::size_t most_before = 48;  // 信息安全管理制度、技术防护体系和功能安全保护系统的建设情况详见
  constexpr std::size_t most = 100;
  // Nearly every clause ends with something else.
  const auto may_end = [&](char16_t c) {
    return words.referred.may_end(c) || words.between.may_end(c) || words.whole.may_end(c) || is_number_or_mark(c) ||
           c == u'》';
  };
  if (clause.empty() || clause.size() > most || !may_end(clause.back())) return false;
  clause = without_number(clause);
  if (clause.empty()) return false;
  if (is_whole_reference(clause, words) || names_place(clause, words)) return true;
  for (std::size_t at = 0; at < clause.size() && at <= most_before; ++at) {
    if (!words.leads.may_begin(clause[at])) continue;
    const bool in_word = at > 0 && clause[at - 1] < 0x80 && clause[at] < 0x80 && clause[at - 1] != u' ';
    const std::size_t lead = in_word ? 0 : words.leads.begins(clause.substr(at));
    if (lead > 0 && names_place(clause.substr(at + lead), words)) return true;
  }
  return false;
}

/// Whether clause number `clause` is a reference or its sentence an instruction, or there is none.
bool is_followed_by_none(View text, std::span<const TextClause> clauses, std::uint32_t clause,
                         const AsideWords& words) {
  while (clause < clauses.size() && is_blank(part(text, clauses[clause]))) ++clause;
  if (clause == clauses.size() || is_reference(part(text, clauses[clause]), words)) return true;
  for (std::uint32_t i = clause; i <= clauses[clause].last_of_sentence; ++i) {
    if (may_ask(part(text, clauses[i]), words) && asks(with_brackets(text, clauses, i), i == clause, words))
      return true;
  }
  return false;
}

/// MES建设情况: it begins a line, says nothing, and nothing that is said follows.
bool is_title(View text, std::span<const TextClause> clauses, const Stretch& stretch, const AsideWords& words) {
  constexpr std::size_t longest = 40;
  const std::size_t begin = clauses[stretch.first].begin;
  const View title = without_number(text.substr(begin, clauses[stretch.end - 1].end - begin));
  if (title.empty() || title.size() > longest || words.titles.ends(title) == 0) return false;
  if (stretch.first > 0 && clauses[stretch.first - 1].mark != u'\n') return false;
  for (std::uint32_t i = stretch.first; i < stretch.end; ++i)
    if (is_one_of(clauses[i].mark, u",;:?")) return false;
  return !words.says.inside(title) && is_followed_by_none(text, clauses, stretch.end, words);
}

/// It names what the lines below it, or what stands behind its colon, are about.
bool is_lead_in(const Stretch& stretch, std::span<const TextClause> clauses) {
  constexpr std::uint32_t longest = 30;
  const TextClause& first = clauses[stretch.first];
  const TextClause& last = clauses[stretch.end - 1];
  return first.heading || (last.mark == u':' && last.end - first.begin <= longest);
}

bool is_blank(View text, std::span<const TextClause> clauses, const Stretch& stretch) {
  for (std::uint32_t i = stretch.first; i < stretch.end; ++i) {
    if (!is_blank(part(text, clauses[i]))) return false;
  }
  return true;
}

}  // namespace

Stretch stretch_at(View text, std::span<const TextClause> clauses, std::uint32_t first, const AsideWords& words) {
  if (is_reference(part(text, clauses[first]), words)) return {first, first + 1, Aside::reference};
  Stretch stretch{first, first, Aside::none};
  bool is_first = true;
  while (stretch.end < clauses.size()) {
    const TextClause& clause = clauses[stretch.end];
    const View words_of = part(text, clause);
    if (stretch.end > first && stretch.aside == Aside::none && is_reference(words_of, words)) break;
    if (may_ask(words_of, words) && asks(with_brackets(text, clauses, stretch.end), is_first, words))
      stretch.aside = Aside::instruction;
    is_first = is_first && is_blank(words_of);
    ++stretch.end;
    if (clause.ends_sentence() || clause.mark == u':') break;
  }
  if (stretch.aside == Aside::none && is_title(text, clauses, stretch, words)) stretch.aside = Aside::title;
  return stretch;
}

void Remains::add(const Stretch& stretch, View text, std::span<const TextClause> clauses) {
  if (stretch.aside != Aside::none) {
    aside = std::max(aside, stretch.aside);
  } else if (sentences < 2 && !is_blank(text, clauses, stretch) && !is_lead_in(stretch, clauses)) {
    only = stretch;
    ++sentences;
  }
}

Aside aside_of(const Prose& prose, std::string_view label) {
  constexpr std::size_t longest = 1000;  // no form asks at such length
  const Remains& remains = prose.remains();
  if (prose.text().size() > longest || remains.sentences > 1 || remains.aside == Aside::none) return Aside::none;
  if (remains.sentences == 0) return remains.aside;
  const std::span<const TextClause> clauses = prose.clauses();
  const std::size_t begin = clauses[remains.only.first].begin;
  const View sentence = View(prose.text()).substr(begin, clauses[remains.only.end - 1].end - begin);
  return without_number(sentence) == fold_word(label) ? remains.aside : Aside::none;
}

}  // namespace pilotcheck
