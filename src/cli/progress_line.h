/// The progress line of a batch, on standard error when that is a terminal; nothing otherwise.
///
///     ProgressLine progress(call, inputs.count());  progress.done(unreadable);  progress.finish();
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "cli/command.h"

namespace pilotcheck {

/// `3/9, 5 a second, 1 s left, 1 unreadable`. Without `total` where that is not known, or was wrong: a file may turn
/// out to hold several descriptions.
std::string progress_text(std::size_t done, std::optional<std::size_t> total, std::size_t unreadable, double seconds,
                          Language language);

class ProgressLine {
 public:
  /// `total`: how many there are to be, where that is known.
  ProgressLine(const Call& call, std::optional<std::size_t> total);

  /// One more is done. Writes at most ten times a second.
  void done(bool unreadable);
  /// Clears the line.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  Language language_;
  bool shown_;
  Output& output_;
  std::optional<std::size_t> total_;
  std::size_t done_ = 0;
  std::size_t unreadable_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

}  // namespace pilotcheck
