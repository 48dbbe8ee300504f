#include "input/document.h"

namespace pilotcheck {

bool Node::is_null() const {
  if (!is_scalar() || style() != ScalarStyle::plain) return false;
  const std::string_view word = text();
  return word.empty() || word == "~" || word == "null" || word == "Null" || word == "NULL";
}

void Document::reserve(std::size_t bytes) {
  constexpr std::size_t bytes_an_event = 32;  // what descriptions have, and more
  texts_.reserve(bytes);
  events_.reserve(bytes / bytes_an_event);
}

void Document::add_scalar(Position position, ScalarStyle style, std::string_view text) {
  Event event;
  event.position = position;
  event.next = static_cast<std::uint32_t>(events_.size() + 1);
  event.text = static_cast<std::uint32_t>(texts_.size());
  event.length = static_cast<std::uint32_t>(text.size());
  event.style = style;
  texts_.insert(texts_.end(), text.begin(), text.end());
  events_.push_back(event);
}

void Document::begin(EventKind kind, Position position, bool flow) {
  open_.push_back(static_cast<std::uint32_t>(events_.size()));
  Event event;
  event.position = position;
  event.kind = kind;
  event.flow = flow;
  events_.push_back(event);
}

void Document::end() {
  Event event;
  event.kind = EventKind::end;
  event.next = static_cast<std::uint32_t>(events_.size() + 1);
  events_[open_.back()].next = event.next;
  open_.pop_back();
  events_.push_back(event);
}

void Document::place_before(std::vector<Edit> made) {
  edits = std::move(made);
  for (Event& event : events_) {
    if (event.kind != EventKind::end) event.position = before_edits(edits, event.position);
  }
}

Document Document::over(std::span<const Event> events, std::string_view texts) {
  Document document;
  document.image_ = events;
  document.image_texts_ = texts;
  return document;
}

}  // namespace pilotcheck
