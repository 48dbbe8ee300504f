/// Text to a Document. The only door to yaml-cpp and simdjson: their types, exceptions and habits
/// stay behind it. What yaml-cpp 0.7 gets wrong is mended or refused here.
///
///     Loaded<Document> document = read_document(source, limits);
#pragma once

#include "input/input_format.h"

namespace pilotcheck {

/// Reads exactly one document whose root is a mapping: as `format` says, else by the suffix of the source's name, else
/// by its content: JSON when it begins with `{` and simdjson accepts it, otherwise YAML.
///
/// Guaranteed of the result: UTF-8; no anchors, aliases, tags, merge keys; keys are scalars; depth, nodes and key
/// length within `limits`; positions count characters; an empty value stands behind its key's colon.
/// Duplicate keys are kept as they are: those who read the document judge them.
///
/// With a value, the diagnostics are slips that the parser took silently (code `full-width-comma`,
/// `full-width-space`, …; severity error): faults of the description, but the file is judged all the same. Without a
/// value, they say why not: `syntax`, `full-width-colon`, `unclosed-quote`, `alias`, `anchor`, `tag`, `merge-key`,
/// `several-documents`, `too-deep`, `too-many-nodes`, `key-too-long`, `no-mapping`.
Loaded<Document> read_document(const Source& source, const Limits& limits, const InputFormat* format = nullptr);

/// The same of the regular file at `path`, with what reading it says.
Loaded<Document> read_document_file(const std::string& path, const Limits& limits, const InputFormat* format = nullptr);

}  // namespace pilotcheck
