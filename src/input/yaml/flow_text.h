/// What yaml-cpp lets pass in flow collections and quoted scalars and we do not: looked up in the source itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "input/refusal.h"

namespace pilotcheck {

/// Offset behind the quote that closes the scalar opening at `open`, or nothing where it is never closed.
std::optional<std::size_t> closing_quote(std::string_view text, std::size_t open);

/// Offset behind the plain or block text that begins at `at` and was read as `value`.
std::size_t end_of_text(std::string_view text, std::size_t at, std::string_view value);

/// A fault of the flow collection that opens at `open`: where it is and what is wrong.
struct FlowFault {
  std::size_t offset = 0;
  Bilingual message;
};

/// Checks the outermost flow collection at `open`: no empty items (`[a,,b]`, `{,}`), brackets that match and are closed
/// before the next line that stands no deeper than theirs, nothing but a comment behind it on its line. The result is
/// empty when all is well, and when a quote inside is never closed or more than `depth` brackets are open, which is for
/// the parser to say.
std::optional<FlowFault> find_flow_fault(std::string_view text, std::size_t open, std::size_t depth);

}  // namespace pilotcheck
