#include "description/change_words.h"

#include <algorithm>

#include "description/decimal.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The length of the longest of `words` that `text` begins with; 0 when there is none.
std::size_t begins_with(std::string_view text, const std::vector<std::string>& words) {
  std::size_t longest = 0;
  for (const std::string& word : words) {
    if (text.starts_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// Where the first word of a rise or fall stands before a number, behind what it is said of: 单位能耗降低13%; 0 where
/// none does.
std::size_t first_word(std::string_view text, const ChangeWords& words) {
  std::size_t first = text.size();
  for (const auto* list : {&words.falls, &words.rises}) {
    for (const std::string& word : *list) first = std::min(first, text.find(word));
  }
  return first == text.size() || has_digit(text.substr(0, first)) ? 0 : first;
}

/// The percentage in 约15%以上, and 100% of 1倍.
std::string percentage(std::string_view amount, const ChangeWords& words) {
  for (std::size_t size = begins_with(amount, words.about); size > 0; size = begins_with(amount, words.about))
    amount = text::trim(amount.substr(size));
  const std::size_t end = std::min(amount.find_first_not_of("0123456789.,"), amount.size());
  const std::string_view rest = text::trim(amount.substr(end));
  if (end > 0 && rest.starts_with('%')) return std::string(amount.substr(0, end)) + "%";
  const auto number =
      begins_with(rest, words.times) == rest.size() ? parse_decimal(amount.substr(0, end)) : std::nullopt;
  if (rest.empty() || !number) return std::string(amount);
  return to_text(*number * Decimal::whole(100)) + "%";
}

}  // namespace

void read_change_words(Node node, ChangeWords& words, const Faults& faults) {
  const KeyedReader keys(node, {"before", "after", "change", "index", "not_applicable"}, {"change", "`change`"},
                         faults);
  for (ChangeWords::Part& part : words.parts) {
    const auto found = keys.find(part.key);
    if (!found) continue;
    const bool is_change = part.key == "change";
    const KeyedReader names(
        *found,
        is_change ? std::vector<std::string_view>{"zh", "en", "aliases", "falls", "rises", "compared", "about", "times"}
                  : std::vector<std::string_view>{"zh", "en", "aliases"},
        {"一侧", "a side of a change"}, faults);
    part.label = names.names();
    part.aliases = names.texts("aliases");
    if (!is_change) continue;
    words.falls = names.texts("falls");
    words.rises = names.texts("rises");
    words.compared = names.texts("compared");
    words.about = names.texts("about");
    words.times = names.texts("times");
  }
}

WrittenChange read_written_change(std::string_view key, std::string_view written, const ChangeWords& words) {
  const std::size_t at = first_word(written, words);
  const std::string_view lead = text::trim(written.substr(0, at));
  const std::string_view said = written.substr(at);
  const std::size_t falls = begins_with(said, words.falls);
  const std::size_t rises = begins_with(said, words.rises);
  const std::string_view amount = text::trim(said.substr(std::max(falls, rises)));
  const bool has_sign = amount.starts_with('-') || amount.starts_with('+');
  WrittenChange change;
  if (begins_with(lead, words.compared) == 0) change.index = lead;
  if (has_sign) {
    change.number = amount.substr(amount.starts_with('+') ? 1 : 0);
    return change;
  }
  const bool fell = falls > rises || (falls == rises && begins_with(key, words.falls) > 0);
  change.number = (fell ? "-" : "") + (falls + rises > 0 ? percentage(amount, words) : std::string(amount));
  return change;
}

}  // namespace pilotcheck
