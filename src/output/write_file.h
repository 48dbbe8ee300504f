/// A report to a file, whole or not at all: what stood there before stays until the new text is complete.
///
///     if (const int error = write_file("gaps.sarif", text)) …strerror(error)…
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck {

/// Writes a temporary file beside `path` and renames it; a symbolic link keeps pointing where it does. What is no
/// regular file (`/dev/stdout`, a FIFO) is written straight away. Gives 0, or the error number of what went wrong; then
/// nothing of the new text is left.
int write_file(const std::string& path, std::string_view text);

}  // namespace pilotcheck
