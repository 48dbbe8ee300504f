/// A file whole or not at all: what stood there before stays until the new text is complete. The one place that opens
/// files for writing: reports and the entries of the cache go through it.
///
///     if (const int error = write_file("gaps.sarif", text)) …strerror(error)…
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck {

/// Writes a temporary file beside `path`, or in `workshop` (a folder of the same file system), and renames it; a
/// symbolic link keeps pointing where it does, also where nothing is there yet, and a file its mode and, where the
/// process may give files away, its owner; a hard link becomes a file of its own. What is no regular file
/// (`/dev/stdout`, a FIFO) is written straight away. Gives 0, or the error number of what went wrong; then nothing of
/// the new text is left. Any number of threads, programs and machines may write into one folder at once.
int write_file(const std::string& path, std::string_view text, const std::string& workshop = {});

/// Removes from `folder` the temporary files of runs that were killed: those a day old or older, for a younger one may
/// still be written.
void remove_unfinished(const std::string& folder);

}  // namespace pilotcheck
