/// An Example as YAML, for `explain`: what to write, with Chinese keys for a Chinese reader.
///
///     Example example(vocabulary, language);
///     example.add(criterion.require);
///     for (const std::string& line : example_lines(example)) …
#pragma once

#include <string>
#include <vector>

#include "predicate/example.h"

namespace pilotcheck {

/// Read as a description, the lines have no fault and meet the requirements that the example was made of.
std::vector<std::string> example_lines(const Example& example);

}  // namespace pilotcheck
