/// A piece of description that answers requirements, for `explain`: what to write, in YAML, with
/// Chinese keys for a Chinese reader.
///
///     ExampleSnippet snippet(vocabulary, language);
///     snippet.answer(criterion.require);
///     for (const std::string& line : snippet.lines()) …
#pragma once

#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

class ExampleSnippet {
 public:
  ExampleSnippet(const Vocabulary& vocabulary, Language language) : vocabulary_(vocabulary), language_(language) {}

  /// Adds the facts that `requirement` reads; of alternatives, the first.
  void answer(const Requirement& requirement);
  [[nodiscard]] std::vector<std::string> lines() const;

 private:
  /// What is to be written at one field.
  struct Answer {
    Slot slot = 0;
    std::uint64_t choices = 0;
    std::vector<std::string> words;  ///< of prose: what it brings up; otherwise the literal, if any
    bool flag = true;
  };

  void answer(const Requirement& requirement, bool positive);
  void answer(const BoundPredicate& bound, bool positive);
  Answer& at(Slot slot);
  void write(Slot group, std::size_t depth, std::vector<std::string>& lines) const;
  void write_answer(const Answer& answer, std::size_t depth, std::vector<std::string>& lines) const;
  void write_records(const Answer& answer, std::size_t depth, std::vector<std::string>& lines) const;
  [[nodiscard]] bool stands_below(Slot slot, Slot group) const;
  [[nodiscard]] std::string key(Slot slot) const;
  [[nodiscard]] std::string choice(const Choice& choice) const;
  [[nodiscard]] std::string scalar(const Answer& answer) const;

  const Vocabulary& vocabulary_;
  Language language_;
  std::vector<Answer> answers_;
};

}  // namespace pilotcheck
