/// Changes of an XML part that leave every other byte of it as it is. Whoever writes into a user's own document looks
/// for the places with walk_part(), and puts the new pieces in.
///
///     std::optional<XmlRoot> root = walk_part(part, events);
///     std::string changed = with_pieces(part, {{root->content_end, root->content_end, "<w:comment …/>"}});
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/package/xml.h"

namespace pilotcheck {

/// Bytes of a part that give way to `text`; where both are the same, it is put in.
struct XmlPiece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// Pieces at one place stand in their order. One that meets another is left out.
std::string with_pieces(std::string_view part, std::vector<XmlPiece> pieces);

struct XmlRoot {
  std::string name;         ///< with its prefix
  std::string name_space;   ///< that it is of
  std::string prefix;       ///< for new elements of that name space, with its colon …
  std::string declaration;  ///< … and what each of them must declare, with a space before it; may be empty
  std::size_t content_end = 0;
  bool empty = false;  ///< `<root/>`

  /// What adds `text` at the end of the content.
  [[nodiscard]] XmlPiece at_end(std::string text) const;
};

struct XmlWalk {
  std::function<void(std::string_view name, const XmlAttributes& attributes, XmlReader::Span tag)> begins;
  std::function<void(std::string_view name, XmlReader::Span tag)> ends = [](std::string_view, XmlReader::Span) {};
};

/// Nothing where the part is not well-formed, or not in UTF-8, so that new pieces would not be of its encoding.
std::optional<XmlRoot> walk_part(std::string_view part, const XmlWalk& walk);

/// Whether a tag is an element without content, `<p/>`.
bool is_empty_tag(std::string_view part, XmlReader::Span tag);
/// Name of the element whose tag begins there, with its prefix.
std::string_view tag_name(std::string_view part, std::size_t at);

}  // namespace pilotcheck
