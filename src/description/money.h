/// The type of money in the words of a currency: which units it reads, what a bare number means, what is said of it.
/// A vocabulary has one; its fields of that type point to it.
///
///     const auto money = money_type(currency);   money->type.read("5.2亿元", money->type, fact)
#pragma once

#include <memory>
#include <string>

#include "description/field_type.h"
#include "prose/currency.h"

namespace pilotcheck {

struct MoneyType {
  Currency currency;
  std::string zh, en, example;  ///< what `type` shows
  FieldType type;
};

/// Shared by the copies of a vocabulary, whose fields point into it.
std::shared_ptr<const MoneyType> money_type(Currency currency);

std::optional<ValueFault> read_money(std::string_view text, const FieldType& type, Fact& fact);

}  // namespace pilotcheck
