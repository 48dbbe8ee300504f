/// The one place that opens files for reading.
///
///     Loaded<Source> source = read_file("draft.yaml", limits);
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "input/source.h"

namespace pilotcheck {

/// Reads a regular file (opened without blocking: a FIFO or a device is refused, a directory too).
/// Errors: code `not-found`, `not-a-file`, `unreadable`, `too-large`, `empty`, `encoding`,
/// `control-character` (with line and column). A GB18030 or UTF-16 file gives a note `encoding`
/// that names the encoding. `name` is what messages call the file; by default its path.
Loaded<Source> read_file(const std::filesystem::path& path, const Limits& limits, std::string name = {});

/// The bytes of a regular file that has at most so many; nothing where it is anything else, which read_file() then
/// says.
std::optional<std::string> read_bytes(const std::filesystem::path& path, std::size_t most);

/// The same for standard input, named `<stdin>`.
Loaded<Source> read_standard_input(const Limits& limits);

}  // namespace pilotcheck
