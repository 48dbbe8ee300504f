#include "ruleset/written_rules.h"

#include <fmt/format.h>

#include <algorithm>
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
  std::size_t languages = 0;
  for (const auto [key, value] : node.entries()) {
    const bool language = std::ranges::find(both_languages, key.text(), code_of) != both_languages.end();
    if (!language || !value.is_scalar()) return false;
    ++languages;
  }
  return languages != 0;
}

std::string flow_text(Node node, std::optional<Language> texts_in) {
  if (node.is_scalar()) return std::string(node.text());
  if (texts_in && is_text(node)) {
    const auto wanted = entry_of(node, code_of(*texts_in));
    return std::string((wanted ? *wanted : (*node.entries().begin()).value).text());
  }
  std::vector<std::string> parts;
  for (const auto [key, value] : node.entries()) {
    parts.push_back(fmt::format("{}: {}", key.text(), flow_text(value, texts_in)));
  }
  for (const Node item : node.items()) parts.push_back(flow_text(item, texts_in));
  return fmt::format("{}{}{}", node.is_mapping() ? "{" : "[", fmt::join(parts, ", "), node.is_mapping() ? "}" : "]");
}

}  // namespace pilotcheck
