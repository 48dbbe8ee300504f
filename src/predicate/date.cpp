#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// The days that a date, of which less may be said, may be.
Date first_day(const Date& date) { return {date.year, std::max(date.month, 1), std::max(date.day, 1)}; }
Date last_day(const Date& date) {
  using namespace std::chrono;
  const int month = date.month == 0 ? 12 : date.month;
  const year_month_day_last last(year(date.year) / std::chrono::month(static_cast<unsigned>(month)) /
                                 std::chrono::last);
  return {date.year, month, date.day == 0 ? static_cast<int>(static_cast<unsigned>(last.day())) : date.day};
}

/// A month that holds the limit may be before it or behind.
Judgement open(const Date& limit, const Fact& fact, Detail* detail, const Bilingual& should) {
  const bool day = limit.day > 0;
  if (detail != nullptr)
    detail->remark = {
        fmt::format("{}，要写到{}才能判断是否{} {}", fact.text, day ? "日" : "月", should.zh, to_text(limit)),
        fmt::format("{}, of which the {} is needed to tell whether it is {} {}", fact.text, day ? "day" : "month",
                    should.en, to_text(limit))};
  return unstated();
}

/// What a date is held against. Of two dates of a form neither is asked to be said more exactly than the other.
struct Limit {
  Date date;
  bool of_form = false;

  [[nodiscard]] Date against(const Date& said) const {
    if (!of_form) return date;
    return {date.year, said.month == 0 ? 0 : date.month, said.day == 0 ? 0 : date.day};
  }
};

Judgement on_or_before(const Limit& limit, const Fact& fact, Detail* detail) {
  const Date latest = last_day(limit.against(fact.date));
  if (compare(last_day(fact.date), latest) <= 0) return met_if(true);
  if (compare(first_day(fact.date), latest) <= 0) return open(limit.date, fact, detail, {"不晚于", "on or before"});
  return unmet(detail, [&] {
    return Bilingual{fmt::format("{}，应不晚于 {}", fact.text, to_text(limit.date)),
                     fmt::format("{}, which should be on or before {}", fact.text, to_text(limit.date))};
  });
}

Judgement on_or_after(const Limit& limit, const Fact& fact, Detail* detail) {
  const Date earliest = first_day(limit.against(fact.date));
  if (compare(first_day(fact.date), earliest) >= 0) return met_if(true);
  if (compare(last_day(fact.date), earliest) >= 0) return open(limit.date, fact, detail, {"不早于", "on or after"});
  return unmet(detail, [&] {
    return Bilingual{fmt::format("{}，应不早于 {}", fact.text, to_text(limit.date)),
                     fmt::format("{}, which should be on or after {}", fact.text, to_text(limit.date))};
  });
}

Judgement between(const Limit& earliest, const Limit& latest, const Fact& fact, Detail* detail) {
  const Judgement early = on_or_after(earliest, fact, detail);
  if (early.status == Status::unmet) return early;
  const Judgement late = on_or_before(latest, fact, detail);
  return late.status == Status::met ? early : late;
}

Judgement judge_on_or_before(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  return on_or_before({std::get<DateOperand>(bound.operand).date}, *fact, detail);
}

Judgement judge_on_or_after(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  return on_or_after({std::get<DateOperand>(bound.operand).date}, *fact, detail);
}

Judgement judge_before_field(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const Slot slot = std::get<FieldOperand>(bound.operand).field;
  const Fact& other = description.fact(slot);
  if (other.stated()) return on_or_before({other.date, true}, *fact, detail);
  look_at(slot, description, detail);
  return unstated();
}

Judgement judge_within_years(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const auto& within = std::get<YearsOperand>(bound.operand);
  const Slot* slot = std::get_if<Slot>(&within.of);
  if (slot != nullptr && !description.fact(*slot).stated()) {
    look_at(*slot, description, detail);
    return unstated();
  }
  Date earliest = slot != nullptr ? description.fact(*slot).date : std::get<Date>(within.of);
  Date latest = earliest;
  earliest.year -= static_cast<int>(within.years.count);
  latest.year += static_cast<int>(within.years.count);
  return between({earliest, slot != nullptr}, {latest, slot != nullptr}, *fact, detail);
}

