/// Keeps yaml-cpp from queuing tokens without end. It holds back every token behind one that may turn out to be a key,
/// so that a megabyte of `[` takes 256 MB before the first event, and no limit is asked. The guard looks, each time the
/// parser wants more of the text, at what it has taken since its last event.
///
///     TokenGuard guard(text, limits);
///     guard.passed(end, levels, flow);   // an event was given
///     guard.check(taken);                // throws Refusal
#pragma once

#include <cstddef>
#include <cstdint>
#include <streambuf>
#include <string_view>

#include "input/limits.h"
#include "input/refusal.h"

namespace pilotcheck {

class TokenGuard {
 public:
  TokenGuard(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

  /// An event was given whose text ends at offset `end`, at so many open mappings and sequences; `flow`: the innermost
  /// of them is in brackets.
  void passed(std::size_t end, std::size_t levels, bool flow);

  /// The parser has taken the text up to offset `taken` and wants more. Throws `too-deep` or `too-many-nodes` when what
  /// it has queued breaks a limit already. Counts no more than there is: a bracket or quote that belongs to a text is
  /// none.
  void check(std::size_t taken);

 private:
  /// What was passed last: `plain` in brackets, `text` outside of them.
  enum class Last : std::uint8_t { nothing, separator, property, closed, plain, text };

  /// Goes on by one token, or by a character that belongs to none.
  void look_at();
  [[nodiscard]] bool is_marker() const;
  [[nodiscard]] bool is_separator() const;
  void open_bracket();
  void begin_scalar(char c);
  void look_at_text();
  void pass_to(std::size_t end, Last last);
  void count_node();
  [[noreturn]] void refuse(Refusal (*how)(const Limits&, Position)) const;

  std::string_view text_;
  const Limits& limits_;
  std::size_t at_ = 0;  ///< looked at up to here
  std::size_t levels_ = 0;
  std::size_t brackets_ = 0;  ///< open in what is queued
  std::size_t nodes_ = 0;     ///< in what is queued
  std::size_t marks_ = 0;     ///< that may be tokens, in a text outside of brackets
  bool flow_ = false;
  Last last_ = Last::nothing;
};

/// A stream over a text in place, for yaml-cpp; a stringstream would copy it. Before each piece that is taken the guard
/// is asked, and what it throws passes through the parser.
class GuardedText : public std::streambuf {
 public:
  /// Of at most `piece` bytes at a time.
  GuardedText(std::string_view text, TokenGuard& guard, std::size_t piece);

 protected:
  std::streamsize xsgetn(char* to, std::streamsize room) override;

 private:
  TokenGuard& guard_;
  std::streamsize piece_;
};

}  // namespace pilotcheck
