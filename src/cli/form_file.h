/// What every command asks that writes a form in Word: that the ruleset says what it looks like, and a file for it.
///
///     if (const auto wrong = refuse_form(call, ruleset, file)) return *wrong;
#pragma once

#include <optional>

#include "cli/new_file_option.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// A status where no form can be written, which has been said.
std::optional<ExitStatus> refuse_form(const Call& call, const Ruleset& ruleset, const NewFileOption& file);

}  // namespace pilotcheck
