/// Paths as SARIF asks for them.
///
///     uri_of("草稿/a.yaml") == "%E8%8D%89%E7%A8%BF/a.yaml"
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck {

/// A path as a URI reference (RFC 3986): what is not unreserved is percent-encoded, separators stay.
std::string uri_of(std::string_view path);

}  // namespace pilotcheck
