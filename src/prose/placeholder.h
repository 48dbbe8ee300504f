/// Words that stand where a text is still to come: 待补充, TODO, XXX, lorem ipsum. They are no text.
///
///     find_placeholder("公司简介待补充", lexicon.placeholders) == "待补充"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

/// None empty, Latin letters in lower case. One letter, or the same letter repeated, stands for a longer run of it too.
struct Placeholders {
  std::vector<std::string> anywhere;  ///< say so wherever they stand
  std::vector<std::string> alone;     ///< say so only where there is nothing else
};

/// The first of `words` that say so anywhere in `text`, empty when there is none. Latin ones only as whole words.
std::string_view find_placeholder(std::string_view text, const Placeholders& words);

/// Nothing but placeholders, punctuation and white space: 略, /, ……, 无内容.
bool is_only_placeholder(std::string_view text, const Placeholders& words);

}  // namespace pilotcheck
