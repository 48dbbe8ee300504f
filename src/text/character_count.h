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

/// Counts character by character, for who walks over a text anyway.
class CharacterCounter {
 public:
  /// Of a character that the caller knows to count by itself, such as a Han ideograph.
  void add_whole(std::size_t times = 1) {
    count_ += times;
    in_word_ = false;
  }
  /// Of a letter, digit or mark of ASCII: one with those before it.
  void add_narrow() {
    count_ += in_word_ ? 0 : 1;
    in_word_ = true;
  }
  void add(char32_t code_point);
  /// White space that the caller knows to be such.
  void add_space() { in_word_ = false; }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
  bool in_word_ = false;
};

}  // namespace pilotcheck::text
