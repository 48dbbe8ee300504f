#include "description/change_faults.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/written_sides.h"

namespace pilotcheck {

namespace {

Slot slot_of(const Vocabulary& vocabulary, Slot change, ChangePart part) {
  return vocabulary.field(change).children[static_cast<std::size_t>(part)];
}

const Field& part_of(const Vocabulary& vocabulary, Slot change, ChangePart part) {
  return vocabulary.field(slot_of(vocabulary, change, part));
}

/// `{实施前: 12个月, 实施后: 9个月}`
Bilingual change_shape(const Vocabulary& vocabulary, Slot change, std::string_view before, std::string_view after) {
  const Field& first = part_of(vocabulary, change, ChangePart::before);
  const Field& second = part_of(vocabulary, change, ChangePart::after);
  return {fmt::format("{{{}: {}, {}: {}}}", first.label.zh, before, second.label.zh, after),
          fmt::format("{{{}: {}, {}: {}}}", first.key, before, second.key, after)};
}

bool is_side(const Vocabulary& vocabulary, Slot change, std::string_view text) {
  Fact tried;
  return !read_value(vocabulary, slot_of(vocabulary, change, ChangePart::after), text, tried);
}

/// One amount that may stand on either side: a sign or an arrow says that it is a change, and blanks part two amounts.
bool is_one_side(const Vocabulary& vocabulary, Slot change, std::string_view text) {
  constexpr std::string_view marks[] = {"+", "-", "−", "±", "↑", "↓", " ", "　"};
  const auto is_in = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  return std::ranges::none_of(marks, is_in) && is_side(vocabulary, change, text);
}

/// What to write instead of the change `text` where it tells both sides: `{实施前: 12个月, 实施后: 9个月}`.
std::optional<Bilingual> sides_hint(const Vocabulary& vocabulary, Slot change, std::string_view text) {
  const auto sides = written_sides(text, vocabulary.change_words());
  if (!sides || !is_side(vocabulary, change, sides->front()) || !is_side(vocabulary, change, sides->back())) {
    return std::nullopt;
  }
  const Bilingual shape = change_shape(vocabulary, change, sides->front(), sides->back());
  return Bilingual{fmt::format("请写成 {}", shape.zh), fmt::format("write `{}`", shape.en)};
}

Bilingual change_hint(const Vocabulary& vocabulary, Slot change, std::string_view text) {
  const Field& reason = part_of(vocabulary, change, ChangePart::not_applicable);
  if (vocabulary.find_child(change, text) == slot_of(vocabulary, change, ChangePart::not_applicable)) {
    return {fmt::format("请写成 {{{}: 理由}}", reason.label.zh), fmt::format("write `{{{}: why}}`", reason.key)};
  }
  if (auto sides = sides_hint(vocabulary, change, text)) return *std::move(sides);
  const Bilingual shape = change_shape(vocabulary, change, "…", "…");
  if (is_one_side(vocabulary, change, text)) {
    return {fmt::format("一个数看不出升降：请写成 {}，“{}”填在它所属的一边", shape.zh, text),
            fmt::format("one number tells no change: write `{}`, with `{}` on its side", shape.en, text)};
  }
  return {fmt::format("请写成 {}，或写升降的百分比", shape.zh),
          fmt::format("write `{}`, or by how many percent it rose or fell", shape.en)};
}

Bilingual unit_in_words(const Fact& side) {
  if (side.unit.empty()) return {"没有单位", "there is no unit"};
  return {fmt::format("的单位是“{}”", side.unit), fmt::format("the unit is “{}”", side.unit)};
}

}  // namespace

ValueFault unreadable_change(const Vocabulary& vocabulary, Slot change, std::string_view text) {
  return {"wrong-type",
          {fmt::format("“{}”读不出变化幅度", text), fmt::format("`{}` tells no change in percent", text)},
          change_hint(vocabulary, change, text)};
}

ValueFault change_without_direction(std::string_view text) {
  const std::string_view sign = text.ends_with('%') ? "" : "%";
  return {"no-direction",
          {fmt::format("“{}”没有说明是升是降", text), fmt::format("`{}` says neither rise nor fall", text)},
          {fmt::format("降了写 -{0}{1}，升了写 +{0}{1}", text, sign),
           fmt::format("write `-{0}{1}` if it fell, `+{0}{1}` if it rose", text, sign)}};
}

ValueFault change_below_all(std::string_view text) {
  return {"bad-change",
          {fmt::format("“{}”降低了超过 100%", text), fmt::format("`{}` falls by more than 100%", text)},
          {"核对数值，或写实施前与实施后的数值", "check it, or give before and after"}};
}

ValueFault units_differ(const Vocabulary& vocabulary, Slot change, const Fact& before, const Fact& after) {
  const auto side = [&](ChangePart part) -> const std::string& {
    return vocabulary.field(slot_of(vocabulary, change, part)).label.zh;
  };
  const std::string& zh_before = side(ChangePart::before);
  const std::string& zh_after = side(ChangePart::after);
  return {"unit-mismatch",
          {fmt::format("{}{}，{}{}", zh_before, unit_in_words(before).zh, zh_after, unit_in_words(after).zh),
           fmt::format("before {}, after {}", unit_in_words(before).en, unit_in_words(after).en)},
          {fmt::format("请用同一单位写{}与{}", zh_before, zh_after), "write both in the same unit"}};
}

}  // namespace pilotcheck
