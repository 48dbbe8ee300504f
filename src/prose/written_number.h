/// Numbers as texts write them, in digits or in Chinese numerals. find_figures() makes figures of them.
///
///     read_digits(u"1,200.5万元").value == 1'200'500'000
#pragma once

#include <cstdint>
#include <string_view>

namespace pilotcheck {

struct WrittenNumber {
  static constexpr std::int64_t one = 1'000'000;

  std::size_t size = 0;      ///< units that it takes; 0 where there is none
  std::int64_t value = 0;    ///< in millionths; negative where it is too large
  std::int64_t place = one;  ///< what its last place is worth
};

/// 86, 1,200, 85.6.
WrittenNumber read_digits(std::u16string_view text);
/// 八十六, 一千二百, 八十六点五.
WrittenNumber read_numerals(std::u16string_view text);

}  // namespace pilotcheck
