/// Text as XML 1.0 holds it, for the parts of a Word document: nothing of it can become markup, and nothing is lost but
/// what XML has no way to hold.
///
///     out += xml_text("甲 & 乙");   // 甲 &amp; 乙
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck {

/// Also for quoted attributes. Control characters, U+FFFE, U+FFFF and bytes that are no UTF-8 become U+FFFD; line feeds
/// and tabs stay.
std::string xml_text(std::string_view text);

}  // namespace pilotcheck
