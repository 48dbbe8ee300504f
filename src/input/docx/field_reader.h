/// Fields of a Word document while it is read: an instruction, then what it came to, either of which may hold further
/// fields. BodyReader tells it of every part of one, and asks whether text that stands there shows.
///
///     fields.begin();  fields.add_instruction(" FORMCHECKBOX ");  fields.end().box == true
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

/// What a field shows that is over, beside the text that it came to.
struct EndedField {
  std::optional<bool> box;  ///< ticked or not
  std::string chosen;       ///< of a list to choose from
};

class FieldReader {
 public:
  void begin() {
    if (fields_.size() < deepest) fields_.emplace_back();
    ++depth_;
  }
  void add_instruction(std::string_view text);
  void separate();
  EndedField end();
  /// A part of the data of the form field that is open: `checked`, `default`, `result`, `listEntry`.
  void set(std::string_view name, std::string_view value);

  /// Whether text that stands here is what a field came to, or no part of one.
  [[nodiscard]] bool shows_text() const;
  /// Whether it is in a table of contents.
  [[nodiscard]] bool in_contents() const;
  /// Whether one of them counts figures or tables, as captions do.
  [[nodiscard]] bool counts() const;

 private:
  static constexpr std::size_t deepest = 64;
  struct Field {
    std::string instruction;
    bool came_to = false;  ///< what follows is its result
    std::optional<bool> checked, by_default;
    std::size_t chosen = 0;
    std::vector<std::string> entries;
    [[nodiscard]] bool is(std::string_view word) const;
  };
  std::vector<Field> fields_;
  std::size_t depth_ = 0;  ///< more than there are fields, where it is nested too deep
};

}  // namespace pilotcheck
