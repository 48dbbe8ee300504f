#include "description/decimal.h"

#include <limits>

namespace pilotcheck {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t unit = 1'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Decimal operator*(Decimal left, Decimal right) {
  Wide product = static_cast<Wide>(left.millionths) * right.millionths;
  product += product < 0 ? -unit / 2 : unit / 2;
  product /= unit;
  constexpr Wide highest = std::numeric_limits<std::int64_t>::max();
  if (product > highest) return {std::numeric_limits<std::int64_t>::max()};
  if (product < -highest) return {-std::numeric_limits<std::int64_t>::max()};
  return {static_cast<std::int64_t>(product)};
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  bool negative = false;
  if (text.starts_with('-') || text.starts_with('+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  constexpr std::int64_t largest = 9'000'000'000'000;  // whole units that still have six decimals in 64 bits
  std::int64_t whole = 0;
  std::size_t at = 0;
  std::size_t group = 0;  // digits since the last separator
  bool grouped = false;
  for (; at < text.size() && (is_digit(text[at]) || text[at] == ','); ++at) {
    if (text[at] == ',') {
      if (group == 0 || group > 3 || (grouped && group != 3)) return std::nullopt;
      grouped = true;
      group = 0;
      continue;
    }
    whole = whole * 10 + (text[at] - '0');
    if (whole > largest) return std::nullopt;
    ++group;
  }
  if (group == 0 || (grouped && group != 3)) return std::nullopt;
  std::int64_t fraction = 0;
  if (at < text.size() && text[at] == '.') {
    ++at;
    std::int64_t place = unit / 10;
    const std::size_t first = at;
    for (; at < text.size() && is_digit(text[at]); ++at, place /= 10) {
      if (place == 0) return std::nullopt;
      fraction += (text[at] - '0') * place;
    }
    if (at == first) return std::nullopt;
  }
  if (at != text.size()) return std::nullopt;
  const std::int64_t value = whole * unit + fraction;
  return Decimal{negative ? -value : value};
}

std::string to_text(Decimal value) {
  const bool negative = value.millionths < 0;
  const std::uint64_t magnitude =
      negative ? 0 - static_cast<std::uint64_t>(value.millionths) : static_cast<std::uint64_t>(value.millionths);
  std::string text = negative ? "-" : "";
  text += std::to_string(magnitude / unit);
  std::string fraction = std::to_string(unit + static_cast<std::int64_t>(magnitude % unit)).substr(1);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return fraction.empty() ? text : text + "." + fraction;
}

}  // namespace pilotcheck
