/// The rules as they are written, for what speaks of their YAML: lint and the changes that tests are tried with.
///
///     for (const auto& [id, node] : written_criteria(document.root())) …
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "input/node_entries.h"

namespace pilotcheck {

/// The criteria of a rule file by their whole ids.
std::map<std::string, Node, std::less<>> written_criteria(Node root);

/// YAML in one line: `{field: a.b, at_least: 60%}`.
std::string flow_text(Node node);

}  // namespace pilotcheck
