/// The search for slips in what stands in brackets, `[计划，调度]`, and in quotes, over as many lines as it has.
///
///     SlipFlow flow(slips);
///     flow.begin("[计划，调度]");              // a slip is added
///     while (flow.is_open()) flow.go_on(line);
#pragma once

#include <string>
#include <string_view>

#include "input/limits.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

class SlipFlow {
 public:
  /// `keys` are those of Limits.
  SlipFlow(SlipList& slips, const KnownKeys* keys) : slips_(slips), keys_(keys) {}

  /// A value that begins with a bracket, which may be full-width, or with a quote. `last`: no further line can belong
  /// to it, so that a comment in it hides its end.
  void begin(std::string_view value, bool last);
  /// The next line of it.
  void go_on(std::string_view content, bool last);
  /// Gives up what is open, which nobody closed: the quote or bracket with which it began; 0 where another one inside
  /// is open.
  char close();
  [[nodiscard]] bool is_in_quotes() const { return quote_ != '\0'; }
  [[nodiscard]] bool is_open() const { return quote_ != '\0' || !brackets_.empty(); }

 private:
  void read(std::string_view text);
  /// A mark at `at` is not the one that YAML has, or lacks. Those of all lines are one slip: they are mended together
  /// or not at all.
  void add_mark(std::string_view at, const std::string& code, Bilingual message, Bilingual hint, bool breaks);
  std::size_t read_hash(std::string_view text, std::size_t at);
  std::size_t read_ascii(std::string_view text, std::size_t at);
  std::size_t read_wide(std::string_view text, std::size_t at);
  std::size_t read_quoted(std::string_view text, std::size_t at);
  std::size_t read_wide_quotes(std::string_view text, std::size_t at);
  void open(char bracket);
  void begin_item();
  void read_key(std::string_view text, std::size_t at, std::size_t behind);
  void find_missing_comma(std::string_view text, std::size_t at);
  /// Makes a pair of the quotes of the item at `at`; gives where it ends.
  std::size_t mend_item(std::string_view item, std::size_t at);
  void read_round_end(std::string_view at);
  bool read_closing(std::string_view at);
  void read_separator(std::string_view at);
  [[nodiscard]] bool begins_entry(std::string_view text) const;

  SlipList& slips_;
  const KnownKeys* keys_;
  std::string brackets_;        ///< those that are open, as ASCII has them
  char quote_ = '\0';           ///< the one that is open
  bool last_ = false;           ///< the line is
  bool at_item_ = false;        ///< nothing of the item or value was seen yet
  bool has_key_ = false;        ///< of the item
  std::size_t word_ = 0;        ///< where the item begins on this line
  std::size_t marks_ = 0;       ///< number of the slip of marks, and one
  std::size_t text_depth_ = 0;  ///< brackets and quotes that belong to a text, as in 计划（含排产，调度）
};

/// Whether `value` is plainly a list or mapping that begins with a full-width bracket.
bool is_wide_flow(std::string_view value);

/// Puts `text`, of which `written` bytes at its front are quoted in some way, in ASCII quotes: the front and the back
/// are replaced by them. False where it has such itself.
bool edit_to_quotes(SlipList& slips, std::string_view text, std::size_t written);

}  // namespace pilotcheck
