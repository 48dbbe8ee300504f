#include "input/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace pilotcheck {

namespace {

Loaded<Source> refused(std::string file, std::string code, Bilingual message, Bilingual hint = {}) {
  Loaded<Source> result;
  result.diagnostics.push_back(
      {Severity::error, std::move(code), std::move(file), {}, std::move(message), std::move(hint)});
  return result;
}

Loaded<Source> unreadable_file(std::string name, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return refused(std::move(name), "not-found", {"文件不存在", "there is no such file"},
                   {"请检查路径", "check the path"});
  }
  const char* why = std::strerror(error);
  return refused(std::move(name), "unreadable",
                 {fmt::format("无法读取文件（{}）", why), fmt::format("the file cannot be read ({})", why)});
}

/// Closes a descriptor at the end of a scope.
struct Descriptor {
  int fd;
  explicit Descriptor(int opened) : fd(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd >= 0) close(fd);
  }
};

/// Everything from `fd`, but at most one byte more than the limit; errno otherwise. `expected` is how many bytes there
/// probably are.
std::optional<std::string> read_all(int fd, std::size_t limit, std::size_t expected) {
  constexpr std::size_t room = 128;  // beyond the text: simdjson reads some bytes behind it
  std::string bytes(expected + room, '\0');
  std::size_t size = 0;
  while (size <= limit) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = read(fd, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

Loaded<Source> not_a_file(std::string name, mode_t mode) {
  if (S_ISDIR(mode)) {
    return refused(std::move(name), "not-a-file", {"这是一个文件夹，不是文件", "this is a folder, not a file"});
  }
  return refused(std::move(name), "not-a-file",
                 {"这不是普通文件（管道或设备）", "this is no regular file (a pipe or a device)"},
                 {"要从管道读取，请用 - 表示标准输入", "to read from a pipe, name standard input as -"});
}

}  // namespace

Loaded<Source> read_file(const std::filesystem::path& path, const Limits& limits, std::string name) {
  if (name.empty()) name = path.string();
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.fd < 0) return unreadable_file(std::move(name), errno);
  struct stat status {};
  if (fstat(file.fd, &status) != 0) return unreadable_file(std::move(name), errno);
  if (!S_ISREG(status.st_mode)) return not_a_file(std::move(name), status.st_mode);
  if (static_cast<std::uintmax_t>(status.st_size) > limits.file_bytes) return {std::nullopt, {too_large(std::move(name), limits)}};
  auto bytes = read_all(file.fd, limits.file_bytes, static_cast<std::size_t>(status.st_size));
  if (!bytes) return unreadable_file(std::move(name), errno);
  return decode_source(std::move(name), std::move(*bytes), limits);
}

std::optional<std::string> read_bytes(const std::filesystem::path& path, std::size_t most) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  struct stat status {};
  if (file.fd < 0 || fstat(file.fd, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  if (static_cast<std::uintmax_t>(status.st_size) > most) return std::nullopt;
  auto bytes = read_all(file.fd, most, static_cast<std::size_t>(status.st_size));
  if (bytes && bytes->size() > most) return std::nullopt;
  return bytes;
}

Loaded<Source> read_standard_input(const Limits& limits) {
  constexpr std::size_t usual = 1U << 16U;
  auto bytes = read_all(STDIN_FILENO, limits.file_bytes, usual);
  if (!bytes) return unreadable_file("<stdin>", errno);
  return decode_source("<stdin>", std::move(*bytes), limits);
}

}  // namespace pilotcheck
