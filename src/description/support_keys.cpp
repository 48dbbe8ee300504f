#include "description/support_keys.h"

#include "text/nearest.h"

namespace pilotcheck {

std::optional<SupportKey> find_support_key(std::string_view name) {
  const std::string folded = text::fold(name);
  for (const SupportName& row : support_names) {
    if (folded == row.en || folded == row.zh || (!row.alias.empty() && folded == row.alias)) return row.key;
  }
  return std::nullopt;
}

}  // namespace pilotcheck
