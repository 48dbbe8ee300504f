/// A command's options as CLI11 has them, and what CLI11 finds wrong in our words. Only run.cpp calls it.
///
///     declare(app, option);
///     try { app.parse(words); } catch (const CLI::ParseError& error) { return refuse(call, app, error, options); }
#pragma once

#include <span>

#include "cli/command.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace pilotcheck {

/// The target of `option` must outlive the parsing.
void declare(CLI::App& app, const Option& option);

/// Says on standard error what `error` is about; gives the status for it.
ExitStatus refuse(const Call& call, const CLI::App& app, const CLI::ParseError& error, std::span<const Option> options);

}  // namespace pilotcheck
