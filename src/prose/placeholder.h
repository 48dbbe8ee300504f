/// Words that stand where a text is still to come: 待补充, TODO, XXX, lorem ipsum. They are no text. Predicates ask so
/// of narratives and of what must be stated, assessments of every name, file and caption.
///
///     find_placeholder("公司简介待补充", lexicon.placeholders) == "待补充"
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

/// None empty, Latin letters in lower case. One letter, or the same letter repeated, stands for a longer run of it too.
struct Placeholders {
  std::vector<std::string> anywhere;   ///< say so wherever they stand
  std::vector<std::string> alone;      ///< say so only where there is nothing else
  std::vector<std::string> in_values;  ///< say so anywhere in a name or a caption, though not in a narrative
  std::vector<std::string> empty;      ///< with which a form says that there is nothing to state: /, ——
  std::vector<std::string> none;       ///< likewise in words: 无, 不适用
  std::bitset<8192> begins;            ///< by key_of(): where one of the first three may begin

  /// Of what `text`, which is not empty, begins with: Han characters by their low bits, others by their first.
  static std::size_t key_of(std::string_view text);
  /// Fills `begins`, once all words are there.
  void build_index();
};

/// The first of `words` that say so anywhere in `text`, empty when there is none. Latin ones only as whole words.
std::string_view find_placeholder(std::string_view text, const Placeholders& words);

/// Nothing but placeholders, punctuation and white space: 略, /, ……, 无内容.
bool is_only_placeholder(std::string_view text, const Placeholders& words);

/// What keeps a name, a file or a caption from being one: the placeholder in it, or all of it; empty where it is one.
std::string_view find_placeholder_in_value(std::string_view text, const Placeholders& words);

/// Struck out, as a form is where nothing applies: to be read as if it were not there.
bool is_struck_out(std::string_view text, const Placeholders& words);

/// Struck out, or 无: what says that there is none.
bool says_none(std::string_view text, const Placeholders& words);

/// Whether `text` names a file: no placeholder, nor that there is none, nor a folder.
bool names_file(std::string_view text, const Placeholders& words);

}  // namespace pilotcheck
