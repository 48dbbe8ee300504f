#include "cli/progress_line.h"

#include <fmt/format.h>

#include "cli/deliver.h"
#include "report/wording.h"

namespace pilotcheck {

ProgressLine::ProgressLine(const Call& call, std::optional<std::size_t> total)
    : language_(call.language), shown_(call.world.error_terminal), output_(call.output), total_(total) {}

void ProgressLine::done(bool unreadable) {
  ++done_;
  unreadable_ += unreadable ? 1U : 0U;
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  show(now);
}

void ProgressLine::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = static_cast<double>(done_) / seconds;
  std::string line = total_ ? fmt::format("{}/{}", done_, *total_) : fmt::format("{}", done_);
  line += fmt::format(fmt::runtime(say(language_, "，每秒 {:.0f} 份", ", {:.0f} a second")), rate);
  if (total_ && rate > 0) {
    const double left = static_cast<double>(*total_ - done_) / rate;
    line += fmt::format(fmt::runtime(say(language_, "，约剩 {:.0f} 秒", ", {:.0f} s left")), left);
  }
  if (unreadable_ > 0) {
    line += fmt::format(fmt::runtime(say(language_, "，无法读取 {}", ", {} unreadable")), unreadable_);
  }
  output_.err += "\r\x1b[K" + line;
  deliver_now(output_);
}

void ProgressLine::finish() {
  if (!shown_ || done_ == 0) return;
  output_.err += "\r\x1b[K";
  deliver_now(output_);
}

}  // namespace pilotcheck
