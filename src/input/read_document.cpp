#include "input/read_document.h"

#include <algorithm>

#include "input/json/json_events.h"
#include "input/yaml/keyboard_slips.h"
#include "input/yaml/plain_yaml.h"
#include "input/yaml/yaml_events.h"

namespace pilotcheck {

namespace {

Diagnostic to_diagnostic(Slip slip, const std::string& file) {
  return {Severity::error, std::move(slip.code), file, slip.position, std::move(slip.message), std::move(slip.hint)};
}

void add_slips(std::vector<Slip> slips, const std::string& file, const Limits& limits,
               std::vector<Diagnostic>& diagnostics) {
  if (slips.size() > limits.findings) slips.resize(limits.findings);
  for (Slip& slip : slips) diagnostics.push_back(to_diagnostic(std::move(slip), file));
}

/// The parser's own error goes when a slip before it explains it; otherwise both are true.
bool explained(const Diagnostic& error, const std::vector<Slip>& slips) {
  return std::any_of(slips.begin(), slips.end(), [&](const Slip& slip) {
    const bool same = slip.code == error.code || error.code == "syntax";
    return slip.breaks_structure && same && slip.position.line <= error.position.line;
  });
}

bool wants_json(const Source& source, Format format) {
  return format == Format::json || (format == Format::by_name && source.name.ends_with(".json"));
}

/// Text that begins like a JSON object and is one. YAML would read it too, more slowly.
std::optional<Document> try_json(const Source& source, const Limits& limits, Format format) {
  if (format != Format::by_name || !source.text.starts_with("{")) return std::nullopt;
  std::vector<Diagnostic> ignored;
  return read_json(source, limits, ignored);
}

void require_mapping(Loaded<Document>& result, const std::string& file) {
  const bool nothing = result.value->events().empty() || result.value->root().is_null();
  if (!nothing && result.value->root().is_mapping()) return;
  const Position where = nothing ? Position{} : result.value->root().position();
  const Bilingual message =
      nothing ? Bilingual{"文件中没有内容（只有注释或空行）", "there is nothing in the file but comments"}
              : Bilingual{"文件的最外层不是“键: 值”", "the file does not consist of `key: value` lines"};
  result.value.reset();
  result.diagnostics.push_back(
      {Severity::error,
       "no-mapping",
       file,
       where,
       message,
       {"请以“键: 值”开头，例如 enterprise:（企业基本信息:）", "begin with a key, such as `enterprise:`"}});
}

}  // namespace

Loaded<Document> read_document(const Source& source, const Limits& limits, Format format) {
  Loaded<Document> result;
  if (wants_json(source, format)) {
    result.value = read_json(source, limits, result.diagnostics);
    if (result.value) require_mapping(result, source.name);
    return result;
  }
  result.value = try_json(source, limits, format);
  if (result.value) {
    require_mapping(result, source.name);
    return result;
  }
  if (limits.plain_yaml) {
    result.value.emplace().name = source.name;
    const PlainYaml plain = read_plain_yaml(source.text, limits, *result.value);
    if (plain.taken) {
      if (plain.may_have_slips) add_slips(find_keyboard_slips(source.text), source.name, limits, result.diagnostics);
      return result;
    }
  }
  std::vector<Diagnostic> errors;
  result.value = read_yaml(source, limits, errors);
  // The limits are about hostile files; hunting for slips in one would only add noise.
  const bool beyond_limits = !errors.empty() && errors.front().code.starts_with("too-");
  std::vector<Slip> slips = beyond_limits ? std::vector<Slip>{} : find_keyboard_slips(source.text);
  std::erase_if(errors, [&](const Diagnostic& error) { return explained(error, slips); });
  add_slips(std::move(slips), source.name, limits, result.diagnostics);
  for (Diagnostic& error : errors) result.diagnostics.push_back(std::move(error));
  if (result.value) require_mapping(result, source.name);
  return result;
}

}  // namespace pilotcheck
