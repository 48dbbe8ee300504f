#include "output/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <tuple>

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_prefix = ".pilotcheck-";
constexpr std::string_view temporary_suffix = ".new";

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

/// A new file in `folder`, open for writing, whose name nobody else has; below zero with errno otherwise.
int open_temporary(const fs::path& folder, std::string& path) {
  // Several machines may share a folder: process numbers would not tell their files apart.
  static const unsigned run = std::random_device()();
  static std::atomic<unsigned> number = 0;
  while (true) {
    path = folder / fmt::format("{}{:08x}-{}-{}{}", temporary_prefix, run, ::getpid(), ++number, temporary_suffix);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
}

/// Where links that lead nowhere would lead.
std::string end_of_links(fs::path path) {
  constexpr int most = 40;  // as many as the system follows
  std::error_code ignored;
  for (int i = 0; i < most && fs::is_symlink(path, ignored); ++i) {
    path = path.parent_path() / fs::read_symlink(path, ignored);
  }
  return path.native();
}

}  // namespace

int write_file(const std::string& path, std::string_view text, const std::string& workshop) {
  std::string target = path;
  struct stat status {};
  bool exists = ::lstat(path.c_str(), &status) == 0;
  if (exists && S_ISLNK(status.st_mode)) {
    std::error_code dangling;
    const fs::path end = fs::canonical(path, dangling);
    if (!dangling) target = end.native();
    exists = ::stat(target.c_str(), &status) == 0;
    if (!exists && errno != ENOENT) return errno;
    if (!exists) target = end_of_links(target);
  }
  if (exists && S_ISDIR(status.st_mode)) return EISDIR;
  if (exists && !S_ISREG(status.st_mode)) {
    const int file = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    return file < 0 ? errno : write_and_close(file, text);
  }
  std::string temporary;
  const int file = open_temporary(workshop.empty() ? fs::path(target).parent_path() : fs::path(workshop), temporary);
  if (file < 0) return errno;
  // Who may not give files away leaves them his own. A change of owner takes bits of the mode away.
  if (exists && ::fchown(file, status.st_uid, status.st_gid) != 0) std::ignore = ::fchown(file, ~0U, status.st_gid);
  if (exists) ::fchmod(file, status.st_mode);
  int error = write_and_close(file, text);
  if (error == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(temporary.c_str());
  return error;
}

void remove_unfinished(const std::string& folder) {
  const auto limit = fs::file_time_type::clock::now() - std::chrono::hours(24);
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const std::string name = entry->path().filename();
    if (!name.starts_with(temporary_prefix) || !name.ends_with(temporary_suffix)) continue;
    std::error_code gone;
    const auto written = entry->last_write_time(gone);
    if (!gone && written < limit) fs::remove(entry->path(), gone);
  }
}

}  // namespace pilotcheck
