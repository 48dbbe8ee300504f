#include "batch/assess_input.h"

#include <algorithm>
#include <filesystem>

#include "assessment/other_ruleset.h"
#include "assessment/propose_facts.h"
#include "description/form/form_description.h"
#include "input/fix_hint.h"

namespace pilotcheck {

namespace {

/// Folder of the texts that the description may refer to; none for what is no file.
std::filesystem::path folder_of(const Input& input) {
  if (input.path.empty()) return {};
  const std::filesystem::path folder = std::filesystem::path(input.path).parent_path();
  return folder.empty() ? "." : folder;
}

/// Where no report says so, for it would be judged by conditions that it is not written for.
void tell_other_ruleset(const Ruleset& ruleset, const Description& description, std::vector<Diagnostic>& said) {
  auto other = other_ruleset(ruleset, description);
  if (!other) return;
  said.push_back({Severity::warning, std::move(other->id), description.file, other->detail.position,
                  std::move(other->message), std::move(other->advice)});
}

}  // namespace

ReadOptions reading_of(const Input& input, const AssessOptions& options, const Limits& limits) {
  return {limits, input.format, folder_of(input), options.today, options.explained};
}

Loaded<Description> describe_input(Input input, const Ruleset& ruleset, const AssessOptions& options,
                                   const Limits& limits, std::vector<Diagnostic>& said) {
  const auto say = [&](const std::vector<Diagnostic>& diagnostics) {
    said.insert(said.end(), diagnostics.begin(), diagnostics.end());
  };
  say(input.diagnostics);
  if (!input.bytes) return {{}, std::move(input.diagnostics)};
  const ReadOptions reading = reading_of(input, options, limits);
  if (input.format != nullptr && input.format->package_bytes > 0) {
    Loaded<Description> form = read_form_description(input.name, std::move(*input.bytes), ruleset.form,
                                                     ruleset.vocabulary, ruleset.lexicon, reading);
    if (form.value) advise_without_fix(form.value->faults);
    say(form.diagnostics);
    if (form.value && options.explained) propose_facts(ruleset, *form.value);
    return form;
  }
  Loaded<Source> source = decode_source(input.name, std::move(*input.bytes), limits);
  say(source.diagnostics);
  if (!source.value) return {{}, std::move(source.diagnostics)};
  Loaded<Description> description = read_description(*source.value, ruleset.vocabulary, ruleset.lexicon, reading);
  if (input.path.empty()) {
    advise_without_fix(description.diagnostics);
    if (description.value) advise_without_fix(description.value->faults);
  }
  say(description.diagnostics);
  return description;
}

Assessment assess_input(Input input, const Ruleset& ruleset, const AssessOptions& options, const Limits& limits,
                        std::vector<Diagnostic>& said) {
  std::string name = input.name;
  Loaded<Description> description = describe_input(std::move(input), ruleset, options, limits, said);
  if (description.value && !options.explained) tell_other_ruleset(ruleset, *description.value, said);
  return description.value ? assess(ruleset, *description.value, options)
                           : unreadable(std::move(name), std::move(description.diagnostics));
}

void place_in_stream(const std::string& stream, std::size_t line, std::string_view name,
                     std::vector<Diagnostic>& diagnostics) {
  if (stream.empty()) return;
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.file != name) continue;
    diagnostic.file = stream;
    diagnostic.position.line = diagnostic.position.line == 0
                                   ? static_cast<std::uint32_t>(line)
                                   : diagnostic.position.line + static_cast<std::uint32_t>(line) - 1;
    diagnostic.position.column = std::max(diagnostic.position.column, 1U);
  }
}

}  // namespace pilotcheck
