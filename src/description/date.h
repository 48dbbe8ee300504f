/// Calendar dates of forms: `2018-04-01`, `2018年4月1日`, `2018/4/1`, `2018.4.1`, `二〇一八年四月一日`; a
/// month alone is allowed where the form asks only for a month (`2018-04`, `2018年4月`).
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

struct Date {
  int year = 0;
  int month = 0;  ///< 0: the year as a whole
  int day = 0;    ///< 0: the month as a whole
  bool operator==(const Date&) const = default;
};

/// Nothing for text that is no date, or a day that the calendar does not have.
std::optional<Date> parse_date(std::string_view text);
/// `1958年`, `1958`.
std::optional<Date> parse_year(std::string_view text);

/// Order of two dates; a year or a month alone is equivalent to each of its days, so that nothing is held against what
/// was not said.
std::weak_ordering compare(const Date& left, const Date& right);

std::string to_text(const Date& date);

/// Without its day; not ok() where it has no month.
std::chrono::year_month month_of(const Date& date);

}  // namespace pilotcheck
