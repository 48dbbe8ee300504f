#include "input/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "text/system_error.h"

namespace pilotcheck {

namespace {

Diagnostic not_a_file(std::string name, mode_t mode) {
  if (S_ISDIR(mode)) {
    return {Severity::error,
            "not-a-file",
            std::move(name),
            {},
            {"这是一个文件夹，不是文件", "this is a folder, not a file"},
            {}};
  }
  return {Severity::error,
          "not-a-file",
          std::move(name),
          {},
          {"这不是普通文件（管道或设备）", "this is no regular file (a pipe or a device)"},
          {"要从管道读取，请用 - 表示标准输入", "to read from a pipe, name standard input as -"}};
}

}  // namespace

Diagnostic unreadable_file(std::string name, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return {Severity::error,
            "not-found",
            std::move(name),
            {},
            {"文件不存在", "there is no such file"},
            {"请检查路径", "check the path"}};
  }
  const Bilingual why = text::why_refused(error);
  return {Severity::error,
          "unreadable",
          std::move(name),
          {},
          {fmt::format("无法读取文件（{}）", why.zh), fmt::format("the file cannot be read ({})", why.en)},
          {}};
}

ByteReader ByteReader::standard_input(const std::atomic<bool>* stop) {
  ByteReader reader(STDIN_FILENO, false);
  reader.stop_ = stop;
  return reader;
}

ByteReader::ByteReader(ByteReader&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      opened_(other.opened_),
      size_(other.size_),
      stop_(other.stop_),
      front_(std::move(other.front_)),
      taken_(other.taken_),
      error_(other.error_) {}

ByteReader::~ByteReader() {
  if (opened_ && file_ >= 0) ::close(file_);
}

std::size_t ByteReader::read(char* to, std::size_t room) {
  if (taken_ < front_.size()) {
    const std::size_t size = front_.copy(to, room, taken_);
    taken_ += size;
    if (taken_ == front_.size()) front_ = {};
    return size;
  }
  taken_ = 0;
  while (file_ >= 0 && error_ == 0) {
    if (stop_ != nullptr) {
      if (*stop_) break;
      pollfd ready{file_, POLLIN, 0};
      const int state = ::poll(&ready, 1, 100);
      if (state == 0 || (state < 0 && errno == EINTR)) continue;
    }
    const ssize_t size = ::read(file_, to, room);
    if (size >= 0) return static_cast<std::size_t>(size);
    if (errno != EINTR) error_ = errno;
  }
  return 0;
}

std::string ByteReader::read_up_to(std::size_t most) {
  constexpr std::size_t padding = 128;
  constexpr std::size_t usual = 1U << 16U;
  std::string bytes(std::min(size_ > 0 ? size_ : usual, most) + padding, '\0');
  std::size_t size = 0;
  while (size <= most) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const std::size_t got = read(bytes.data() + size, bytes.size() - size);
    if (got == 0) break;
    size += got;
  }
  bytes.resize(size);
  return bytes;
}

void ByteReader::put_back(std::string bytes) {
  bytes.append(front_, taken_);
  front_ = std::move(bytes);
  taken_ = 0;
}

Loaded<ByteReader> open_file(const std::string& path, std::string name) {
  if (name.empty()) name = path;
  Loaded<ByteReader> result;
  // A name with a NUL byte, from a damaged list of files, would be opened by its beginning.
  const bool cut = path.find('\0') != std::string::npos;
  const int file = cut ? -1 : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (file < 0) {
    result.diagnostics.push_back(unreadable_file(std::move(name), cut ? ENOENT : errno));
    return result;
  }
  struct stat status {};
  const int error = ::fstat(file, &status) == 0 ? 0 : errno;
  ByteReader reader(file, true);
  if (error != 0) {
    result.diagnostics.push_back(unreadable_file(std::move(name), error));
  } else if (!S_ISREG(status.st_mode)) {
    result.diagnostics.push_back(not_a_file(std::move(name), status.st_mode));
  } else {
    reader.size_ = static_cast<std::size_t>(status.st_size);
    result.value.emplace(std::move(reader));
  }
  return result;
}

Loaded<Source> read_file(const std::string& path, const Limits& limits, std::string name) {
  if (name.empty()) name = path;
  Loaded<ByteReader> opened = open_file(path, name);
  if (!opened.value) return {std::nullopt, std::move(opened.diagnostics)};
  std::string bytes = opened.value->read_up_to(limits.file_bytes);
  if (opened.value->error() != 0) return {std::nullopt, {unreadable_file(std::move(name), opened.value->error())}};
  return decode_source(std::move(name), std::move(bytes), limits);
}

std::optional<std::string> read_bytes(const std::string& path, std::size_t most) {
  Loaded<ByteReader> opened = open_file(path);
  if (!opened.value) return std::nullopt;
  std::string bytes = opened.value->read_up_to(most);
  if (opened.value->error() != 0 || bytes.size() > most) return std::nullopt;
  return bytes;
}

}  // namespace pilotcheck
