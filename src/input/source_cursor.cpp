#include "input/source_cursor.h"

namespace pilotcheck {

Position SourceCursor::at(std::size_t offset) {
  if (offset < offset_) {
    // Parsers look back by a token at most, so a short way back is walked back within the line.
    while (offset_ > offset && text_[offset_ - 1] != '\n') {
      --offset_;
      if ((static_cast<unsigned char>(text_[offset_]) & 0xC0U) != 0x80U) --position_.column;
    }
    if (offset_ > offset) {
      offset_ = 0;
      position_ = {1, 1};
    }
  }
  for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
    if (text_[offset_] == '\n') {
      ++position_.line;
      position_.column = 1;
    } else if ((static_cast<unsigned char>(text_[offset_]) & 0xC0U) != 0x80U) {
      ++position_.column;
    }
  }
  return position_;
}

}  // namespace pilotcheck
