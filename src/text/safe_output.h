/// Text of unknown origin made safe for the place it is written to: one function per output
/// language. Everything that stems from a user's file passes through one of these.
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck::text {

/// For a terminal: control characters (C0, C1, DEL), bidirectional marks and overrides, invisible
/// format characters and bytes that are no UTF-8 become visible escapes such as `\x1b` or `\u202e`;
/// a line feed becomes `\n` and a tab `\t`, so the result is always one line.
std::string for_terminal(std::string_view text);

}  // namespace pilotcheck::text
