/// Which heading of a form a paragraph is: by its exact title, or, under the headings of the claimed targets, by one
/// that is like it. What is only alike is to be confirmed by a person.
///
///     FormTitles titles(form, vocabulary);
///     titles.exact("（一）概述")->field == overview
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "description/form/form.h"

namespace pilotcheck {

class FormTitles {
 public:
  FormTitles(const Form& form, const Vocabulary& vocabulary);

  /// A heading of the form itself; null for any other text.
  [[nodiscard]] const Form::Title* exact(std::string_view heading) const;
  /// Index in Form::targets of the target that a heading names.
  [[nodiscard]] std::optional<std::size_t> target(std::string_view heading) const;

  struct Section {
    Slot field = 0;
    bool certain = false;  ///< it goes by its whole title
  };
  /// The section of one of `targets` that a heading names. Where several targets have one of that title, the first one
  /// in their order that is not among `taken`.
  [[nodiscard]] std::optional<Section> section(std::string_view heading, const std::vector<std::size_t>& targets,
                                               const std::vector<Slot>& taken) const;

  /// （一）概述：公司…: where a title ends that stands on a line with its text, in bytes; 0 where none does.
  [[nodiscard]] std::size_t before_text(std::string_view line, const std::vector<std::size_t>& targets) const;

 private:
  struct Name {
    Slot field = 0;
    std::string key;      ///< of the whole title
    std::u32string bare;  ///< without indifferent words
    bool whole = false;   ///< no short form
  };
  [[nodiscard]] std::u32string bare(std::string_view key) const;
  void add_name(Slot field, std::string_view words, bool whole, std::vector<Name>& names) const;

  const Form& form_;
  std::unordered_map<std::string, std::size_t> titles_;
  std::vector<std::vector<std::u32string>> targets_;
  std::vector<std::vector<Name>> sections_;  ///< by target
};

/// A heading as titles are compared: without its number, remarks in brackets at its end, marks and white space.
std::string title_key(std::string_view heading);

}  // namespace pilotcheck
