/// Where something stands in a document that has no lines, a Word file: its table, row and cell, or its paragraph and
/// the heading above it. Positions of such a document count the lines as which it was read (Document::places has one
/// entry for each), so that everything that compares, sorts or merges positions works as it does for text; only where a
/// position is shown to people or programs is it looked up here.
///
///     place_name(place_of(document.places, position)).zh == "表 1 第 5 行第 2 格"
#pragma once

#include <string>
#include <vector>

#include "input/diagnostic.h"

namespace pilotcheck {

struct Place {
  std::uint32_t table = 0;  ///< counted from one, nested ones too, as all numbers here; 0 outside of tables
  std::uint32_t row = 0;
  std::uint32_t cell = 0;
  std::uint32_t paragraph = 0;  ///< of those outside of tables, empty ones too; 0 in a table
  std::string heading = {};     ///< above the paragraph; may be empty

  [[nodiscard]] bool known() const { return table > 0 || paragraph > 0; }
  bool operator==(const Place&) const = default;
};

/// By line, counted from one. Empty for a document whose lines are those of its file.
using Places = std::vector<Place>;

/// No place where `places` has none, or where the position is that of the file as a whole.
Place place_of(const Places& places, Position position);

/// As people find it; empty where there is none.
Bilingual place_name(const Place& place);

}  // namespace pilotcheck
