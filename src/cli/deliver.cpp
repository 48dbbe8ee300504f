#include "cli/deliver.h"

#include <fmt/format.h>

#include <cerrno>
#include <utility>

#include "output/write_file.h"
#include "report/wording.h"
#include "text/system_error.h"

namespace pilotcheck {

namespace {

/// Empties `text` into `stream`. The error number of what went wrong, or 0.
int hand_over(std::string& text, std::FILE* stream) {
  if (text.empty() || stream == nullptr) return 0;
  errno = 0;
  const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
  text.clear();
  if (written) return 0;
  return errno == 0 ? EIO : errno;
}

void say_error(Output& output, Bilingual message, Bilingual hint = {}) {
  const Diagnostic error{Severity::error, {}, {}, {}, std::move(message), std::move(hint)};
  output.err += diagnostic_line(error, output.language) + '\n';
}

}  // namespace

int deliver_now(Output& output) {
  hand_over(output.err, output.streams.err);
  return hand_over(output.out, output.streams.out);
}

ExitStatus deliver(Output& output, ExitStatus status) {
  hand_over(output.err, output.streams.err);
  for (const OutputFile& file : output.files) {
    const int error = write_file(file.path, file.text);
    if (error == 0) {
      output.err += file.said;
      continue;
    }
    const Bilingual reason = text::why_refused(error);
    say_error(output,
              {fmt::format("无法写出 {}：{}", file.path, reason.zh),
               fmt::format("cannot write {}: {}", file.path, reason.en)},
              {"没有改动任何内容", "nothing there was changed"});
    status = ExitStatus::failure;
  }
  const int error = deliver_now(output);
  if (error == 0 || error == EPIPE) return status;
  const Bilingual reason = text::why_refused(error);
  say_error(output, {"无法写出报告：" + reason.zh, "cannot write the report: " + reason.en});
  deliver_now(output);
  return ExitStatus::failure;
}

}  // namespace pilotcheck
