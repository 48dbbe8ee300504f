/// A fact as it stands in a form: dates and money as forms write them, choices as boxes. What import reads again is the
/// same fact.
///
///     written_value(vocabulary, slot, description.fact(slot)) == "2018年3月20日"
///     box_lines(form, description, line) == {"☑ 国有　☐ 民营　☐ 三资"}
#pragma once

#include <string>
#include <vector>

#include "description/description.h"
#include "description/form/form.h"

namespace pilotcheck {

/// In one line; empty of what is not stated, and of a narrative.
std::string written_value(const Form& form, const Field& field, const Fact& fact);

/// The two dates of a period, 2016年3月至2018年12月; one of them may be missing.
std::string written_period(const Form& form, const Description& description, const std::vector<Slot>& dates);

/// The boxes of a choice or flag; of several choices each stands in a line of its own.
std::vector<std::string> box_lines(const Form& form, const Description& description, const FormShape::Line& line);

/// The lines of a narrative, from its first to its last that is not empty; those that go on behind a comma are one.
std::vector<std::string> text_lines(const Fact& fact);

}  // namespace pilotcheck
