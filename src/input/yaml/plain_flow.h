/// Simple flow collections for the fast reader: `[a, "b"]`, `{k: v, list: [a]}`, over several lines where each line
/// ends behind a comma or bracket. plain_yaml.h tells the rest.
///
///     if (!read_plain_flow(lines, at, out)) return declined;
#pragma once

#include "input/yaml/plain_lines.h"
#include "input/yaml/plain_scalars.h"

namespace pilotcheck {

/// Reads the collection that opens at `at`. True when it closed, with nothing but a comment behind it on the line where
/// `lines` then stands; false where it is not simple.
bool read_plain_flow(PlainLines& lines, std::size_t at, PlainOutput& out);

}  // namespace pilotcheck
