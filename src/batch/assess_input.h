/// From an input to its assessment: reading, describing and judging in one. Total: what cannot be read is an assessment
/// too.
///
///     std::vector<Diagnostic> said;
///     Assessment a = assess_input(input, ruleset, options, limits, said);
#pragma once

#include <vector>

#include "assessment/assessment.h"
#include "input/inputs.h"

namespace pilotcheck {

/// How `input` is to be read, on the day that `options` say.
ReadOptions reading_of(const Input& input, const AssessOptions& options, const Limits& limits);

/// The description alone, without judging it. Notes and errors are added to `said`, too; without a value it is
/// unreadable.
Loaded<Description> describe_input(Input input, const Ruleset& ruleset, const AssessOptions& options,
                                   const Limits& limits, std::vector<Diagnostic>& said);

/// Notes and errors about the file as a whole are added to `said`; an unreadable one has its errors too.
Assessment assess_input(Input input, const Ruleset& ruleset, const AssessOptions& options, const Limits& limits,
                        std::vector<Diagnostic>& said);

/// What is said of one of a stream, by its `name`, is said of its place in the stream: it begins on `line` there. Where
/// `stream` is empty, nothing changes.
void place_in_stream(const std::string& stream, std::size_t line, std::string_view name,
                     std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
