/// Texts of a form without what the form itself printed there: instructions in brackets, lines to write on, remarks
/// such as 盖章. Everything that reads cells, boxes and headings of a form goes through these.
///
///     label_key("联 系 人：") == "联系人";   cleaned("张三____（签章）", form) == "张三"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "description/form/form.h"

namespace pilotcheck {

/// A label or heading as it is compared: folded, without white space, marks at its end, and the unit in brackets behind
/// it, which goes to `unit` where that is not null.
std::string label_key(std::string_view text, std::string* unit = nullptr);

/// What was filled in: empty where that is nothing but lines, hints, or words that ask for it.
std::string cleaned(std::string_view text, const Form& form);

/// Whether a whole text is an instruction of the form, in brackets.
bool is_hint(std::string_view text, const Form& form);

/// Whether a text without its white space stands on the cover of every form.
bool is_printed(std::string_view bare, const Form& form);

/// The number that is typed before a heading, `（一）`, `1.2 `, `模式一：`, and how deep such numbers stand: 1 for
/// 一、, 2 for （一）, 3 for 1., 4 for （1）, more for 1.1; 0 where there is none.
struct TypedNumber {
  std::size_t size = 0;
  unsigned depth = 0;
};
TypedNumber typed_number(std::string_view text);

/// The two sides of a period, 2016年3月至2018年12月; one that is still to come is empty. Nothing where there is no
/// period.
std::optional<std::pair<std::string, std::string>> sides_of_period(std::string_view text);

/// Without white space of any script.
std::string without_space(std::string_view text);

}  // namespace pilotcheck
