/// Names as a regular expression (ECMA 262, so that any validator can use it): what the reader of descriptions takes
/// for one of them, whatever the case, width of marks, or `-`, `_` and space between words.
///
///     name_pattern({"Debt ratio", "负债率"}) == "^(?:[dD][eE][bB][tT][-_ ][rR][aA][tT][iI][oO]|负债率)$"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

/// What is one of `names`, or begins with one of `begins`.
std::string name_pattern(const std::vector<std::string_view>& names, const std::vector<std::string_view>& begins = {});

}  // namespace pilotcheck
