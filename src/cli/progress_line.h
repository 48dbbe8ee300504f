/// The progress line of a batch, on standard error when that is a terminal; nothing otherwise.
///
///     ProgressLine progress(call, inputs.count());  progress.done(unreadable);  progress.finish();
#pragma once

#include <chrono>
#include <optional>

#include "cli/command.h"

namespace pilotcheck {

class ProgressLine {
 public:
  /// `total`: how many there will be, where that is known.
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
