/// What stands at the place of a fault in a file of rules. Who tells the faults of an extending ruleset asks it.
///
///     scalar_at(document.root(), fault.position) == "basic.e1"
#pragma once

#include <string_view>
#include <vector>

#include "input/document.h"

namespace pilotcheck {

/// The key or value that stands at `place`; of a text in two languages what it says in the first; empty where none
/// does.
std::string_view scalar_at(Node node, Position place);

/// The mappings in which `place` stands, the innermost first; none where nothing begins there.
std::vector<Node> mappings_around(Node root, Position place);

}  // namespace pilotcheck
