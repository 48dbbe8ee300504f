/// Which program this is, so that nothing a former build kept is taken for this one's.
///
///     std::string id = build_id();
#pragma once

#include <string>

namespace pilotcheck {

/// The build ID that the linker wrote into the program (a hash of its contents), in hexadecimal digits; where it has
/// none, the hash of its file. Empty only where even that cannot be read: then nothing may be kept.
std::string build_id();

/// The SHA-256 of the program's own file; empty where it cannot be read.
std::string hash_of_program();

}  // namespace pilotcheck
