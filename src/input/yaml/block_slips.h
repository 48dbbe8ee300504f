/// Block texts, `正文: |` and what stands below it, in the search for slips: whatever they contain is no slip, but a
/// text that was pasted without indentation, or indented by tabs, ends where nobody meant it to.
///
///     block.begin("|", width);                       // behind `正文: |`
///     while (block.takes(line, next)) …         // the line belongs to the text
#pragma once

#include <cstddef>

#include "input/limits.h"
#include "input/yaml/slip_indentation.h"
#include "input/yaml/slip_line.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

class BlockSlips {
 public:
  /// `keys` are those of Limits.
  BlockSlips(SlipList& slips, SlipIndentation& levels, const KnownKeys* keys)
      : slips_(slips), levels_(levels), keys_(keys) {}

  /// A text begins whose `key`, empty for an item of a list, stands behind `width` spaces; `header` is its mark, such
  /// as
  /// `|` or `>2-`.
  void begin(std::string_view header, std::size_t width, std::string_view key);
  [[nodiscard]] bool is_open() const { return in_; }
  /// Whether `line`, which is not blank, belongs to the text that has begun; `next` is the one behind it.
  bool takes(const SlipLine& line, const SlipLine& next);
  /// Whether `line`, which only looks blank, is one of the text as it stands, or was mended with what was pasted;
  /// `next` is the one behind it.
  bool takes_blank(const SlipLine& line, const SlipLine& next);

 private:
  [[nodiscard]] bool is_sentence(const SlipLine& line, const SlipLine& next) const;
  [[nodiscard]] bool is_pasted_label(const SlipLine& line, std::size_t colon, const SlipLine& next) const;
  [[nodiscard]] bool is_pasted_item(const SlipLine& line) const;
  [[nodiscard]] bool ends_at(const SlipLine& line, const SlipLine& next) const;
  void take_pasted(const SlipLine& line, bool tabs);

  SlipList& slips_;
  SlipIndentation& levels_;
  const KnownKeys* keys_;
  std::string_view key_;  ///< of the text
  bool in_ = false;
  std::size_t width_ = 0;
  std::size_t depth_ = 0;         ///< spaces before the text, once its first line is known
  std::size_t pasted_ = 0;        ///< number of the slip of the lines that go on here, and one
  std::uint32_t first_line_ = 0;  ///< of those
};

}  // namespace pilotcheck
