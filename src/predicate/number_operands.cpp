#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "input/keyed_reader.h"
#include "predicate/bounds.h"
#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Of a factor written without a percent sign: `90` is far more often 90 % than ninety-fold.
constexpr std::int64_t most_plain_factor = 10;

/// Of a count, of characters too: a whole description has fewer.
constexpr std::int64_t most_count = 100'000;

/// A factor: `1.2`, or `90%` for 0.9.
std::optional<Decimal> read_factor(Node operand, BindContext& context, const BoundPredicate& bound,
                                   std::string& parameter) {
  const auto text = literal_text(operand, context, bound, parameter);
  if (!text) return std::nullopt;
  const bool percent = text->ends_with('%');
  const auto number =
      parse_decimal(percent ? std::string_view(*text).substr(0, text->size() - 1) : std::string_view(*text));
  if (number && *number <= Decimal{}) {
    context.error(written_at(operand, context), "bad-operand",
                  {fmt::format("倍数“{}”应大于 0", *text), fmt::format("the factor `{}` must be above zero", *text)},
                  {"例如 0.9 或 90%；与 0 比较请直接写数值",
                   "for example 0.9 or 90%; to compare with zero write the number itself"});
  } else if (number && (percent || number->whole_part() < most_plain_factor)) {
    return percent ? *number * Decimal{10'000} : *number;
  } else if (number) {
    context.error(
        written_at(operand, context), "missing-percent",
        {fmt::format("倍数“{}”缺少百分号", *text), fmt::format("the factor `{}` lacks its percent sign", *text)},
        {fmt::format("请写成 {}%；若确指 {} 倍，请写成 {}%", *text, *text, to_text(*number * Decimal::whole(100))),
         fmt::format("write `{}%`, or `{}%` if it is meant {}-fold", *text, to_text(*number * Decimal::whole(100)),
                     *text)});
  } else if (!parameter.empty()) {
    context.error(
        written_at(operand, context), "bad-parameter",
        {fmt::format("参数 {} 的值“{}”不是数字或百分比", parameter, *text),
         fmt::format("the parameter {} has the value “{}”, which is no number or percentage", parameter, *text)},
        {"例如 0.9 或 90%", "for example 0.9 or 90%"});
  } else {
    malformed(operand, context, bound);
  }
  return std::nullopt;
}

/// `{field: PATH}`, or `{field: PATH, times: FACTOR}`.
std::optional<NumberOperand> read_multiple(Node operand, Node path, BindContext& context, const BoundPredicate& bound) {
  NumberOperand result{.value = Decimal::whole(1)};
  result.field = bind_other_field(path, kinds(ValueKind::number), context, bound);
  const auto times = entry_of(operand, "times");
  if (number_of_entries(operand) != (times ? 2U : 1U)) malformed(operand, context, bound);
  if (!result.field) return std::nullopt;
  const Field& other = context.vocabulary.field(*result.field);
  const Field& own = context.vocabulary.field(bound.field);
  if (other.type != own.type) {
    context.error(
        path.position(), "field-type",
        {fmt::format("字段 {} 的类型是 {}，这里不能用", path.text(), other.type->name),
         fmt::format("the field `{}` is of type {}, which cannot stand here", path.text(), other.type->name)});
    return std::nullopt;
  }
  if (other.unit != own.unit) {
    context.error(
        path.position(), "unit-mismatch",
        {fmt::format("{} 的单位是“{}”，{} 的单位是“{}”，无法比较", other.path, other.unit.zh, own.path, own.unit.zh),
         fmt::format("{} is in “{}” and {} in “{}”, so they cannot be compared", other.path, other.unit.en, own.path,
                     own.unit.en)},
        {"请与同一单位的字段比较", "compare it with a field of the same unit"});
    return std::nullopt;
  }
  if (!times) return result;
  const auto factor = read_factor(*times, context, bound, result.parameter);
  if (!factor) return std::nullopt;
  result.value = *factor;
  return result;
}

std::optional<NumberOperand> read_number(Node operand, BindContext& context, const BoundPredicate& bound);

/// Those of the choices for which no number is said; `otherwise`, if any, is for them.
bool fill_others(Node operand, const std::vector<Choice>& choices, const std::optional<NumberOperand>& otherwise,
                 std::vector<std::optional<NumberOperand>>& numbers, BindContext& context) {
  std::vector<std::string_view> missing;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (numbers[i]) continue;
    if (!otherwise) missing.push_back(choices[i].id);
    numbers[i] = otherwise;
  }
  if (missing.empty()) return true;
  context.error(operand.position(), "missing-key",
                {fmt::format("没有写明选项 {} 的数值", fmt::join(missing, "、")),
                 fmt::format("it says no number for {}", fmt::join(missing, ", "))},
                {"请在 values 中写明，或用 otherwise 给出其余选项的数值",
                 "add them to `values`, or say by `otherwise` what holds for all others"});
  return false;
}

