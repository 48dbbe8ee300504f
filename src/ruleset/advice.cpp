#include "ruleset/advice.h"

namespace pilotcheck {

namespace {

constexpr std::string_view placeholder = "{missing}";

void add(Bilingual& list, const Bilingual& label) {
  if (!list.empty()) {
    list.zh += "、";
    list.en += ", ";
  }
  list.zh += label.zh;
  list.en += label.en;
}

/// The choices that the criterion asks for.
Bilingual all_asked(const Criterion& criterion, const Vocabulary& vocabulary) {
  Bilingual list;
  for_each_predicate(criterion.require, [&](const BoundPredicate& predicate) {
    const auto* asked = std::get_if<ChoiceOperand>(&predicate.operand);
    if (asked == nullptr || !list.empty()) return;
    const std::vector<Choice>& choices = vocabulary.field(predicate.field).choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if ((asked->choices >> i & 1U) != 0) add(list, choices[i].label);
    }
  });
  return list.empty() ? Bilingual{"所要求的各项", "what is asked"} : list;
}

void put(std::string& text, const std::string& list) {
  const std::size_t at = text.find(placeholder);
  if (at != std::string::npos) text.replace(at, placeholder.size(), list);
}

}  // namespace

Bilingual advice_on(const Criterion& criterion, std::span<const Detail::Missing> missing,
                    const Vocabulary& vocabulary) {
  Bilingual advice = criterion.advice;
  if (advice.zh.find(placeholder) == std::string::npos && advice.en.find(placeholder) == std::string::npos)
    return advice;
  Bilingual list;
  for (const Detail::Missing& item : missing) add(list, item.label);
  if (list.empty()) list = all_asked(criterion, vocabulary);
  put(advice.zh, list.zh);
  put(advice.en, list.en);
  return advice;
}

}  // namespace pilotcheck
