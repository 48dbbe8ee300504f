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
#include <string_view>
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

/// One part of several that are judged apart, by a hash of each input's name: the same whatever else is there.
struct Shard {
  std::size_t number = 1;  ///< from one
  std::size_t of = 1;
  [[nodiscard]] bool has(std::string_view name) const;
};

struct InputOptions {
  Limits limits;
  /// Once it is true, standard input is read no further, even while it waits for more. May be null.
  const std::atomic<bool>* stop = nullptr;
  /// JSON lines and standard input are split by description, other files are taken whole.
  Shard shard;
  std::string stdin_name = "<stdin>";
  /// A blank line of JSON lines is an input too, which cannot be read: as many come out as went in.
  bool every_line = false;
};

class DescriptionStream;

class Inputs {
 public:
  /// `paths`: a file, a folder (every description below it), a pattern with `*`, `?` or `[]` that the shell left alone,
  /// `@FILE` (a path a line), `-` (standard input: a stream). Files named *.jsonl, *.ndjson are JSON lines; a YAML file
  /// may hold several documents.
  Inputs(const std::vector<std::string>& paths, InputOptions options);
  ~Inputs();

  /// The next one; nothing at the end.
  std::optional<Input> next();
  /// How many there are, where that is known before they are read: not with streams.
  [[nodiscard]] std::optional<std::size_t> count() const;

 private:
  void expand(const std::string& path);
  void expand_list(const std::string& path);
  void add_file(const std::string& path);
  void refuse(const std::string& name, std::string code, Bilingual message, Bilingual hint);

  InputOptions options_;
  std::deque<Input> files_;
  std::unique_ptr<std::streambuf> standard_input_;
  std::unique_ptr<DescriptionStream> stream_;
  bool splits_ = false;  // of stream_: its descriptions belong to shards of their own
  bool has_streams_ = false;
};

}  // namespace pilotcheck
