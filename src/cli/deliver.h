/// Hands what a command has written to the process's streams.
///
///     return deliver(output, status, stdout, stderr);
#pragma once

#include <cstdio>

#include "cli/command.h"

namespace pilotcheck {

/// Writes and flushes. A reader that closed its end has seen enough: the status stands. Any other failure (a full disk)
/// is one line on `err`, and failure: a report that is cut short must not pass for a whole one.
ExitStatus deliver(const Output& output, ExitStatus status, Language language, std::FILE* out, std::FILE* err);

}  // namespace pilotcheck
