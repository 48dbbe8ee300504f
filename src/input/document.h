/// One YAML or JSON document as a flat list of events, in the order of the file, each with its
/// position. This is the neutral form between parsers and everyone else: description/ and ruleset/
/// walk it through Node, a light view; nobody else knows which parser it came from.
///
///     for (auto [key, value] : document.root().entries()) read(key.text(), value);
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/edit.h"
#include "input/place.h"

namespace pilotcheck {

enum class EventKind : std::uint8_t { scalar, mapping, sequence, end };

/// How a scalar was written. JSON strings are `double_quoted`; JSON numbers and words are `plain`.
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

/// Plain data without pointers, so that a document can stand in the program's image and be walked there.
struct Event {
  Position position;         ///< first character; an empty value stands where it would be written
  std::uint32_t next = 0;    ///< index of the event behind this node (behind its `end`, for a container)
  std::uint32_t text = 0;    ///< a scalar's text, with quotes and escapes resolved: offset into the document's texts
  std::uint32_t length = 0;  ///< … and its bytes
  EventKind kind = EventKind::scalar;
  ScalarStyle style = ScalarStyle::plain;
  bool flow = false;  ///< a mapping or sequence in `{}` or `[]`
  std::uint8_t unused = 0;
};
static_assert(sizeof(Event) == 24);

class Document;

/// A view of one node of a Document; valid as long as the Document lives. Cheap to copy.
class Node {
 public:
  struct Entry;
  template <typename Value>
  class Range;

  Node(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}

  [[nodiscard]] bool is_scalar() const { return event().kind == EventKind::scalar; }
  [[nodiscard]] bool is_mapping() const { return event().kind == EventKind::mapping; }
  [[nodiscard]] bool is_sequence() const { return event().kind == EventKind::sequence; }
  /// A plain scalar that YAML reads as null: nothing at all, `~`, `null`, `Null`, `NULL`.
  [[nodiscard]] bool is_null() const;
  /// A scalar's text; empty for containers.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] ScalarStyle style() const { return event().style; }
  [[nodiscard]] bool is_flow() const { return event().flow; }
  [[nodiscard]] Position position() const { return event().position; }
  /// Key and value pairs of a mapping, in file order (duplicates included); none for other nodes.
  [[nodiscard]] Range<Entry> entries() const;
  /// Items of a sequence; none for other nodes.
  [[nodiscard]] Range<Node> items() const;

 private:
  [[nodiscard]] const Event& event() const;
  const Document* document_;
  std::uint32_t index_;
};

struct Node::Entry {
  Node key;
  Node value;
};

/// Built once by a parser, then only read. Moving it keeps every view of its texts valid.
class Document {
 public:
  /// The file that the document came from, as messages call it.
  std::string name;
  /// With which the file was read, in its order; mostly none.
  std::vector<Edit> edits;
  /// Where its lines stand, for one that was no text.
  Places places;

  [[nodiscard]] Node root() const { return {*this, 0}; }
  [[nodiscard]] std::span<const Event> events() const {
    return image_.empty() ? std::span<const Event>(events_) : image_;
  }
  [[nodiscard]] std::string_view texts() const {
    return image_.empty() ? std::string_view(texts_.data(), texts_.size()) : image_texts_;
  }

  /// Makes room for the texts of a file of so many bytes, so that adding them moves nothing.
  void reserve(std::size_t bytes);
  /// Parsers add events in file order; Event::next is set as containers end.
  void add_scalar(Position position, ScalarStyle style, std::string_view text);
  void begin(EventKind kind, Position position, bool flow);
  void end();
  /// Says that the text which was parsed is the file's with `made`: all positions become those of the file.
  void place_before(std::vector<Edit> made);

  /// A document over events and texts that stand elsewhere and outlive it.
  static Document over(std::span<const Event> events, std::string_view texts);

 private:
  std::vector<Event> events_;
  std::vector<std::uint32_t> open_;
  std::vector<char> texts_;  // not a string: a short one would move with its owner
  std::span<const Event> image_;
  std::string_view image_texts_;
};

template <typename Value>
class Node::Range {
 public:
  class Iterator {
   public:
    Iterator(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}
    Value operator*() const;
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Document* document_;
    std::uint32_t index_;
  };
  Range(const Document& document, std::uint32_t first, std::uint32_t last)
      : document_(&document), first_(first), last_(last) {}
  [[nodiscard]] Iterator begin() const { return {*document_, first_}; }
  [[nodiscard]] Iterator end() const { return {*document_, last_}; }
  [[nodiscard]] bool empty() const { return first_ == last_; }

 private:
  const Document* document_;
  std::uint32_t first_;
  std::uint32_t last_;
};

template <>
inline Node Node::Range<Node>::Iterator::operator*() const {
  return {*document_, index_};
}
template <>
inline Node::Range<Node>::Iterator& Node::Range<Node>::Iterator::operator++() {
  index_ = document_->events()[index_].next;
  return *this;
}
template <>
inline Node::Entry Node::Range<Node::Entry>::Iterator::operator*() const {
  return {Node{*document_, index_}, Node{*document_, document_->events()[index_].next}};
}
template <>
inline Node::Range<Node::Entry>::Iterator& Node::Range<Node::Entry>::Iterator::operator++() {
  index_ = document_->events()[document_->events()[index_].next].next;
  return *this;
}

inline const Event& Node::event() const { return document_->events()[index_]; }
inline std::string_view Node::text() const { return document_->texts().substr(event().text, event().length); }

inline Node::Range<Node::Entry> Node::entries() const {
  const bool own = is_mapping();
  return {*document_, index_ + 1, own ? event().next - 1 : index_ + 1};
}
inline Node::Range<Node> Node::items() const {
  const bool own = is_sequence();
  return {*document_, index_ + 1, own ? event().next - 1 : index_ + 1};
}

}  // namespace pilotcheck
