#include "report/schema/operand_shape.h"

#include <algorithm>

namespace pilotcheck {

namespace {

/// Words that lead to the next key or alternative and mean nothing else.
bool is_filling(std::string_view word) {
  constexpr std::string_view filling[] = {"or", "and", "beside", "where", "need", "be", "with"};
  return std::ranges::find(filling, word) != std::end(filling);
}

class ShapeReader {
 public:
  explicit ShapeReader(std::string_view text) : rest_(text) {}

  OperandWords read() {
    OperandWords words;
    while (skip_filling()) {
      const std::vector<std::string_view> keys = keys_ahead();
      if (keys.empty()) {
        words.alternatives.push_back(one());
      } else {
        add_keys(keys, words.beside);
      }
    }
    return words;
  }

 private:
  /// Over blanks, commas and filling words; false at the end of this level.
  bool skip_filling() {
    while (!rest_.empty()) {
      const std::string_view word = word_ahead();
      if (rest_.front() == ' ' || rest_.front() == ',') {
        rest_.remove_prefix(1);
      } else if (is_filling(word) && !rest_.substr(word.size()).starts_with(':')) {
        rest_.remove_prefix(word.size());
      } else {
        return rest_.front() != '}' && rest_.front() != ']';
      }
    }
    return false;
  }

  [[nodiscard]] std::string_view word_ahead() const {
    constexpr std::string_view ends = " ,:[]{}";
    return rest_.substr(0, rest_.find_first_of(ends));
  }

  /// `at_least or at_most:`, `years and months:` are two keys with one shape.
  std::vector<std::string_view> keys_ahead() {
    const std::string_view before = rest_;
    std::vector<std::string_view> keys;
    while (true) {
      const std::string_view word = word_ahead();
      if (word.empty()) break;
      keys.push_back(word);
      rest_.remove_prefix(word.size());
      if (rest_.starts_with(": ")) {
        rest_.remove_prefix(2);
        return keys;
      }
      if (!rest_.starts_with(" or ") && !rest_.starts_with(" and ")) break;
      rest_.remove_prefix(rest_.find(' ', 1) + 1);
    }
    rest_ = before;
    return {};
  }

  void add_keys(const std::vector<std::string_view>& names, std::vector<ShapeKey>& keys) {
    std::vector<Shape> alternatives;
    // What stands first is no key: `plans: count or others: count`.
    for (bool first = true; skip_filling() && (first || !at_key()); first = false) alternatives.push_back(one());
    for (const std::string_view name : names) keys.push_back({name, alternatives});
  }

  bool at_key() {
    const std::string_view before = rest_;
    const bool key = !keys_ahead().empty();
    rest_ = before;
    return key;
  }

  Shape one() {
    Shape shape;
    if (rest_.front() == '[') {
      shape.kind = Shape::Kind::list;
      rest_.remove_prefix(1);
      while (skip_filling()) shape.items.push_back(one());
    } else if (rest_.front() == '{') {
      shape.kind = Shape::Kind::mapping;
      rest_.remove_prefix(1);
      while (skip_filling()) {
        const std::vector<std::string_view> keys = keys_ahead();
        keys.empty() ? void(one()) : add_keys(keys, shape.keys);
      }
    } else {
      shape.word = word_ahead();
      rest_.remove_prefix(std::max<std::size_t>(1, shape.word.size()));
      return shape;
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    return shape;
  }

  std::string_view rest_;
};

}  // namespace

OperandWords read_shape(std::string_view written) { return ShapeReader(written).read(); }

}  // namespace pilotcheck
