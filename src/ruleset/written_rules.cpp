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

bool is_text(Node node) {
  const auto zh = entry_of(node, "zh");
  const auto en = entry_of(node, "en");
  return zh && en && zh->is_scalar() && en->is_scalar() && number_of_entries(node) == 2;
}

std::string flow_text(Node node, std::optional<Language> texts_in) {
  if (node.is_scalar()) return std::string(node.text());
  if (texts_in && is_text(node)) return std::string(entry_of(node, *texts_in == Language::zh ? "zh" : "en")->text());
  std::vector<std::string> parts;
  for (const auto [key, value] : node.entries()) {
    parts.push_back(fmt::format("{}: {}", key.text(), flow_text(value, texts_in)));
  }
  for (const Node item : node.items()) parts.push_back(flow_text(item, texts_in));
  return fmt::format("{}{}{}", node.is_mapping() ? "{" : "[", fmt::join(parts, ", "), node.is_mapping() ? "}" : "]");
}

}  // namespace pilotcheck
