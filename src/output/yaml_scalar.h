/// A text as a YAML scalar: for whatever shows people what to write into a description, examples and skeletons.
///
///     out += yaml_scalar("Last year's sales") + ':';    // "Last year's sales":
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck {

/// `text`, which may then stand as a key, as a value and in a flow list; in quotes where a mark could be misread.
std::string yaml_scalar(std::string_view text);

}  // namespace pilotcheck
