#include "ruleset/languages.h"

#include <algorithm>

#include "input/keyed_reader.h"
#include "input/node_entries.h"

namespace pilotcheck {

std::optional<Language> only_language(const Document& head, std::vector<Diagnostic>& diagnostics) {
  const auto list = entry_of(head.root(), "languages");
  if (!list) return std::nullopt;
  std::vector<Language> languages;
  for (const Node one : list->items()) {
    const auto* const known = std::ranges::find(both_languages, one.text(), code_of);
    const bool is_new = known != both_languages.end() && std::ranges::find(languages, *known) == languages.end();
    if (is_new) {
      languages.push_back(*known);
    } else {
      Faults{head.name, diagnostics}.error(
          one.position(), "bad-operand",
          {"languages 只能列 zh 与 en，各一次", "`languages` lists `zh` and `en`, each once"},
          {"例如 languages: [en]", "for example `languages: [en]`"});
    }
  }
  if (list->items().empty()) {
    Faults{head.name, diagnostics}.error(list->position(), "wrong-type",
                                         {"languages 应为语言的列表", "`languages` must be a list of languages"},
                                         {"例如 languages: [en]", "for example `languages: [en]`"});
  }
  // Of a list that says nothing sound the texts are no further faults, in whichever language they are.
  if (languages.empty()) return Language::en;
  return languages.size() == 1 ? std::optional(languages.front()) : std::nullopt;
}

}  // namespace pilotcheck
