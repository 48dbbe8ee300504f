/// From triggers to scopes: the stretches of a text over which something is denied, planned, somebody else's …. Prose
/// makes them once for each text; how a mention stands follows from those that cover it.
///
///     const FoundScopes found = find_scopes(text, clauses, lexicon, {.today = today});
///     stand(found.scopes, clauses, begin, end).says == Reading::denied
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "prose/lexicon.h"
#include "prose/text_clause.h"
#include "prose/writing.h"

namespace pilotcheck {

/// In UTF-16 units of the folded text.
struct Scope {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t word_begin = 0;  ///< of the trigger or date; empty for a heading or a question
  std::uint32_t word_end = 0;
  std::uint32_t clause = 0;  ///< number of the trigger's clause
  /// Where a phrase that the trigger begins ends as an attribute, with 的, of a noun of which the clause says
  /// something: 未联网的机床已加装采集盒. What stands behind it in the clause is meant only at the end of it. 0 where
  /// there is none, as in 没有先进的MES和ERP.
  std::uint32_t attribute_end = 0;
  std::uint32_t outer = 0;  ///< number, from one, of the nearest scope before it that ends behind it; 0 when none does
  Reading says = Reading::affirmed;
  bool after = false;  ///< it reaches from the trigger on, not back
  bool dated = false;  ///< a date behind the writing made it
  bool firm = false;   ///< as Trigger::firm
};

struct FoundScopes {
  std::vector<Scope> scopes;  ///< by rising begin
  bool may_have_placeholder = false;
};

FoundScopes find_scopes(std::u16string_view text, std::span<const TextClause> clauses, const Lexicon& lexicon,
                        const Writing& writing);

/// How something is meant, and why.
struct Standing {
  Reading says = Reading::affirmed;
  const Scope* scope = nullptr;  ///< that decides it; null for what is affirmed plainly
};

/// How one mention after the other stands. Two negations in one clause cancel each other; a later clause that says that
/// it is there by now (affirmed, reaching back) overrules a plan, a supposition or a heading before.
class ScopeSweep {
 public:
  ScopeSweep(std::span<const Scope> scopes, std::span<const TextClause> clauses) : scopes_(scopes), clauses_(clauses) {}
  /// Of what stands from `begin` to `end`. No begin may be less than the one before.
  Standing at(std::size_t begin, std::size_t end);
  /// The same of one alone, without allocating.
  static Standing alone(std::span<const Scope> scopes, std::span<const TextClause> clauses, std::size_t begin,
                        std::size_t end);

 private:
  /// What the scopes that cover one mention come to.
  struct Balance {
    Standing standing;
    const Scope* affirmed = nullptr;
    const Scope* negation = nullptr;
    std::size_t negations = 0;
    void add(const Scope& scope);
    [[nodiscard]] Standing result() const;
  };
  std::span<const Scope> scopes_;
  std::span<const TextClause> clauses_;
  std::uint32_t next_ = 0;
  std::vector<std::uint32_t> open_;  // numbers of the scopes that have begun and not ended
};

/// The same of one alone.
Standing stand(std::span<const Scope> scopes, std::span<const TextClause> clauses, std::size_t begin, std::size_t end);

}  // namespace pilotcheck
