/// The formats in which a description, or any other document, may stand in a file: one table. Which suffixes a folder
/// is searched for, what is a stream and which parser reads what derive from it. To add a format: one file with its
/// reader and one row.
///
///     const InputFormat* format = format_of("drafts/a.yaml");
///     std::optional<Document> document = format->read(source, limits, diagnostics);
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/document.h"
#include "input/source.h"

namespace pilotcheck {

struct InputFormat {
  std::string_view name;
  std::string_view zh;  ///< as help calls it
  std::string_view en;
  std::span<const std::string_view> suffixes;  ///< of file names, in small letters: `.yaml`
  bool a_line_each = false;                    ///< a file holds any number of documents, each on a line
  /// One document, or nothing with the reason added to `diagnostics`. What it adds with a document are slips that it
  /// took silently.
  std::optional<Document> (*read)(const Source& source, const Limits& limits, std::vector<Diagnostic>& diagnostics);
  /// Of what is no text: the most bytes that a file may have. `read` then refuses, for only those who know a form can
  /// find a description in it (description/form/).
  std::size_t package_bytes = 0;
};

std::span<const InputFormat> input_formats();

/// By the suffix of a file's name, in small letters or capitals; null where that says nothing.
const InputFormat* format_of(std::string_view name);

/// Reads JSON too, which is YAML: so it is what reads texts of which nothing is known.
const InputFormat& yaml_format();
const InputFormat& json_format();
const InputFormat& json_lines_format();
const InputFormat& word_format();

}  // namespace pilotcheck
