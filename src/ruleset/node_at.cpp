#include "ruleset/node_at.h"

#include <algorithm>

#include "input/node_entries.h"

namespace pilotcheck {

namespace {

/// Whether `place` is in `node`; the mappings around it then stand behind `around`, the innermost first.
bool add_around(Node node, Position place, std::vector<Node>& around) {
  const auto is_in = [&](Node one) { return add_around(one, place, around); };
  bool found = node.position() == place;
  for (const auto [key, value] : node.entries()) found = found || key.position() == place || is_in(value);
  for (const Node item : node.items()) found = found || is_in(item);
  if (found && node.is_mapping()) around.push_back(node);
  return found;
}

}  // namespace

std::string_view scalar_at(Node node, Position place) {
  if (node.is_scalar()) return node.position() == place ? node.text() : std::string_view();
  if (node.position() == place) {
    if (const auto text = entry_of(node, "zh")) return text->text();
    if (const auto text = entry_of(node, "en")) return text->text();
  }
  for (const auto [key, value] : node.entries()) {
    if (key.position() == place) return key.text();
    if (const std::string_view found = scalar_at(value, place); !found.empty()) return found;
  }
  for (const Node item : node.items()) {
    if (const std::string_view found = scalar_at(item, place); !found.empty()) return found;
  }
  return {};
}

std::vector<Node> mappings_around(Node root, Position place) {
  std::vector<Node> around;
  add_around(root, place, around);
  return around;
}

}  // namespace pilotcheck
