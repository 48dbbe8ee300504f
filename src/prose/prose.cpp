#include "prose/prose.h"

#include <algorithm>

namespace pilotcheck {

Prose::Prose(std::string_view text, const Lexicon& lexicon, const Writing& writing) : written_(writing.today) {
  Folded folded = fold(text, lexicon);
  characters_ = folded.characters;
  clauses_ = cut_clauses(folded);
  text_ = std::move(folded.text);
  FoundScopes found = find_scopes(text_, clauses_, lexicon, writing);
  scopes_ = std::move(found.scopes);
  may_have_placeholder_ = found.may_have_placeholder;
  thread_sentences(lexicon);
  read_mentions(lexicon);
  add_together(lexicon);
  chain_mentions();
  read_asides(lexicon);
  if (!is_bare_list()) return;
  for (Mention& mention : mentions_) {
    mention.says = Reading::neutral;
    mention.scope = Mention::plain;
  }
}

void Prose::thread_sentences(const Lexicon& lexicon) {
  const auto goes_on = [&](std::uint32_t first) {
    const TextClause& before = clauses_[first - 1];
    if (before.mark == u'\n' || before.heading) return false;
    const std::u16string_view text(text_);
    const std::size_t begin = std::min(text.find_first_not_of(u' ', clauses_[first].begin), text.size());
    return lexicon.anaphors.begins(text.substr(begin)) > 0;
  };
  for (std::uint32_t first = 0; first < clauses_.size(); first = clauses_[first].last_of_sentence + 1) {
    const std::uint32_t thread = first > 0 && goes_on(first) ? clauses_[first - 1].first_of_thread : first;
    for (std::uint32_t i = first; i <= clauses_[first].last_of_sentence; ++i) clauses_[i].first_of_thread = thread;
  }
}

void Prose::read_mentions(const Lexicon& lexicon) {
  mentions_.reserve(text_.size() / 4);
  std::uint32_t clause = 0;
  ScopeSweep sweep(scopes_, clauses_);
  lexicon.concepts.for_each(text_, [&](ConceptNumber number, std::size_t begin, std::size_t end) {
    // A word that begins with the mark of a clause stands in the next one: 。系统.
    const auto is_before = [&] { return clauses_[clause + 1].begin <= begin || clauses_[clause].end == begin; };
    while (clause + 1 < clauses_.size() && is_before()) ++clause;
    const Standing standing = sweep.at(begin, end);
    const auto scope =
        standing.scope == nullptr ? Mention::plain : static_cast<std::uint32_t>(standing.scope - scopes_.data());
    mentions_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), clause, scope,
                         Mention::plain, number, standing.says});
  });
}

/// What two mentions of a clause state together stands where the first of the pair does, and is meant as it is. Where
/// the second is meant otherwise, nobody can tell: 采集的数据尚未上传.
void Prose::add_together(const Lexicon& lexicon) {
  const std::size_t own = mentions_.size();
  const auto is_partner = [&](const Mention& first, const Mention& other) {
    const std::uint32_t gap = std::max(first.begin, other.begin) - std::min(first.end, other.end);
    const bool apart = other.begin >= first.end || other.end <= first.begin;
    return apart && gap <= Together::farthest && other.says == first.says;
  };
  // Calls `visit` for those in the clause of number `at`, until it returns true.
  const auto any_beside = [&](std::size_t at, const auto& visit) {
    const auto is_beside = [&](std::size_t i) { return mentions_[i].clause == mentions_[at].clause; };
    for (std::size_t i = at; i-- > 0 && is_beside(i);)
      if (visit(mentions_[i])) return true;
    for (std::size_t i = at + 1; i < own && is_beside(i); ++i)
      if (visit(mentions_[i])) return true;
    return false;
  };
  for (std::size_t at = 0; at < own; ++at) {
    for (const Together& pair : lexicon.concepts.together(mentions_[at].number)) {
      const Mention first = mentions_[at];
      const bool found =
          any_beside(at, [&](const Mention& other) { return other.number == pair.second && is_partner(first, other); });
      const bool said_already =
          found && any_beside(at, [&](const Mention& other) {
            return other.number == pair.whole && other.begin <= first.begin && other.end >= first.end;
          });
      if (!found || said_already) continue;
      mentions_.push_back(first);
      mentions_.back().number = pair.whole;
    }
  }
  const auto middle = mentions_.begin() + static_cast<std::ptrdiff_t>(own);
  std::inplace_merge(mentions_.begin(), middle, mentions_.end(),
                     [](const Mention& one, const Mention& other) { return one.begin < other.begin; });
}

void Prose::chain_mentions() {
  first_mentions_.fill(Mention::plain);
  for (std::size_t i = mentions_.size(); i-- > 0;) {
    std::uint32_t& first = first_mentions_[mentions_[i].number % first_mentions_.size()];
    mentions_[i].next = first;
    first = static_cast<std::uint32_t>(i);
  }
}

/// What an instruction or a reference brings up is claimed by neither.
void Prose::read_asides(const Lexicon& lexicon) {
  for_each_stretch(text_, clauses_, lexicon, [&](const Stretch& stretch) {
    remains_.add(stretch, text_, clauses_);
    if (stretch.aside == Aside::none) return;
    asides_.push_back(stretch);
    auto one = std::ranges::lower_bound(mentions_, stretch.first, {}, &Mention::clause);
    for (; one != mentions_.end() && one->clause < stretch.end; ++one) {
      if (stretch.aside == Aside::reference && one->says != Reading::affirmed) continue;
      one->says = Reading::neutral;
      one->scope = Mention::plain;
    }
  });
}

/// Nothing but names in a row, which says nothing of any of them: 协同平台、制造服务、制造资源。
bool Prose::is_bare_list() const {
  constexpr std::size_t longest = 4000;
  constexpr std::size_t fewest = 3;
  constexpr std::u16string_view joins = u" \n\t、，,。.；;:：|/()（）“”\"'-·•0123456789和与及等";
  if (text_.size() > longest) return false;
  const std::u16string_view text(text_);
  std::size_t names = 0;
  for (std::size_t at = text.find_first_not_of(joins); at < text.size(); at = text.find_first_not_of(joins, at)) {
    const auto is_here = [&](const Mention& one) {
      return one.begin == at && (one.end == text.size() || joins.find(text[one.end]) != std::u16string_view::npos);
    };
    const auto name = std::ranges::find_if(mentions_, is_here);
    if (name == mentions_.end()) return false;
    at = name->end;
    ++names;
  }
  return names >= fewest;
}

std::size_t Prose::clause_at(std::size_t offset) const {
  const auto behind = std::upper_bound(clauses_.begin(), clauses_.end(), offset,
                                       [](std::size_t at, const TextClause& clause) { return at < clause.begin; });
  return static_cast<std::size_t>(behind - clauses_.begin()) - 1;
}

std::size_t Prose::end_of_sentence(std::size_t clause) const {
  std::size_t end = clause + 1;
  while (end < clauses_.size() && clauses_[end].first_of_sentence == clauses_[clause].first_of_sentence) ++end;
  return end;
}

}  // namespace pilotcheck
