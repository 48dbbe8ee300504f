/// The slips that are found in a text, with what mends each, as the search goes from line to line.
///
///     SlipList slips;  slips.begin_line(whole);
///     slips.add(at, "missing-space", message, hint);  slips.edit(behind, 0, " ");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/edit.h"

namespace pilotcheck {

struct Slip {
  std::string code;  ///< `full-width-colon`, `full-width-comma`, …
  Position position;
  Bilingual message;
  Bilingual hint;
  bool breaks_structure = false;  ///< it can make a parser blame this line or a later one
  std::vector<Edit> edits = {};   ///< what mends it; none where nobody can tell what is meant
  Bilingual read = {};            ///< as what it is read with `edits`; empty: as the line with them
  Bilingual doubt = {};           ///< what else may be meant, and how to write that
  bool no_text = false;           ///< no text can have this line, though yaml-cpp may add it to the one before
  bool harmless = false;          ///< YAML says how it is read; only what is meant is in doubt
};

/// More edits than any writer makes mistakes: a text that would need them is no description, and is not mended.
constexpr std::size_t most_edits = 20'000;

class SlipList {
 public:
  void begin_line(std::string_view whole);

  /// A slip at `at`, which lies in the line. The same slip again on one line is one slip, and so are full-width marks
  /// of whatever kinds: they come from one state of the keyboard.
  Slip& add(std::string_view at, const std::string& code, Bilingual message, Bilingual hint, bool breaks);
  /// One that breaks the structure and that nobody can mend, on a line that is read already.
  void add_at(Position position, std::string code, Bilingual message, Bilingual hint);
  /// Goes on with that slip, of an earlier line too, where a fault of that code is one with it.
  bool join(std::size_t slip, const std::string& code, bool breaks);
  /// Mends the slip that was added last: `bytes` of the line from `at` on are read as `read`.
  void edit(std::string_view at, std::size_t bytes, std::string read);
  /// The same for the slip of an earlier line.
  void edit(std::size_t slip, std::string_view at, std::size_t bytes, std::string read);

  /// The same with an edit of any line.
  void edit(std::size_t slip, Edit edit);

  /// Where `at` stands, which lies in the line.
  [[nodiscard]] Position position_of(std::string_view at);
  [[nodiscard]] std::size_t size() const { return slips_.size(); }
  [[nodiscard]] std::size_t last() const { return last_; }
  [[nodiscard]] Slip& operator[](std::size_t slip) { return slips_[slip]; }
  [[nodiscard]] std::uint32_t line() const { return line_; }
  std::vector<Slip> take() { return std::move(slips_); }

 private:
  std::vector<Slip> slips_;
  std::size_t last_ = 0;
  std::string_view whole_;
  std::uint32_t line_ = 0;
  std::size_t counted_ = 0;  ///< bytes of the line that are …
  std::size_t column_ = 0;   ///< … so many characters
  std::size_t edits_ = 0;
};

}  // namespace pilotcheck
