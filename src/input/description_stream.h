/// Descriptions one behind the other in a file or on standard input: JSON lines where the first that is not blank
/// begins with `{`, else YAML documents. Inputs reads its streams with it.
///
///     DescriptionStream stream("portal.jsonl", options);
///     while (std::optional<Input> input = stream.next()) …
#pragma once

#include <fstream>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <vector>

#include "input/inputs.h"

namespace pilotcheck {

class DescriptionStream {
 public:
  /// Of what `buffer` gives, which is standard input. `options` must outlive the stream.
  DescriptionStream(std::streambuf& buffer, const InputOptions& options);
  /// Of the file at `path`.
  DescriptionStream(const std::string& path, const InputOptions& options);

  /// The next one; nothing at the end. Where every line counts (InputOptions::every_line), a damaged first line does
  /// not turn the others into YAML.
  std::optional<Input> next();

 private:
  bool read(std::string& line);
  std::optional<Input> next_line();
  std::optional<Input> next_document();
  [[nodiscard]] Input input(std::size_t line, std::string text) const;
  [[nodiscard]] Input blank(std::size_t line) const;

  std::istream own_;
  std::vector<char> buffer_;
  std::ifstream file_;
  std::istream& in_;
  std::string name_;
  const InputOptions& options_;
  bool known_ = false;
  bool json_ = false;
  bool has_pending_ = false;
  std::string pending_;
  std::size_t line_ = 0;
  std::size_t said_ = 0;     ///< the last line of which an input was made
  std::size_t longest_ = 0;  ///< of the lines so far
};

/// Whether a YAML text holds several documents: then it is a stream.
bool has_several_documents(std::istream& text);

}  // namespace pilotcheck
