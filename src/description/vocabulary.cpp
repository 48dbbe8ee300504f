#include "description/vocabulary.h"

#include <algorithm>

#include "text/nearest.h"

namespace pilotcheck {

std::optional<Slot> Vocabulary::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  if (found == by_path_.end()) return std::nullopt;
  return found->second;
}

std::optional<Slot> Vocabulary::find_child(Slot parent, std::string_view key) const {
  return names_.find(parent, NameKind::child, key);
}

std::optional<std::uint32_t> Vocabulary::find_choice(Slot slot, std::string_view word) const {
  if (const auto named = names_.find(slot, NameKind::choice, word)) return named;
  const std::vector<Choice>& choices = fields_[slot].choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    for (const std::string& begin : choices[i].begins) {
      if (word.starts_with(begin)) return static_cast<std::uint32_t>(i);
    }
  }
  return std::nullopt;
}

const InsteadOf* Vocabulary::instead_of(std::string_view key) const {
  const auto found = std::ranges::find(instead_, text::fold(key), &InsteadOf::folded);
  return found == instead_.end() ? nullptr : &*found;
}

std::vector<std::string_view> Vocabulary::child_names(Slot parent) const {
  std::vector<std::string_view> names;
  for (const Slot child : fields_[parent].children) {
    const Field& field = fields_[child];
    names.insert(names.end(), {field.key, field.label.zh, field.label.en});
    names.insert(names.end(), field.aliases.begin(), field.aliases.end());
  }
  return names;
}

std::vector<std::string_view> Vocabulary::choice_names(Slot slot) const {
  std::vector<std::string_view> names;
  for (const Choice& choice : fields_[slot].choices) {
    names.insert(names.end(), {choice.id, choice.label.zh, choice.label.en});
    names.insert(names.end(), choice.aliases.begin(), choice.aliases.end());
  }
  return names;
}

}  // namespace pilotcheck
