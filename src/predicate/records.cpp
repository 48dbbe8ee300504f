#include <fmt/format.h>

#include <algorithm>

#include "predicate/entries.h"
#include "predicate/families.h"

namespace pilotcheck {

Description entry_of_list(const Description& whole, Slot list, const Record& record) {
  Description entry;
  entry.vocabulary = whole.vocabulary;
  entry.lexicon = whole.lexicon;
  entry.today = whole.today;
  entry.evidence_kinds = whole.evidence_kinds;
  entry.facts.resize(whole.facts.size());
  entry.records.resize(whole.records.size());
  const std::vector<Slot>& children = whole.vocabulary->field(list).children;
  for (std::size_t i = 0; i < children.size() && i < record.facts.size(); ++i)
    entry.facts[children[i]] = record.facts[i];
  return entry;
}

namespace {

struct Count {
  std::size_t met = 0;
  std::size_t unmet = 0;
  std::size_t unstated = 0;
  const Record* first_lacking = nullptr;  ///< unmet before unstated
  std::size_t number = 0;                 ///< of that, from one

  [[nodiscard]] std::size_t all() const { return met + unmet + unstated; }
};

Bilingual after(const Bilingual& name, std::string_view zh, std::string_view en) {
  return {fmt::format("{}{}", name.zh, zh), fmt::format("{}{}", name.en, en)};
}

/// Why an entry is not as asked for: which of its fields, and what stands there.
Bilingual reason(const Detail& detail, const Description& entry) {
  if (detail.field == 0) return detail.remark;
  const Bilingual& name = entry.vocabulary->field(detail.field).label;
  if (!detail.remark.empty()) return after(name, "：" + detail.remark.zh, ": " + detail.remark.en);
  if (!detail.missing.empty()) {
    const Bilingual& first = detail.missing.front().label;
    return {fmt::format("{}缺少 {}", name.zh, first.zh), fmt::format("{} lacks {}", name.en, first.en)};
  }
  const bool invalid = entry.fact(detail.field).state == Fact::State::invalid;
  if (invalid) return after(name, "填写有误", " is not written correctly");
  if (detail.actual.empty()) return after(name, "未填写", " is not stated");
  return after(name, fmt::format("填写为“{}”", detail.actual), fmt::format(" is stated as “{}”", detail.actual));
}

/// The first predicate that comes out as the whole does: what it looks at and what it says belong together.
const Requirement& deciding(const Requirement& requirement, Status status, const Description& entry) {
  if (requirement.kind == Requirement::Kind::negation)
    return status == Status::unstated ? deciding(requirement.parts.front(), status, entry) : requirement;
  const auto same = [&](const Requirement& part) { return judge(part, entry).status == status; };
  const auto part = std::ranges::find_if(requirement.parts, same);
  return part == requirement.parts.end() ? requirement : deciding(*part, status, entry);
}

Count count_entries(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Requirement& require = *std::get<RecordsOperand>(bound.operand).require;
  Count count;
  for (const Record& record : description.records[bound.field]) {
    const Description entry = entry_of_list(description, bound.field, record);
    const Status status = judge(require, entry).status;
    const bool first_unmet = status == Status::unmet && count.unmet == 0;
    const bool first_unstated = status == Status::unstated && count.unmet + count.unstated == 0;
    (status == Status::met ? count.met : status == Status::unmet ? count.unmet : count.unstated) += 1;
    if (!first_unmet && !first_unstated) continue;
    count.first_lacking = &record;
    count.number = count.all();
    if (detail != nullptr) detail->remark = reason(explain(deciding(require, status, entry), entry), entry);
  }
  return count;
}

/// What is asked of an entry, in words.
std::string condition(const BoundPredicate& bound, const Description& description, Language language) {
  BoundPredicate each = bound;
  std::get<RecordsOperand>(each.operand).at_least = {};  // the number is said beside it
  return fmt::format(
      "{}", fmt::join(operand_words(each, *description.vocabulary, language), language == Language::zh ? "；" : "; "));
}

/// Which entry leaves it open, and by what it does not state.
void tell_first_unstated(const BoundPredicate& bound, const Description& description, Detail& detail) {
  const Requirement& require = *std::get<RecordsOperand>(bound.operand).require;
  std::size_t number = 0;
  for (const Record& record : description.records[bound.field]) {
    ++number;
    const Description entry = entry_of_list(description, bound.field, record);
    if (judge(require, entry).status != Status::unstated) continue;
    const Bilingual why = reason(explain(deciding(require, Status::unstated, entry), entry), entry);
    detail.position = record.position;
    detail.remark.zh += fmt::format("；第 {} 项不能判定：{}", number, why.zh);
    detail.remark.en += fmt::format("; entry {} cannot be told: {}", number, why.en);
    return;
  }
}

Judgement judge_count(const BoundPredicate& bound, const Description& description, Detail* detail) {
  if (look_at(bound.field, description, detail) == nullptr) return unstated();
  const std::size_t wanted = std::get<RecordsOperand>(bound.operand).at_least.count;
  const Count count = count_entries(bound, description, nullptr);
  Judgement judgement = counted(count.met, wanted, detail, [&] {
    return Bilingual{fmt::format("{} 项中“{}”的有 {} 项，至少应 {} 项", count.all(),
                                 condition(bound, description, Language::zh), count.met, wanted),
                     fmt::format("{} of {} entries have “{}”, at least {} needed", count.met, count.all(),
                                 condition(bound, description, Language::en), wanted)};
  });
  if (count.met >= wanted) {
    return met(detail, [&] {
      return Bilingual{fmt::format("{} 项中“{}”的有 {} 项，应少于 {} 项", count.all(),
                                   condition(bound, description, Language::zh), count.met, wanted),
                       fmt::format("{} of {} entries have “{}”, and fewer than {} should", count.met, count.all(),
                                   condition(bound, description, Language::en), wanted)};
    });
  }
  if (count.met + count.unstated < wanted) return judgement;
  judgement.status = Status::unstated;
  if (detail != nullptr) tell_first_unstated(bound, description, *detail);
  return judgement;
}

Judgement judge_each(const BoundPredicate& bound, const Description& description, Detail* detail) {
  if (look_at(bound.field, description, detail) == nullptr) return unstated();
  const Count count = count_entries(bound, description, detail);
  // Of no entries nothing can be said to hold; an empty list falls short.
  if (count.all() == 0) {
    if (description.fact(bound.field).misread > 0) return unstated();
    if (detail != nullptr) detail->remark = {"列表是空的", "the list is empty"};
    return met_if(false);
  }
  if (count.first_lacking == nullptr) {
    return met(detail, [&] {
      return Bilingual{
          fmt::format("每一项都“{}”，不应如此", condition(bound, description, Language::zh)),
          fmt::format("each entry has “{}”, and not every one should", condition(bound, description, Language::en))};
    });
  }
  if (detail != nullptr) {
    const Bilingual why = detail->remark;
    detail->position = count.first_lacking->position;
    const bool open = count.unmet == 0;
    const std::size_t others = open ? 0 : count.unstated;
    detail->remark = {
        fmt::format("{} 项中 {} 项{}，第 {} 项起{}{}{}", count.all(), open ? count.unstated : count.unmet,
                    open ? "不能判定" : "不符合", count.number, why.zh.empty() ? "" : "：", why.zh,
                    others == 0 ? "" : fmt::format("；另有 {} 项不能判定", others)),
        fmt::format("{} of {} entries {}, entry {} the first{}{}{}", open ? count.unstated : count.unmet, count.all(),
                    open ? "cannot be told" : "are not as asked for", count.number, why.en.empty() ? "" : ": ", why.en,
                    others == 0 ? "" : fmt::format("; {} more cannot be told", others))};
  }
  Judgement judgement = share(count.met, count.all());
  if (count.unmet == 0) judgement.status = Status::unstated;
  return judgement;
}

/// `{count: LIST, where: REQUIREMENT, at_least: N}`, `{each: LIST, require: REQUIREMENT}`.
void bind_records(Node whole, BindContext& context, BoundPredicate& bound) {
  const bool each = bound.row->name == std::string_view("each");
  const auto list = entry_of(whole, bound.row->name);
  const auto require = entry_of(whole, each ? "require" : "where");
  const auto least = entry_of(whole, "at_least");
  if (!require || least.has_value() == each || number_of_entries(whole) != (each ? 2U : 3U))
    return malformed(whole, context, bound);
  const auto slot = bind_field(*list, kinds(ValueKind::records), context);
  if (!slot) return;
  bound.field = *slot;
  RecordsOperand operand;
  if (least) {
    BoundPredicate count = bound;
    bind_count(*least, context, count);
    if (const auto* number = std::get_if<CountOperand>(&count.operand)) operand.at_least = *number;
  }
  context.in_list = *slot;
  operand.require = std::make_shared<const Requirement>(bind_requirement(*require, context));
  context.in_list = 0;
  bound.operand = std::move(operand);
}

void exemplify_records(const BoundPredicate& bound, Example& example) {
  const auto& operand = std::get<RecordsOperand>(bound.operand);
  Answer& answer = example.at(bound.field);
  answer.entries = std::max({answer.entries, operand.at_least.count, std::size_t{1}});
  if (operand.at_least.count == 0) {
    answer.each_entry.push_back(operand.require.get());
  } else {
    answer.some_entries.push_back({operand.require.get(), operand.at_least.count});
  }
}

constexpr PredicateRow records_rows[] = {
    {"count",
     0,
     "符合条件的项数不少于",
     "has at least so many entries",
     {"LIST, where: REQUIREMENT, at_least: N 或 {parameter: P}",
      "LIST, where: REQUIREMENT, at_least: N or {parameter: P}"},
     "LIST, where: {field: ENTRY, stated: true}, at_least: 1",
     bind_records,
     judge_count,
     exemplify_records,
     nullptr,
     false,
     false,
     true},
    {"each", 0, "每一项都符合", "has entries of which each is as asked for", "LIST, require: REQUIREMENT",
     "LIST, require: {field: ENTRY, stated: true}", bind_records, judge_each, exemplify_records, nullptr, false, false,
     true},
};

}  // namespace

std::span<const PredicateRow> records_predicates() { return records_rows; }

}  // namespace pilotcheck
