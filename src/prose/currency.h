/// How amounts of money are written: their units, what each is worth, and what a bare number means. The vocabulary says
/// it, or else a file of the language (description/read_currency.h); descriptions, forms and texts are read by it, and
/// messages speak in it.
///
///     for (const Currency::Unit& unit : currency.units) if (text.starts_with(unit.folded)) …
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/bilingual.h"

namespace pilotcheck {

struct Currency {
  enum class Use : std::uint8_t { whole, short_form, only_in_texts };
  struct Unit {
    std::string name;
    std::u16string folded;   ///< as texts have it
    std::int64_t worth = 0;  ///< in millionths of `bare`
    Use use = Use::whole;
  };
  std::string bare;  ///< empty where nothing says how money is written
  Bilingual label;
  std::vector<Unit> units;  ///< longer names first: 万元 ends in 元
  std::vector<std::string> before;
  std::vector<Unit> shown;  ///< the largest first
  std::vector<std::string> examples;

  /// The whole unit of that name; null where there is none.
  [[nodiscard]] const Unit* find(std::string_view name) const;
  /// The smallest whole unit: 元. Not of one that has none.
  [[nodiscard]] const Unit& smallest() const;
};

}  // namespace pilotcheck