/// `{by: PATH, values: {CHOICE: NUMBER}}`, and `otherwise: NUMBER` for the choices that are not named.
std::optional<NumberOperand> read_look_up(Node operand, Node by, BindContext& context, const BoundPredicate& bound) {
  const Faults faults{context.file, context.diagnostics};
  const std::size_t before = context.diagnostics.size();
  const KeyedReader keys(operand, {"by", "values", "otherwise"}, {"按选项取的数值", "a number by a choice"}, faults);
  const auto slot = bind_other_field(by, kinds(ValueKind::choice), context, bound);
  const auto values = keys.need("values");
  if (!slot || !values) return std::nullopt;
  if (!values->is_mapping()) {
    malformed(operand, context, bound);
    return std::nullopt;
  }
  const std::vector<Choice>& choices = context.vocabulary.field(*slot).choices;
  std::vector<std::optional<NumberOperand>> numbers(choices.size());
  const auto read = [&](Node number) -> std::optional<NumberOperand> {
    if (entry_of(number, "by")) {
      malformed(number, context, bound);
      return std::nullopt;
    }
    return read_number(number, context, bound);
  };
  for (const auto [choice, number] : values->entries()) {
    const std::uint64_t bit = bind_choice_id(choice, context, *slot);
    auto value = read(number);
    if (bit == 0) continue;
    std::optional<NumberOperand>& one = numbers[static_cast<std::size_t>(std::countr_zero(bit))];
    if (one) {
      context.error(
          choice.position(), "duplicate-key",
          {fmt::format("选项 {} 重复", choice.text()), fmt::format("the choice `{}` is there twice", choice.text())},
          {"请删除其中之一", "delete one of the two"});
    }
    one = std::move(value);
  }
  const auto rest = keys.find("otherwise");
  const std::optional<NumberOperand> otherwise = rest ? read(*rest) : std::nullopt;
  if (context.diagnostics.size() != before) return std::nullopt;
  if (!fill_others(operand, choices, otherwise, numbers, context)) return std::nullopt;
  LookUp look_up{*slot, {}};
  for (std::optional<NumberOperand>& number : numbers) look_up.numbers.push_back(std::move(*number));
  NumberOperand result;
  result.look_up = std::make_shared<const LookUp>(std::move(look_up));
  return result;
}

std::optional<NumberOperand> read_number(Node operand, BindContext& context, const BoundPredicate& bound) {
  if (const auto by = entry_of(operand, "by")) return read_look_up(operand, *by, context, bound);
  if (const auto path = entry_of(operand, "field")) return read_multiple(operand, *path, context, bound);
  NumberOperand result;
  const auto text = literal_text(operand, context, bound, result.parameter);
  if (!text) return std::nullopt;
  const auto fact = read_literal(operand, *text, bound.field, context);
  if (!fact) return std::nullopt;
  result.value = fact->number;
  result.unit = fact->unit;
  // A number of any unit would pass.
  if (context.vocabulary.field(bound.field).type->says_unit && result.unit.empty() && result.value != Decimal{}) {
    const std::string example =
        spell(*context.vocabulary.field(bound.field).type, result.value, unit_of_examples(context.vocabulary));
    context.error(
        written_at(operand, context), "missing-unit",
        {fmt::format("“{}”缺少单位", *text), fmt::format("`{}` lacks its unit", *text)},
        {fmt::format("请写成 {} 之类", example), fmt::format("write it with its unit, such as `{}`", example)});
    return std::nullopt;
  }
  return result;
}

}  // namespace

