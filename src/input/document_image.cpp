#include "input/document_image.h"

#include <cstring>

namespace pilotcheck {

namespace {

// An image is a count, that many records, then all texts one after the other.
struct Record {
  std::uint32_t line;
  std::uint32_t column;
  std::uint32_t next;
  std::uint32_t length;
  EventKind kind;
  ScalarStyle style;
  std::uint8_t flow;
  std::uint8_t unused;
};
static_assert(sizeof(Record) == 20);

}  // namespace

std::string to_image(const Document& document) {
  const auto& events = document.events();
  std::string image(sizeof(std::uint32_t) + events.size() * sizeof(Record), '\0');
  const auto count = static_cast<std::uint32_t>(events.size());
  std::memcpy(image.data(), &count, sizeof count);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    const Record record{event.position.line,
                        event.position.column,
                        event.next,
                        static_cast<std::uint32_t>(event.text.size()),
                        event.kind,
                        event.style,
                        static_cast<std::uint8_t>(event.flow),
                        0};
    std::memcpy(image.data() + sizeof count + i * sizeof record, &record, sizeof record);
  }
  for (const Event& event : events) image += event.text;
  return image;
}

Document from_image(std::string_view image) {
  std::uint32_t count = 0;
  std::memcpy(&count, image.data(), sizeof count);
  std::string_view texts = image.substr(sizeof count + count * sizeof(Record));
  Document document;
  document.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Record record{};
    std::memcpy(&record, image.data() + sizeof count + i * sizeof record, sizeof record);
    const Position position{record.line, record.column};
    switch (record.kind) {
      case EventKind::scalar:
        document.add_scalar_view(position, record.style, texts.substr(0, record.length));
        texts.remove_prefix(record.length);
        break;
      case EventKind::end:
        document.end();
        break;
      case EventKind::mapping:
      case EventKind::sequence:
        document.begin(record.kind, position, record.flow != 0);
        break;
    }
  }
  return document;
}

}  // namespace pilotcheck
