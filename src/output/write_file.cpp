#include "output/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace pilotcheck {

namespace {

/// 0, or the error number.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int write_and_close(int file, std::string_view text) {
  const int error = write_all(file, text);
  // A full disk may show only here.
  if (::close(file) != 0 && error == 0) return errno;
  return error;
}

}  // namespace

int write_file(const std::string& path, std::string_view text) {
  std::error_code no_link;
  const std::filesystem::path link = std::filesystem::canonical(path, no_link);
  const std::string target = no_link ? path : link.native();
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return EISDIR;
  if (exists && !S_ISREG(status.st_mode)) {
    const int file = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    return file < 0 ? errno : write_and_close(file, text);
  }
  std::string temporary = target + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return errno;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(file, exists ? status.st_mode : static_cast<mode_t>(0666) & ~mask);
  int error = write_and_close(file, text);
  if (error == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(temporary.c_str());
  return error;
}

}  // namespace pilotcheck
