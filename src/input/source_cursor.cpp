#include "input/source_cursor.h"

#include <algorithm>

#include "text/utf8.h"

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
  offset = std::min(offset, text_.size());
  while (offset_ < offset) {
    const std::string_view ahead = text_.substr(offset_, offset - offset_);
    const std::size_t feed = ahead.find('\n');
    if (feed == std::string_view::npos) {
      position_.column += static_cast<std::uint32_t>(text::count_code_points(ahead));
      offset_ = offset;
    } else {
      ++position_.line;
      position_.column = 1;
      offset_ += feed + 1;
    }
  }
  return position_;
}

}  // namespace pilotcheck
