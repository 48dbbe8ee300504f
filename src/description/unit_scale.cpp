#include "description/unit_scale.h"

#include <algorithm>
#include <array>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

enum class Measure : std::uint8_t { time, money, weight };

struct Unit {
  std::string_view name;
  Measure measure;
  long double scale;  ///< of seconds, yuan, kilograms
};

constexpr long double day = 86400;

constexpr std::array units = {
    Unit{"年", Measure::time, 365 * day},
    Unit{"个月", Measure::time, 365 * day / 12},
    Unit{"月", Measure::time, 365 * day / 12},
    Unit{"周", Measure::time, 7 * day},
    Unit{"星期", Measure::time, 7 * day},
    Unit{"天", Measure::time, day},
    Unit{"日", Measure::time, day},
    Unit{"小时", Measure::time, 3600},
    Unit{"h", Measure::time, 3600},
    Unit{"分钟", Measure::time, 60},
    Unit{"min", Measure::time, 60},
    Unit{"秒", Measure::time, 1},
    Unit{"s", Measure::time, 1},
    Unit{"元", Measure::money, 1},
    Unit{"千元", Measure::money, 1e3L},
    Unit{"万元", Measure::money, 1e4L},
    Unit{"百万元", Measure::money, 1e6L},
    Unit{"亿元", Measure::money, 1e8L},
    Unit{"吨", Measure::weight, 1000},
    Unit{"t", Measure::weight, 1000},
    Unit{"公斤", Measure::weight, 1},
    Unit{"千克", Measure::weight, 1},
    Unit{"kg", Measure::weight, 1},
    Unit{"克", Measure::weight, 1e-3L},
    Unit{"g", Measure::weight, 1e-3L},
};

const Unit* find_unit(std::string_view name) {
  const auto* found = std::ranges::find(units, name, &Unit::name);
  return found == units.end() ? nullptr : found;
}

}  // namespace

std::optional<Decimal> in_unit(Decimal number, std::string_view unit, std::string_view wanted) {
  const auto counted = [](std::string_view one) { return one.substr(0, one.find('/')); };
  const Unit* from = find_unit(counted(unit));
  const Unit* to = find_unit(counted(wanted));
  if (from == nullptr || to == nullptr || from->measure != to->measure) return std::nullopt;
  if (text::fold(unit.substr(from->name.size())) != text::fold(wanted.substr(to->name.size()))) return std::nullopt;
  const long double scaled = static_cast<long double>(number.millionths) * from->scale / to->scale;
  constexpr long double most = 1e18L;
  if (scaled > most || scaled < -most) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(scaled)};
}

}  // namespace pilotcheck
