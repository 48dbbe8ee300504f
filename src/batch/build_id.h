/// Which program this is, so that nothing a former build kept is taken for this one's.
///
///     std::string id = build_id();
#pragma once

#include <string>

namespace pilotcheck {

/// The build ID that the linker wrote into the program (a hash of its contents), in hexadecimal digits; empty where it
/// has none.
std::string build_id();

}  // namespace pilotcheck
