/// The commands: one table, from which dispatch, help and "did you mean" derive. To add a command:
/// one file with its function and one row.
///
///     const Command* command = find_command("check");  command->run(call);
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exit_status.h"
#include "cli/world.h"

namespace pilotcheck {

/// What a command has written: reports to `out`, all else to `err`.
struct Output {
  std::string out;
  std::string err;
};

struct Command;

/// One call of a command.
struct Call {
  const Command& command;
  std::vector<std::string> arguments;  ///< behind the command's name
  Language language;                   ///< `--lang`, or that of the locale
  const World& world;
  Output& output;
};

struct Command {
  std::string_view name;  ///< of one word, or of two: `rules list`
  std::string_view zh;
  std::string_view en;
  ExitStatus (*run)(Call& call);
};

std::span<const Command> commands();

// One file each.
ExitStatus run_check(Call& call);
ExitStatus run_explain(Call& call);
ExitStatus run_rules_list(Call& call);

}  // namespace pilotcheck
