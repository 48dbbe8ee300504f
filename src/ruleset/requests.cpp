#include "ruleset/requests.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "input/node_entries.h"

namespace pilotcheck {

namespace {

/// Lists behind these keys are the same in any order.
bool is_set(std::string_view key) {
  constexpr std::array<std::string_view, 6> sets = {"all", "any", "of", "one_of", "covers", "covers_any"};
  return std::ranges::find(sets, key) != sets.end();
}

}  // namespace

Requests::Requests(const RulesetSource& source) {
  const Document* document = find_document(source, "definitions.yaml");
  if (document != nullptr) definitions_ = entry_of(document->root(), "definitions");
}

std::string Requests::spelt_out(Node requirement) const {
  if (requirement.is_scalar()) return std::string(requirement.text());
  const auto name = number_of_entries(requirement) == 1 ? entry_of(requirement, "use") : std::nullopt;
  const auto used = name && definitions_ ? entry_of(*definitions_, name->text()) : std::nullopt;
  if (used) return spelt_out(*used);
  std::vector<std::string> parts;
  for (const auto [key, value] : requirement.entries()) {
    std::vector<std::string> items;
    for (const Node item : value.items()) items.push_back(spelt_out(item));
    if (is_set(key.text())) std::ranges::sort(items);
    parts.push_back(fmt::format("{}: {}", key.text(),
                                value.is_sequence() ? fmt::format("[{}]", fmt::join(items, ", ")) : spelt_out(value)));
  }
  for (const Node item : requirement.items()) parts.push_back(spelt_out(item));
  if (requirement.is_sequence()) return fmt::format("[{}]", fmt::join(parts, ", "));
  std::ranges::sort(parts);
  return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

}  // namespace pilotcheck
