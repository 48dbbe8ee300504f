#include <fmt/format.h>

#include "description/identifiers.h"
#include "predicate/families.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What is wrong with a code, as far as it can be told.
Bilingual fault_of_code(std::string_view code) {
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

}  // namespace

Judgement judge_valid(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const std::string& kind = bound.words.front();
  bool valid = false;
  Bilingual why;
  if (kind == "organization_code") {
    valid = is_organization_code(fact.text) || is_unified_social_credit_code(fact.text);
    why = valid ? Bilingual{} : fault_of_code(fact.text);
  } else if (kind == "unified_social_credit_code") {
    valid = is_unified_social_credit_code(fact.text);
    why = valid ? Bilingual{} : fault_of_code(fact.text);
  } else if (kind == "mobile") {
    valid = is_mobile(fact.text);
  } else if (kind == "landline") {
    valid = is_landline(fact.text) || is_mobile(fact.text);
  } else {
    valid = is_email(fact.text);
  }
  if (!valid && !why.empty()) remark(detail, bound.field, fact, std::move(why));
  return met_if(valid);
}

}  // namespace pilotcheck
