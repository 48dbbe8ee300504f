/// How wide text stands in a terminal, where a Chinese character takes two columns. The text report
/// lays out its tables and wraps its paragraphs with these.
///
///     text::pad("离散", 10) is "离散" and six spaces
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck::text {

/// Columns that `text` takes: 2 for East Asian wide and full-width characters, 0 for combining ones.
std::size_t display_width(std::string_view text);

/// `text` with spaces behind it up to `width` columns; longer text stays as it is.
std::string pad(std::string_view text, std::size_t width);

/// `text` cut to at most `width` columns, an ellipsis … at its end when something was cut.
std::string truncate(std::string_view text, std::size_t width);

/// Lines of at most `width` columns. Breaks between CJK characters and at spaces, never before a
/// closing mark (，。、）”) nor after an opening one; a longer single word is broken. Line feeds in
/// `text` are kept as breaks. Never empty: text without content gives one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace pilotcheck::text
