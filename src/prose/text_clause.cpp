#include "prose/text_clause.h"

#include <string_view>

namespace pilotcheck {

namespace {

/// As ASCII writes it; 0 for what ends no clause at `at`.
char16_t mark_at(std::u16string_view text, std::size_t at) {
  const char16_t c = text[at];
  const char16_t next = at + 1 == text.size() ? u' ' : text[at + 1];
  const bool goes_on = next != u' ' && next != u'\n' && next < 0x2E80;
  constexpr std::u16string_view wide = u"。！？，；：（）｜";
  constexpr std::u16string_view narrow = u".!?,;:()|";
  constexpr std::u16string_view always = u"—\n\t|()";
  if (const std::size_t mark = wide.find(c); mark != std::u16string_view::npos) return narrow[mark];
  return goes_on && always.find(c) == std::u16string_view::npos ? u'\0' : c;
}

/// Of lines that end for a reason, those that the next lines are about: short, without a mark of a sentence, and no
/// item of a list.
std::vector<bool> find_headings(const Folded& folded) {
  constexpr std::size_t longest = 30;
  std::vector<bool> headings(folded.lines.size());
  for (std::size_t i = 0; i < folded.lines.size(); ++i) {
    const bool last = i + 1 == folded.lines.size();
    const std::size_t end = last ? folded.text.size() : folded.lines[i + 1].begin - std::size_t{1};
    const auto line = std::u16string_view(folded.text).substr(folded.lines[i].begin, end - folded.lines[i].begin);
    if (line.empty() || line.size() > longest) continue;
    if (line.find_first_of(u"，。；！？：\t|") != std::u16string_view::npos ||
        line.find_last_of(u":.;!?") == line.size() - 1)
      continue;
    const char32_t item = folded.lines[i].item;
    const char16_t mark_before = i > 0 && folded.lines[i].begin > 1 ? folded.text[folded.lines[i].begin - 2] : u'\0';
    const bool in_list = item != 0 && ((!last && folded.lines[i + 1].item == item) ||
                                       (i > 0 && folded.lines[i - 1].item == item && !headings[i - 1]) ||
                                       mark_before == u'：' || mark_before == u':');
    headings[i] = !in_list && (item != 0 || !last);
  }
  return headings;
}

}  // namespace

std::vector<TextClause> cut_clauses(const Folded& folded) {
  const std::vector<bool> headings = find_headings(folded);
  std::vector<TextClause> clauses;
  clauses.reserve(folded.marks.size() + 1);
  TextClause clause;
  const auto close = [&](std::size_t end, char16_t mark) {
    clause.end = static_cast<std::uint32_t>(end);
    clause.mark = mark;
    clause.item = folded.lines[clause.line].item;
    clause.heading = headings[clause.line];
    clauses.push_back(clause);
    clause.begin = static_cast<std::uint32_t>(end + 1);
    if (mark == u'\n') ++clause.line;
    if (!clauses.back().ends_sentence() && mark != 0) return;
    const auto next = static_cast<std::uint32_t>(clauses.size());
    for (std::uint32_t i = clause.first_of_sentence; i < next; ++i) clauses[i].last_of_sentence = next - 1;
    clause.first_of_sentence = next;
  };
  for (const std::uint32_t at : folded.marks) {
    if (const char16_t mark = mark_at(folded.text, at); mark != 0) close(at, mark);
  }
  close(folded.text.size(), 0);
  return clauses;
}

}  // namespace pilotcheck
