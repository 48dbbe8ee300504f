/// The fast reader beside yaml-cpp: it declines a text, or makes of it the same events, and says rightly whether a slip
/// of the keyboard may be in it. The unit tests, the corpus check and the fuzz target all compare with this.
///
///     const Comparison c = compare_readers(text);  CHECK(c.difference.empty());
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck::testing {

struct Comparison {
  bool taken = false;      ///< by the fast reader
  bool readable = false;   ///< by yaml-cpp, within our limits
  std::string difference;  ///< what differs, empty when nothing does
};

/// `bytes` as they stand in a file.
Comparison compare_readers(std::string_view bytes);

}  // namespace pilotcheck::testing
