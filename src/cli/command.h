/// The commands: one table, from which dispatch, help and "did you mean" derive. To add a command:
/// one file with its function and one row.
///
///     const Command* command = find_command("check");  command->run(call);
#pragma once

#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.h"
#include "cli/world.h"

namespace pilotcheck {

struct OutputFile {
  std::string path;
  std::string text;
  OutputFile(std::string to, std::string what) : path(std::move(to)), text(std::move(what)) {}
};

/// Where a process writes.
struct Streams {
  std::FILE* out = nullptr;
  std::FILE* err = nullptr;
};

/// What a command has written: reports to `out` and `files`, all else to `err`. It is handed over when the command is
/// done, and before where it cannot wait (deliver.h); without streams, as in tests, it stays here.
struct Output {
  std::string out = {};
  std::string err = {};
  std::vector<OutputFile> files = {};
  Streams streams = {};
};

struct Command;
struct Option;

/// One call of a command.
struct Call {
  const Command& command;
  std::vector<std::string> arguments;  ///< behind the command's name
  Language language;                   ///< `--lang`, or that of the locale
  const World& world;
  Output& output;
  std::vector<Option>* described = nullptr;  ///< set: the command only tells its options (options_of.h)
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
ExitStatus run_advise(Call& call);
ExitStatus run_diff(Call& call);
ExitStatus run_explain(Call& call);
ExitStatus run_recommend(Call& call);
ExitStatus run_schema(Call& call);
ExitStatus run_score(Call& call);
ExitStatus run_score_merge(Call& call);
ExitStatus run_completion(Call& call);
ExitStatus run_manual(Call& call);
ExitStatus run_rules_list(Call& call);

}  // namespace pilotcheck
