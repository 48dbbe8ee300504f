/// A narrative text that stands in a file of its own: `{file: draft.md, heading: "…"}`.
///
///     Loaded<std::string> text = read_text_file(folder, "sections/mes.md", "", limits);
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "input/file.h"

namespace pilotcheck {

/// The text of `file` below `folder`, or of the Markdown section under `heading` in it (up to the next heading of the
/// same or a higher level). Never reads outside `folder`, links followed. One error (`text-file`) otherwise.
Loaded<std::string> read_text_file(const std::filesystem::path& folder, const std::string& file,
                                   const std::string& heading, const Limits& limits);

/// The Markdown section under `heading` in the text of `file`, likewise.
Loaded<std::string_view> section_of(std::string_view text, const std::string& file, const std::string& heading);

}  // namespace pilotcheck
