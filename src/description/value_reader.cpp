#include "description/value_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

ValueFault wrong_type(std::string_view text, std::string_view zh, std::string_view en, Bilingual hint) {
  return {"wrong-type", {fmt::format("“{}”不是{}", text, zh), fmt::format("`{}` is no {}", text, en)}, std::move(hint)};
}

/// Full-width digits and percent signs in a value that has to be read as a number or code.
std::optional<ValueFault> find_full_width(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    const bool digit = c >= 0xFF10 && c <= 0xFF19;
    const bool percent = c == 0xFF05;
    const bool mark = c == 0xFF0E || c == 0xFF0D || c == 0xFF0C;
    if (!digit && !percent && !mark) continue;
    const std::string half = text::fold(text);
    if (percent) {
      return ValueFault{"full-width-percent",
                        {"百分号是全角的", "the percent sign is full-width"},
                        {fmt::format("请写成 {}", half), fmt::format("write `{}`", half)}};
    }
    return ValueFault{"full-width-digit",
                      {"数字是全角的", "full-width digits"},
                      {fmt::format("请写成 {}", half), fmt::format("write `{}`", half)}};
  }
  return std::nullopt;
}

std::optional<ValueFault> read_flag(std::string_view text, Fact& fact) {
  const std::string word = text::fold(text);
  for (const std::string_view yes : {"true", "yes", "是", "有"}) {
    if (word == yes) {
      fact.flag = true;
      return std::nullopt;
    }
  }
  for (const std::string_view no : {"false", "no", "否", "无"}) {
    if (word == no) {
      fact.flag = false;
      return std::nullopt;
    }
  }
  return wrong_type(text, "是或否", "yes or no",
                    {"请写 是 或 否（true 或 false）", "write `true` or `false` (是 or 否)"});
}

std::optional<ValueFault> read_percent(std::string_view text, Fact& fact) {
  const bool has_sign = text.ends_with('%');
  const auto number = parse_decimal(text::trim(has_sign ? text.substr(0, text.size() - 1) : text));
  if (number && has_sign) {
    fact.number = *number;
    return std::nullopt;
  }
  if (!number) return wrong_type(text, "百分比", "percentage", {"请写成 72%", "write it as `72%`"});
  const Decimal hundredfold = *number * Decimal::whole(100);
  const bool may_be_share = number->millionths > 0 && number->millionths < 1'000'000;
  return ValueFault{"missing-percent",
                    {fmt::format("“{}”缺少百分号", text), fmt::format("`{}` lacks its percent sign", text)},
                    may_be_share
                        ? Bilingual{fmt::format("请写成 {}% 或 {}%", to_text(hundredfold), text),
                                    fmt::format("write `{}%` or `{}%`, whichever is meant", to_text(hundredfold), text)}
                        : Bilingual{fmt::format("请写成 {}%", text), fmt::format("write `{}%`", text)}};
}

struct MoneyUnit {
  std::string_view name;
  std::int64_t millionths;  ///< of 万元
};

