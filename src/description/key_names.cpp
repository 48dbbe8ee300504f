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

}  // namespace pilotcheck
