/// Bytes as hexadecimal digits, for hashes and identifiers.
///
///     text::hex("\x9f\x86") == "9f86"
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck::text {

/// Two lower-case digits for each byte.
std::string hex(std::string_view bytes);

}  // namespace pilotcheck::text
