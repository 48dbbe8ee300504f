#include "input/document.h"

#include <cstring>

namespace pilotcheck {

namespace {

constexpr std::size_t block_bytes = 64U << 10U;

}  // namespace

bool Node::is_null() const {
  if (!is_scalar() || style() != ScalarStyle::plain) return false;
  const std::string_view word = text();
  return word.empty() || word == "~" || word == "null" || word == "Null" || word == "NULL";
}

void Document::add_scalar(Position position, ScalarStyle style, std::string_view text) {
  add_scalar_view(position, style, keep(text));
}

void Document::add_scalar_view(Position position, ScalarStyle style, std::string_view text) {
  Event event;
  event.style = style;
  event.position = position;
  event.next = static_cast<std::uint32_t>(events_.size() + 1);
  event.text = text;
  events_.push_back(event);
}

void Document::begin(EventKind kind, Position position, bool flow) {
  open_.push_back(static_cast<std::uint32_t>(events_.size()));
  Event event;
  event.kind = kind;
  event.flow = flow;
  event.position = position;
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

std::string_view Document::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > block_left_) {
    const std::size_t size = text.size() > block_bytes ? text.size() : block_bytes;
    blocks_.push_back(std::make_unique<char[]>(size));
    block_at_ = blocks_.back().get();
    block_left_ = size;
  }
  char* kept = block_at_;
  std::memcpy(kept, text.data(), text.size());
  block_at_ += text.size();
  block_left_ -= text.size();
  return {kept, text.size()};
}

}  // namespace pilotcheck
