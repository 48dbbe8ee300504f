#include "description/identifiers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

/// Value of a character in GB 11714: digits as they are, A is 10, B is 11, …
int organization_value(char c) { return text::is_digit(c) ? c - '0' : c - 'A' + 10; }

/// The digits of a telephone number; none where there are too many, or anything else is in it.
class Digits {
 public:
  explicit Digits(std::string_view text) {
    for (const char c : text) {
      if (text::is_digit(c) && end_ < digits_.size()) {
        digits_.at(end_++) = c;
      } else if (text::is_digit(c) || (c != ' ' && c != '-' && c != '(' && c != ')')) {
        end_ = begin_;
        return;
      }
    }
  }
  [[nodiscard]] std::string_view view() const { return {digits_.data() + begin_, end_ - begin_}; }
  [[nodiscard]] std::size_t size() const { return end_ - begin_; }
  [[nodiscard]] bool starts_with(std::string_view beginning) const { return view().starts_with(beginning); }
  [[nodiscard]] char operator[](std::size_t i) const { return digits_.at(begin_ + i); }
  void drop(std::size_t count) { begin_ += count; }
  void prepend_zero() { digits_.at(--begin_) = '0'; }

 private:
  static constexpr std::size_t longest = 24;
  std::array<char, longest> digits_{};
  std::size_t begin_ = 1;  // room for a zero before them
  std::size_t end_ = 1;
};

/// Without a leading +86, and then with the zero of an area code that is left out behind it.
Digits digits_of(std::string_view text) {
  text = text::trim(text);
  const bool international = text.starts_with("+86");
  if (international) text.remove_prefix(3);
  Digits digits(text);
  const bool mobile = digits.starts_with("1");
  if (international && digits.size() > 0 && !digits.starts_with("0") && digits.size() <= 11 &&
      (digits.size() < 11 || !mobile)) {
    digits.prepend_zero();
  }
  return digits;
}

bool is_label(std::string_view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  return std::all_of(label.begin(), label.end(), [](char c) { return is_letter(c) || text::is_digit(c) || c == '-'; });
}

}  // namespace

bool is_organization_code(std::string_view text) {
  text = text::trim(text);
  const bool hyphen = text.size() == 10 && text[8] == '-';
  if (text.size() != 9 && !hyphen) return false;
  constexpr std::array weights = {3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!text::is_digit(text[i]) && !is_upper(text[i])) return false;
    sum += organization_value(text[i]) * weights[i];
  }
  const int check = 11 - sum % 11;
  const char expected = check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
  return text.back() == expected;
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
  Digits digits = digits_of(text);
  if (digits.size() == 13 && digits.starts_with("86")) digits.drop(2);
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

