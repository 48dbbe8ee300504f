#include "description/field_type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "description/cure.h"
#include "description/description.h"
#include "description/flag_words.h"
#include "description/money.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

ValueFault wrong_type(std::string_view text, std::string_view zh, std::string_view en, Bilingual hint) {
  return {"wrong-type", {fmt::format("“{}”不是{}", text, zh), fmt::format("`{}` is no {}", text, en)}, std::move(hint)};
}

std::optional<ValueFault> read_flag(std::string_view text, const FieldType& /*type*/, Fact& fact) {
  const std::string word = text::fold(text);
  for (const std::string_view yes : yes_words) {
    if (word == yes) {
      fact.flag = true;
      return std::nullopt;
    }
  }
  for (const std::string_view no : no_words) {
    if (word == no) {
      fact.flag = false;
      return std::nullopt;
    }
  }
  return ValueFault{"wrong-type",
                    {fmt::format("“{}”既不是“是”也不是“否”", text), fmt::format("`{}` is neither yes nor no", text)},
                    {"请写 是 或 否（true 或 false）", "write `true` or `false` (是 or 否)"}};
}

bool is_percent(std::string_view text) {
  return text.ends_with('%') && parse_decimal(text::trim(text.substr(0, text.size() - 1)));
}

std::optional<ValueFault> read_percent(std::string_view text, const FieldType& /*type*/, Fact& fact) {
  const bool has_sign = text.ends_with('%');
  const auto number = parse_decimal(text::trim(has_sign ? text.substr(0, text.size() - 1) : text));
  if (number && has_sign) {
    fact.number = *number;
    fact.unit = "%";
    return std::nullopt;
  }
  if (!number) {
    return wrong_type(text, "百分比", "percentage",
                      cure(text, is_percent, {"请写一个数和 %，如 72%", "write a number and %, such as `72%`"}));
  }
  const Decimal hundredfold = *number * Decimal::whole(100);
  const bool may_be_share = number->millionths > 0 && number->millionths < 1'000'000;
  return ValueFault{"missing-percent",
                    {fmt::format("“{}”缺少百分号", text), fmt::format("`{}` lacks its percent sign", text)},
                    may_be_share
                        ? Bilingual{fmt::format("请写成 {}% 或 {}%", to_text(hundredfold), text),
                                    fmt::format("write `{}%` or `{}%`, whichever is meant", to_text(hundredfold), text)}
                        : Bilingual{fmt::format("请写成 {}%", text), fmt::format("write `{}%`", text)}};
}

/// Bytes of the number with which `text` begins.
std::size_t number_size(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789.,+-"), text.size());
}

bool is_measure(std::string_view text) { return parse_decimal(text.substr(0, number_size(text))).has_value(); }

std::optional<ValueFault> read_measure(std::string_view text, const FieldType& /*type*/, Fact& fact) {
  const std::size_t end = number_size(text);
  const auto number = parse_decimal(text.substr(0, end));
  const std::string_view unit = text::trim(text.substr(end));
  if (!number) {
    return wrong_type(text, "数值", "number with a unit",
                      cure(text, is_measure,
                           {"请写一个数和单位，如 42天、3.5% 或 0.82吨标煤/吨",
                            "write a number and its unit, such as `42天`, `3.5%` or `0.82 tce/t`"}));
  }
  fact.number = *number;
  fact.unit = std::string(unit);
  return std::nullopt;
}

bool is_number(std::string_view text) { return parse_decimal(text).has_value(); }

std::optional<ValueFault> read_number(std::string_view text, const FieldType& /*type*/, Fact& fact) {
  const auto number = parse_decimal(text);
  if (!number) {
    return wrong_type(text, "数字", "number",
                      cure(text, is_number, {"请只写数字，如 12 或 3.5", "write digits only, such as `12` or `3.5`"},
                           {.counts = true}));
  }
  fact.number = *number;
  return std::nullopt;
}

bool is_date(std::string_view text) { return parse_date(text).has_value(); }

