#include "description/key_names.h"

#include "description/support_keys.h"
#include "text/nearest.h"

namespace pilotcheck {

bool KeyNames::has(std::string_view word) const {
  if (!names_) {
    std::set<std::string> names;
    for (Slot group = 0; group < vocabulary_->size(); ++group) {
      for (const std::string_view name : vocabulary_->child_names(group)) names.insert(text::fold(name));
    }
    names_ = std::make_shared<const std::set<std::string>>(std::move(names));
  }
  return find_support_key(word).has_value() || names_->contains(text::fold(word));
}

bool KeyNames::stand_together(std::string_view key, std::string_view word) const {
  for (Slot group = 0; group < vocabulary_->size(); ++group) {
    if (vocabulary_->find_child(group, key) && vocabulary_->find_child(group, word)) return true;
  }
  return false;
}

bool KeyNames::begins_text(std::string_view key, std::string_view word) const {
  if (find_support_key(word)) return false;
  bool found = false;
  for (Slot group = 0; group < vocabulary_->size(); ++group) {
    const auto child = vocabulary_->find_child(group, key);
    if (!child) continue;
    const ValueKind kind = vocabulary_->field(*child).kind();
    if (kind != ValueKind::prose && kind != ValueKind::text) return false;
    found = true;
  }
  return found;
}

std::optional<std::size_t> KeyNames::outermost(std::string_view word) const {
  const bool quoted = word.size() > 2 && (word.front() == '"' || word.front() == '\'') && word.front() == word.back();
  return vocabulary_->find_child(0, quoted ? word.substr(1, word.size() - 2) : word);
}

}  // namespace pilotcheck
