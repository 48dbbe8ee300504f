/// The 字数 of Chinese word processors, by which the application form limits its texts (限 400 字).
///
///     text::count_characters("建成MES系统，投用 12 台。") == 11
#pragma once

#include <cstddef>
#include <string_view>

namespace pilotcheck::text {

/// Each CJK character and each full-width punctuation mark is one; a run of Latin letters, digits
/// and the half-width marks attached to them is one; white space is none.
std::size_t count_characters(std::string_view text);

}  // namespace pilotcheck::text
