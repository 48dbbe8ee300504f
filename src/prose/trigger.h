/// A trigger: words that say how what stands near them is meant, after ConText. They are data (rules/language); the
/// scopes of a text come from them (scope.h).
///
///     {words: [尚未, 没有], says: denied, unless_after: [发生], hits: 尚未部署MES, spares: 没有发生事故}
#pragma once

#include <cstdint>
#include <string_view>

#include "prose/reading.h"
#include "prose/word_store.h"

namespace pilotcheck {

struct Trigger {
  enum class Reach : std::uint8_t { after, before, both };
  /// How far: to the ends of its clause; over the rest of its sentence; over all that a heading or lead-in governs.
  enum class Within : std::uint8_t { clause, sentence, section };
  /// `ends`: it only ends the scopes of others; `own`: likewise of those that speak of somebody else. `pseudo`: it says
  /// nothing, and hides shorter triggers inside it.
  enum class Role : std::uint8_t { says, ends, own, pseudo };

  Role role = Role::says;
  Reading says = Reading::denied;
  Reach reach = Reach::after;
  Within within = Within::clause;
  bool conditional = false;    ///< any of the following is set
  bool unless_last = false;    ///< not at the end of its clause
  bool only_last = false;      ///< only where a closing verb, or nothing, follows it in its clause
  bool only_first = false;     ///< only where its clause begins with it, adverbs aside
  bool bare = false;           ///< turns back where a bare verb follows it, or beyond its clause where nothing does
  bool firm = false;           ///< what affirms later in its clause changes nothing
  bool whole_words = false;    ///< not inside a longer word of Latin letters and digits
  FoldedWords unless_before;   ///< not right behind one of these
  FoldedWords unless_after;    ///< not right before one of these
  FoldedWords only_before;     ///< where there are any, only right behind one of them
  FoldedWords only_after;      ///< where there are any, only right before one of them
  FoldedWords unless_later;    ///< not where one of these stands later in its sentence
  FoldedWords only_later;      ///< where there are any, only where one of them does
  FoldedWords unless_earlier;  ///< not where one of these stands earlier in its clause
  FoldedWords until;           ///< its scope ends before the first of these

  /// Where a trigger stands: the rest of its clause before and after it, and the rest of its sentence.
  struct Place {
    std::u16string_view before;
    std::u16string_view after;
    std::u16string_view later;
  };
  /// Whether a word of it says what it says there, `only_last` and `only_first` aside, which need a lexicon.
  [[nodiscard]] bool holds(const Place& place) const;
};

}  // namespace pilotcheck
