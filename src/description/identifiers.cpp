#include "description/identifiers.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

/// Value of a character in GB 11714: digits as they are, A is 10, B is 11, …
int organization_value(char c) { return is_digit(c) ? c - '0' : c - 'A' + 10; }

/// The digits of a telephone number without a leading +86, its other marks dropped; empty when there is anything else
/// in it.
std::string digits_of(std::string_view text) {
  text = text::trim(text);
  bool international = false;
  if (text.starts_with("+86")) {
    text.remove_prefix(3);
    international = true;
  }
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if (c != ' ' && c != '-' && c != '(' && c != ')') {
      return {};
    }
  }
  if (international && !digits.starts_with('0') && digits.size() < 11) digits.insert(0, "0");
  if (international && digits.size() == 11 && !digits.starts_with('1') && !digits.starts_with('0'))
    digits.insert(0, "0");
  return digits;
}

bool is_label(std::string_view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  return std::all_of(label.begin(), label.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

}  // namespace

bool is_organization_code(std::string_view text) {
  text = text::trim(text);
  std::string code(text);
  if (code.size() == 10 && code[8] == '-') code.erase(8, 1);
  if (code.size() != 9) return false;
  constexpr std::array weights = {3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!is_digit(code[i]) && !is_upper(code[i])) return false;
    sum += organization_value(code[i]) * weights[i];
  }
  const int check = 11 - sum % 11;
  const char expected = check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
  return code[8] == expected;
}

bool is_unified_social_credit_code(std::string_view text) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  text = text::trim(text);
  if (text.size() != 18) return false;
  std::size_t sum = 0;
  std::size_t weight = 1;
  for (std::size_t i = 0; i < 18; ++i) {
    const std::size_t value = alphabet.find(text[i]);
    if (value == std::string_view::npos) return false;
    if (i == 17) return value == (31 - sum % 31) % 31 && is_organization_code(text.substr(8, 9));
    sum += value * weight;
    weight = weight * 3 % 31;
  }
  return false;
}

bool is_mobile(std::string_view text) {
  std::string digits = digits_of(text);
  if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

bool is_landline(std::string_view text) {
  // An extension stands behind `转`, `-`, `ext` or `x`; only a hyphen can be mistaken for one inside the number.
  for (const std::string_view mark : {"转", "ext.", "ext", "x", "#"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string extension = digits_of(text.substr(at + mark.size()));
    if (extension.empty() || extension.size() > 6) return false;
    text = text.substr(0, at);
  }
  std::string digits = digits_of(text);
  if (digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800"))) return true;
  if (digits.starts_with("86") && digits.size() >= 12) digits.replace(0, 2, "0");
  if (!digits.starts_with('0') || digits.size() < 2 || digits[1] == '0') return false;
  const std::size_t area = digits[1] == '1' || digits[1] == '2' ? 3 : 4;
  if (digits.size() < area + 7 || digits[area] == '0' || digits[area] == '1') return false;
  const std::size_t local = digits.size() - area;
  if (local <= 8) return true;
  const std::size_t hyphen = text.rfind('-');
  return hyphen != std::string_view::npos && text.size() - hyphen - 1 <= 6 && local - (text.size() - hyphen - 1) <= 8 &&
         local - (text.size() - hyphen - 1) >= 7;
}

bool is_email(std::string_view text) {
  text = text::trim(text);
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > 254 ||
      text.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view local = text.substr(0, at);
  constexpr std::string_view marks = ".!#$%&'*+/=?^_`{|}~-";
  if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos) return false;
  for (const char c : local) {
    if (!is_letter(c) && !is_digit(c) && marks.find(c) == std::string_view::npos) return false;
  }
  std::string_view domain = text.substr(at + 1);
  std::size_t labels = 0;
  while (true) {
    const std::size_t dot = domain.find('.');
    if (!is_label(domain.substr(0, dot))) return false;
    ++labels;
    if (dot == std::string_view::npos) break;
    domain.remove_prefix(dot + 1);
  }
  return labels >= 2 && domain.size() >= 2;
}

}  // namespace pilotcheck
