#include "description/field_leniency.h"

#include <fmt/format.h>

namespace pilotcheck {

void read_direction(const KeyedReader& keys, Field& field, const Faults& faults) {
  const std::string direction = keys.optional_text("direction");
  if (direction == "lower") field.direction = Direction::lower;
  if (direction == "higher") field.direction = Direction::higher;
  const bool wanted = field.kind() == ValueKind::change;
  if (wanted != (field.direction != Direction::none) || (!wanted && !direction.empty())) {
    faults.error(keys.position(), "direction",
                 {"direction 应为 lower 或 higher，且只用于 change",
                  "`direction` is `lower` or `higher`, for the type change only"});
  }
}

void read_leniency(const KeyedReader& keys, Field& field, const Faults& faults) {
  const ValueKind kind = field.kind();
  field.reversed_in = keys.texts("reversed_in");
  field.straight_in = keys.texts("straight_in");
  field.year_is_enough = read_true(keys, "year_is_enough", kind == ValueKind::date, faults);
  field.may_be_none = read_true(keys, "may_be_none", kind == ValueKind::code, faults);
  if ((field.reversed_in.empty() && field.straight_in.empty()) || kind == ValueKind::change) return;
  faults.error(
      keys.position(), "wrong-type",
      {"reversed_in 和 straight_in 只用于 change", "`reversed_in` and `straight_in` are for the type change only"},
      {"请删除它", "delete it"});
}

bool read_true(const KeyedReader& keys, std::string_view key, bool wanted, const Faults& faults) {
  const auto node = keys.find(key);
  if (!node) return false;
  if (wanted && node->text() == "true") return true;
  faults.error(node->position(), "wrong-type",
               {fmt::format("{} 只能是 true，且只用于它所属的类型", key),
                fmt::format("`{}` can only be `true`, and only of its type", key)},
               {"year_is_enough 用于 date，may_be_none 用于号码与代码",
                "`year_is_enough` is for dates, `may_be_none` for codes and numbers"});
  return false;
}

}  // namespace pilotcheck
