/// A fast reader for the plain part of YAML that descriptions are written in: block mappings and sequences, plain and
/// quoted scalars, literal and folded texts, simple flow collections, comments. It declines whatever it is not sure of,
/// and yaml-cpp then reads the document from the start, so that it can only be faster, never different.
///
///     const PlainYaml plain = read_plain_yaml(source.text, limits, document);
///     if (!plain.taken) … ask yaml-cpp
#pragma once

#include <string_view>

#include "input/document.h"
#include "input/limits.h"

namespace pilotcheck {

struct PlainYaml {
  bool taken = false;          ///< the document holds what yaml-cpp would have made of the text, event for event
  bool may_have_slips = true;  ///< false where find_keyboard_slips() would find none
};

/// Reads `text` (valid UTF-8 with plain line feeds, as Source guarantees) into `document`, which must be empty. Where
/// it is not `taken`, the document is left in any state.
///
/// Declined: a root that is no mapping; tabs; anchors, aliases, tags, directives, complex keys; quoted scalars over
/// several lines and rare escapes; nested block sequences on one line; flow collections with comments, pairs or empty
/// items; block texts with an indentation indicator, and folded ones with deeper lines; a second document; whatever
/// breaks a limit; and all that is no YAML.
PlainYaml read_plain_yaml(std::string_view text, const Limits& limits, Document& document);

}  // namespace pilotcheck
