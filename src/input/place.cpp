#include "input/place.h"

#include <fmt/format.h>

namespace pilotcheck {

Place place_of(const Places& places, Position position) {
  if (position.line == 0 || position.line > places.size()) return {};
  return places[position.line - 1];
}

Bilingual place_name(const Place& place) {
  if (place.table > 0) {
    return {fmt::format("表 {} 第 {} 行第 {} 格", place.table, place.row, place.cell),
            fmt::format("table {}, row {}, cell {}", place.table, place.row, place.cell)};
  }
  if (place.paragraph == 0) return {};
  Bilingual name{fmt::format("第 {} 段", place.paragraph), fmt::format("paragraph {}", place.paragraph)};
  if (!place.heading.empty()) {
    name.zh += fmt::format("（“{}”之下）", place.heading);
    name.en += fmt::format(" (under “{}”)", place.heading);
  }
  return name;
}

}  // namespace pilotcheck
