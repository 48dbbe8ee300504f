/// Sums, shares and dates as they stand in cells, and the units that stand beside them: in a label, or in a cell of
/// their own. FormValues types what it reads by these, FormTable finds cells that hold nothing but a unit.
///
///     typed_text(field, "5.2", "亿元") == "5.2亿元";   unit_of(field, "单位：万元") == "万元"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "description/vocabulary.h"

namespace pilotcheck {

/// 2018 年 3 月 20 日 without its gaps; 5.2 under 总资产（亿元） with its unit. Empty where there is no value.
std::string typed_text(const Field& field, const std::string& text, const std::string& unit);

/// The unit that a text names and says nothing else: 单位：万元 beside a sum, （%） beside a share.
std::optional<std::string> unit_of(const Field& field, std::string_view text);

/// Of ASCII, of full width, or Chinese.
bool has_digit(std::string_view text);

}  // namespace pilotcheck
