#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "description/change_direction.h"
#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// A change as it is stated: its two sides, or by how much it changed.
class StatedChange {
 public:
  StatedChange(Slot slot, const Description& description)
      : description_(description), field_(description.vocabulary->field(slot)) {}

  [[nodiscard]] const Fact& part(ChangePart part) const { return description_.fact(slot_of(part)); }
  [[nodiscard]] Slot slot_of(ChangePart part) const { return field_.children[static_cast<std::size_t>(part)]; }
  [[nodiscard]] bool has_sides() const { return part(ChangePart::before).stated() && part(ChangePart::after).stated(); }
  [[nodiscard]] bool has_share() const { return part(ChangePart::change).stated(); }

  /// Whether less is better: as the vocabulary says, but for units and indexes in which it is the other way round.
  [[nodiscard]] bool lower_is_better() const {
    const bool reversed = is_reversed(field_, part(ChangePart::after), part(ChangePart::index));
    return (field_.direction == Direction::lower) != reversed;
  }

  /// By how much it is better, in percent of what was before; negative where it is worse.
  [[nodiscard]] Decimal gain() const {
    Decimal rise = part(ChangePart::change).number;
    if (has_sides()) {
      const auto before = static_cast<long double>(part(ChangePart::before).number.millionths);
      const auto after = static_cast<long double>(part(ChangePart::after).number.millionths);
      constexpr long double percent = 100.0L * 1'000'000.0L;
      const long double share = before == 0 ? (after > 0 ? 1 : after < 0 ? -1 : 0) : (after - before) / before;
      rise.millionths = static_cast<std::int64_t>(std::clamp(share * percent, -1e15L, 1e15L));
    }
    return lower_is_better() ? Decimal{-rise.millionths} : rise;
  }

  /// It began at zero, of which nothing is a share.
  [[nodiscard]] bool is_from_zero() const { return has_sides() && part(ChangePart::before).number == Decimal{}; }

  /// What is stated that cannot all be so; empty where it can.
  [[nodiscard]] Bilingual contradiction() const {
    const Fact& before = part(ChangePart::before);
    const Fact& after = part(ChangePart::after);
    if (!has_sides()) return {};
    if (before.number < Decimal{} || after.number < Decimal{})
      return {fmt::format("数值为负：{}", text()), fmt::format("a number below zero: {}", text())};
    const Fact& index = part(ChangePart::index);
    if (contradicts_itself(field_, after, index)) {
      return {
          fmt::format("指标“{}”与单位“{}”对不上：一个以高为好，一个以低为好", index.text, after.unit),
          fmt::format("the index “{}” and the unit “{}” do not go together: of one more is better, of the other less",
                      index.text, after.unit)};
    }
    const Fact& change = part(ChangePart::change);
    const bool rose = change.number > Decimal{};
    if (!has_share() || change.number == Decimal{} || before.number == after.number) return {};
    if (rose == (after.number > before.number) || gain() <= Decimal{}) return {};
    return {fmt::format("{}，变化幅度却是 {}", text(), change.text),
            fmt::format("{}, and yet a change of {}", text(), change.text)};
  }

  /// `8200元 → 8300元`, or 降低15.9%.
  [[nodiscard]] std::string text() const {
    if (!has_sides()) return part(ChangePart::change).text;
    return part(ChangePart::before).text + " → " + part(ChangePart::after).text;
  }

 private:
  const Description& description_;
  const Field& field_;
};

/// Where one looks for what is not stated.
Judgement unstated_change(const StatedChange& change, Slot slot, const Description& description, Detail* detail) {
  for (const ChangePart part : {ChangePart::before, ChangePart::after}) {
    if (change.part(part).stated()) continue;
    if (description.fact(slot).stated()) look_at(change.slot_of(part), description, detail);
    break;
  }
  if (detail != nullptr && detail->position.line == 0) detail->position = description.fact(slot).position;
  return unstated();
}

/// Nothing where it can be judged.
std::optional<Judgement> unjudged(const StatedChange& change, Slot slot, const Description& description,
                                  Detail* detail) {
  if (!change.has_sides() && !change.has_share()) return unstated_change(change, slot, description, detail);
  Bilingual contradiction = change.contradiction();
  if (contradiction.zh.empty()) return std::nullopt;
  if (detail != nullptr) {
    detail->actual = change.text();
    detail->remark = {contradiction.zh + "，请核实", contradiction.en + "; please check"};
  }
  return unstated();
}

