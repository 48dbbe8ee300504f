/// A narrative text as rules see it: folded, and cut into clauses of which each knows whether it denies or only plans.
/// The description reader makes one of every narrative; the predicates of the narrative family look into it.
///
///     const Prose prose(text, lexicon);
///     prose.text() == u"公司建成mes系统。";  prose.statements()[prose.statement_at(2)].says(Meaning::denied) == false
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "prose/statement.h"

namespace pilotcheck {

/// `text` as matching sees it, in UTF-16: ASCII in lower case, full-width letters and digits half-width, no white space
/// beside Chinese characters; line feeds only where a line ends for a reason, not where a paragraph was wrapped.
/// `origins`, when given, receives for every unit of the result the byte of `text` that it comes from.
std::u16string fold_prose(std::string_view text, const Lexicon& lexicon, std::vector<std::size_t>* origins = nullptr);
/// A word as it is looked for in a text so folded.
std::u16string fold_word(std::string_view word);

class Prose {
 public:
  Prose(std::string_view text, const Lexicon& lexicon);

  [[nodiscard]] const std::u16string& text() const { return text_; }
  /// In the order of the text; never none.
  [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }
  /// Its 字数, as text::count_characters() counts.
  [[nodiscard]] std::size_t characters() const { return characters_; }
  /// False where find_placeholder() would find nothing in it.
  [[nodiscard]] bool may_have_placeholder() const { return may_have_placeholder_; }
  /// Number of the clause in which the unit at `offset` stands; a mark belongs to the clause before it.
  [[nodiscard]] std::size_t statement_at(std::size_t offset) const;
  /// Number of the clause behind the last one of the sentence that `clause` is of.
  [[nodiscard]] std::size_t end_of_sentence(std::size_t clause) const;

 private:
  /// Into clauses; `marks`: the offsets of all that may end one, in their order.
  void cut(std::span<const std::uint32_t> marks);

  std::u16string text_;
  std::size_t characters_ = 0;
  bool may_have_placeholder_ = false;
  std::vector<Statement> statements_;
};

}  // namespace pilotcheck
