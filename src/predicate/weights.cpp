#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// What stands there, or what the parameter that is named says.
struct Written {
  std::string text;
  std::string parameter = {};
};

std::optional<Written> read_written(Node node, BindContext& context) {
  if (node.is_scalar()) return Written{std::string(node.text())};
  const auto name = entry_of(node, "parameter");
  if (!name || number_of_entries(node) != 1) {
    context.error(node.position(), "bad-operand",
                  {"应为一个数或 {parameter: 编号}", "this must be a number or {parameter: ID}"});
    return std::nullopt;
  }
  const Parameter* parameter = find_parameter(*name, context);
  if (parameter == nullptr) return std::nullopt;
  return Written{parameter->value, parameter->id};
}

}  // namespace

std::optional<RuleNumber> bind_weight(Node node, BindContext& context) {
  const auto written = read_written(node, context);
  if (!written) return std::nullopt;
  const auto number = parse_decimal(written->text);
  if (number && *number > Decimal{} && *number <= Decimal::whole(1'000'000))
    return RuleNumber{*number, written->parameter};
  context.error(written_at(node, context), "bad-weight",
                {fmt::format("权重 {} 应在 0.000001 与 1000000 之间", written->text),
                 fmt::format("the weight {} must be from 0.000001 to 1000000", written->text)},
                {"例如 weight: 2；不计的请改为 level: should",
                 "for example `weight: 2`; what is not to count has `level: should`"});
  return std::nullopt;
}

std::optional<RuleNumber> bind_passing_share(Node node, BindContext& context) {
  const auto written = read_written(node, context);
  if (!written) return std::nullopt;
  const std::string_view text = written->text;
  const auto number = text.ends_with('%') ? parse_decimal(text.substr(0, text.size() - 1)) : std::nullopt;
  if (number && *number <= Decimal::whole(100)) {
    const Decimal share = *number * Decimal{10'000};
    if (share > Decimal{}) return RuleNumber{share, written->parameter};
  }
  context.error(written_at(node, context), number ? "bad-operand" : "missing-percent",
                {fmt::format("met_at 应为 0.0001% 到 100% 的百分比，而不是 {}", text),
                 fmt::format("`met_at` must be a percentage from 0.0001% to 100%, not {}", text)},
                {"例如 met_at: 80%", "for example `met_at: 80%`"});
  return std::nullopt;
}

}  // namespace pilotcheck
