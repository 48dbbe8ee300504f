/// What is said on standard error: of wrong usage, and of whatever else a file or a rule is at fault for.
///
///     return wrong_usage(call, {"没有给出命令", "no command is given"}, hint);
#pragma once

#include <string_view>
#include <vector>

#include "cli/command.h"
#include "input/diagnostic.h"

namespace pilotcheck {

/// Says what is wrong with the call and what to do instead; gives the status for it.
ExitStatus wrong_usage(const Call& call, const Bilingual& message, const Bilingual& hint);

/// The same for a value that is none of the known ones, which are listed.
ExitStatus unknown_value(const Call& call, std::string_view option, std::string_view value,
                         const std::vector<std::string_view>& known);

/// The candidate nearest to what was typed; nothing for what is no UTF-8.
std::optional<std::string_view> nearest_word(std::string_view typed, const std::vector<std::string_view>& candidates);

/// text::did_you_mean() in the words of the command line, for what may be no UTF-8.
Bilingual did_you_mean(std::string_view typed, const std::vector<std::string_view>& known, Bilingual otherwise);

/// A line for each.
void say_on_stderr(const Call& call, const std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
