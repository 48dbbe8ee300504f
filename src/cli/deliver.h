/// Hands what a command has written to the process's streams.
///
///     return deliver(output, status);
#pragma once

#include "cli/command.h"

namespace pilotcheck {

/// When the command is done: writes and flushes all. A reader that closed its end has seen enough: the status stands.
/// Any other failure (a full disk) is one line on standard error, and failure: a report that is cut short must not pass
/// for a whole one.
ExitStatus deliver(Output& output, ExitStatus status);

/// Before it is done, where somebody waits: writes and flushes what stands in `err` and `out`, and empties them. Gives
/// 0, or the error number of standard output. Without streams all stays where it is.
int deliver_now(Output& output);

}  // namespace pilotcheck
