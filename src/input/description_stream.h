/// Descriptions one behind the other in a file or on standard input: JSON lines, or YAML documents. Inputs reads its
/// streams with it.
///
///     DescriptionStream stream(std::move(bytes), "portal.jsonl", &json_lines_format(), options);
///     while (std::optional<Input> input = stream.next()) …
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "input/inputs.h"
#include "input/line_reader.h"

namespace pilotcheck {

class DescriptionStream {
 public:
  /// `format` is what the stream holds; null where its content tells: JSON lines where its first lines are JSON
  /// objects, else YAML documents. `options` must outlive the stream.
  DescriptionStream(ByteReader bytes, std::string name, const InputFormat* format, const InputOptions& options);

  /// The next one; nothing at the end. Where every line counts (InputOptions::every_line), a damaged first line does
  /// not turn the others into YAML.
  std::optional<Input> next();

 private:
  bool take(Line& line);
  void put_back(Line line) { ahead_.push_front(std::move(line)); }
  void find_format();
  std::optional<Input> next_line();
  std::optional<Input> next_document();
  std::optional<Input> at_end();
  Input input(std::size_t line, std::string text);
  Input refused(std::size_t line, Diagnostic why);
  Input too_long(std::size_t line, const Bilingual& what);
  Input blank(std::size_t line);

  LineReader lines_;
  std::string name_;
  const InputFormat* format_;
  const InputOptions& options_;
  std::deque<Line> ahead_;   ///< read already
  std::size_t line_ = 0;     ///< the number of the last line that was taken
  std::size_t said_ = 0;     ///< the last line of which an input was made
  std::size_t longest_ = 0;  ///< of the lines so far
  bool noted_ = false;       ///< the encoding was told
  bool ended_ = false;
};

/// Whether a text that was read whole holds several descriptions: YAML documents, or, where nothing is known of its
/// format, JSON lines. Documents that are one by `outermost`, which may be empty, are none.
bool is_stream(std::string_view text, const InputFormat* format, const OutermostKey& outermost);

}  // namespace pilotcheck