std::optional<NumberOperand> read_limit(Node operand, Slot field, BindContext& context) {
  BoundPredicate of_field;
  of_field.row = find_predicate("at_least");
  of_field.field = field;
  auto limit = read_number(operand, context, of_field);
  if (!limit || !limit->look_up) return limit;
  malformed(operand, context, of_field);
  return std::nullopt;
}

std::optional<NumberOperand> read_share(Node operand, BindContext& context, const BoundPredicate& bound) {
  NumberOperand result;
  const auto text = literal_text(operand, context, bound, result.parameter);
  if (!text) return std::nullopt;
  const auto number =
      text->ends_with('%') ? parse_decimal(std::string_view(*text).substr(0, text->size() - 1)) : std::nullopt;
  if (!number || *number < Decimal{}) {
    context.error(written_at(operand, context), "missing-percent",
                  {fmt::format("“{}”应为百分比", *text), fmt::format("`{}` must be a percentage", *text)},
                  {"例如 60%", "for example 60%"});
    return std::nullopt;
  }
  result.value = *number * Decimal{10'000};
  return result;
}

void bind_number(Node operand, BindContext& context, BoundPredicate& bound) {
  if (auto number = read_number(operand, context, bound)) bound.operand = std::move(*number);
}

namespace {

/// So that whatever is stated cannot be compared with both.
bool differ_in_unit(const NumberOperand& low, const NumberOperand& high, const Vocabulary& vocabulary) {
  const bool fixed = !low.field && !high.field && low.value != Decimal{} && high.value != Decimal{};
  return fixed && text::fold(low.unit) != text::fold(high.unit) &&
         !in_unit(high.value, high.unit, low.unit, vocabulary.units());
}

}  // namespace

void bind_range(Node operand, BindContext& context, BoundPredicate& bound) {
  std::vector<std::optional<NumberOperand>> ends;
  for (const Node item : operand.items()) ends.push_back(read_number(item, context, bound));
  if (ends.size() != 2) return malformed(operand, context, bound);
  if (!ends[0] || !ends[1]) return;
  if (differ_in_unit(*ends[0], *ends[1], context.vocabulary)) {
    context.error(operand.position(), "unit-mismatch",
                  {fmt::format("范围两端的单位“{}”与“{}”不可换算", ends[0]->unit, ends[1]->unit),
                   fmt::format("the ends of the range are in “{}” and “{}”, which cannot be compared", ends[0]->unit,
                               ends[1]->unit)},
                  {"请用同一单位写两端", "write both in the same unit"});
  } else if (is_upside_down(*ends[0], *ends[1], context.vocabulary)) {
    context.error(operand.position(), "upside-down",
                  {"范围的下限高于上限，任何数值都不在其中",
                   "the lower end is above the upper one, so no number is between them"},
                  {"请把较小的数写在前面", "write the smaller one first"});
  }
  bound.operand = RangeOperand{std::move(*ends[0]), std::move(*ends[1])};
}

void bind_count(Node operand, BindContext& context, BoundPredicate& bound) {
  CountOperand count;
  const auto text = literal_text(operand, context, bound, count.parameter);
  if (!text) return;
  const auto number = parse_decimal(*text);
  if (number && number->is_count() && *number > Decimal::whole(most_count)) {
    context.error(
        written_at(operand, context), "too-large",
        {fmt::format("{} 超出任何描述的篇幅", *text), fmt::format("{} is more than any description has", *text)},
        {fmt::format("写 1 到 {} 之间的数", most_count), fmt::format("write a number from 1 to {}", most_count)});
  } else if (number && number->is_count() && number->millionths > 0) {
    count.count = static_cast<std::size_t>(number->whole_part());
    bound.operand = std::move(count);
  } else if (!count.parameter.empty()) {
    context.error(written_at(operand, context), "bad-parameter",
                  {fmt::format("参数 {} 的值“{}”不是正整数", count.parameter, *text),
                   fmt::format("the parameter {} has the value “{}”, which is no whole number above zero",
                               count.parameter, *text)},
                  {"例如 3", "for example 3"});
  } else {
    malformed(operand, context, bound);
  }
}

}  // namespace pilotcheck
