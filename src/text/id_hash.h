/// The hash of ids that are looked up by a view of them, so that no lookup makes a string: concepts and field paths.
///
///     std::unordered_map<std::string, Slot, text::IdHash, std::equal_to<>> by_path;
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace pilotcheck::text {

struct IdHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
};

}  // namespace pilotcheck::text