/// `date` moved by a window, backwards or forwards; a day that the month has not is its last.
Date moved(Date date, const WindowOperand& window) {
  const int sign = window.before ? -1 : 1;
  Date there{date.year + sign * static_cast<int>(window.years.count), date.month, 0};
  if (window.months.count > 0 && date.month > 0) {
    const int months = there.year * 12 + date.month - 1 + sign * static_cast<int>(window.months.count);
    there = {months / 12, months % 12 + 1, 0};
  }
  there.day = std::min(date.day, last_day(there).day);
  return there;
}

/// The date that a window begins or ends at; nothing where it is not known, or not the month that months are counted
/// from.
std::optional<Limit> end_of(const WindowOperand& window, const Description& description, Detail* detail) {
  Date of = description.today;
  if (const Date* date = std::get_if<Date>(&window.of)) of = *date;
  if (const Slot* slot = std::get_if<Slot>(&window.of)) {
    if (!description.fact(*slot).stated()) {
      look_at(*slot, description, detail);
      return std::nullopt;
    }
    of = description.fact(*slot).date;
  }
  if (of.year == 0 || (of.month == 0 && window.months.count > 0)) return std::nullopt;
  return Limit{of, std::holds_alternative<Slot>(window.of)};
}

template <bool before>
Judgement judge_window(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const auto& window = std::get<WindowOperand>(bound.operand);
  const auto of = end_of(window, description, detail);
  if (!of) return unstated();
  const Limit far{moved(of->date, window), of->of_form};
  return between(before ? far : *of, before ? *of : far, *fact, detail);
}

Judgement judge_long_before(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const auto& window = std::get<WindowOperand>(bound.operand);
  const auto of = end_of(window, description, detail);
  return of ? on_or_before({moved(of->date, window), of->of_form}, *fact, detail) : unstated();
}

void no_later_than(Date date, Answer& answer) {
  if (!answer.latest || compare(date, *answer.latest) < 0) answer.latest = date;
}

void no_earlier_than(Date date, Answer& answer) {
  if (!answer.earliest || compare(date, *answer.earliest) > 0) answer.earliest = date;
}

/// The same day of another year, for what must be past a limit.
Date years_from(Date date, int years) { return {date.year + years, date.month, std::min(date.day, 28)}; }

void exemplify_on_or_before(const BoundPredicate& bound, Example& example) {
  no_later_than(std::get<DateOperand>(bound.operand).date, example.at(bound.field));
}

void exemplify_after(const BoundPredicate& bound, Example& example) {
  no_earlier_than(years_from(std::get<DateOperand>(bound.operand).date, 1), example.at(bound.field));
}

void exemplify_on_or_after(const BoundPredicate& bound, Example& example) {
  no_earlier_than(std::get<DateOperand>(bound.operand).date, example.at(bound.field));
}

void exemplify_before(const BoundPredicate& bound, Example& example) {
  no_later_than(years_from(std::get<DateOperand>(bound.operand).date, -1), example.at(bound.field));
}

void exemplify_before_field(const BoundPredicate& bound, Example& example) {
  const Slot other = std::get<FieldOperand>(bound.operand).field;
  if (const auto earliest = example.at(bound.field).earliest) no_earlier_than(*earliest, example.at(other));
  const Date limit = example.date_at(other);
  no_later_than(limit, example.at(bound.field));
}

void exemplify_behind_field(const BoundPredicate& bound, Example& example) {
  const Date other = example.date_at(std::get<FieldOperand>(bound.operand).field);
  no_earlier_than(years_from(other, 1), example.at(bound.field));
}

Date middle_of(const YearsOperand& within, Example& example) {
  const Slot* slot = std::get_if<Slot>(&within.of);
  return slot != nullptr ? example.date_at(*slot) : std::get<Date>(within.of);
}

void exemplify_within_years(const BoundPredicate& bound, Example& example) {
  const auto& within = std::get<YearsOperand>(bound.operand);
  const Date middle = middle_of(within, example);
  Answer& answer = example.at(bound.field);
  no_earlier_than(years_from(middle, -static_cast<int>(within.years.count)), answer);
  no_later_than(years_from(middle, static_cast<int>(within.years.count)), answer);
}

