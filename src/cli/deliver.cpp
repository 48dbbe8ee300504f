#include "cli/deliver.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "output/write_file.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// The error number of what went wrong, or 0.
int write_all(const std::string& text, std::FILE* file) {
  if (text.empty()) return 0;
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fflush(file) == 0) return 0;
  return errno == 0 ? EIO : errno;
}

}  // namespace

ExitStatus deliver(const Output& output, ExitStatus status, Language language, std::FILE* out, std::FILE* err) {
  write_all(output.err, err);
  for (const OutputFile& file : output.files) {
    const int error = write_file(file.path, file.text);
    if (error == 0) continue;
    const std::string reason = std::strerror(error);
    const std::string path = text::for_terminal(file.path);
    write_all(language == Language::zh
                  ? fmt::format("pilotcheck: 错误：无法写出 {}：{}；没有改动任何内容\n", path, reason)
                  : fmt::format("pilotcheck: error: cannot write {}: {}; nothing there was changed\n", path, reason),
              err);
    status = ExitStatus::failure;
  }
  const int error = write_all(output.out, out);
  if (error == 0 || error == EPIPE) return status;
  const std::string reason = std::strerror(error);
  write_all(language == Language::zh ? fmt::format("pilotcheck: 错误：无法写出报告：{}\n", reason)
                                     : fmt::format("pilotcheck: error: cannot write the report: {}\n", reason),
            err);
  return ExitStatus::failure;
}

}  // namespace pilotcheck
