/// The rules as they are written, for what speaks of their YAML: lint and the changes that tests are tried with.
///
///     for (const auto& [id, node] : written_criteria(document.root())) …
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/node_entries.h"
#include "text/bilingual.h"

namespace pilotcheck {

/// The criteria of a rule file by their whole ids.
std::map<std::string, Node, std::less<>> written_criteria(Node root);

/// `{zh: …, en: …}` and nothing else.
bool is_text(Node node);

/// YAML in one line: `{field: a.b, at_least: 60%}`. With a language, texts in both are shown in that one.
std::string flow_text(Node node, std::optional<Language> texts_in = {});

}  // namespace pilotcheck
