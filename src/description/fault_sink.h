/// Where the readers of a description collect its faults: within the limit, none for what is only the consequence of a
/// slip of the keyboard that was reported already.
///
///     FaultSink faults(description, limits);  faults.add(position, "wrong-type", message, hint);  faults.finish();
#pragma once

#include <set>

#include "description/value_reader.h"

namespace pilotcheck {

class FaultSink {
 public:
  FaultSink(Description& description, const Limits& limits) : d_(description), limits_(limits) {}

  /// A slip that the document reader found: a fault of its own. The consequences of one that was not mended are not
  /// reported again.
  void add_slip(Diagnostic slip);
  /// Whether the line of `position` has a slip.
  [[nodiscard]] bool has_slip(Position position) const { return slip_lines_.contains(position.line); }

  /// Whether `code` is told of the line of `position`.
  [[nodiscard]] bool has_told(std::string_view code, Position position) const;

  void add(Position position, std::string code, Bilingual message, Bilingual hint = {});
  void add(Position position, ValueFault fault);
  /// The same, unless the line has a slip.
  void add_unless_slip(Position position, ValueFault fault);

  /// The value of `node`, which has a slip, was read as it was meant.
  void add_mended(Node node, ValueFault fault);
  /// The same of an item of a list, into which several items go without brackets of their own.
  void add_mended_item(Node item, ValueFault fault);

  /// The word that `node` is stands in traditional characters, and was read as `read`. All of a description are one
  /// finding, for its writer writes so.
  void add_traditional(Node node, const std::string& read);

  /// A value was read as it was meant, but has to be mended by hand.
  void add_read(Position position, ValueFault fault);

  /// Lines were read as if they stood where `edits` move them; those of one `position` are one finding, of which the
  /// last message holds.
  void add_moved(Position position, Bilingual message, std::vector<Edit> edits);

  /// The text that `mapping` is in the file: each of its colons is full-width or lacks its space, as in a sentence
  /// 建设目标：提升效率 below its key. They are taken for slips no longer. Nothing where one is the colon of a key.
  std::optional<std::string> take_for_text(Node mapping);

  /// Sorts the faults by their place and says how many the limit kept out.
  void finish();

 private:
  void add(Diagnostic fault);
  void add_mended(Node node, ValueFault fault, bool in_list);
  /// Puts the edit of `node` and gives what it replaces.
  std::string_view mend(Node node, std::string_view read, bool in_list);
  bool joins_slip(Position position, const ValueFault& fault, std::string_view written);

  Description& d_;
  const Limits& limits_;
  std::set<std::uint32_t> slip_lines_;
  std::size_t traditional_ = 0;        ///< words that were written so
  std::size_t traditional_fault_ = 0;  ///< the fault that tells of them
  std::size_t dropped_ = 0;
};

}  // namespace pilotcheck
