/// The reading door: what the paths on a command line stand for, one description after another, whatever it comes from:
/// files, folders, patterns, lists of files, streams of YAML documents and JSON lines. Every command reads through it.
/// Only what is asked for next is held in memory, and never more of it than the limits allow.
///
///     Inputs inputs({"drafts", "@list.txt", "-"}, options);
///     while (std::optional<Input> input = inputs.next()) …
#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/file.h"
#include "input/input_format.h"

namespace pilotcheck {

/// One description that is still to be decoded and parsed.
struct Input {
  std::string name;  ///< as messages call it: the path, `<stdin>`, or for one of a stream its place there
  std::optional<std::string> bytes = {};     ///< as they stand in the file; nothing where it is refused
  const InputFormat* format = nullptr;       ///< of its bytes; never null where there are some
  std::vector<Diagnostic> diagnostics = {};  ///< why it is refused; else notes
  std::string path = {};                     ///< of a file that holds this description alone; empty for one of a stream
  std::size_t root = 0;     ///< bytes of `name` that name the folder in which it was found: see own_name()
  std::string stream = {};  ///< of one of a stream: the name of the stream …
  std::size_t line = 1;     ///< … and the line on which it begins
  bool cut = false;         ///< of JSON lines: no line feed ends it

  /// Its name below the folder or pattern that was given; of a file that was given itself, the last part of its path;
  /// empty for one of a stream, whose line is no name.
  [[nodiscard]] std::string_view own_name() const {
    return stream.empty() ? std::string_view(name).substr(root) : std::string_view();
  }
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
  /// Standard input that holds one description is a file like others, not a stream of one. It is read up to the limit
  /// before anything is known of it.
  bool whole_stdin = false;
  /// What every file is, whatever its name. May be null.
  const InputFormat* format = nullptr;
  /// Files that are no descriptions though they stand in a folder among them, such as a baseline.
  std::vector<std::string> others;
  /// By it a file is known of which a stray `---` makes several documents. Where it is empty, they are descriptions.
  OutermostKey outermost;
};

class DescriptionStream;

class Inputs {
 public:
  /// `paths`: a file, a folder (every description below it), a pattern with `*`, `?` or `[]` that the shell left alone,
  /// `@FILE` (one of all these a line), `-` (standard input). JSON lines are streams, and so are YAML documents one
  /// behind another in a file or on standard input.
  Inputs(const std::vector<std::string>& paths, InputOptions options);
  ~Inputs();

  /// The next one; nothing at the end.
  std::optional<Input> next();
  /// How many there are, where that can be known before they are read: not with streams that their name tells. A file
  /// that turns out to be a stream counts once.
  [[nodiscard]] std::optional<std::size_t> count() const;
  /// Whether the file `path` is one of those that will be read, or a list of them.
  [[nodiscard]] bool reads(const std::string& path) const;
  /// What folders hold that a person may have meant, such as a Word document.
  [[nodiscard]] const std::vector<Diagnostic>& notes() const { return notes_; }

 private:
  /// A line of a list of files; line 0 stands for the command line.
  struct Origin {
    std::size_t list = 0;
    std::size_t line = 0;
  };
  /// A path that is still to be opened, or why it will not be.
  struct Place {
    std::string path;
    std::size_t root = 0;
    Origin origin;
    std::vector<Diagnostic> refused;
  };

  void expand(const std::string& path, Origin origin);
  void expand_folder(const std::string& path, std::size_t root, Origin origin);
  void expand_pattern(const std::string& path, Origin origin);
  void expand_list(const std::string& path);
  void add(std::string path, std::size_t root, Origin origin);
  void refuse(const std::string& name, Origin origin, Diagnostic why);
  void refuse_line(const std::string& list, std::size_t line);
  [[nodiscard]] Diagnostic told_of(Diagnostic why, const std::string& name, Origin origin) const;
  // What is a stream becomes stream_, and nothing is given.
  std::optional<Input> open(const Place& place);
  std::optional<Input> open_standard_input(const Place& place);
  std::optional<Input> begin_stream(ByteReader bytes, const std::string& name, const InputFormat* format, bool splits);
  std::optional<Input> read_whole(ByteReader bytes, const std::string& name, const InputFormat* format, bool splits);

  InputOptions options_;
  std::vector<std::string> lists_;
  std::deque<Place> places_;
  std::vector<Diagnostic> notes_;
  std::unique_ptr<DescriptionStream> stream_;
  bool splits_ = false;  // of stream_: its descriptions belong to shards of their own
  bool has_streams_ = false;
  bool stdin_taken_ = false;
};

}  // namespace pilotcheck