// Longer names first: 万元 ends in 元.
constexpr std::array money_units = {MoneyUnit{"千万元", 1'000'000'000}, MoneyUnit{"百万元", 100'000'000},
                                    MoneyUnit{"亿元", 10'000'000'000},  MoneyUnit{"万元", 1'000'000},
                                    MoneyUnit{"千元", 100'000},         MoneyUnit{"亿", 10'000'000'000},
                                    MoneyUnit{"万", 1'000'000},         MoneyUnit{"元", 100}};

std::optional<ValueFault> read_money(std::string_view text, Fact& fact) {
  std::string_view amount = text;
  for (const std::string_view currency : {"人民币", "RMB", "CNY", "￥", "¥"}) {
    if (amount.starts_with(currency)) amount = text::trim(amount.substr(currency.size()));
  }
  Decimal unit = Decimal::whole(1);
  for (const MoneyUnit& row : money_units) {
    if (!amount.ends_with(row.name)) continue;
    unit = {row.millionths};
    amount = text::trim(amount.substr(0, amount.size() - row.name.size()));
    break;
  }
  const auto number = parse_decimal(amount);
  if (!number) {
    return wrong_type(text, "金额", "amount of money",
                      {"请写成 5.2亿元 或 52000万元；不写单位即为万元",
                       "write `5.2亿元` or `52000万元`; a bare number means 万元 (10,000 yuan)"});
  }
  fact.number = *number * unit;
  return std::nullopt;
}

std::optional<ValueFault> read_measure(std::string_view text, Fact& fact) {
  std::size_t end = 0;
  while (end < text.size() && std::string_view("0123456789.,+-").find(text[end]) != std::string_view::npos) ++end;
  const auto number = parse_decimal(text.substr(0, end));
  const std::string_view unit = text::trim(text.substr(end));
  if (!number) {
    return wrong_type(text, "数值", "number with a unit",
                      {"请写成 42天、3.5% 或 0.82吨标煤/吨", "write it as `42天`, `3.5%` or `0.82 tce/t`"});
  }
  fact.number = *number;
  fact.unit = std::string(unit);
  return std::nullopt;
}

std::optional<ValueFault> read_number(std::string_view text, Fact& fact) {
  const auto number = parse_decimal(text);
  if (!number)
    return wrong_type(text, "数字", "number", {"请只写数字，如 12 或 3.5", "write digits only, such as `12` or `3.5`"});
  fact.number = *number;
  return std::nullopt;
}

std::optional<ValueFault> read_date(std::string_view text, Fact& fact) {
  const auto date = parse_date(text);
  if (!date)
    return wrong_type(text, "有效日期", "valid date",
                      {"请写成 2018-04-01 或 2018年4月1日", "write it as `2018-04-01`"});
  fact.date = *date;
  return std::nullopt;
}

/// Several choices in one text, divided by marks that divide nothing in YAML: `计划、调度`.
std::optional<ValueFault> find_joined_choices(const Vocabulary& vocabulary, Slot slot, std::string_view text) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t length = 0;
    for (const std::string_view mark : {"、", "，", ",", "；", ";", "/"}) {
      if (text.substr(at).starts_with(mark)) length = mark.size();
    }
    if (length == 0 && at < text.size()) {
      ++at;
      continue;
    }
    parts.emplace_back(text::trim(text.substr(start, at - start)));
    at += std::max<std::size_t>(length, 1);
    start = at;
  }
  const bool known = std::any_of(parts.begin(), parts.end(),
                                 [&](const auto& part) { return vocabulary.find_choice(slot, part).has_value(); });
  if (parts.size() < 2 || !known) return std::nullopt;
  return ValueFault{
      "enumeration-comma",
      {fmt::format("“{}”是一项文字，不是几个选项", text), fmt::format("`{}` is one text, not several choices", text)},
      {fmt::format("请写成 [{}]", fmt::join(parts, ", ")), fmt::format("write `[{}]`", fmt::join(parts, ", "))}};
}

std::optional<ValueFault> read_choice(const Vocabulary& vocabulary, Slot slot, std::string_view text, Fact& fact) {
  if (const auto choice = vocabulary.find_choice(slot, text)) {
    fact.choices |= std::uint64_t{1} << *choice;
    return std::nullopt;
  }
  if (auto joined = find_joined_choices(vocabulary, slot, text)) return joined;
  const auto names = vocabulary.choice_names(slot);
  const Field& field = vocabulary.field(slot);
  ValueFault fault{"unknown-choice",
                   {fmt::format("“{}”不是“{}”的选项", text, field.label.zh),
                    fmt::format("`{}` is no choice of “{}”", text, field.label.en)},
                   {}};
  if (const auto nearest = text::nearest(text, names)) {
    fault.hint = {fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)};
    return fault;
  }
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const Choice& choice : field.choices) {
    zh.push_back(choice.label.zh);
    en.push_back(choice.id);
  }
  fault.hint = {fmt::format("可选：{}", fmt::join(zh, "、")), fmt::format("choices: {}", fmt::join(en, ", "))};
  return fault;
}

bool reads_digits(FieldType type) {
  constexpr std::array types = {FieldType::number,   FieldType::percent, FieldType::money,
                                FieldType::date,     FieldType::measure, FieldType::mobile,
                                FieldType::landline, FieldType::email,   FieldType::organization_code};
  return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

std::optional<ValueFault> read_value(const Vocabulary& vocabulary, Slot slot, std::string_view text, Fact& fact) {
  const FieldType type = vocabulary.field(slot).type;
  if (type == FieldType::choices && !fact.text.empty()) fact.text += ", ";
  if (type == FieldType::choices) {
    fact.text += text;
  } else {
    fact.text = std::string(text);
  }
  if (reads_digits(type)) {
    if (auto fault = find_full_width(text)) return fault;
  }
  switch (type) {
    case FieldType::flag:
      return read_flag(text, fact);
    case FieldType::choice:
    case FieldType::choices:
      return read_choice(vocabulary, slot, text, fact);
    case FieldType::number:
      return read_number(text, fact);
    case FieldType::percent:
      return read_percent(text, fact);
    case FieldType::money:
      return read_money(text, fact);
    case FieldType::date:
      return read_date(text, fact);
    case FieldType::measure:
      return read_measure(text, fact);
    default:
      return std::nullopt;
  }
}

}  // namespace pilotcheck
