/// Keys that stand deeper than the one before, which has its value: a parser blames them, though mostly the other one
/// is indented wrongly. The search for slips asks it.
///
///     depth.remember(line, width, value.empty());  // for each key
///     depth.check(line);                           // a line that is deeper than a key with a value
#pragma once

#include <optional>
#include <string_view>

#include "input/yaml/slip_line.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

class DepthSlips {
 public:
  DepthSlips(std::string_view text, SlipList& slips) : text_(text), slips_(slips) {}

  /// `line` is a key that stands behind `width` spaces; `awaits`: its value stands below it.
  void remember(const SlipLine& line, std::size_t width, bool awaits);
  /// What stands there is no key.
  void forget() { last_ = {}; }
  /// Tells which key is indented wrongly, where `line` is one.
  void check(const SlipLine& line);

 private:
  struct Key {
    std::string_view name;
    Position position;
    std::size_t width = 0;
    bool awaits = false;
  };

  /// Lines of the text from its first key on that are deeper than `line`, a key: no parser goes on there.
  void check_root(const SlipLine& line, std::size_t width);
  /// The key before the last one that stands at `indent`, where nothing between them is less indented; else empty.
  /// It is looked for in the lines near it.
  [[nodiscard]] std::string_view key_above_last(std::size_t indent) const;

  std::string_view text_;
  SlipList& slips_;
  Key last_;                               ///< the last key; empty where it was blamed
  std::optional<std::size_t> root_width_;  ///< of the first key
  std::uint32_t root_line_ = 0;
  std::string_view below_root_;  ///< the text from its line on
  Key before_last_;              ///< the one before it
};

}  // namespace pilotcheck
