#include "input/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "input/encoding.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

Loaded<Source> refused(std::string file, std::string code, Bilingual message, Bilingual hint = {},
                       Position position = {}) {
  Loaded<Source> result;
  result.diagnostics.push_back(
      {Severity::error, std::move(code), std::move(file), position, std::move(message), std::move(hint)});
  return result;
}

Loaded<Source> too_large(std::string name, const Limits& limits) {
  return refused(std::move(name), "too-large",
                 {fmt::format("文件超过上限 {} 字节", limits.file_bytes),
                  fmt::format("the file is larger than the limit of {} bytes", limits.file_bytes)},
                 {"一份申报描述通常为 10–30 KB；请检查是否选错了文件",
                  "a description has 10 to 30 KB; check that this is the right file"});
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

/// CRLF and lone CR become LF.
void normalize_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
    text[to++] = text[from] == '\r' ? '\n' : text[from];
  }
  text.resize(to);
}

Position position_of(std::string_view text, std::size_t offset) {
  Position position{1, 1};
  for (std::size_t at = 0; at < offset; ++at) {
    if (text[at] == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
      ++position.column;
    }
  }
  return position;
}

/// Offset of the first control character other than tab and line feed (C0, DEL, C1 but NEL).
std::optional<std::size_t> find_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7F) return at;
    if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return at;
  }
  return std::nullopt;
}

/// Whether there is any byte that needs a closer look: a control character, or the first byte of one beyond ASCII. One
/// pass without a branch, which compilers turn into vector instructions; nearly every text has none.
bool has_odd_byte(std::string_view text) {
  std::uint8_t odd = 0;
  for (const char byte : text) {
    const auto c = static_cast<std::uint8_t>(byte);
    const std::uint8_t control = c < 0x20 && c != '\t' && c != '\n' ? 1 : 0;
    const std::uint8_t special = c == 0x7F || c == 0xC2 ? 1 : 0;
    odd = static_cast<std::uint8_t>(odd | control | special);
  }
  return odd != 0;
}

}  // namespace

Loaded<Source> decode_source(std::string name, std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes) return too_large(std::move(name), limits);
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    return refused(std::move(name), "empty", {"文件是空的", "the file is empty"},
                   {"可从 examples/ 中复制一份示例开始", "start from a copy of one of the examples"});
  }
  Decoded decoded = decode_bytes(std::move(bytes));
  const bool odd = has_odd_byte(decoded.text);
  if (odd && decoded.text.find('\0') != std::string::npos) {
    return refused(std::move(name), "encoding",
                   {"这不是文本文件（含有空字节）", "this is not a text file (it has NUL bytes)"},
                   {"请另存为 UTF-8 编码的 YAML 文本", "save it as YAML text in UTF-8"});
  }
  if (decoded.invalid) {
    return refused(std::move(name), "encoding",
                   {fmt::format("这里的字节不是 {} 编码的文本", decoded.encoding),
                    fmt::format("the bytes here are not {} text", decoded.encoding)},
                   {"请另存为 UTF-8 编码", "save the file as UTF-8"}, position_of(decoded.text, *decoded.invalid));
  }
  if (odd) normalize_line_ends(decoded.text);
  if (const auto control = odd ? find_control_character(decoded.text) : std::nullopt) {
    std::size_t at = *control;
    const auto code_point = static_cast<unsigned>(text::decode(decoded.text, at));
    return refused(std::move(name), "control-character",
                   {fmt::format("含有控制字符 U+{:04X}", code_point),
                    fmt::format("there is a control character, U+{:04X}", code_point)},
                   {"请删除该字符", "delete it"}, position_of(decoded.text, *control));
  }
  Loaded<Source> result;
  if (decoded.encoding != "UTF-8") {
    result.diagnostics.push_back({Severity::note,
                                  "encoding",
                                  name,
                                  {},
                                  {fmt::format("文件按 {} 编码读取", decoded.encoding),
                                   fmt::format("the file was read as {}", decoded.encoding)},
                                  {"建议另存为 UTF-8", "better save it as UTF-8"}});
  }
  result.value = Source{std::move(name), std::move(decoded.text), std::move(decoded.encoding)};
  return result;
}

Loaded<Source> read_file(const std::filesystem::path& path, const Limits& limits, std::string name) {
  if (name.empty()) name = path.string();
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.fd < 0) return unreadable_file(std::move(name), errno);
  struct stat status {};
  if (fstat(file.fd, &status) != 0) return unreadable_file(std::move(name), errno);
  if (!S_ISREG(status.st_mode)) return not_a_file(std::move(name), status.st_mode);
  if (static_cast<std::uintmax_t>(status.st_size) > limits.file_bytes) return too_large(std::move(name), limits);
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
