/// How deep a line is meant that tabs or full-width spaces indent: editors show them in ways of their own, so it is
/// told from the keys around it. The search for slips asks it.
///
///     SlipIndentation levels(text);
///     levels.enter("  ", 2, 2, true);                 // `  mes:`, which awaits what stands below it
///     std::size_t width = levels.width_of("\t");      // 4
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace pilotcheck {

class SlipIndentation {
 public:
  explicit SlipIndentation(std::string_view text) : text_(text) {}

  /// The spaces for which `blank`, the white space before a key or item, is meant.
  std::size_t width_of(std::string_view blank);
  /// The same where nothing but `blank` itself says so: a tab for a step of the file.
  std::size_t plain_width(std::string_view blank);

  /// A line is taken for structure: what it begins stands at `width`, its key at `key_width` behind the `- ` of items;
  /// `open`: what stands below it is its value.
  void enter(std::string_view blank, std::size_t width, std::size_t key_width, bool open);
  /// The last line entered is still without a value.
  [[nodiscard]] bool is_open() const { return open_; }
  /// Whether the mappings and lists that the last line stands in have one whose entries stand at `width`.
  [[nodiscard]] bool has_level(std::size_t width) const;
  /// Whether one of them is a list whose items stand at `width`.
  [[nodiscard]] bool has_list(std::size_t width) const;
  /// Where the key stands whose value the next line is.
  [[nodiscard]] std::size_t key_width() const { return levels_.empty() ? 0 : levels_.back().width; }

 private:
  struct Level {
    std::string_view blank;
    std::size_t width;
  };

  /// Spaces of the first step that the file takes with spaces; 2 where it takes none.
  std::size_t step();
  /// Whether a line behind an item, with `blank` before it that is more than the item has, is a further key of it.
  [[nodiscard]] bool goes_on_with_item(std::string_view blank) const;
  std::size_t width_with(std::string_view blank, std::size_t tab, std::size_t wide) const;

  std::string_view text_;
  std::optional<std::size_t> step_;
  std::vector<Level> levels_;
  bool open_ = false;
};

}  // namespace pilotcheck
