/// Whether a clause denies or merely plans what it speaks of: 尚未部署 MES, 计划建设 MES, MES 均未建成. Careful in the
/// direction that costs less: in doubt a clause does not affirm. Prose asks it for each of its clauses.
///
///     read_statements(text, statements, lexicon);  statements[0].says(Meaning::denied)
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "prose/lexicon.h"

namespace pilotcheck {

/// A stretch of a folded text without a comma, semicolon or full stop.
struct Statement {
  std::uint32_t begin = 0;  ///< in UTF-16 units of the folded text
  std::uint32_t end = 0;
  std::uint32_t first_of_sentence = 0;  ///< number of the clause with which its sentence begins
  Meanings meanings = 0;                ///< of the triggers that hold in it
  Meanings opens = 0;                   ///< of the trigger that it begins with

  [[nodiscard]] bool says(Meaning meaning) const { return (meanings & static_cast<Meanings>(meaning)) != 0; }
  /// It begins with a denial or a plan (均尚未建设, 计划明年建设) and so speaks of the clause before it.
  [[nodiscard]] bool speaks_of_clause_before() const { return (meanings & opens) != 0; }
};

/// Sets what each of `statements`, which stand in the order of the folded `text`, says of itself. True where a word in
/// the text may be a placeholder (the same pass finds both).
bool read_statements(std::u16string_view text, std::span<Statement> statements, const Lexicon& lexicon);

}  // namespace pilotcheck
