/// Byte offsets of a source text as lines and columns in characters, cheap when asked in the order of the text.
///
///     SourceCursor cursor(text);  Position p = cursor.at(offset);
#pragma once

#include <cstddef>
#include <string_view>

#include "input/diagnostic.h"

namespace pilotcheck {

class SourceCursor {
 public:
  explicit SourceCursor(std::string_view text) : text_(text) {}

  /// Position of byte `offset`. Walks on from the last answer; back to the start of the text for an earlier offset.
  Position at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

}  // namespace pilotcheck
