#include "batch/mend_input.h"

#include <algorithm>

#include "input/edit.h"
#include "input/fix_hint.h"
#include "input/rewrite.h"

namespace pilotcheck {

namespace {

/// Whether `description` still has that slip: on the same line, for its columns may have moved.
bool has(const Description& description, const Diagnostic& slip) {
  return std::ranges::any_of(description.faults, [&](const Diagnostic& fault) {
    return fault.code == slip.code && fault.position.line == slip.position.line;
  });
}

/// Errors of a reading. Those on lines that `before` says are mended count not: a slip hid them.
std::size_t errors_in(const Description& description, const Description* before = nullptr) {
  return static_cast<std::size_t>(std::ranges::count_if(description.faults, [&](const Diagnostic& fault) {
    const auto hides = [&](const Diagnostic& slip) {
      return advises_fix(slip) && slip.position.line == fault.position.line;
    };
    return fault.severity == Severity::error && (before == nullptr || std::ranges::none_of(before->faults, hides));
  }));
}

/// The slips of a reading that edits would mend, as many as a report tells.
std::size_t slips_in(const Description& description) {
  if (description.edits.empty()) return 0;
  const auto told = static_cast<std::size_t>(std::ranges::count_if(description.faults, advises_fix));
  return std::max<std::size_t>(told, 1);
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
    if (!again || errors_in(*again, &description) > errors_in(description)) break;
    for (Diagnostic& fault : description.faults) {
      const bool gone = fault.severity == Severity::warning && !has(*again, fault);
      if (gone && round == 0) mended.slips.push_back(std::move(fault));
    }
    mended.after = source.value->text;
    description = std::move(*again);
  }
  mended.left = slips_in(description);
  if (mended.after == mended.before && mended.left == 0) return {};
  mended.bytes = rewrite(*input.bytes, mended.after);
  return {std::move(mended), {}};
}

}  // namespace pilotcheck
