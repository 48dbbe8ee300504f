/// The lines of a text, one after another, without a copy: of streams of descriptions and of entries of the cache.
///
///     while (!rest.empty()) use(text::take_line(rest));
#pragma once

#include <algorithm>
#include <string_view>

namespace pilotcheck::text {

/// The first line of `text`, which then begins behind it.
inline std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace pilotcheck::text
