/// What stands in brackets or quotes over several lines: where it ends, be it that nobody closed it, and how deep its
/// lines stand. The search for slips asks it; what is within is for SlipFlow.
///
///     flow.begin("[计划,", width, entry_width, rest);
///     if (flow.takes(line, rest)) …
#pragma once

#include <optional>
#include <string_view>

#include "input/limits.h"
#include "input/yaml/slip_flow.h"
#include "input/yaml/slip_indentation.h"
#include "input/yaml/slip_line.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// Whether no line of `rest` goes on with the value of an entry that stands at `width`.
bool ends_before(SlipIndentation& levels, std::string_view rest, std::size_t width);

class FlowLines {
 public:
  FlowLines(SlipList& slips, SlipIndentation& levels, const KnownKeys* keys)
      : slips_(slips), levels_(levels), flow_(slips, keys) {}

  /// `value` opens, as the value of a key that stands at `width`, nothing where none is known; its line begins at
  /// `entry_width`. `rest` of the text stands below it.
  void begin(std::string_view value, std::optional<std::size_t> width, std::size_t entry_width, std::string_view rest);
  [[nodiscard]] bool is_open() const { return flow_.is_open(); }
  [[nodiscard]] bool is_in_quotes() const { return flow_.is_in_quotes(); }
  /// Reads a further line; false where it is an entry before which nobody closed the brackets or quotes.
  bool takes(const SlipLine& line, std::string_view rest);

 private:
  bool ends_unclosed(const SlipLine& line);
  void indent(const SlipLine& line, std::string_view rest);
  [[nodiscard]] bool hides_end(std::string_view content, std::string_view rest);

  SlipList& slips_;
  SlipIndentation& levels_;
  SlipFlow flow_;
  Position at_;  ///< where it begins
  std::optional<std::size_t> width_;
  std::optional<std::size_t> parent_;  ///< of the line that it begins on, unless that is its own
  std::size_t slip_ = 0;               ///< number of the slip of lines that are not indented, and one
};

}  // namespace pilotcheck
