#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

void bind_date(Node operand, BindContext& context, BoundPredicate& bound) {
  std::string parameter;
  const auto text = literal_text(operand, context, bound, parameter);
  if (!text) return;
  if (const auto fact = read_literal(operand, *text, bound.field, context)) bound.operand = DateOperand{fact->date};
}

void bind_other_date(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto slot = bind_other_field(operand, kinds(ValueKind::date), context, bound);
  if (slot) bound.operand = FieldOperand{*slot};
}

namespace {

constexpr std::size_t most_years = 100;

}  // namespace

void bind_within_years(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto of = entry_of(operand, "of");
  const auto years = entry_of(operand, "years");
  if (!of || !years || number_of_entries(operand) != 2) return malformed(operand, context, bound);
  bind_count(*years, context, bound);
  const auto* count = std::get_if<CountOperand>(&bound.operand);
  if (count != nullptr && count->count > most_years) {
    return context.error(written_at(*years, context), "too-large",
                         {fmt::format("{} 年太长，任何日期都在其内", count->count),
                          fmt::format("any date is within {} years", count->count)},
                         {fmt::format("写 1 到 {} 之间的年数", most_years),
                          fmt::format("write a number of years from 1 to {}", most_years)});
  }
  // What begins with a digit can be no path: it was meant as a date.
  const bool is_date = !of->text().empty() && of->text().front() >= '0' && of->text().front() <= '9';
  YearsOperand within{count == nullptr ? CountOperand{} : *count, {}};
  if (is_date) {
    const auto date = read_literal(*of, of->text(), bound.field, context);
    if (!date) return;
    within.of = date->date;
  } else {
    const auto slot = bind_other_field(*of, kinds(ValueKind::date), context, bound);
    if (!slot) return;
    within.of = *slot;
  }
  if (count == nullptr) return;
  bound.operand = within;
}

namespace {

/// The number at `key`, or that of the parameter there; 0 where there is none.
CountOperand read_span(Node operand, std::string_view key, std::size_t most, BindContext& context,
                       const BoundPredicate& bound) {
  CountOperand span;
  const auto node = entry_of(operand, key);
  if (!node) return span;
  const auto text = literal_text(*node, context, bound, span.parameter);
  span.count = 1;
  if (!text) return span;
  const auto number = parse_decimal(*text);
  if (number && number->is_count() && number->millionths > 0 &&
      *number <= Decimal::whole(static_cast<std::int64_t>(most))) {
    span.count = static_cast<std::size_t>(number->whole_part());
    return span;
  }
  context.error(written_at(*node, context), "bad-operand",
                {fmt::format("{} 应为 1 到 {} 的整数", key, most),
                 fmt::format("`{}` must be a whole number from 1 to {}", key, most)},
                {"例如 3", "for example 3"});
  return span;
}

}  // namespace

void bind_window(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto of = entry_of(operand, "of");
  WindowOperand window;
  window.before = bound.row->name != std::string_view("within_after");
  window.years = read_span(operand, "years", most_years, context, bound);
  window.months = read_span(operand, "months", most_years * 12, context, bound);
  const std::size_t keys = 1 + (window.years.count > 0 ? 1U : 0U) + (window.months.count > 0 ? 1U : 0U);
  if (!of || keys == 1 || number_of_entries(operand) != keys) return malformed(operand, context, bound);
  const bool is_date = !of->text().empty() && of->text().front() >= '0' && of->text().front() <= '9';
  if (is_date) {
    const auto date = read_literal(*of, of->text(), bound.field, context);
    if (!date) return;
    window.of = date->date;
  } else if (of->text() != "today") {
    const auto slot = bind_other_field(*of, kinds(ValueKind::date), context, bound);
    if (!slot) return;
    window.of = *slot;
  }
  bound.operand = window;
}

}  // namespace pilotcheck
