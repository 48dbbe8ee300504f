#include "cli/progress_line.h"

#include <fmt/format.h>

#include "cli/deliver.h"
#include "report/wording.h"

namespace pilotcheck {

std::string progress_text(std::size_t done, std::optional<std::size_t> total, std::size_t unreadable, double seconds,
                          Language language) {
  if (total && done > *total) total.reset();
  const double rate = static_cast<double>(done) / seconds;
  std::string text = total ? fmt::format("{}/{}", done, *total) : fmt::format("{}", done);
  text += fmt::format(fmt::runtime(say(language, "，每秒 {:.0f} 份", ", {:.0f} a second")), rate);
  if (total && rate > 0) {
    const double left = static_cast<double>(*total - done) / rate;
    text += fmt::format(fmt::runtime(say(language, "，约剩 {:.0f} 秒", ", {:.0f} s left")), left);
  }
  if (unreadable > 0) {
    text += fmt::format(fmt::runtime(say(language, "，无法读取 {}", ", {} unreadable")), unreadable);
  }
  return text;
}

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
  output_.err += "\r\x1b[K" + progress_text(done_, total_, unreadable_, seconds, language_);
  deliver_now(output_);
}

void ProgressLine::finish() {
  if (!shown_ || done_ == 0) return;
  output_.err += "\r\x1b[K";
  deliver_now(output_);
}

}  // namespace pilotcheck
