/// XML as events, fed piece by piece: the one user of Expat. Names come without prefixes. A document type is refused,
/// and with it every entity of its own: no part of a package needs one, and nothing outside is ever opened.
///
///     XmlReader reader({.begins = …, .ends = …, .text = …});
///     reader.feed(piece);  if (!reader.end()) …
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace pilotcheck {

/// The attributes of one element, while it begins.
class XmlAttributes {
 public:
  XmlAttributes(const char** pairs, std::size_t at) : pairs_(pairs), at_(at) {}
  /// The value of `name`, whatever its prefix; empty where there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// The byte of the part at which the element begins.
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  const char** pairs_;
  std::size_t at_;
};

struct XmlEvents {
  std::function<void(std::string_view name, const XmlAttributes& attributes)> begins;
  std::function<void(std::string_view name)> ends;
  std::function<void(std::string_view text)> text;  ///< in as many pieces as it happens to come
};

class XmlReader {
 public:
  explicit XmlReader(XmlEvents events);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  /// Whether more may be fed: not once something is wrong.
  bool feed(std::string_view piece);
  /// Whether all was well-formed.
  bool end();

  /// While an event is told: the bytes of the part that the tag takes. An element without content ends where it began,
  /// and its end takes none.
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] Span tag() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pilotcheck
