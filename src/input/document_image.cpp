#include "input/document_image.h"

#include <cstring>
#include <type_traits>

namespace pilotcheck {

// An image is the number of events in eight bytes, the events as they are, then all texts one after the other.
constexpr std::size_t head = sizeof(std::uint64_t);
static_assert(std::is_trivially_copyable_v<Event> && alignof(Event) <= head);

std::string to_image(const Document& document) {
  const std::uint64_t count = document.events().size();
  std::string image(head + count * sizeof(Event), '\0');
  std::memcpy(image.data(), &count, head);
  std::memcpy(image.data() + head, document.events().data(), count * sizeof(Event));
  image += document.texts();
  return image;
}

Document from_image(std::string_view image) {
  std::uint64_t count = 0;
  std::memcpy(&count, image.data(), head);
  const auto* events = reinterpret_cast<const Event*>(image.data() + head);
  return Document::over({events, static_cast<std::size_t>(count)}, image.substr(head + count * sizeof(Event)));
}

}  // namespace pilotcheck
