#include "input/node_entries.h"

namespace pilotcheck {

std::optional<Node> entry_of(Node mapping, std::string_view key) {
  for (const auto [name, value] : mapping.entries()) {
    if (name.text() == key) return value;
  }
  return std::nullopt;
}

std::size_t number_of_entries(Node mapping) {
  std::size_t size = 0;
  for ([[maybe_unused]] const auto entry : mapping.entries()) ++size;
  return size;
}

std::size_t number_of_items(Node sequence) {
  std::size_t size = 0;
  for ([[maybe_unused]] const Node item : sequence.items()) ++size;
  return size;
}

}  // namespace pilotcheck
