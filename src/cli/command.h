/// The commands: one table, from which dispatch, help, completion and the manual page derive. To add a command: its
/// file, and in commands.cpp its name and its row.
///
///     for (const Command& command : commands()) …
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.h"
#include "cli/option.h"
#include "cli/world.h"

namespace pilotcheck {

struct OutputFile {
  std::string path;
  std::string text;
  std::string said = {};  ///< on standard error, once it is written
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
  Language language = Language::en;  ///< of what is said when it cannot be handed over; run() sets it
};

struct Command;

/// One call of a command.
struct Call {
  const Command& command;
  Language language;  ///< `--lang`, or that of the locale
  const World& world;
  Output& output;
};

/// What a command takes and does. The options fill what `run` holds, so they live no longer than it.
struct CommandLine {
  std::vector<Option> options;
  std::function<ExitStatus(const Call& call)> run;
};

/// Of a command that is a struct: its members hold what was typed, `declare(std::vector<Option>&)` says what may be,
/// and `run(const Call&)` does the work.
template <typename Typed>
CommandLine command_line() {
  auto typed = std::make_shared<Typed>();
  CommandLine line;
  typed->declare(line.options);
  line.run = [typed](const Call& call) { return typed->run(call); };
  return line;
}

struct Command {
  std::string_view name;  ///< of one word, or of two: `rules list`
  std::string_view zh;
  std::string_view en;
  CommandLine (*line)();
  bool hidden = false;  ///< for programs: neither in help nor in messages
};

std::span<const Command> commands();

/// Those that are told to people.
std::vector<Command> known_commands();

/// The options that every command has: `--lang` and `--help`. `language` is where the first one goes.
void add_common_options(std::string& language, bool& help, std::vector<Option>& options);

}  // namespace pilotcheck
