/// Reading a command's arguments: each command lists its options once, and from that list come
/// parsing, help in both languages and the messages for wrong usage. The only user of CLI11.
///
///     std::vector<std::string> files;  bool quiet = false;
///     if (const auto stop = read_arguments(call, {{"FILE", "…", "…", &files}, {"--quiet", "…", "…", &quiet}}))
///       return *stop;
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/command.h"

namespace pilotcheck {

/// One use of an option on the command line.
struct GivenOption {
  std::string option;  ///< `--format`
  std::string value;
};

struct Option {
  std::string_view name;  ///< `--format FORMAT`, `--quiet`; without dashes, an argument that is required: `FILE`
  std::string_view zh;
  std::string_view en;
  /// Where it goes: a switch, a value (the last one counts), values (each occurrence adds one), or occurrences, which
  /// several options share so that their order is known.
  std::variant<bool*, std::string*, std::vector<std::string>*, std::vector<GivenOption>*> target;
  std::vector<std::string_view> choices = {};  ///< the values there are, for completion
};

/// Fills the targets. A status when the command is done already: help was asked for, or the usage is wrong.
/// `--help` and `--lang` are there for every command.
std::optional<ExitStatus> read_arguments(Call& call, std::vector<Option> options);

/// Says on standard error what is wrong with the call and what to do instead; gives the status for it.
ExitStatus wrong_usage(const Call& call, const Bilingual& message, const Bilingual& hint);

/// The same for a value that is none of the known ones, which are listed, the nearest first.
ExitStatus unknown_value(const Call& call, std::string_view option, std::string_view value,
                         const std::vector<std::string_view>& known);

/// The candidate nearest to what was typed; nothing for what is no UTF-8.
std::optional<std::string_view> nearest_word(std::string_view typed, const std::vector<std::string_view>& candidates);

/// text::did_you_mean() in the words of the command line, for what may be no UTF-8.
Bilingual did_you_mean(std::string_view typed, const std::vector<std::string_view>& known, Bilingual otherwise);

}  // namespace pilotcheck
