/// Lists of texts as doctest shows them where a check fails.
///
///     CHECK(clauses("甲，乙") == std::vector<std::string>{"甲", "乙"});
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& list) {
    std::string shown = "{";
    for (const std::string& one : list) shown += (shown.size() > 1 ? ", \"" : "\"") + one + '"';
    return String((shown + '}').c_str());
  }
};

}  // namespace doctest
