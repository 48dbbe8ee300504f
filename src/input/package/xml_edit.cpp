#include "input/package/xml_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_utf8(std::string_view part) {
  if (text::find_invalid_utf8(part)) return false;
  if (part.find('\0') != std::string_view::npos) return false;
  const std::string_view head = part.substr(0, part.find("?>"));
  const std::size_t said = head.starts_with("<?xml") || head.starts_with("\xEF\xBB\xBF<?xml") ? head.find("encoding")
                                                                                              : std::string_view::npos;
  if (said == std::string_view::npos) return true;
  const std::string named = text::fold(head.substr(said));
  return named.find("utf_8") != std::string::npos || named.find("utf8") != std::string::npos;
}

}  // namespace

std::string with_pieces(std::string_view part, std::vector<XmlPiece> pieces) {
  std::ranges::stable_sort(pieces, [](const XmlPiece& one, const XmlPiece& other) {
    return std::pair(one.begin, one.end) < std::pair(other.begin, other.end);
  });
  std::string changed;
  std::size_t taken = 0;
  for (const XmlPiece& piece : pieces) {
    if (piece.begin < taken || piece.end < piece.begin || piece.end > part.size()) continue;
    changed += part.substr(taken, piece.begin - taken);
    changed += piece.text;
    taken = piece.end;
  }
  return changed.append(part.substr(taken));
}

XmlPiece XmlRoot::at_end(std::string text) const {
  if (!empty) return {content_end, content_end, std::move(text)};
  constexpr std::size_t closes = 2;  // "/>"
  return {content_end - closes, content_end, fmt::format(">{}</{}>", text, name)};
}

std::optional<XmlRoot> walk_part(std::string_view part, const XmlWalk& walk) {
  if (!is_utf8(part)) return std::nullopt;
  XmlRoot root;
  std::size_t depth = 0;
  const XmlReader* reading = nullptr;
  XmlReader reader({[&](std::string_view name, const XmlAttributes& attributes) {
                      const XmlReader::Span tag = reading->tag();
                      if (depth++ == 0) {
                        root.name = tag_name(part, tag.begin);
                        root.empty = is_empty_tag(part, tag);
                        root.content_end = tag.end;
                        const std::size_t colon = root.name.find(':');
                        const bool prefixed = colon != std::string::npos;
                        root.name_space = attributes[prefixed ? root.name.substr(0, colon) : "xmlns"];
                        root.prefix = prefixed ? root.name.substr(0, colon + 1) : "w:";
                        // An attribute is of no name space unless it has a prefix.
                        if (!prefixed) root.declaration = fmt::format(" xmlns:w=\"{}\"", root.name_space);
                      }
                      walk.begins(name, attributes, tag);
                    },
                    [&](std::string_view name) {
                      const XmlReader::Span tag = reading->tag();
                      if (--depth == 0 && !root.empty) root.content_end = tag.begin;
                      walk.ends(name, tag);
                    },
                    [](std::string_view) {}});
  reading = &reader;
  constexpr std::size_t step = 1U << 16U;
  for (std::size_t at = 0; at < part.size(); at += step) {
    if (!reader.feed(part.substr(at, step))) return std::nullopt;
  }
  return reader.end() ? std::optional(std::move(root)) : std::nullopt;
}

bool is_empty_tag(std::string_view part, XmlReader::Span tag) {
  return tag.end >= 2 && tag.end <= part.size() && part.substr(tag.end - 2, 2) == "/>";
}

std::string_view tag_name(std::string_view part, std::size_t at) {
  const std::string_view name = part.substr(std::min(at + 1, part.size()));
  return name.substr(0, name.find_first_of(" \t\r\n/>"));
}

}  // namespace pilotcheck
