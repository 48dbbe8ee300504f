/// Codes and addresses that carry their own proof: organization codes, telephone numbers, e-mail.
/// The reader does not judge them (a wrong check character is a gap, not a type error); the predicate
/// `valid` does. To add a kind: one function and one row.
///
///     find_identifier("mobile")->is_valid("13800000000")
#pragma once

#include <span>
#include <string_view>

#include "text/bilingual.h"

namespace pilotcheck {

/// A kind of code, number or address.
struct Identifier {
  std::string_view name;  ///< the word that rules call it by: `mobile`
  bool (*is_valid)(std::string_view text);
  /// What is wrong with a text that is not valid, as far as it can be told; null where that is all that can be said.
  Bilingual (*why_not)(std::string_view text) = nullptr;
};

std::span<const Identifier> identifiers();
const Identifier* find_identifier(std::string_view name);

/// Organization code, GB 11714: eight digits or upper-case letters and a check character 0-9 or X; a hyphen before it
/// is allowed.
bool is_organization_code(std::string_view text);

/// Unified social credit code, GB 32100-2015: 18 characters of the alphabet without I, O, S, V, Z, its own check
/// character right, and characters 9 to 17 a valid organization code.
bool is_unified_social_credit_code(std::string_view text);

/// Mainland mobile number: eleven digits 1[3-9]…, optional +86 / 86 and spaces or hyphens between groups.
bool is_mobile(std::string_view text);

/// Mainland landline: area code 0 and two or three digits, seven or eight digits, optional extension;
/// `0351-3046990`, `03513046990`, `(0351)3046990`, `+86 351 3046990`; 400/800 numbers of ten digits.
bool is_landline(std::string_view text);

/// An address as mail systems accept it in practice: local part, one @, a dotted domain; ASCII; no white space.
bool is_email(std::string_view text);

}  // namespace pilotcheck
