#include "predicate/table.h"

#include <unordered_map>

#include "predicate/families.h"

namespace pilotcheck {

std::span<const PredicateFamily> predicate_families() {
  static const PredicateFamily families[] = {
      {"填写", "presence", presence_predicates()},
      {"选项与集合", "choice and set", choice_predicates()},
      {"数值", "number, percent, money", number_predicates()},
      {"日期", "date", date_predicates()},
      {"文字", "text", text_predicates()},
      {"号码与代码", "identifier", identifier_predicates()},
      {"正文", "narrative", narrative_predicates()},
      {"佐证", "evidence", evidence_predicates()},
      {"前后变化", "change", change_predicates()},
      {"列表的各项", "entries of a list", records_predicates()},
      {"合计与比率", "sums and ratios", computed_predicates()},
      {"规则的其他部分", "other parts of the rules", part_predicates()},
  };
  return families;
}

std::vector<const PredicateRow*> predicates() {
  std::vector<const PredicateRow*> all;
  for (const PredicateFamily& family : predicate_families()) {
    for (const PredicateRow& row : family.rows) all.push_back(&row);
  }
  return all;
}

std::vector<std::string_view> accepted_types(const PredicateRow& row) {
  std::vector<std::string_view> names;
  for (const FieldType& type : field_types()) {
    if ((row.accepts & kinds(type.kind)) != 0) names.push_back(type.name);
  }
  return names;
}

const PredicateRow* find_predicate(std::string_view name) {
  // Asked for every key of every predicate.
  static const std::unordered_map<std::string_view, const PredicateRow*> rows = [] {
    std::unordered_map<std::string_view, const PredicateRow*> all;
    for (const PredicateFamily& family : predicate_families()) {
      for (const PredicateRow& row : family.rows) all.emplace(row.name, &row);
    }
    return all;
  }();
  const auto found = rows.find(name);
  return found == rows.end() ? nullptr : found->second;
}

}  // namespace pilotcheck
