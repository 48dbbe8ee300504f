/// A figure as it stands in a text: an interval, by its decimals and by the words beside it. Reconciling facts with
/// texts and the predicate agrees_with compare by it.
///
///     const Figures figures = find_figures(u"约86%", {FigureAsk::Kind::percent}, lexicon.figures);
///     meet(figures[0], *read_figure("85.6%", ask, lexicon.figures))
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "prose/lexicon.h"

namespace pilotcheck {

/// What figures are looked for.
struct FigureAsk {
  enum class Kind : std::uint8_t {
    percent,
    money,  ///< in the unit of bare numbers, whatever unit it is written in
    unit,   ///< with `unit`
    plain   ///< without a unit
  };
  Kind kind = Kind::plain;
  std::string_view unit = {};  ///< as a fact says it: `天`
};

/// Values are in millionths, so that decimals are exact.
struct Figure {
  static constexpr std::int64_t unbounded = std::int64_t{1} << 62U;

  std::uint32_t lead = 0;   ///< where it begins, with the words that make it vague
  std::uint32_t begin = 0;  ///< of its digits
  std::uint32_t end = 0;    ///< behind its unit
  std::uint32_t close = 0;  ///< behind the words that make it vague
  std::int64_t value = 0;   ///< as written
  std::int64_t low = 0;     ///< what it may stand for: from `low` on and below `high`
  std::int64_t high = 0;
};

/// A few figures in place, so that reading them allocates nothing. What is too many is left out.
class Figures {
 public:
  void add(const Figure& figure) {
    if (count_ < figures_.size()) figures_.at(count_++) = figure;
  }
  void pop() { --count_; }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] const Figure& operator[](std::size_t at) const { return figures_.at(at); }
  [[nodiscard]] Figure& back() { return figures_.at(count_ - 1); }
  [[nodiscard]] const Figure* begin() const { return figures_.data(); }
  [[nodiscard]] const Figure* end() const { return figures_.data() + count_; }

 private:
  std::array<Figure, 12> figures_{};
  std::size_t count_ = 0;
};

/// Those of one kind in a folded text, in its order; a range is one: 85%–90%.
Figures find_figures(std::u16string_view text, const FigureAsk& ask, const FigureWords& words);

/// The one that a fact states, by its decimals; nothing where it is none of the kind.
std::optional<Figure> read_figure(std::string_view written, const FigureAsk& ask, const FigureWords& words);

/// Whether one and the same value may stand behind both.
inline bool meet(const Figure& left, const Figure& right) { return left.low < right.high && right.low < left.high; }

/// For a number whose unit is `unit`: an amount of money in any unit of money, else that unit only.
FigureAsk ask_for_unit(std::string_view unit, const FigureWords& words);

}  // namespace pilotcheck
