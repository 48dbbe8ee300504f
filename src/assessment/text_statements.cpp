#include "assessment/text_statements.h"

#include <algorithm>

#include "prose/term.h"
#include "prose/trigger_hit.h"

namespace pilotcheck {

/// Whether the companion of `fact` stands in the sentence of a mention, affirmed where the mention is.
bool TextStatements::has_companion(const Prose& prose, std::size_t number, const SpokenFact& fact) {
  if (fact.with.empty()) return true;
  const std::vector<Mention>& mentions = prose.mentions();
  const Mention& mention = mentions[number];
  const std::uint32_t sentence = prose.clauses()[mention.clause].first_of_sentence;
  const auto is_near = [&](const Mention& other) {
    return prose.clauses()[other.clause].first_of_sentence == sentence &&
           std::max(other.begin, mention.begin) - std::min(other.begin, mention.begin) <= farthest_reach;
  };
  const auto is_companion = [&](const Mention& other) {
    const bool apart = other.begin >= mention.end || other.end <= mention.begin;
    return apart && (mention.says != Reading::affirmed || other.says == Reading::affirmed) &&
           std::ranges::binary_search(fact.with, other.number);
  };
  for (std::size_t i = number; i-- > 0 && is_near(mentions[i]);)
    if (is_companion(mentions[i])) return true;
  for (std::size_t i = number + 1; i < mentions.size() && is_near(mentions[i]); ++i)
    if (is_companion(mentions[i])) return true;
  return false;
}

/// 「云端MES」 speaks of something narrower than the 「MES」 in it.
bool TextStatements::is_inside_longer(const std::vector<Mention>& mentions, std::size_t number) {
  constexpr std::uint32_t longest_word = 64;
  const Mention& inner = mentions[number];
  const auto holds = [&](const Mention& outer) {
    return outer.begin <= inner.begin && outer.end >= inner.end && outer.end - outer.begin > inner.end - inner.begin;
  };
  for (std::size_t i = number; i-- > 0 && inner.begin - mentions[i].begin < longest_word;)
    if (holds(mentions[i])) return true;
  for (std::size_t i = number + 1; i < mentions.size() && mentions[i].begin == inner.begin; ++i)
    if (holds(mentions[i])) return true;
  return false;
}

/// Whether the clause goes on to something else that the mention is only an attribute of: what
/// 「MES与ERP的集成尚未实施」 denies is no MES. Things that are joined, 「MES、ERP均未上线」, are meant each.
bool TextStatements::is_attribute(const Prose& prose, std::size_t number) const {
  const std::vector<Mention>& mentions = prose.mentions();
  const Mention& first = mentions[number];
  std::uint32_t limit = prose.clauses()[first.clause].end;
  if (first.scope != Mention::plain) {
    const Scope& scope = prose.scopes()[first.scope];
    if (scope.word_begin >= first.end) limit = std::min(limit, scope.word_begin);
  }
  std::uint32_t end = first.end;
  for (std::size_t i = number + 1; i < mentions.size() && mentions[i].begin < limit; ++i) {
    const Mention& next = mentions[i];
    if (next.begin < end || next.end > limit) continue;
    if (next.number == lexicon_.relations) return true;
    if (spoken_.of(next.number).empty()) continue;
    if (!is_joined(std::u16string_view(prose.text()).substr(end, next.begin - end))) return true;
    end = next.end;
  }
  return false;
}

/// Whether what stands between two things joins them: 、 or a word such as 与.
bool TextStatements::is_joined(std::u16string_view between) const {
  const auto joins = [&](const std::vector<std::u16string>& group) {
    return std::ranges::any_of(group, [&](const std::u16string& word) {
      return word.size() == 1 && between.find(word) != std::u16string_view::npos;
    });
  };
  return between.find_first_of(u"、/,") != std::u16string_view::npos ||
         std::ranges::any_of(lexicon_.equivalents, joins);
}

}  // namespace pilotcheck
