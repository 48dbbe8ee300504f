#include "description/change_words.h"

#include <algorithm>

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

}  // namespace

void read_change_words(Node node, ChangeWords& words, const Faults& faults) {
  const KeyedReader keys(node, {"before", "after", "change", "index", "not_applicable"}, {"change", "`change`"},
                         faults);
  for (ChangeWords::Part& part : words.parts) {
    const auto found = keys.find(part.key);
    if (!found) continue;
    const bool is_change = part.key == "change";
    const KeyedReader names(*found,
                            is_change ? std::vector<std::string_view>{"zh", "en", "aliases", "falls", "rises"}
                                      : std::vector<std::string_view>{"zh", "en", "aliases"},
                            {"一侧", "a side of a change"}, faults);
    part.label = {names.text("zh"), names.text("en")};
    part.aliases = names.texts("aliases");
    if (!is_change) continue;
    words.falls = names.texts("falls");
    words.rises = names.texts("rises");
  }
}

std::string signed_change(std::string_view key, std::string_view written, const ChangeWords& words) {
  const std::size_t falls = begins_with(written, words.falls);
  const std::size_t rises = begins_with(written, words.rises);
  const std::string_view amount = text::trim(written.substr(std::max(falls, rises)));
  const bool has_sign = amount.starts_with('-') || amount.starts_with('+');
  if (has_sign) return std::string(amount.substr(amount.starts_with('+') ? 1 : 0));
  const bool fell = falls > rises || (falls == rises && begins_with(key, words.falls) > 0);
  return (fell ? "-" : "") + std::string(amount);
}

}  // namespace pilotcheck
