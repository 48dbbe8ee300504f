/// `-o FILE` of commands that begin a file for someone to work on: what is there already is kept, unless `--force` says
/// otherwise.
///
///     NewFileOption file;  file.declare(options);  …  return file.deliver(call, text);
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace pilotcheck {

struct NewFileOption {
  std::string path;
  bool force = false;

  /// `needed`: what is written is for a file, and `deliver` is not called without one.
  void declare(std::vector<Option>& options, bool needed = false);
  /// Writes `text` to the file, or to standard output.
  [[nodiscard]] ExitStatus deliver(const Call& call, std::string text) const;
};

}  // namespace pilotcheck