Judgement judge_improves(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const StatedChange change(bound.field, description);
  look_at(bound.field, description, detail);
  if (const auto other = unjudged(change, bound.field, description, detail)) return *other;
  if (change.gain() > Decimal{}) return met_if(true);
  const bool lower = change.lower_is_better();
  const Fact& told = change.has_sides() ? change.part(ChangePart::after) : change.part(ChangePart::change);
  if (detail != nullptr) {
    detail->position = told.position;
    detail->actual = change.text();
  }
  return unmet(detail, [&] {
    if (!change.has_sides()) {
      return Bilingual{fmt::format("{}，应当{}", told.text, lower ? "降低" : "提高"),
                       fmt::format("{}, which should be a {}", told.text, lower ? "fall" : "rise")};
    }
    const Vocabulary& vocabulary = *description.vocabulary;
    const auto label = [&](ChangePart part) -> const std::string& {
      return vocabulary.field(change.slot_of(part)).label.zh;
    };
    const std::string& before = change.part(ChangePart::before).text;
    return Bilingual{
        fmt::format("{} {}，{} {}，应当{}", label(ChangePart::before), before, label(ChangePart::after), told.text,
                    lower ? "降低" : "提高"),
        fmt::format("{} before and {} after, which should be {}", before, told.text, lower ? "lower" : "higher")};
  });
}

Judgement judge_improves_by(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const StatedChange change(bound.field, description);
  look_at(bound.field, description, detail);
  if (const auto other = unjudged(change, bound.field, description, detail)) return *other;
  const auto& least = std::get<NumberOperand>(bound.operand);
  const Decimal gain = change.gain();
  if (change.is_from_zero() && gain > Decimal{} && least.value > Decimal{}) {
    // It is better, and nobody can tell by how much.
    if (detail != nullptr) {
      detail->actual = change.text();
      detail->remark = {fmt::format("{}，从零算不出改善了百分之几", change.text()),
                        fmt::format("{}, and of zero there are no percent", change.text())};
    }
    return unstated();
  }
  if (gain >= least.value) return met_if(true);
  if (detail != nullptr) detail->actual = change.text();
  return unmet(detail, [&] {
    const std::string by = to_text(Decimal{gain.millionths / 10'000 * 10'000});
    return Bilingual{
        fmt::format("{}，改善 {}%，宜不少于 {}%", change.text(), by, to_text(least.value)),
        fmt::format("{}, better by {}%, which should be {}% at least", change.text(), by, to_text(least.value))};
  });
}

/// A percentage: by how much.
void bind_share(Node operand, BindContext& context, BoundPredicate& bound) {
  NumberOperand share;
  const auto text = literal_text(operand, context, bound, share.parameter);
  if (!text) return;
  const auto number = text->ends_with('%') ? parse_decimal(std::string_view(*text).substr(0, text->size() - 1))
                                           : std::optional<Decimal>();
  if (!number && !share.parameter.empty()) {
    return context.error(
        written_at(operand, context), "bad-operand",
        {fmt::format("参数 {} 的值是 {}，这里要的是百分数", share.parameter, *text),
         fmt::format("the parameter {} is `{}`, and a percentage is needed here", share.parameter, *text)},
        {fmt::format("把参数的值写成百分数，如 {}%", *text),
         fmt::format("write its value as a percentage, such as `{}%`", *text)});
  }
  if (!number || *number < Decimal{}) return malformed(operand, context, bound);
  share.value = *number;
  share.unit = "%";
  bound.operand = std::move(share);
}

bool is_higher(const BoundPredicate& bound, const Example& example) {
  return example.vocabulary().field(bound.field).direction == Direction::higher;
}

std::string sides(const BoundPredicate& bound, const Example& example, std::string_view before,
                  std::string_view after) {
  const std::string_view unit = is_higher(bound, example) ? "%" : unit_of_examples(example.vocabulary());
  return fmt::format("{{before: {}{}, after: {}{}}}", before, unit, after, unit);
}

void exemplify_improves(const BoundPredicate& bound, Example& example) {
  const std::string& own = example.vocabulary().field(bound.field).example;
  const bool higher = is_higher(bound, example);
  example.at(bound.field).text = !own.empty() ? own : sides(bound, example, "60", higher ? "72" : "42");
}

void exemplify_worsens(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).text = sides(bound, example, is_higher(bound, example) ? "72" : "42", "60");
}

/// More than any share that rules are likely to ask for.
void exemplify_improves_by(const BoundPredicate& bound, Example& example) {
  const std::string by = to_text(std::get<NumberOperand>(bound.operand).value);
  example.at(bound.field).text = fmt::format("{{change: {}{}%}}", is_higher(bound, example) ? "" : "-", by);
}

constexpr PredicateRow rows[] = {
    {"improves", kinds(ValueKind::change), "实施后优于实施前", "is better after than before", "true", "true", bind_true,
     judge_improves, exemplify_improves, exemplify_worsens},
    {"improves_by",
     kinds(ValueKind::change),
     "较实施前改善不少于",
     "is better than before by at least",
     {"PERCENT 或 {parameter: P}", "PERCENT or {parameter: P}"},
     "5%",
     bind_share,
     judge_improves_by,
     exemplify_improves_by,
     exemplify_worsens},
};

}  // namespace

std::span<const PredicateRow> change_predicates() { return rows; }

}  // namespace pilotcheck
