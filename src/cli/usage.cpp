#include "cli/usage.h"

#include <fmt/format.h>

#include "report/wording.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

ExitStatus wrong_usage(const Call& call, const Bilingual& message, const Bilingual& hint) {
  Diagnostic diagnostic;
  diagnostic.message = message;
  diagnostic.hint = hint;
  say_on_stderr(call, {diagnostic});
  return ExitStatus::failure;
}

ExitStatus unknown_value(const Call& call, std::string_view option, std::string_view value,
                         const std::vector<std::string_view>& known) {
  return wrong_usage(call,
                     {fmt::format("{} 不认识 {}", option, value), fmt::format("{} does not know {}", option, value)},
                     text::listed({"可用", "known are"}, known));
}

std::optional<std::string_view> nearest_word(std::string_view typed, const std::vector<std::string_view>& candidates) {
  if (text::find_invalid_utf8(typed)) return std::nullopt;
  return text::nearest(typed, candidates);
}

Bilingual did_you_mean(std::string_view typed, const std::vector<std::string_view>& known, Bilingual otherwise) {
  if (text::find_invalid_utf8(typed)) return otherwise;
  return text::did_you_mean(typed, known, std::move(otherwise));
}

void say_on_stderr(const Call& call, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) call.output.err += diagnostic_line(diagnostic, call.language) + '\n';
}

}  // namespace pilotcheck
