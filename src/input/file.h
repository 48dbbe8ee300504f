/// Bytes to text: the one place that opens files. Whatever encoding a file was saved in, the rest of
/// the program sees strict UTF-8 without a byte order mark and with plain line feeds.
///
///     Loaded<Source> source = read_file("draft.yaml", limits);
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "input/diagnostic.h"
#include "input/limits.h"

namespace pilotcheck {

/// A file's text. `name` is what messages call it: the path as the user gave it, or `<stdin>`.
struct Source {
  std::string name;
  std::string text;                ///< UTF-8, no BOM, CRLF and CR made LF, no control characters but tab and LF
  std::string encoding = "UTF-8";  ///< what the file was saved in: UTF-8, UTF-16LE, UTF-16BE, GB18030
};

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

/// The same for bytes in memory. read_file() and read_standard_input() end here.
Loaded<Source> decode_source(std::string name, std::string bytes, const Limits& limits);

}  // namespace pilotcheck
