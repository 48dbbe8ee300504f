/// Exact decimal numbers: percentages, money, measures. Verdicts hang on comparisons such as
/// `81% >= 90% of 90%`, which binary floating point may get wrong, so numbers are counted in millionths.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

struct Decimal {
  std::int64_t millionths = 0;

  static constexpr Decimal whole(std::int64_t value) { return {value * 1'000'000}; }
  /// What stands before the point.
  [[nodiscard]] constexpr std::int64_t whole_part() const { return millionths / 1'000'000; }
  /// A whole number that is not negative.
  [[nodiscard]] constexpr bool is_count() const { return millionths >= 0 && millionths % 1'000'000 == 0; }
  auto operator<=>(const Decimal&) const = default;
};

/// The product, rounded half away from zero; saturates at the ends of the range.
Decimal operator*(Decimal left, Decimal right);

/// A share of what is weighed, such as a mean of thirds, exactly: 4/5 is 80% and nothing else. From 0 up. Past 38
/// digits twelve decimals are kept.
class Fraction {
 public:
  Fraction() = default;
  explicit Fraction(Decimal value) : Fraction(value.millionths, 1'000'000) {}
  friend Fraction operator+(const Fraction& left, const Fraction& right);
  friend Fraction operator*(const Fraction& left, const Fraction& right);
  /// Over zero: zero.
  friend Fraction operator/(const Fraction& left, const Fraction& right);
  friend bool operator>=(const Fraction& left, const Fraction& right);
  [[nodiscard]] bool is_zero() const { return over_ == 0; }
  [[nodiscard]] double to_double() const { return static_cast<double>(over_) / static_cast<double>(under_); }

 private:
  __extension__ using Wide = __int128;
  Fraction(Wide over, Wide under);
  /// With twelve decimals.
  [[nodiscard]] Fraction rounded() const;

  Wide over_ = 0;
  Wide under_ = 1;
};

/// `12`, `1,200`, `-3.5`, `0.125`: digits with optional thousands separators (each group of three) and up to six
/// decimals. No exponent, no hexadecimal, no octal: `1e3` and `0x1F` are no numbers; `007` is seven. Nothing for all
/// else.
std::optional<Decimal> parse_decimal(std::string_view text);

/// The shortest form: `12`, `3.5`.
std::string to_text(Decimal value);

}  // namespace pilotcheck
