#include "assessment/finding_message.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/facts.h"

namespace pilotcheck {

namespace {

/// `计划、调度` and `planning, scheduling`.
Bilingual listed(const std::vector<Detail::Missing>& items) {
  Bilingual list;
  for (const Detail::Missing& item : items) {
    if (!list.empty()) {
      list.zh += "、";
      list.en += ", ";
    }
    list.zh += item.label.zh;
    list.en += item.label.en;
  }
  return list;
}

Bilingual with_remark(Bilingual sentence, const Bilingual& remark) {
  if (remark.empty()) return sentence;
  return {fmt::format("{}（{}）", sentence.zh, remark.zh), fmt::format("{} ({})", sentence.en, remark.en)};
}

/// Of a list of records, what it lacks.
Bilingual lacking_record(const Bilingual& name, const Bilingual& what) {
  return {fmt::format("缺少{}：{}", name.zh, what.zh), fmt::format("missing from {}: {}", name.en, what.en)};
}

Bilingual unstated_sentence(const Shortfall& shortfall, const Bilingual& name, ValueKind kind, bool stated) {
  const Bilingual missing = listed(shortfall.detail.missing);
  if (shortfall.guard && stated) {
    // Something is there, and does not tell: an entry that lacks a key, figures that cannot be compared.
    static const Bilingual open{"已填写的内容不足以判定", "what is stated does not tell"};
    const Bilingual& why = shortfall.detail.remark.empty() ? open : shortfall.detail.remark;
    return {fmt::format("{}：{}（由它决定本条是否适用）", name.zh, why.zh),
            fmt::format("{}: {} (it decides whether this applies)", name.en, why.en)};
  }
  if (shortfall.guard) {
    return {fmt::format("未填写：{}（由它决定本条是否适用）", name.zh),
            fmt::format("not stated: {} (it decides whether this applies)", name.en)};
  }
  if (!shortfall.detail.remark.empty() && kind == ValueKind::records && !shortfall.of_entries) {
    return lacking_record(name, shortfall.detail.remark);
  }
  if (!shortfall.detail.remark.empty()) {
    return {fmt::format("{}：{}", name.zh, shortfall.detail.remark.zh),
            fmt::format("{}: {}", name.en, shortfall.detail.remark.en)};
  }
  if (kind == ValueKind::prose && !missing.empty()) {
    return {fmt::format("正文未写，需写明：{}", missing.zh),
            fmt::format("the text is not written; it must describe: {}", missing.en)};
  }
  if (!missing.empty() || kind == ValueKind::records) {
    const Bilingual& what = missing.empty() ? shortfall.expect : missing;
    return {fmt::format("未填写：{}（{}）", name.zh, what.zh), fmt::format("not stated: {} ({})", name.en, what.en)};
  }
  return {fmt::format("未填写：{}", name.zh), fmt::format("not stated: {}", name.en)};
}

Bilingual unmet_sentence(const Shortfall& shortfall, const Bilingual& name, const Field& field, const Fact& fact) {
  const ValueKind kind = field.kind();
  const Bilingual missing = listed(shortfall.detail.missing);
  const Bilingual& remark = shortfall.detail.remark;
  if (!missing.empty()) {
    if (kind == ValueKind::prose) {
      return with_remark(
          {fmt::format("正文未写明：{}", missing.zh), fmt::format("the text does not describe: {}", missing.en)},
          remark);
    }
    return with_remark(
        {fmt::format("{}缺少：{}", name.zh, missing.zh), fmt::format("missing from {}: {}", name.en, missing.en)},
        remark);
  }
  if (!remark.empty() && kind == ValueKind::records && !shortfall.of_entries) return lacking_record(name, remark);
  if (!remark.empty()) {
    return {fmt::format("{}：{}", name.zh, remark.zh), fmt::format("{}: {}", name.en, remark.en)};
  }
  // Of several facts each is named; what is said twice in the same words is said once.
  if (!shortfall.alone && kind == ValueKind::flag && fact.stated()) {
    return {fmt::format("{}：填写为{}", name.zh, fact.flag ? "是" : "否"),
            fmt::format("{}: stated as {}", name.en, fact.flag ? "yes" : "no")};
  }
  if (shortfall.one_of_some && kind == ValueKind::choice && fact.stated()) {
    const Bilingual value = value_text(field, fact);
    return {fmt::format("{}：填写为“{}”", name.zh, value.zh), fmt::format("{}: stated as “{}”", name.en, value.en)};
  }
  return {fmt::format("不符合：{}", shortfall.expect.zh), fmt::format("not met: {}", shortfall.expect.en)};
}

/// What the text says, and where, of a fact that a person has yet to confirm.
Bilingual proposed_sentence(const Description& description, Slot slot, const Bilingual& name) {
  const Field& field = description.vocabulary->field(slot);
  const Fact& fact = description.fact(slot);
  const Bilingual value = value_text(field, fact);
  const auto proposal = std::ranges::find(description.proposals, slot, &Proposal::field);
  const Bilingual place = proposal == description.proposals.end() ? Bilingual{} : proposal->place;
  if (place.empty()) {
    return {fmt::format("{}：建议填“{}”，请确认", name.zh, value.zh),
            fmt::format("{}: proposed as “{}”, please confirm", name.en, value.en)};
  }
  return {fmt::format("{}：据{}建议填“{}”，请确认", name.zh, place.zh, value.zh),
          fmt::format("{}: proposed as “{}” at {}, please confirm", name.en, value.en, place.en)};
}

}  // namespace

Bilingual field_name(const Vocabulary& vocabulary, Slot slot) {
  const Field& field = vocabulary.field(slot);
  const bool ambiguous = std::ranges::any_of(vocabulary.fields(), [&](const Field& other) {
    return &other != &field && (other.label.zh == field.label.zh || other.label.en == field.label.en);
  });
  if (!ambiguous || field.parent == 0) return field.label;
  const Field& group = vocabulary.field(field.parent);
  return {fmt::format("{}·{}", group.label.zh, field.label.zh), fmt::format("{}: {}", group.label.en, field.label.en)};
}

Bilingual sentence(const Shortfall& shortfall, const Description& description) {
  const Slot slot = shortfall.detail.field;
  // A predicate that names no field has only the criterion's own words.
  if (slot == 0) {
    if (!shortfall.detail.remark.empty()) return shortfall.detail.remark;
    return {fmt::format("{}：{}", shortfall.status == FindingStatus::unmet ? "不符合" : "未填写", shortfall.expect.zh),
            fmt::format("{}: {}", shortfall.status == FindingStatus::unmet ? "not met" : "not stated",
                        shortfall.expect.en)};
  }
  const Bilingual name = field_name(*description.vocabulary, slot);
  const ValueKind kind = description.vocabulary->field(slot).kind();
  if (shortfall.status == FindingStatus::unmet) {
    return unmet_sentence(shortfall, name, description.vocabulary->field(slot), description.fact(slot));
  }
  if (description.fact(slot).state == Fact::State::invalid) {
    return {fmt::format("{}填写有误，无法判断", name.zh),
            fmt::format("{} is not written correctly, so this cannot be judged", name.en)};
  }
  if (description.fact(slot).misread > 0) {
    return {fmt::format("{}有读不懂的内容，无法判断", name.zh),
            fmt::format("{} has an item that cannot be read, so this cannot be judged", name.en)};
  }
  if (description.fact(slot).state == Fact::State::proposed) return proposed_sentence(description, slot, name);
  return unstated_sentence(shortfall, name, kind, description.fact(slot).stated());
}

}  // namespace pilotcheck
