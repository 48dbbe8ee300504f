#include "description/money.h"

#include <fmt/format.h>

#include "description/cure.h"
#include "description/description.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Whether `amount` is one below zero as books write it, 亏损186万元, −186, （650）; that is then taken off.
bool take_loss(std::string_view& amount) {
  for (const std::string_view sign : {"亏损", "负", "−", "－", "–", "—"}) {
    if (!amount.starts_with(sign)) continue;
    amount = text::trim(amount.substr(sign.size()));
    return true;
  }
  return false;
}

/// （650） as 650; false where it is in no brackets.
bool take_brackets(std::string_view& amount) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!amount.starts_with(open) || !amount.ends_with(close)) continue;
    amount = text::trim(amount.substr(open.size(), amount.size() - open.size() - close.size()));
    return true;
  }
  return false;
}

/// EUR as eur: capitals of a unit make no difference.
bool ends_in(std::string_view text, std::string_view unit) {
  return text.size() >= unit.size() && text::fold(text.substr(text.size() - unit.size())) == text::fold(unit);
}

/// In the unit of a bare number.
std::optional<Decimal> parse_money(std::string_view text, const Currency& currency) {
  std::string_view amount = text;
  bool below_zero = take_loss(amount);
  Decimal unit = Decimal::whole(1);
  for (const std::string& mark : currency.before) {
    if (!amount.starts_with(mark)) continue;
    amount = text::trim(amount.substr(mark.size()));
    // EUR 5 is 5 EUR, whatever a bare number means.
    if (const Currency::Unit* named = currency.find(mark)) unit = {named->worth};
  }
  for (const Currency::Unit& row : currency.units) {
    if (row.use == Currency::Use::only_in_texts || !ends_in(amount, row.name)) continue;
    unit = {row.worth};
    amount = text::trim(amount.substr(0, amount.size() - row.name.size()));
    break;
  }
  const bool bracketed = take_brackets(amount);
  const auto number = parse_decimal(amount);
  if (!number || (*number < Decimal{} && (below_zero || bracketed))) return std::nullopt;
  below_zero = below_zero || bracketed;
  return (below_zero ? Decimal{-number->millionths} : *number) * unit;
}

/// Those of the vocabulary that are amounts: one that is none is told, and not held up as an example.
std::vector<std::string> sound_examples(const Currency& currency) {
  std::vector<std::string> sound;
  for (const std::string& one : currency.examples) {
    if (parse_money(one, currency)) sound.push_back(one);
  }
  if (sound.empty()) sound.push_back("12 " + currency.bare);
  return sound;
}

Bilingual how_to_write(const Currency& currency) {
  if (currency.bare.empty()) return {"请只写数字", "write digits only"};
  const std::vector<std::string> examples = sound_examples(currency);
  const std::string& first = examples.front();
  const std::string second = examples.size() > 1 ? examples[1] : std::string();
  const bool latin = static_cast<unsigned char>(currency.label.zh.front()) < 0x80;
  return {fmt::format("请写一个数和单位，如 {}{}；不写单位即为{}{}", first, second.empty() ? "" : " 或 " + second,
                      latin ? " " : "", currency.label.zh),
          fmt::format("write a number and its unit, such as `{}`{}; a bare number means {}", first,
                      second.empty() ? "" : " or `" + second + "`", currency.label.en)};
}

/// The mark of a currency before a number without a unit, ¥100,000: a bare number is read
/// in the unit of the form, but the mark is mostly written before the smallest one.
std::optional<Bilingual> unit_in_doubt(std::string_view text, const Currency& currency) {
  const Currency::Unit& smallest = currency.smallest();
  if (currency.bare.empty() || smallest.name == currency.bare) return std::nullopt;
  for (const std::string& mark : currency.before) {
    if (!text.starts_with(mark) || currency.find(mark) != nullptr) continue;
    const std::string_view amount = text::trim(text.substr(mark.size()));
    if (!parse_decimal(amount)) continue;
    return Bilingual{fmt::format("请补上单位：{0}{1} 或 {0}{2}", amount, smallest.name, currency.bare),
                     fmt::format("add the unit: `{0}{1}` or `{0}{2}`", amount, smallest.name, currency.bare)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ValueFault> read_money(std::string_view text, const FieldType& type, Fact& fact) {
  static const Currency none;
  const Currency& currency = type.currency == nullptr ? none : *type.currency;
  const auto number = parse_money(text, currency);
  if (auto doubt = number ? unit_in_doubt(text, currency) : std::nullopt) {
    return ValueFault{"no-unit",
                      {fmt::format("“{}”没有写单位", text), fmt::format("`{}` does not say its unit", text)},
                      *std::move(doubt)};
  }
  if (number) {
    fact.number = *number;
    return std::nullopt;
  }
  const auto is_money = [&](std::string_view one) { return parse_money(one, currency).has_value(); };
  return ValueFault{"wrong-type",
                    {fmt::format("“{}”不是金额", text), fmt::format("`{}` is no amount of money", text)},
                    cure(text, is_money, how_to_write(currency), {.currency = &currency})};
}

std::shared_ptr<const MoneyType> money_type(Currency currency) {
  auto made = std::make_shared<MoneyType>();
  made->currency = std::move(currency);
  const Currency& own = made->currency;
  made->type = *find_field_type("money");
  made->type.currency = &own;
  if (own.bare.empty()) return made;
  made->zh = fmt::format("金额，不带单位即{}", own.bare);
  made->en = fmt::format("money, without a unit in {}", own.bare);
  made->example = sound_examples(own).front();
  made->type.zh = made->zh;
  made->type.en = made->en;
  made->type.example = made->example;
  made->type.unit = own.bare;
  return made;
}

}  // namespace pilotcheck