bool is_landline(std::string_view text) {
  // An extension stands behind `转`, `-`, `ext` or `x`; only a hyphen can be mistaken for one inside the number.
  for (const std::string_view mark : {"转", "ext.", "ext", "x", "#"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const Digits extension = digits_of(text.substr(at + mark.size()));
    if (extension.size() == 0 || extension.size() > 6) return false;
    text = text.substr(0, at);
  }
  Digits digits = digits_of(text);
  if (digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800"))) return true;
  if (digits.starts_with("86") && digits.size() >= 12) {
    digits.drop(2);
    digits.prepend_zero();
  }
  if (!digits.starts_with("0") || digits.size() < 2 || digits[1] == '0') return false;
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
    if (!is_letter(c) && !text::is_digit(c) && marks.find(c) == std::string_view::npos) return false;
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

namespace {

/// What is wrong with a code of either kind.
Bilingual why_no_code(std::string_view code) {
  std::string bare(code);
  std::erase(bare, ' ');
  if (bare.size() < code.size() && (is_organization_code(bare) || is_unified_social_credit_code(bare))) {
    return {fmt::format("代码中间有空格；请写成 {}", bare), fmt::format("there are spaces in it; write {}", bare)};
  }
  const std::size_t length = text::count_code_points(text::trim(code));
  if (length != 9 && length != 10 && length != 18) {
    return {fmt::format("共 {} 位；组织机构代码应为 9 位，统一社会信用代码应为 18 位", length),
            fmt::format("{} characters; an organization code has 9 and a unified social credit code 18", length)};
  }
  if (length == 18)
    return {"18 位统一社会信用代码不符合 GB 32100 的字符或校验规则",
            "the 18-character code fails the alphabet or check characters of GB 32100"};
  return {"9 位组织机构代码不符合 GB 11714 的校验规则", "the 9-character code fails the check character of GB 11714"};
}

/// Since 2015 enterprises state the unified social credit code where a form asks for the organization code.
bool is_either_code(std::string_view text) { return is_organization_code(text) || is_unified_social_credit_code(text); }

bool is_telephone(std::string_view text) { return is_landline(text) || is_mobile(text); }

/// The parts of a text that marks or spaces divide, each as `valid` accepts it; none where one is not.
std::vector<std::string_view> several(std::string_view text, bool (*valid)(std::string_view)) {
  std::vector<std::string_view> parts;
  for (const std::string_view mark : {"、", "，", ",", "；", ";", "/", "或", " "}) {
    parts.clear();
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t end = std::min(text.find(mark, start), text.size());
      parts.push_back(text::trim(text.substr(start, end - start)));
      start = end + mark.size();
    }
    if (parts.size() > 1 && std::ranges::all_of(parts, valid)) return parts;
  }
  return {};
}

Bilingual only_one_of(const std::vector<std::string_view>& parts) {
  return {fmt::format("写了 {} 个；请只写一个，如 {}", parts.size(), parts.front()),
          fmt::format("there are {}; state one, such as {}", parts.size(), parts.front())};
}

std::optional<Bilingual> too_many(std::string_view text, bool (*valid)(std::string_view)) {
  const std::vector<std::string_view> parts = several(text, valid);
  if (parts.empty()) return std::nullopt;
  return only_one_of(parts);
}

/// 5555551 behind 0355-5555550: its area code goes without saying.
bool is_local_or_telephone(std::string_view text) {
  const std::size_t digits = digits_of(text).size();
  return digits == 7 || digits == 8 || is_telephone(text);
}

Bilingual why_no_telephone(std::string_view text) {
  const std::vector<std::string_view> parts = several(text, is_local_or_telephone);
  if (!parts.empty() && is_telephone(parts.front())) return only_one_of(parts);
  const Digits digits = digits_of(text);
  if (digits.size() == 7 || digits.size() == 8) {
    return {fmt::format("缺少区号；请写成 区号-{}", text), fmt::format("the area code is missing: area code-{}", text)};
  }
  return {"固定电话为区号加 7 或 8 位号码", "a landline number has an area code and 7 or 8 digits"};
}

Bilingual why_no_mobile(std::string_view text) {
  if (const auto several = too_many(text, is_mobile)) return *several;
  const auto digits = std::ranges::count_if(text, text::is_digit<char>);
  return {fmt::format("共 {} 位数字；手机号码以 1 开头，共 11 位", digits),
          fmt::format("{} digits; a mobile number has 11 and begins with 1", digits)};
}

Bilingual why_no_email(std::string_view text) {
  if (const auto several = too_many(text, is_email)) return *several;
  if (text.find('@') == std::string_view::npos) return {"缺少 @", "it has no @"};
  return {"应为 名称@域名，不含空格和中文", "it must be name@domain, without spaces or Chinese characters"};
}

constexpr std::array table = {Identifier{"organization_code", is_either_code, why_no_code},
                              Identifier{"unified_social_credit_code", is_unified_social_credit_code, why_no_code},
                              Identifier{"mobile", is_mobile, why_no_mobile},
                              Identifier{"landline", is_telephone, why_no_telephone},
                              Identifier{"email", is_email, why_no_email}};

}  // namespace

std::span<const Identifier> identifiers() { return table; }

const Identifier* find_identifier(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Identifier::name);
  return row == table.end() ? nullptr : row;
}

}  // namespace pilotcheck
