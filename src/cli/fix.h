/// `--fix` and `--diff`: slips of the keyboard mended in the files themselves, or what that would change.
///
///     FixOptions fix;  fix.declare(options);  …
///     if (const auto wrong = fix.settle(call, paths)) return *wrong;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/assessor.h"

namespace pilotcheck {

struct FixOptions {
  bool fix = false;
  bool diff = false;

  void declare(std::vector<Option>& options);
  /// A status where these cannot be: `--diff` alone, or standard input, which is no file.
  [[nodiscard]] std::optional<ExitStatus> settle(const Call& call, const std::vector<std::string>& paths) const;
};

/// What keeps a file from being written; empty where nothing does. No `bytes`: its encoding has no room for the change.
Bilingual obstacle(const std::string& path, const std::optional<std::string>& bytes);

/// Writes a mended file when the command is done, and says then what was mended in it.
void write_mended(const Call& call, const std::string& path, const std::string& name, std::string bytes,
                  const std::vector<Diagnostic>& mended);

/// Mends the file that `input` is, and `input` with it; says so on standard error. The file is written when the command
/// is done, like a report. One without slips is not touched.
void fix_input(const Call& call, const Assessor& assessor, Input& input);

/// Writes to standard output what fix_input() would change of all that `paths` stand for, as a unified diff, and
/// nothing else there. The status is that of findings where anything would change.
ExitStatus show_fixes(const Call& call, const Assessor& assessor, const std::vector<std::string>& paths,
                      std::vector<std::string> others);

}  // namespace pilotcheck
