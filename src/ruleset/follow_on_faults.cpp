#include "ruleset/follow_on_faults.h"

#include <algorithm>
#include <array>

namespace pilotcheck {

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

bool is_unread(const RulesetSource& source, std::string_view name) {
  return find_document(source, name) == nullptr && std::ranges::any_of(source.diagnostics, [&](const Diagnostic& one) {
           return one.severity == Severity::error && stem_of(one.file) == stem_of(name);
         });
}

bool has_unread(const RulesetSource& source) {
  return std::ranges::any_of(source.diagnostics, [&](const Diagnostic& one) { return is_unread(source, one.file); });
}

bool lacks_base(const RulesetSource& source) {
  return std::ranges::find(source.diagnostics, "no-base", &Diagnostic::code) != source.diagnostics.end();
}

void drop_what_follows(const RulesetSource& source, std::size_t first, std::vector<Diagnostic>& diagnostics) {
  constexpr std::array<std::string_view, 15> own = {
      "unknown-key",       "missing-key",    "duplicate-key",      "duplicate-id", "missing-language",
      "split-text",        "bad-id",         "unknown-level",      "unknown-kind", "unknown-predicate",
      "unknown-parameter", "two-predicates", "unknown-definition", "bad-pattern",  "no-rule-file"};
  const auto follows = [&](const Diagnostic& one) { return std::ranges::find(own, one.code) == own.end(); };
  diagnostics.erase(
      std::remove_if(diagnostics.begin() + static_cast<std::ptrdiff_t>(first), diagnostics.end(), follows),
      diagnostics.end());
  const auto names_definition = [](const Diagnostic& one) { return one.code == "unknown-definition"; };
  if (is_unread(source, "definitions.yaml")) std::erase_if(diagnostics, names_definition);
}

}  // namespace pilotcheck
