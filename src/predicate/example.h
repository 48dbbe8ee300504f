/// What has to be written in a description so that requirements are met: for `explain`, which shows it as YAML
/// (report/explain). Predicates add to it what they ask for (PredicateRow::exemplify).
///
///     Example example({&criterion.require}, vocabulary, language);
///     for (const Answer& answer : example.answers()) …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "predicate/requirement.h"

namespace pilotcheck {

/// What is to be written at one field. What is left open is for whoever writes it: any value of the field's type.
struct Answer {
  Slot slot = 0;
  std::uint64_t wanted = 0;                   ///< choices; of attachments their kinds
  std::uint64_t unwanted = 0;                 ///< likewise
  std::uint64_t allowed = ~std::uint64_t{0};  ///< of one choice, those that it may be
  bool flag = true;
  std::string text = {};                  ///< a literal value
  std::vector<std::string> phrases = {};  ///< what a narrative brings up
  std::size_t characters = 0;             ///< of a text, at least
  std::optional<std::size_t> most_characters = {};
  std::size_t entries = 0;  ///< of a set or of records, at least
  std::optional<std::size_t> most_entries = {};
  /// Of records: so many entries that meet a requirement, and what each entry must meet.
  struct Entries {
    const Requirement* meet = nullptr;
    std::size_t number = 0;
  };
  std::vector<Entries> some_entries = {};
  std::vector<const Requirement*> each_entry = {};
  std::size_t evidence = 0;          ///< pieces of it, at least
  std::uint64_t evidence_kinds = 0;  ///< of the attachments that they name
  std::optional<Decimal> low = {};
  std::optional<Decimal> high = {};
  bool above_low = false;   ///< more than `low`, which is not included
  bool below_high = false;  ///< likewise
  std::string unit = {};    ///< of a number, where rules say one
  std::optional<Date> earliest = {};
  std::optional<Date> latest = {};

  /// Adds the first of `choices`, unless one of them is wanted already.
  void want_one_of(std::uint64_t choices);
  /// No number or no date is within the bounds.
  [[nodiscard]] bool is_out_of_bounds() const;
};

class Example {
 public:
  /// What `requirements` ask for together. `pick` says which alternatives are taken where there are several: 0 the
  /// first of each, and so on below picks().
  /// `today`: where that is asked for; no year: it is not known.
  Example(const std::vector<const Requirement*>& requirements, const Vocabulary& vocabulary, Language language,
          std::size_t pick = 0, Date today = {});

  /// How many ways there are to take alternatives.
  [[nodiscard]] std::size_t picks() const { return picks_; }

  /// The answer for `slot`, which is begun where there is none.
  Answer& at(Slot slot);
  /// What is written at a field of numbers or dates, which is thereby asked for too.
  Decimal number_at(Slot slot);
  std::string number_text_at(Slot slot);
  Date date_at(Slot slot);

  /// What else has to be met.
  void add(const Requirement& requirement) { add(requirement, true); }

  /// Which of so many alternatives is taken.
  std::size_t take(std::size_t alternatives);

  [[nodiscard]] const std::vector<Answer>& answers() const { return answers_; }
  /// The text of a number or date as `answer` bounds it: the field's own example where that will do.
  [[nodiscard]] std::string bounded_text(const Answer& answer) const;
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] Date today() const { return today_; }

 private:
  void add_all(const std::vector<const Requirement*>& requirements, std::size_t pick);
  void add(const Requirement& requirement, bool positive);
  void add(const BoundPredicate& bound, bool positive);
  /// The bounded value of a number or date, as read from its text.
  [[nodiscard]] Fact fact_at(Slot slot);

  const Vocabulary& vocabulary_;
  Language language_;
  Date today_;
  std::vector<Answer> answers_;
  std::size_t pick_ = 0;  ///< what is left of it for the alternatives to come
  std::size_t picks_ = 1;
};

/// A unit that the vocabulary knows, for examples; 天 where it says none.
std::string_view unit_of_examples(const Vocabulary& vocabulary);

}  // namespace pilotcheck
