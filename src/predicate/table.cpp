#include "predicate/table.h"

#include <array>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

// NOLINTBEGIN(readability-magic-numbers)
constexpr std::array rows = {
    PredicateRow{"stated", Family::presence, leaf_types, "已填写", "is stated", "true",
                 "{field: enterprise.name, stated: true}", bind_true, judge_stated},
    PredicateRow{"is", Family::presence, types(FieldType::flag, FieldType::choice, FieldType::text, FieldType::date),
                 "等于", "equals", "LITERAL", "{field: safety.high_risk, is: true}", bind_literal, judge_is},
    PredicateRow{"one_of", Family::choice_and_set, types(FieldType::choice, FieldType::text), "属于其中之一",
                 "is one of", "[LITERAL, …]", "{field: enterprise.ownership, one_of: [state_owned, private]}",
                 bind_literals, judge_one_of},
    PredicateRow{"includes", Family::choice_and_set, types(FieldType::choices), "包括", "includes", "CHOICE",
                 "{field: pilot.modes, includes: discrete}", bind_choice, judge_covers},
    PredicateRow{"covers", Family::choice_and_set, types(FieldType::choices), "全部覆盖", "covers all of",
                 "all or [CHOICE, …]", "{field: systems.mes.functions, covers: all}", bind_choices, judge_covers},
    PredicateRow{"covers_any", Family::choice_and_set, types(FieldType::choices), "至少覆盖其一",
                 "covers at least one of", "all or [CHOICE, …]", "{field: iot.network_technologies, covers_any: all}",
                 bind_choices, judge_covers_any},
    PredicateRow{"count_at_least", Family::choice_and_set, types(FieldType::choices, FieldType::records), "数量不少于",
                 "has at least this many", "N or {parameter: P}", "{field: attachments, count_at_least: 1}", bind_count,
                 judge_count_at_least},
    PredicateRow{
        "at_least", Family::number, number_types, "不低于", "is at least",
        "NUMBER, {parameter: P} or {field: PATH, times: NUMBER}",
        "{field: equipment.nc_rate, at_least: {field: equipment.nc_rate_advanced, times: {parameter: near_advanced}}}",
        bind_number, judge_at_least},
    PredicateRow{"at_most", Family::number, number_types, "不高于", "is at most",
                 "NUMBER, {parameter: P} or {field: PATH, times: NUMBER}",
                 "{field: enterprise.debt_ratio, at_most: 100%}", bind_number, judge_at_most},
    PredicateRow{"above", Family::number, number_types, "高于", "is above",
                 "NUMBER, {parameter: P} or {field: PATH, times: NUMBER}", "{field: pilot.total_investment, above: 0}",
                 bind_number, judge_above},
    PredicateRow{"below", Family::number, number_types, "低于", "is below",
                 "NUMBER, {parameter: P} or {field: PATH, times: NUMBER}",
                 "{field: enterprise.debt_ratio, below: 100%}", bind_number, judge_below},
    PredicateRow{"between", Family::number, number_types, "介于（含两端）", "is between, ends included", "[LOW, HIGH]",
                 "{field: equipment.nc_rate, between: [0%, 100%]}", bind_range, judge_between},
    PredicateRow{"on_or_before", Family::date, types(FieldType::date), "不晚于", "is on or before",
                 "DATE or {parameter: P}", "{field: commitment.date, on_or_before: 2018-04-10}", bind_date,
                 judge_on_or_before},
    PredicateRow{"on_or_after", Family::date, types(FieldType::date), "不早于", "is on or after",
                 "DATE or {parameter: P}", "{field: pilot.start_date, on_or_after: 2016-01-01}", bind_date,
                 judge_on_or_after},
    PredicateRow{"before_field", Family::date, types(FieldType::date), "不晚于另一日期", "is not after another date",
                 "PATH", "{field: pilot.start_date, before_field: pilot.end_date}", bind_other_date,
                 judge_before_field},
    PredicateRow{"within_years", Family::date, types(FieldType::date), "与某日期相差不超过若干年",
                 "is within so many years of a date", "{of: DATE or PATH, years: N}",
                 "{field: pilot.start_date, within_years: {of: pilot.end_date, years: 5}}", bind_within_years,
                 judge_within_years},
    PredicateRow{"chars_at_most", Family::text, text_types, "字数不超过", "has at most this many characters (字数)",
                 "N or {parameter: P}", "{field: enterprise.profile, chars_at_most: 400}", bind_count,
                 judge_chars_at_most},
    PredicateRow{"chars_at_least", Family::text, text_types, "字数不少于", "has at least this many characters (字数)",
                 "N or {parameter: P}",
                 "{field: narrative.discrete.s1, chars_at_least: {parameter: section_min_chars}}", bind_count,
                 judge_chars_at_least},
    PredicateRow{"matches", Family::text, text_types | code_types, "符合格式", "matches a pattern (RE2)", "PATTERN",
                 "{field: enterprise.organization_code, matches: '^9?14'}", bind_pattern, judge_matches},
    PredicateRow{"not_placeholder", Family::text, text_types, "不含占位文字",
                 "has no placeholder such as 待补充 or TODO", "true",
                 "{field: enterprise.profile, not_placeholder: true}", bind_true, judge_not_placeholder},
    PredicateRow{"valid", Family::identifier, code_types | types(FieldType::text), "是有效的号码或代码",
                 "is a valid code or number of its kind", "true or KIND",
                 "{field: enterprise.organization_code, valid: true}", bind_valid, judge_valid},
    PredicateRow{"present", Family::narrative, types(FieldType::prose), "有正文", "is a text, not a placeholder",
                 "true", "{field: narrative.discrete.s1, present: true}", bind_true, judge_present},
    PredicateRow{"mentions", Family::narrative, types(FieldType::prose), "写明", "describes",
                 "{all: [TERM, …]} or {any: [TERM, …]}",
                 "{field: narrative.discrete.s2, mentions: {all: [{id: pdm, zh: 产品数据管理系统, en: product data "
                 "management, synonyms: [PDM]}]}}",
                 bind_mentions, judge_mentions},
    PredicateRow{"agrees_with", Family::narrative, types(FieldType::prose), "正文数值与填报一致",
                 "gives the same figure as a stated fact", "{field: PATH, terms: [WORD, …]}",
                 "{field: narrative.discrete.s3, agrees_with: {field: equipment.nc_rate, terms: [数控化率]}}",
                 bind_agrees_with, judge_agrees_with},
    PredicateRow{"figure", Family::evidence, 0, "附有该图", "is attached as a figure", "KIND",
                 "{figure: mes_architecture}", bind_figure, judge_figure},
    PredicateRow{"evidence_at_least", Family::evidence, leaf_types | types(FieldType::change), "佐证不少于",
                 "has at least this many pieces of evidence", "N or {parameter: P}",
                 "{field: technology.level, evidence_at_least: 1}", bind_count, judge_evidence_at_least},
    PredicateRow{"improves", Family::change, types(FieldType::change), "实施后优于实施前",
                 "is better after than before", "true", "{field: effects.defect_rate, improves: true}", bind_true,
                 judge_improves},
};
// NOLINTEND(readability-magic-numbers)

}  // namespace

Bilingual title_of(Family family) {
  switch (family) {
    case Family::presence:
      return {"填写", "presence"};
    case Family::choice_and_set:
      return {"选项与集合", "choice and set"};
    case Family::number:
      return {"数值", "number, percent, money"};
    case Family::date:
      return {"日期", "date"};
    case Family::text:
      return {"文字", "text"};
    case Family::identifier:
      return {"号码与代码", "identifier"};
    case Family::narrative:
      return {"正文", "narrative"};
    case Family::evidence:
      return {"佐证", "evidence"};
    case Family::change:
      return {"前后变化", "change"};
  }
  return {};
}

std::span<const PredicateRow> predicates() { return rows; }

const PredicateRow* find_predicate(std::string_view name) {
  for (const PredicateRow& row : rows) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace pilotcheck
