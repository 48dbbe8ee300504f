/// A Document as bytes, so that the shipped ruleset can stand in the program ready to walk: at
/// start-up no rule file is parsed. Written by the build (embed_ruleset), read by ruleset/.
///
///     std::string bytes = to_image(document);  Document same = from_image(bytes);
#pragma once

#include <string>
#include <string_view>

#include "input/document.h"

namespace pilotcheck {

/// All events, positions and texts of `document`, in the byte order of the machine that builds.
std::string to_image(const Document& document);

/// The document of which `image` was made, walked where it stands: `image` must outlive it and be aligned to eight
/// bytes. It is trusted, for it is part of the program.
Document from_image(std::string_view image);

}  // namespace pilotcheck
