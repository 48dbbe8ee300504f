/// The one place that opens files for reading. Regular files and standard input are read, piece by piece; what is
/// anything else, or grows beyond a limit, is refused before it can cost anything.
///
///     Loaded<ByteReader> opened = open_file("draft.yaml");
///     std::string bytes = opened.value->read_up_to(limits.file_bytes);
///
///     Loaded<Source> source = read_file("waivers.yaml", limits);   // a text that is read whole
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "input/source.h"

namespace pilotcheck {

/// The bytes of a file that is open, or of standard input, one after another.
class ByteReader {
 public:
  /// Of bytes in memory.
  explicit ByteReader(std::string bytes) : front_(std::move(bytes)) {}
  /// Of standard input, which ends too once `stop` is true, even while more is awaited: a read that waits could not be
  /// ended otherwise, for a signal goes to any thread.
  static ByteReader standard_input(const std::atomic<bool>* stop = nullptr);
  ByteReader(ByteReader&& other) noexcept;
  ByteReader(const ByteReader&) = delete;
  ByteReader& operator=(const ByteReader&) = delete;
  ByteReader& operator=(ByteReader&&) = delete;
  ~ByteReader();

  /// Up to `room` bytes, as many as are there without waiting for more; 0 at the end.
  std::size_t read(char* to, std::size_t room);
  /// All that is left, with room behind it for what simdjson reads there. More than `most` bytes mean that there is
  /// more than `most`, not that this is all.
  std::string read_up_to(std::size_t most);
  /// Puts in front of what is left what was read already.
  void put_back(std::string bytes);
  /// The error number with which reading ended, or 0.
  [[nodiscard]] int error() const { return error_; }

 private:
  friend Loaded<ByteReader> open_file(const std::string& path, std::string name);
  ByteReader(int file, bool opened) : file_(file), opened_(opened) {}

  int file_ = -1;
  bool opened_ = false;   ///< by open_file(), and to be closed
  std::size_t size_ = 0;  ///< of a regular file, when it was opened
  const std::atomic<bool>* stop_ = nullptr;
  std::string front_;  ///< read from `taken_` on before the file is
  std::size_t taken_ = 0;
  int error_ = 0;
};

/// Opens a regular file, without blocking: a FIFO or a device is refused, a folder too. `name` is what messages call
/// it; by default its path. Errors: `not-found`, `not-a-file`, `unreadable`.
Loaded<ByteReader> open_file(const std::string& path, std::string name = {});

/// What is said of a file that cannot be opened or read: `not-found`, `unreadable`. `error` is that of errno.
Diagnostic unreadable_file(std::string name, int error);

/// The text of a regular file. Errors: those of open_file() and decode_source().
Loaded<Source> read_file(const std::string& path, const Limits& limits, std::string name = {});

/// The bytes of a regular file that has at most so many; nothing where it is anything else, which read_file() then
/// says.
std::optional<std::string> read_bytes(const std::string& path, std::size_t most);

}  // namespace pilotcheck
