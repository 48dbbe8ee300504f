/// A UUID that follows from a name (RFC 4122, version 5), so that the same thing has the same one in every run.
///
///     text::name_uuid("item\ndraft.yaml\ndiscrete.e5.mes-functions") == "7f0c…"
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck::text {

/// Within the namespace of this program.
std::string name_uuid(std::string_view name);

}  // namespace pilotcheck::text
