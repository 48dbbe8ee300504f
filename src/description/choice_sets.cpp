#include "description/choice_sets.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/nearest.h"

namespace pilotcheck {

void ChoiceSets::read(Node sets, const Faults& faults) {
  if (!sets.is_mapping()) {
    return faults.error(sets.position(), "wrong-type",
                        {"choice_sets 应为“键: 选项”", "`choice_sets` must be a mapping of choices"},
                        {"写成 choice_sets: {grade: {甲的编号: {zh: …, en: …}, …}}",
                         "write `choice_sets: {grade: {one: {zh: …, en: …}, …}}`"});
  }
  for (const auto [name, choices] : sets.entries()) {
    if (sets_.emplace(std::string(name.text()), Set{name.position(), choices}).second) continue;
    faults.error(name.position(), "duplicate-key",
                 {fmt::format("键 {} 重复", name.text()), fmt::format("the key `{}` is there twice", name.text())},
                 {"请删除其中之一", "delete one of the two"});
  }
}

std::optional<Node> ChoiceSets::of_field(const KeyedReader& field, const Faults& faults) {
  const auto own = field.find("choices");
  const auto name = field.find("choice_set");
  if (!name) return own;
  if (own) {
    faults.error(name->position(), "choices",
                 {"choices 与 choice_set 不能并用", "a field has either `choices` or a `choice_set`"},
                 {"请删除其中之一", "delete one of the two"});
    return own;
  }
  const auto found = sets_.find(name->text());
  if (found != sets_.end()) {
    found->second.used = true;
    return found->second.choices;
  }
  std::vector<std::string_view> known;
  for (const auto& [id, set] : sets_) known.push_back(id);
  const Bilingual none{"请在词汇表开头的 choice_sets 下写上它",
                       "write it under `choice_sets` at the vocabulary's head"};
  faults.error(
      name->position(), "unknown-choice-set",
      {fmt::format("没有选项组 {}", name->text()), fmt::format("there is no choice set `{}`", name->text())},
      known.empty() ? none : text::did_you_mean(name->text(), known, text::listed({"选项组有", "sets"}, known)));
  return std::nullopt;
}

void ChoiceSets::refuse_unused(const Faults& faults) const {
  for (const auto& [id, set] : sets_) {
    if (set.used) continue;
    faults.error(set.position, "unused-choice-set",
                 {fmt::format("选项组 {} 没有用到", id), fmt::format("no field has the choice set `{}`", id)},
                 {"请在字段中写 choice_set，或删除它", "name it at a field by `choice_set`, or delete it"});
  }
}

std::optional<Decimal> read_choice_value(const KeyedReader& choice, const Faults& faults) {
  const auto node = choice.find("value");
  if (!node) return std::nullopt;
  const auto value = parse_decimal(node->text());
  const bool above_all = value && *value > Decimal::whole(1);
  if (value && value->millionths >= 0 && !above_all) return value;
  faults.error(
      node->position(), "wrong-type",
      {fmt::format("{} 不能作选项的分值", node->text()), fmt::format("`{}` is no value of a choice", node->text())},
      {"写 0 到 1 之间的数，如 0.5", "write a number from 0 to 1, such as 0.5"});
  return above_all ? Decimal::whole(1) : Decimal{};
}

void refuse_some_values(std::span<const Choice> choices, Node written, const Faults& faults) {
  const auto without = std::ranges::find_if(choices, [](const Choice& one) { return !one.value; });
  const auto with = std::ranges::find_if(choices, [](const Choice& one) { return one.value.has_value(); });
  if (with == choices.end() || without == choices.end()) return;
  Position place = written.position();
  for (const auto [key, value] : written.entries()) {
    if (key.text() == without->id) place = key.position();
  }
  faults.error(place, "no-value",
               {fmt::format("选项 {} 没有 value，而其他选项有", without->id),
                fmt::format("the choice `{}` has no `value`, and others have one", without->id)},
               {"请给每个选项写 value，如 value: 0.5", "give each of them one, such as `value: 0.5`"});
}

void drop_repeated(std::vector<Diagnostic>& faults) {
  for (auto one = faults.begin(); one != faults.end(); ++one) {
    const auto same = [&](const Diagnostic& other) {
      return other.file == one->file && other.position == one->position && other.code == one->code &&
             other.message == one->message;
    };
    faults.erase(std::remove_if(one + 1, faults.end(), same), faults.end());
  }
}

}  // namespace pilotcheck
