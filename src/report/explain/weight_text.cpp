#include "report/explain/weight_text.h"

#include <fmt/format.h>

namespace pilotcheck {

namespace {

std::string with_parameter(std::string text, const std::string& parameter, Language language) {
  if (parameter.empty()) return text;
  return language == Language::zh ? fmt::format("{}（参数 {}）", text, parameter)
                                  : fmt::format("{} (parameter {})", text, parameter);
}

}  // namespace

std::string weight_text(const RuleNumber& weight, Language language) {
  if (weight.value == Decimal::whole(1) && weight.parameter.empty()) return {};
  return with_parameter(to_text(weight.value), weight.parameter, language);
}

std::string share_text(const std::optional<RuleNumber>& met_at, Language language) {
  if (!met_at) return {};
  const std::string share =
      with_parameter(to_text(met_at->value * Decimal::whole(100)) + "%", met_at->parameter, language);
  return language == Language::zh ? fmt::format("按权重达到 {}", share) : fmt::format("{} by weight", share);
}

}  // namespace pilotcheck
