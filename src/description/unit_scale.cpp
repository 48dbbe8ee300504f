#include "description/unit_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

const UnitScale* find_unit(const std::vector<UnitScale>& units, std::string_view name) {
  const auto found = std::ranges::find(units, name, &UnitScale::name);
  return found == units.end() ? nullptr : &*found;
}

}  // namespace

std::vector<UnitScale> read_units(Node node, const Faults& faults) {
  std::vector<UnitScale> units;
  std::size_t measure = 0;
  for (const Node one : node.items()) {
    for (const auto [name, value] : one.entries()) {
      const auto scale = parse_decimal(value.text());
      if (!scale || scale->millionths <= 0) {
        faults.error(value.position(), "wrong-type",
                     {fmt::format("“{}”不是单位的值", value.text()),
                      fmt::format("`{}` is nothing that a unit can be worth", value.text())},
                     {"写大于 0 的数，如 小时: 3600", "write a number above 0, such as `hour: 3600`"});
      } else if (find_unit(units, name.text()) != nullptr) {
        faults.error(
            name.position(), "duplicate-name",
            {fmt::format("单位“{}”重复", name.text()), fmt::format("the unit `{}` is there twice", name.text())},
            {"每个单位只写一次", "write each unit once"});
      } else {
        units.push_back({std::string(name.text()), measure, static_cast<long double>(scale->millionths)});
      }
    }
    ++measure;
  }
  if (measure == 0) {
    faults.error(node.position(), "wrong-type",
                 {"units 应为列表，每种量一项", "`units` must be a list, with an item for each thing that is measured"},
                 {"写成 [{分钟: 1, 小时: 60}]", "write `[{min: 1, hour: 60}]`"});
  }
  return units;
}

void add_money(const Currency& currency, std::vector<UnitScale>& units) {
  const std::size_t measure = units.empty() ? 0 : units.back().measure + 1;
  for (const Currency::Unit& unit : currency.units) {
    if (unit.use == Currency::Use::whole) units.push_back({unit.name, measure, static_cast<long double>(unit.worth)});
  }
}

std::optional<Decimal> in_unit(Decimal number, std::string_view unit, std::string_view wanted,
                               const std::vector<UnitScale>& units) {
  const auto counted = [](std::string_view one) { return one.substr(0, one.find('/')); };
  const UnitScale* from = find_unit(units, counted(unit));
  const UnitScale* to = find_unit(units, counted(wanted));
  if (from == nullptr || to == nullptr || from->measure != to->measure) return std::nullopt;
  if (text::fold(unit.substr(from->name.size())) != text::fold(wanted.substr(to->name.size()))) return std::nullopt;
  const long double scaled = static_cast<long double>(number.millionths) * from->scale / to->scale;
  constexpr long double most = 1e18L;
  if (scaled > most || scaled < -most) return std::nullopt;
  return Decimal{std::llround(scaled)};
}

}  // namespace pilotcheck
