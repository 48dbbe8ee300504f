#include "description/decimal.h"

#include <limits>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t unit = 1'000'000;

Wide common_divisor(Wide left, Wide right) {
  while (right != 0) {
    const Wide rest = left % right;
    left = right;
    right = rest;
  }
  return left;
}

/// Digits of a fraction that is rounded.
constexpr std::int64_t finest = 1'000'000'000'000;

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

Fraction::Fraction(Wide over, Wide under) : over_(over), under_(under) {
  const Wide divisor = common_divisor(over_, under_);
  over_ /= divisor;
  under_ /= divisor;
}

Fraction Fraction::rounded() const {
  Wide rest = over_ % under_;
  Wide under = under_;
  while (under > finest) {  // so that the product below has room
    rest /= 2;
    under /= 2;
  }
  return {over_ / under_ * finest + (rest * finest + under / 2) / under, finest};
}

Fraction operator+(const Fraction& left, const Fraction& right) {
  const Wide divisor = common_divisor(left.under_, right.under_);
  Wide one = 0;
  Wide other = 0;
  Wide sum = 0;
  Wide under = 0;
  const bool too_long = __builtin_mul_overflow(left.over_, right.under_ / divisor, &one) ||
                        __builtin_mul_overflow(right.over_, left.under_ / divisor, &other) ||
                        __builtin_add_overflow(one, other, &sum) ||
                        __builtin_mul_overflow(left.under_, right.under_ / divisor, &under);
  return too_long ? left.rounded() + right.rounded() : Fraction(sum, under);
}

Fraction operator*(const Fraction& left, const Fraction& right) {
  const Fraction one(left.over_, right.under_);
  const Fraction other(right.over_, left.under_);
  Wide over = 0;
  Wide under = 0;
  const bool too_long =
      __builtin_mul_overflow(one.over_, other.over_, &over) || __builtin_mul_overflow(one.under_, other.under_, &under);
  return too_long ? left.rounded() * right.rounded() : Fraction(over, under);
}

Fraction operator/(const Fraction& left, const Fraction& right) {
  if (right.is_zero()) return {};
  return left * Fraction(right.under_, right.over_);
}

bool operator>=(const Fraction& left, const Fraction& right) {
  Wide one = 0;
  Wide other = 0;
  const bool too_long = __builtin_mul_overflow(left.over_, right.under_, &one) ||
                        __builtin_mul_overflow(right.over_, left.under_, &other);
  return too_long ? left.rounded() >= right.rounded() : one >= other;
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
  for (; at < text.size() && (text::is_digit(text[at]) || text[at] == ','); ++at) {
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
    for (; at < text.size() && text::is_digit(text[at]); ++at, place /= 10) {
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
