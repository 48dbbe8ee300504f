/// A file's bytes with another text in it, saved as the file is: in its encoding, with its byte order mark and its line
/// ends. `check --fix` writes what this gives.
///
///     std::optional<std::string> bytes = rewrite(bytes_of_file, changed_text);
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

/// `text` has the lines of the text in `bytes`, and plain line feeds. Nothing where the encoding cannot be kept: for
/// the bytes are not what it makes of their own text, or it has no place for a character.
std::optional<std::string> rewrite(std::string_view bytes, std::string_view text);

}  // namespace pilotcheck
