#include "batch/mend_input.h"

#include <algorithm>

#include "input/edit.h"
#include "input/rewrite.h"

namespace pilotcheck {

namespace {

/// Whether `description` still has that slip: on the same line, for its columns may have moved.
bool has(const Description& description, const Diagnostic& slip) {
  return std::ranges::any_of(description.faults, [&](const Diagnostic& fault) {
    return fault.code == slip.code && fault.position.line == slip.position.line;
  });
}

std::size_t errors_in(const Description& description) {
  const auto is_error = [](const Diagnostic& fault) { return fault.severity == Severity::error; };
  return static_cast<std::size_t>(std::ranges::count_if(description.faults, is_error));
}

}  // namespace

Loaded<Mended> mend_input(const Input& input, const Ruleset& ruleset, const AssessOptions& options,
                          const Limits& limits) {
  if (!input.bytes) return {};
  Loaded<Source> source = decode_source(input.name, *input.bytes, limits);
  if (!source.value) return {std::nullopt, std::move(source.diagnostics)};
  const ReadOptions reading = reading_of(input, options, limits);
  const auto read = [&] { return read_description(*source.value, ruleset.vocabulary, ruleset.lexicon, reading); };
  Mended mended{source.value->text, source.value->text, {}, {}, {}};
  Loaded<Description> first = read();
  if (!first.value) return {std::nullopt, std::move(first.diagnostics)};
  Description description = std::move(*first.value);
  // What one slip hides another may be: a full-width colon, and then full-width digits behind it.
  const int most_rounds = input.path.empty() ? 0 : 4;
  for (int round = 0; round < most_rounds && !description.edits.empty(); ++round) {
    source.value->text = with_edits(mended.after, description.edits);
    if (source.value->text == mended.after) break;
    std::optional<Description> again = read().value;
    if (!again || errors_in(*again) > errors_in(description)) break;
    for (Diagnostic& fault : description.faults) {
      const bool gone = fault.severity == Severity::warning && !has(*again, fault);
      if (gone && round == 0) mended.slips.push_back(std::move(fault));
    }
    mended.after = source.value->text;
    description = std::move(*again);
  }
  mended.left = description.edits.size();
  if (mended.after == mended.before && mended.left == 0) return {};
  mended.bytes = rewrite(*input.bytes, mended.after);
  return {std::move(mended), {}};
}

}  // namespace pilotcheck
