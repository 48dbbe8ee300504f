/// A narrative text as rules see it: folded, cut into clauses, with the scopes over which something is denied, planned,
/// somebody else's …, and with the concepts that it mentions. The description reader makes one of every narrative; the
/// predicates of the narrative family look into it.
///
///     const Prose prose(text, lexicon, {.today = today});
///     prose.text() == u"公司尚未部署mes系统。";  prose.stand(6, 9).says == Reading::denied
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "prose/aside.h"
#include "prose/mention.h"
#include "prose/scope.h"

namespace pilotcheck {

class Prose {
 public:
  /// The lexicon must outlive it.
  Prose(std::string_view text, const Lexicon& lexicon, const Writing& writing = {});

  [[nodiscard]] const std::u16string& text() const { return text_; }
  /// In the order of the text; never none.
  [[nodiscard]] const std::vector<TextClause>& clauses() const { return clauses_; }
  [[nodiscard]] const std::vector<Scope>& scopes() const { return scopes_; }
  /// Of every concept of the lexicon, by rising begin.
  [[nodiscard]] const std::vector<Mention>& mentions() const { return mentions_; }
  /// Calls `visit(number of the mention)` for those of one concept, in the order of the text.
  template <typename Visit>
  void for_each_mention(ConceptNumber number, const Visit& visit) const {
    for (std::uint32_t at = first_mentions_[number % first_mentions_.size()]; at != Mention::plain;
         at = mentions_[at].next) {
      if (mentions_[at].number == number) visit(std::size_t{at});
    }
  }
  /// What is no text of its own: sentences that are instructions or references, in the order of the text.
  [[nodiscard]] const std::vector<Stretch>& asides() const { return asides_; }
  /// What it says beside them.
  [[nodiscard]] const Remains& remains() const { return remains_; }
  /// Its 字数, as text::count_characters() counts.
  [[nodiscard]] std::size_t characters() const { return characters_; }
  /// When it was written, no later; not ok() where that is unknown.
  [[nodiscard]] std::chrono::year_month written() const { return written_; }
  /// False where find_placeholder() would find nothing in it.
  [[nodiscard]] bool may_have_placeholder() const { return may_have_placeholder_; }
  /// How what stands from `begin` to `end` is meant.
  [[nodiscard]] Standing stand(std::size_t begin, std::size_t end) const {
    return pilotcheck::stand(scopes_, clauses_, begin, end);
  }
  /// Number of the clause in which the unit at `offset` stands; a mark belongs to the clause before it.
  [[nodiscard]] std::size_t clause_at(std::size_t offset) const;
  /// Number of the clause behind the last one of the sentence that `clause` is of.
  [[nodiscard]] std::size_t end_of_sentence(std::size_t clause) const;

 private:
  void thread_sentences(const Lexicon& lexicon);
  void read_mentions(const Lexicon& lexicon);
  void add_together(const Lexicon& lexicon);
  void chain_mentions();
  void read_asides(const Lexicon& lexicon);
  [[nodiscard]] bool is_bare_list() const;

  std::u16string text_;
  std::chrono::year_month written_;
  std::size_t characters_ = 0;
  bool may_have_placeholder_ = false;
  std::vector<TextClause> clauses_;
  std::vector<Scope> scopes_;
  std::vector<Mention> mentions_;
  std::array<std::uint32_t, 64> first_mentions_;  ///< by the low bits of a concept's number; Mention::plain for none
  std::vector<Stretch> asides_;
  Remains remains_;
};

}  // namespace pilotcheck
