#include "input/yaml/yaml_text.h"

#include <algorithm>

#include "input/json/json_events.h"
#include "input/yaml/keyboard_slips.h"
#include "input/yaml/plain_yaml.h"
#include "input/yaml/yaml_events.h"

namespace pilotcheck {

namespace {

void add_slips(std::vector<Slip> slips, const std::string& file, std::vector<Diagnostic>& diagnostics) {
  for (Slip& slip : slips) {
    diagnostics.push_back(
        {Severity::error, std::move(slip.code), file, slip.position, std::move(slip.message), std::move(slip.hint)});
  }
}

/// The parser's own error goes when a slip before it explains it; otherwise both are true.
bool explained(const Diagnostic& error, const std::vector<Slip>& slips) {
  return std::any_of(slips.begin(), slips.end(), [&](const Slip& slip) {
    const bool same = slip.code == error.code || error.code == "syntax";
    return slip.breaks_structure && same && slip.position.line <= error.position.line;
  });
}

}  // namespace

std::optional<Document> read_yaml_text(const Source& source, const Limits& limits,
                                       std::vector<Diagnostic>& diagnostics) {
  if (source.text.starts_with('{')) {
    std::vector<Diagnostic> ignored;
    if (auto document = read_json(source, limits, ignored)) return document;
  }
  if (limits.plain_yaml) {
    std::optional<Document> document(std::in_place);
    document->name = source.name;
    const PlainYaml plain = read_plain_yaml(source.text, limits, *document);
    if (plain.taken) {
      if (plain.may_have_slips) {
        add_slips(find_keyboard_slips(source.text, limits.findings), source.name, diagnostics);
      }
      return document;
    }
  }
  std::vector<Diagnostic> errors;
  std::optional<Document> document = read_yaml(source, limits, errors);
  // The limits are about hostile files; hunting for slips in one would only add noise.
  const bool beyond_limits = !errors.empty() && errors.front().code.starts_with("too-");
  std::vector<Slip> slips;
  if (!beyond_limits) slips = find_keyboard_slips(source.text, limits.findings);
  std::erase_if(slips, [](const Slip& slip) { return slip.harmless; });
  // A line that breaks nothing is a text after all.
  if (document) {
    std::erase_if(slips, [](const Slip& s) { return s.breaks_structure && s.edits.empty() && !s.no_text; });
  }
  std::erase_if(errors, [&](const Diagnostic& error) { return explained(error, slips); });
  add_slips(std::move(slips), source.name, diagnostics);
  for (Diagnostic& error : errors) diagnostics.push_back(std::move(error));
  return document;
}

}  // namespace pilotcheck
