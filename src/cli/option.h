/// What a command takes, declared once: from it come parsing, help in both languages, the messages for wrong usage,
/// completion and the manual page.
///
///     options = {{"FILE", "申报描述", "a description", &paths}, {"--quiet", "每份一行", "one line each", &quiet}};
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/bilingual.h"

namespace pilotcheck {

/// One use of an option on the command line.
struct GivenOption {
  std::string option;  ///< `--format`
  std::string value;
};

/// A word that an option may have for its value, or that completion offers, and what it means.
struct OptionValue {
  std::string name;
  std::string zh = {};
  std::string en = {};
};

/// The rows of a table as values: each has a name and words.
template <typename Table>
std::vector<OptionValue> values_of(const Table& table) {
  std::vector<OptionValue> values;
  for (const auto& row : table) values.push_back({std::string(row.name), std::string(row.zh), std::string(row.en)});
  return values;
}

/// A whole number, in plain digits.
struct WholeNumber {
  std::optional<std::size_t>* value;  ///< what it holds at first is the default
  std::size_t least = 1;
  std::size_t most = std::numeric_limits<std::int64_t>::max();
  std::size_t example = 1;
};

/// The form that a value must have.
struct ValueForm {
  bool (*fits)(const std::string& typed);
  Bilingual wanted;  ///< what is said of one that does not fit, behind the option's name: `is no date`
  Bilingual example;
};

struct Option {
  std::string_view name;  ///< `--format FORMAT`, `--quiet`; without dashes, an argument: `FILE`
  std::string zh;
  std::string en;
  /// Where it goes: a switch, a value (the last one counts; what it holds at first is the default), values (each
  /// occurrence adds one), or occurrences, which several options share so that their order is known.
  std::variant<bool*, std::string*, std::vector<std::string>*, std::vector<GivenOption>*, WholeNumber> target;
  std::vector<OptionValue> values = {};  ///< all that there are; empty where anything may be written
  const ValueForm* form = nullptr;       ///< null where any text will do
  /// Words that completion offers, by the ruleset in a folder (none: that in the program). May be null.
  std::vector<OptionValue> (*suggest)(const std::string& rules) = nullptr;
  bool optional = false;  ///< of an argument: it may be left out

  /// `--format` of `--format FORMAT`; `FILE`.
  [[nodiscard]] std::string_view flag() const { return name.substr(0, name.find(' ')); }
  /// `FORMAT` of `--format FORMAT`, `FILE`; empty for a switch.
  [[nodiscard]] std::string_view placeholder() const;
  [[nodiscard]] bool is_positional() const { return !name.starts_with('-'); }
  [[nodiscard]] bool is_repeated() const { return std::holds_alternative<std::vector<std::string>*>(target); }
  /// What it is for, with its values and its default.
  [[nodiscard]] std::string words(Language language) const;
};

}  // namespace pilotcheck
