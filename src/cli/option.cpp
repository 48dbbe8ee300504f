#include "cli/option.h"

#include <fmt/format.h>

#include "report/wording.h"

namespace pilotcheck {

namespace {

/// The value that holds where the option is not given; empty where there is none to name.
std::string default_of(const Option& option) {
  if (auto* const* text = std::get_if<std::string*>(&option.target)) return **text;
  const auto* number = std::get_if<WholeNumber>(&option.target);
  if (number != nullptr && *number->value) return std::to_string(**number->value);
  // Of what stands in pairs the first is taken.
  const bool paired = std::holds_alternative<std::vector<GivenOption>*>(option.target);
  return paired && !option.values.empty() ? option.values.front().name : std::string();
}

}  // namespace

std::string_view Option::placeholder() const {
  if (is_positional()) return name;
  const std::size_t space = name.find(' ');
  return space == std::string_view::npos ? std::string_view() : name.substr(space + 1);
}

std::string Option::words(Language language) const {
  std::string text(say(language, zh, en));
  const std::string otherwise = default_of(*this);
  const std::string_view marked = say(language, "{}（默认）", "{} (default)");
  if (values.empty()) {
    if (!otherwise.empty()) text += fmt::format(fmt::runtime(say(language, "（默认 {}）", " (default {})")), otherwise);
    return text;
  }
  std::string_view before = say(language, "：", ": ");
  for (const OptionValue& value : values) {
    text += before;
    text += value.name == otherwise ? fmt::format(fmt::runtime(marked), value.name) : value.name;
    before = say(language, "、", ", ");
  }
  return text;
}

}  // namespace pilotcheck