std::optional<ValueFault> read_date(std::string_view text, const FieldType& /*type*/, Fact& fact) {
  const auto date = parse_date(text);
  if (!date)
    return wrong_type(
        text, "有效日期", "valid date",
        cure(text, is_date,
             {"请写年、月、日，如 2018-04-01 或 2018年4月1日", "write year, month and day, such as `2018-04-01`"}));
  fact.date = *date;
  return std::nullopt;
}

// The first is that of a field without a type.
constexpr std::array table = {
    FieldType{.name = "group", .kind = ValueKind::group},
    FieldType{.name = "text", .kind = ValueKind::text, .zh = "文字", .en = "text"},
    FieldType{.name = "prose", .kind = ValueKind::prose, .zh = "正文", .en = "narrative text"},
    FieldType{.name = "flag", .kind = ValueKind::flag, .zh = "是或否", .en = "yes or no", .read = read_flag},
    FieldType{.name = "choice", .kind = ValueKind::choice, .zh = "选一项", .en = "one choice"},
    FieldType{.name = "choices", .kind = ValueKind::choices, .zh = "选若干项", .en = "list of choices"},
    FieldType{.name = "number",
              .kind = ValueKind::number,
              .zh = "数值",
              .en = "number",
              .example = "12",
              .reads_digits = true,
              .read = read_number},
    FieldType{.name = "percent",
              .kind = ValueKind::number,
              .zh = "百分数，写明 %",
              .en = "percentage, with its %",
              .example = "72%",
              .unit = "%",
              .reads_digits = true,
              .read = read_percent},
    FieldType{.name = "money",
              .kind = ValueKind::number,
              .zh = "金额",
              .en = "money",
              .converts_units = true,
              .reads_digits = true,
              .read = read_money},
    FieldType{.name = "date",
              .kind = ValueKind::date,
              .zh = "日期",
              .en = "date",
              .example = "2018-04-01",
              .reads_digits = true,
              .read = read_date},
    FieldType{.name = "measure",
              .kind = ValueKind::number,
              .zh = "带单位的数值",
              .en = "number with its unit",
              .example = "45天",
              .says_unit = true,
              .reads_digits = true,
              .read = read_measure},
    FieldType{.name = "change",
              .kind = ValueKind::change,
              .zh = "实施前后的数值",
              .en = "numbers before and after",
              .example = "{before: 60天, after: 42天}"},
    FieldType{.name = "organization_code",
              .kind = ValueKind::code,
              .zh = "组织机构代码或统一社会信用代码",
              .en = "organization code or unified social credit code",
              .example = "91140000000000000T",
              .reads_digits = true},
    FieldType{.name = "mobile",
              .kind = ValueKind::code,
              .zh = "手机号码",
              .en = "mobile number",
              .example = "13800000000",
              .reads_digits = true},
    FieldType{.name = "landline",
              .kind = ValueKind::code,
              .zh = "固定电话",
              .en = "landline number",
              .example = "0351-3046990",
              .reads_digits = true},
    FieldType{.name = "email",
              .kind = ValueKind::code,
              .zh = "电子邮箱",
              .en = "e-mail address",
              .example = "name@example.com",
              .reads_digits = true},
    FieldType{.name = "records", .kind = ValueKind::records, .zh = "列表", .en = "list of entries"},
};

}  // namespace

std::span<const FieldType> field_types() { return table; }

const FieldType* find_field_type(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &FieldType::name);
  return row == table.end() ? nullptr : row;
}

const FieldType* group_type() { return table.data(); }

bool is_leaf(const FieldType& type) {
  return type.kind != ValueKind::group && type.kind != ValueKind::change && type.kind != ValueKind::records;
}

std::string spell(const FieldType& type, Decimal value, std::string_view unit) {
  const std::string_view own = type.unit.empty() ? unit : type.unit;
  // 5200万元, and 5200 EUR: a word in Latin letters keeps its distance.
  const bool apart = type.converts_units && !own.empty() && static_cast<unsigned char>(own.front()) < 0x80;
  return to_text(value).append(apart ? " " : "").append(own);
}

}  // namespace pilotcheck
