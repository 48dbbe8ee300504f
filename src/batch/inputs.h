/// What a batch reads, one description after another, whatever it comes from: files, folders, patterns, lists of files,
/// streams of YAML documents and JSON lines. Only what is asked for next is held in memory.
///
///     Inputs inputs({"drafts", "@list.txt", "-"}, limits);
///     while (std::optional<Input> input = inputs.next()) …
#pragma once

#include <atomic>
#include <deque>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "input/diagnostic.h"
#include "input/limits.h"

namespace pilotcheck {

/// One description that is still to be read.
struct Input {
  std::string name;  ///< as messages call it: the path, or for one of a stream `portal.jsonl:17`, the line it begins on
  std::string path;  ///< of a file that holds this description alone; empty for one of a stream
  std::string text;  ///< of one of a stream: its bytes; of a file: its bytes where they were read already, else empty
  bool json = false;
  std::string stream;               ///< of one of a stream: the name of the stream …
  std::size_t line = 1;             ///< … and the line on which it begins
  std::vector<Diagnostic> refused;  ///< not to be read at all: why
};

class Inputs {
 public:
  /// `stop`, which may be null: once it is true, standard input is read no further, even while it waits for more.
  /// `paths`: a file, a folder (every description below it), a pattern with `*`, `?` or `[]` that the shell left alone,
  /// `@FILE` (a path a line), `-` (standard input: a stream). Files named *.jsonl, *.ndjson are JSON lines; a YAML file
  /// may hold several documents.
  Inputs(const std::vector<std::string>& paths, const Limits& limits, const std::atomic<bool>* stop = nullptr);
  ~Inputs();

  /// The next one; nothing at the end.
  std::optional<Input> next();
  /// How many there are, where that is known before they are read: not with streams.
  [[nodiscard]] std::optional<std::size_t> count() const;

 private:
  class Stream;
  void expand(const std::string& path);
  void expand_list(const std::string& path);
  void add_file(const std::string& path);
  void refuse(const std::string& name, std::string code, Bilingual message, Bilingual hint);

  Limits limits_;
  const std::atomic<bool>* stop_;
  std::deque<Input> files_;
  std::unique_ptr<std::streambuf> standard_input_;
  std::unique_ptr<Stream> stream_;
  bool has_streams_ = false;
};

}  // namespace pilotcheck
