/// The lines of a file or of standard input, one after another, each within a limit while it is being read.
///
///     LineReader lines(std::move(*open_file(path).value), limits.file_bytes, limits);
///     Line line;
///     while (lines.next(line)) use(line.number, line.text);
#pragma once

#include "input/encoding.h"
#include "input/file.h"

namespace pilotcheck {

struct Line {
  std::string text;  ///< without its line feed; of one that is too long only the beginning, which nobody should use
  std::size_t number = 0;
  std::size_t size = 0;  ///< bytes that it has, however many are kept
  bool too_long = false;
  bool cut = false;  ///< no line feed ends it, so that it may be a part of what was to be written
};

/// UTF-16 is told by its byte order mark and decoded; all else is left to decode_source(), which sees each description.
class LineReader {
 public:
  /// Of no line more than `most` bytes are kept; what follows of it is passed over.
  LineReader(ByteReader bytes, std::size_t most, const Limits& limits)
      : bytes_(std::move(bytes)), most_(most), most_passed_(limits.passed_bytes) {}

  /// The next line; false at the end. `line.text` keeps the room that it has.
  bool next(Line& line);
  /// Whether reading stopped in a line that did not end within Limits::passed_bytes.
  [[nodiscard]] bool gave_up() const { return gave_up_; }
  /// The error number with which reading ended, or 0.
  [[nodiscard]] int error() const { return bytes_.error(); }
  /// What the bytes are in as far as their mark says: `UTF-16LE`, `UTF-16BE`; else empty.
  [[nodiscard]] std::string_view encoding() const { return encoding_; }

 private:
  bool fill();
  std::string_view read_block();

  ByteReader bytes_;
  std::size_t most_;
  std::size_t most_passed_;
  std::string block_;      // as it is in the file
  std::string decoded_;    // where that is UTF-16
  std::string_view rest_;  // of either: what is not taken yet
  std::optional<Utf16Decoder> decoder_;
  std::string_view encoding_;
  std::size_t number_ = 0;
  bool begun_ = false;
  bool ended_ = false;
  bool gave_up_ = false;
};

}  // namespace pilotcheck