void exemplify_years_later(const BoundPredicate& bound, Example& example) {
  const auto& within = std::get<YearsOperand>(bound.operand);
  const Date middle = middle_of(within, example);
  no_earlier_than(years_from(middle, static_cast<int>(within.years.count) + 1), example.at(bound.field));
}

/// What a window is counted from; no year where today is not known.
Date beginning_of(const WindowOperand& window, Example& example) {
  if (const Slot* slot = std::get_if<Slot>(&window.of)) return example.date_at(*slot);
  return std::holds_alternative<Date>(window.of) ? std::get<Date>(window.of) : example.today();
}

template <bool before>
void exemplify_window(const BoundPredicate& bound, Example& example) {
  const auto& window = std::get<WindowOperand>(bound.operand);
  const Date of = beginning_of(window, example);
  if (of.year == 0) return;
  // That day itself: it will do for some time to come.
  if (std::holds_alternative<std::monostate>(window.of)) {
    no_earlier_than(of, example.at(bound.field));
    return no_later_than(of, example.at(bound.field));
  }
  const Date far = moved(of, window);
  no_earlier_than(before ? far : of, example.at(bound.field));
  no_later_than(before ? of : far, example.at(bound.field));
}

void exemplify_long_before(const BoundPredicate& bound, Example& example) {
  const auto& window = std::get<WindowOperand>(bound.operand);
  const Date of = beginning_of(window, example);
  if (of.year > 0) no_later_than(moved(of, window), example.at(bound.field));
}

constexpr ValueKinds dates = kinds(ValueKind::date);

constexpr PredicateRow date_rows[] = {
    {"on_or_before",
     dates,
     "不晚于",
     "is on or before",
     {"DATE 或 {parameter: P}", "DATE or {parameter: P}"},
     "VALUE",
     bind_date,
     judge_on_or_before,
     exemplify_on_or_before,
     exemplify_after},
    {"on_or_after",
     dates,
     "不早于",
     "is on or after",
     {"DATE 或 {parameter: P}", "DATE or {parameter: P}"},
     "VALUE",
     bind_date,
     judge_on_or_after,
     exemplify_on_or_after,
     exemplify_before},
    {"before_field", dates, "不晚于另一日期", "is not after another date", "PATH", "OTHER", bind_other_date,
     judge_before_field, exemplify_before_field, exemplify_behind_field},
    {"within_years",
     dates,
     "与某日期相差不超过若干年",
     "is within so many years of a date",
     {"{of: DATE 或 PATH, years: N 或 {parameter: P}}", "{of: DATE or PATH, years: N or {parameter: P}}"},
     "{of: OTHER, years: 5}",
     bind_within_years,
     judge_within_years,
     exemplify_within_years,
     exemplify_years_later},
    {"within_before",
     dates,
     "在某日期之前的期限内",
     "is within so long before a date",
     {"{of: today、DATE 或 PATH, years 与 months: N 或 {parameter: P}}",
      "{of: today, DATE or PATH, years and months: N or {parameter: P}}"},
     "{of: today, years: 3}",
     bind_window,
     judge_window<true>,
     exemplify_window<true>},
    {"within_after",
     dates,
     "在某日期之后的期限内",
     "is within so long after a date",
     {"{of: today、DATE 或 PATH, years 与 months: N 或 {parameter: P}}",
      "{of: today, DATE or PATH, years and months: N or {parameter: P}}"},
     "{of: OTHER, months: 18}",
     bind_window,
     judge_window<false>,
     exemplify_window<false>},
    {"long_before",
     dates,
     "比某日期至少早若干时间",
     "is at least so long before a date",
     {"{of: today、DATE 或 PATH, years 与 months: N 或 {parameter: P}}",
      "{of: today, DATE or PATH, years and months: N or {parameter: P}}"},
     "{of: OTHER, years: 3}",
     bind_window,
     judge_long_before,
     exemplify_long_before},
};

}  // namespace

std::span<const PredicateRow> date_predicates() { return date_rows; }

}  // namespace pilotcheck
