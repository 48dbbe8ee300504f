#include "ruleset/written_rules.h"

#include <fmt/format.h>

#include <vector>

namespace pilotcheck {

std::map<std::string, Node, std::less<>> written_criteria(Node root) {
  std::map<std::string, Node, std::less<>> written;
  for (const std::string_view list : {"elements", "sections"}) {
    const auto parts = entry_of(root, list);
    if (!parts) continue;
    for (const Node part : parts->items()) {
      const auto criteria = entry_of(part, "criteria");
      const auto id = entry_of(part, "id");
      if (!criteria || !id) continue;
      for (const Node criterion : criteria->items()) {
        if (const auto own = entry_of(criterion, "id"))
          written.emplace(fmt::format("{}.{}", id->text(), own->text()), criterion);
      }
    }
  }
  return written;
}

std::string flow_text(Node node) {
  if (node.is_scalar()) return std::string(node.text());
  std::vector<std::string> parts;
  for (const auto [key, value] : node.entries()) parts.push_back(fmt::format("{}: {}", key.text(), flow_text(value)));
  for (const Node item : node.items()) parts.push_back(flow_text(item));
  return fmt::format("{}{}{}", node.is_mapping() ? "{" : "[", fmt::join(parts, ", "), node.is_mapping() ? "}" : "]");
}

}  // namespace pilotcheck
