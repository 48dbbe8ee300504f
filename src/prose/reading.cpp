#include "prose/reading.h"

#include <algorithm>

namespace pilotcheck {

namespace {

struct Row {
  Reading reading;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Row, reading_count> rows = {{
    {Reading::affirmed, "affirmed", "已写明", "affirmed"},
    {Reading::denied, "denied", "被否定", "denied"},
    {Reading::planned, "planned", "只是计划", "only planned"},
    {Reading::partial, "partial", "只是部分或试点", "only partial or on trial"},
    {Reading::past, "past", "是过去的情况", "of the past"},
    {Reading::hypothetical, "hypothetical", "只是假设", "only supposed"},
    {Reading::other, "other", "说的是别家", "somebody else's"},
    {Reading::neutral, "neutral", "只是提到", "only named"},
}};

const Row& row_of(Reading reading) { return rows.at(static_cast<std::size_t>(reading)); }

}  // namespace

std::string_view name_of(Reading reading) { return row_of(reading).name; }

bool find_reading(std::string_view name, Reading& reading) {
  const auto row = std::ranges::find(rows, name, &Row::name);
  if (row == rows.end()) return false;
  reading = row->reading;
  return true;
}

Bilingual label_of(Reading reading) { return {std::string(row_of(reading).zh), std::string(row_of(reading).en)}; }

}  // namespace pilotcheck
