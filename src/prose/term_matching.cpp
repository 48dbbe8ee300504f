#include "prose/term_matching.h"

#include <algorithm>

#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_word(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); }

bool is_whole_word(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (is_word(text[begin]) && begin > 0 && is_word(text[begin - 1])) return false;
  return !(is_word(text[end - 1]) && end < text.size() && is_word(text[end]));
}

/// Whether an earlier clause of the sentence plans, and nothing since has returned to what is.
bool planned_before(const Prose& prose, std::size_t number) {
  const Statement& clause = prose.statements()[number];
  bool planned = false;
  for (std::size_t i = clause.first_of_sentence; i < number; ++i) {
    const Statement& earlier = prose.statements()[i];
    if (earlier.says(Meaning::returned)) planned = false;
    if (earlier.says(Meaning::planned)) planned = true;
  }
  return planned && !clause.says(Meaning::returned);
}

Mention mention_at(const Prose& prose, std::size_t at) {
  const std::size_t number = prose.statement_at(at);
  const Statement& clause = prose.statements()[number];
  if (clause.says(Meaning::denied)) return Mention::denied;
  if (clause.says(Meaning::planned) || planned_before(prose, number)) return Mention::planned;
  // What affirms nothing by itself may be taken back by the clause behind it: MES、ERP 等系统，均尚未建设.
  if (clause.says(Meaning::affirmed) || number + 1 == prose.statements().size()) return Mention::affirmed;
  const Statement& next = prose.statements()[number + 1];
  if (next.first_of_sentence != clause.first_of_sentence) return Mention::affirmed;
  if (!next.speaks_of_clause_before()) return Mention::affirmed;
  return next.says(Meaning::denied) ? Mention::denied : Mention::planned;
}

std::vector<std::u16string> all_spellings(std::span<const Term> terms) {
  std::vector<std::u16string> words;
  for (const Term& term : terms) words.insert(words.end(), term.spellings.begin(), term.spellings.end());
  return words;
}

}  // namespace

TermIndex::TermIndex(std::span<const Term> terms) : words_(all_spellings(terms)), index_(words_) {
  for (std::size_t term = 0; term < terms.size(); ++term) {
    all_ |= std::uint64_t{1} << term;
    for (const std::u16string& spelling : terms[term].spellings) {
      spellings_.push_back({static_cast<std::uint32_t>(term), static_cast<std::uint32_t>(spelling.size()), {}});
    }
  }
  for (std::size_t one = 0; one < words_.size(); ++one) {
    for (std::size_t other = 0; other < words_.size(); ++other) {
      if (spellings_[one].term == spellings_[other].term || words_[other].size() <= words_[one].size()) continue;
      for (std::size_t at = words_[other].find(words_[one]); at != std::u16string::npos;
           at = words_[other].find(words_[one], at + 1)) {
        spellings_[one].inside.emplace_back(static_cast<std::uint32_t>(other), at);
      }
    }
  }
}

bool TermIndex::counts(std::u16string_view text, std::size_t spelling, std::size_t at) const {
  const Spelling& found = spellings_[spelling];
  if (!is_whole_word(text, at, at + found.size)) return false;
  return std::ranges::none_of(found.inside, [&](const auto& longer) {
    const auto& [other, offset] = longer;
    return offset <= at && text.substr(at - offset).starts_with(words_[other]);
  });
}

std::uint64_t TermIndex::affirmed(const Prose& prose) const {
  const std::u16string_view text = prose.text();
  std::uint64_t found = 0;
  index_.for_each(text, [&](std::size_t spelling, std::size_t at) {
    const std::uint64_t bit = std::uint64_t{1} << spellings_[spelling].term;
    if ((found & bit) != 0 || !counts(text, spelling, at) || mention_at(prose, at) != Mention::affirmed) return true;
    found |= bit;
    return found != all_;
  });
  return found;
}

std::vector<FoundTerm> TermIndex::find(const Prose& prose) const {
  const std::u16string_view text = prose.text();
  std::vector<FoundTerm> found(spellings_.empty() ? 0 : spellings_.back().term + std::size_t{1});
  std::vector<std::size_t> spelled(found.size());
  index_.for_each(text, [&](std::size_t spelling, std::size_t at) {
    const std::uint32_t term = spellings_[spelling].term;
    if (found[term].mention == Mention::affirmed || !counts(text, spelling, at)) return true;
    const Mention mention = mention_at(prose, at);
    const bool earlier_spelling = found[term].mention == Mention::absent || spelling < spelled[term];
    if (mention != Mention::affirmed && !earlier_spelling) return true;
    found[term] = {mention, {at, at + spellings_[spelling].size}};
    spelled[term] = spelling;
    return true;
  });
  return found;
}

std::string clause_around(std::string_view original, const Prose& prose, Occurrence where, const Lexicon& lexicon) {
  constexpr std::size_t widest = 40;
  const std::size_t number = prose.statement_at(where.begin);
  const Statement& clause = prose.statements()[number];
  std::size_t begin = clause.begin;
  std::size_t end = clause.end;
  // A plan may stand in a clause before; the sentence then says more.
  if (!clause.says(Meaning::denied) && !clause.says(Meaning::planned)) {
    begin = prose.statements()[clause.first_of_sentence].begin;
    end = prose.statements()[prose.end_of_sentence(number) - 1].end;
  }
  std::vector<std::size_t> origins;
  fold_prose(original, lexicon, &origins);
  const std::size_t first = begin < origins.size() ? origins[begin] : original.size();
  const std::size_t last = end < origins.size() ? origins[end] : original.size();
  std::string quoted;
  for (const char c : text::trim(original.substr(first, last - first))) {
    if (c != '\n') quoted += c;
  }
  return text::truncate(quoted, widest);
}

}  // namespace pilotcheck
