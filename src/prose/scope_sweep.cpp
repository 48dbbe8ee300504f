#include <algorithm>
#include <array>

#include "prose/scope.h"

namespace pilotcheck {

namespace {

bool covers(const Scope& scope, std::span<const TextClause> clauses, std::size_t begin, std::size_t end) {
  constexpr std::size_t tail = 4;  // 系统, 等系统, 软件
  if (begin < scope.begin || end > scope.end) return false;
  if (scope.attribute_end == 0 || begin < scope.attribute_end) return true;
  const std::size_t clause_end = clauses[scope.clause].end;
  return begin > clause_end || clause_end - end <= tail;
}

/// Which of several readings counts: the greater. A denial of the past, of somebody else's or of a supposition is no
/// denial of what is there.
int weight(Reading reading) {
  // In the order of Reading: affirmed, denied, planned, partial, past, hypothetical, other, neutral.
  constexpr std::array<int, reading_count> weights = {0, 4, 3, 2, 7, 5, 6, 1};
  return weights.at(static_cast<std::size_t>(reading));
}

/// Whether something that is there by now puts it right.
bool may_come_true(Reading reading) {
  return reading == Reading::planned || reading == Reading::partial || reading == Reading::hypothetical ||
         reading == Reading::neutral;
}

}  // namespace

void ScopeSweep::Balance::add(const Scope& scope) {
  if (scope.says == Reading::affirmed) {
    affirmed = &scope;
  } else if (scope.says == Reading::denied && scope.after) {
    ++negations;
    negation = &scope;
  } else if (weight(scope.says) > weight(standing.says)) {
    standing = {scope.says, &scope};
  }
}

Standing ScopeSweep::Balance::result() const {
  Standing result = standing;
  if (negations % 2 == 1 && weight(result.says) < weight(Reading::denied)) result = {Reading::denied, negation};
  if (affirmed == nullptr || result.scope == nullptr || result.scope->firm || !may_come_true(result.says))
    return result;
  // In one clause the two speak of one another: 计划2019年投用.
  const bool whole = result.scope->word_begin == result.scope->word_end;  // a heading or a question
  const bool later = affirmed->clause > result.scope->clause || (result.says == Reading::neutral && !whole);
  return later ? Standing{Reading::affirmed, affirmed} : result;
}

Standing ScopeSweep::at(std::size_t begin, std::size_t end) {
  for (; next_ < scopes_.size() && scopes_[next_].begin <= begin; ++next_) open_.push_back(next_);
  std::erase_if(open_, [&](std::uint32_t number) { return scopes_[number].end <= begin; });
  Balance balance;
  for (const std::uint32_t number : open_) {
    if (covers(scopes_[number], clauses_, begin, end)) balance.add(scopes_[number]);
  }
  return balance.result();
}

Standing ScopeSweep::alone(std::span<const Scope> scopes, std::span<const TextClause> clauses, std::size_t begin,
                           std::size_t end) {
  constexpr std::size_t most = 256;
  std::array<const Scope*, most> covering{};
  std::size_t count = 0;
  const auto behind = std::ranges::upper_bound(scopes, begin, {}, &Scope::begin);
  auto number = static_cast<std::size_t>(behind - scopes.begin());
  while (number > 0 && count < most) {
    const Scope& scope = scopes[number - 1];
    if (covers(scope, clauses, begin, end)) covering.at(count++) = &scope;
    number = scope.end > begin ? number - 1 : scope.outer;
  }
  Balance balance;
  while (count > 0) balance.add(*covering.at(--count));
  return balance.result();
}

Standing stand(std::span<const Scope> scopes, std::span<const TextClause> clauses, std::size_t begin, std::size_t end) {
  return ScopeSweep::alone(scopes, clauses, begin, end);
}

}  // namespace pilotcheck
