#include "input/yaml/yaml_text.h"

#include <algorithm>

#include "input/json/json_events.h"
#include "input/yaml/keyboard_slips.h"
#include "input/yaml/plain_yaml.h"
#include "input/yaml/repaired_text.h"
#include "input/yaml/yaml_events.h"

namespace pilotcheck {

namespace {

/// What a text gives as it stands.
struct Reading {
  std::optional<Document> document;
  std::vector<Diagnostic> errors;
  bool may_have_slips = true;
  bool mended = false;  ///< its slips are out of the way
};

Reading read_strictly(const Source& source, const Limits& limits) {
  Reading reading;
  if (limits.plain_yaml) {
    reading.document.emplace().name = source.name;
    const PlainYaml plain = read_plain_yaml(source.text, limits, *reading.document);
    reading.may_have_slips = plain.may_have_slips;
    if (plain.taken) return reading;
  }
  reading.document = read_yaml(source, limits, reading.errors);
  // The limits are about hostile files; hunting for slips in one would only add noise.
  reading.may_have_slips = reading.errors.empty() || !reading.errors.front().code.starts_with("too-");
  return reading;
}

void add_slips(std::vector<Slip> slips, const std::string& file, std::vector<Diagnostic>& diagnostics) {
  for (Slip& slip : slips) {
    diagnostics.push_back({slip.harmless ? Severity::warning : Severity::error, std::move(slip.code), file,
                           slip.position, std::move(slip.message), std::move(slip.hint)});
  }
}

/// The parser's own error goes when a slip before it explains it; otherwise both are true. Those that `mended` says
/// were out of its way explain nothing.
bool explained(const Diagnostic& error, const std::vector<Slip>& slips, bool mended) {
  return std::any_of(slips.begin(), slips.end(), [&](const Slip& slip) {
    const bool same = slip.code == error.code || error.code == "syntax";
    return slip.breaks_structure && same && slip.position.line <= error.position.line &&
           (!mended || slip.edits.empty());
  });
}

/// The document as its writer meant it; nothing where it cannot be read so either. What it then says of the text goes
/// to `strict`, for the slips no longer hide it.
std::optional<Document> read_repaired(const Source& source, const Limits& limits, std::vector<Slip>& slips,
                                      Reading& strict, std::vector<Diagnostic>& diagnostics) {
  RepairedText repaired = repair_text(source.text, slips);
  if (repaired.edits.empty()) return std::nullopt;
  Reading reading = read_strictly({source.name, std::move(repaired.text), source.encoding}, limits);
  if (!reading.document) {
    for (Diagnostic& error : reading.errors) error.position = before_edits(repaired.edits, error.position);
    // A text whose colons are all full-width is one long scalar to YAML.
    const bool scalar = strict.document && !strict.document->events().empty() && strict.document->root().is_scalar();
    if (!strict.document || scalar) {
      strict.document.reset();
      strict.errors = std::move(reading.errors);
      strict.mended = true;
    }
    return std::nullopt;
  }
  reading.document->place_before(std::move(repaired.edits));
  for (const Slip& slip : slips) {
    if (!slip.edits.empty()) diagnostics.push_back(repaired_slip(slip, source.name));
  }
  std::erase_if(slips, [](const Slip& slip) { return !slip.edits.empty(); });
  return std::move(reading.document);
}

}  // namespace

std::optional<Document> read_yaml_text(const Source& source, const Limits& limits,
                                       std::vector<Diagnostic>& diagnostics) {
  if (source.text.starts_with('{')) {
    std::vector<Diagnostic> ignored;
    if (auto document = read_json(source, limits, ignored)) return document;
  }
  Reading strict = read_strictly(source, limits);
  std::vector<Slip> slips;
  if (strict.may_have_slips) slips = find_keyboard_slips(source.text, limits);
  std::optional<Document> repaired;
  if (limits.repairs) {
    if (!slips.empty()) repaired = read_repaired(source, limits, slips, strict, diagnostics);
  } else {
    std::erase_if(slips, [](const Slip& slip) { return slip.harmless; });
  }
  if (repaired) strict = {std::move(repaired), {}};
  std::erase_if(strict.errors, [&](const Diagnostic& error) { return explained(error, slips, strict.mended); });
  // Behind what a parser cannot pass nobody knows what a line belongs to.
  if (!strict.errors.empty()) {
    const Position first = strict.errors.front().position;
    std::erase_if(slips, [&](const Slip& slip) { return slip.code == "syntax" && slip.position.line > first.line; });
  }
  // A line that breaks nothing is a text after all.
  if (strict.document) {
    std::erase_if(slips, [](const Slip& s) { return s.breaks_structure && s.edits.empty() && !s.no_text; });
  }
  add_slips(std::move(slips), source.name, diagnostics);
  for (Diagnostic& error : strict.errors) diagnostics.push_back(std::move(error));
  return std::move(strict.document);
}

}  // namespace pilotcheck
