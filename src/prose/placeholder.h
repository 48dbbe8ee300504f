/// Words that stand where a text is still to come: 待补充, TODO, XXX, lorem ipsum. They are no text.
///
///     find_placeholder("公司简介待补充") == "待补充"
#pragma once

#include <span>
#include <string_view>

namespace pilotcheck {

/// The words that say so wherever they stand, in lower case.
std::span<const std::string_view> placeholder_words();

/// The first placeholder in `text`, empty when there is none. Latin ones only as whole words.
std::string_view find_placeholder(std::string_view text);

/// Nothing but placeholders, punctuation and white space: 略, /, ……, 无内容.
bool is_only_placeholder(std::string_view text);

}  // namespace pilotcheck
