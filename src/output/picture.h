/// A picture that goes into a page: as a data URI, so that the page stays one file. Only the two formats in which logos
/// come and nothing can hide that runs; SVG may carry script and is none of them.
///
///     const std::optional<std::string> logo = picture_uri(bytes);   // "data:image/png;base64,iVBOR…"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

/// Nothing for what is neither PNG nor JPEG, by its first bytes: a name may say anything.
std::optional<std::string> picture_uri(std::string_view bytes);

}  // namespace pilotcheck
