/// Where a concept's words stand in a text, and how they are meant there.
#pragma once

#include <cstdint>

#include "prose/concepts.h"
#include "prose/reading.h"

namespace pilotcheck {

struct Mention {
  static constexpr std::uint32_t plain = ~std::uint32_t{0};

  std::uint32_t begin = 0;  ///< in UTF-16 units of the folded text
  std::uint32_t end = 0;
  std::uint32_t clause = 0;
  std::uint32_t scope = plain;  ///< number of the scope that decides it; `plain` where none does
  std::uint32_t next = plain;   ///< number of the next one with the same low bits of its concept; `plain` for none
  ConceptNumber number = 0;
  Reading says = Reading::affirmed;
};

}  // namespace pilotcheck
