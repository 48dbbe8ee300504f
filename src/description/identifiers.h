/// Codes and addresses that carry their own proof: organization codes, telephone numbers, e-mail.
/// The reader does not judge them (a wrong check character is a gap, not a type error); the predicate
/// `valid` does.
#pragma once

#include <string_view>

namespace pilotcheck {

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
