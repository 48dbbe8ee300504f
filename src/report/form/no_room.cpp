#include "report/form/no_room.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/form/form_titles.h"

namespace pilotcheck {

namespace {

void add(Bilingual& what, const Bilingual& more) {
  what.zh += (what.zh.empty() ? "" : "、") + more.zh;
  what.en += (what.en.empty() ? "" : ", ") + more.en;
}

}  // namespace

NoRoom::NoRoom(const Form& form, const Description& description)
    : form_(form), description_(description), carried_(description.vocabulary->size()) {}

bool NoRoom::may_say(std::string_view text) {
  const std::string key = title_key(text);
  const auto stands = [&](const std::string& words) { return key.find(title_key(words)) != std::string::npos; };
  for (const Form::Statement& statement : form_.statements) {
    if (!std::ranges::all_of(statement.says, stands)) continue;
    const Fact& promised = description_.fact(statement.field);
    const auto& beside =
        description_.vocabulary->field(description_.vocabulary->field(statement.field).parent).children;
    const bool is_signed = std::ranges::any_of(
        beside, [&](Slot slot) { return slot != statement.field && description_.fact(slot).stated(); });
    const bool promises = promised.stated() && promised.flag;
    // An unsigned form promises nothing, whatever is printed in it.
    if (promises && is_signed) carry(statement.field);
    return promises || !is_signed;
  }
  return true;
}

std::size_t NoRoom::count_below(Slot slot) const {
  const Field& field = description_.vocabulary->field(slot);
  if (field.kind() == ValueKind::group) {
    std::size_t count = 0;
    for (const Slot child : field.children) count += count_below(child);
    return count;
  }
  const Fact& fact = description_.fact(slot);
  // What is at fault is no value that could be written.
  if (fact.state == Fact::State::invalid) return 1;
  if (carried_[slot]) return 0;
  if (field.kind() == ValueKind::records) return description_.records[slot].size();
  return fact.stated() ? 1 : 0;
}

void NoRoom::add_details(Bilingual& what) const {
  std::size_t evidence = 0;
  for (const Fact& fact : description_.facts) evidence += fact.evidence;
  if (evidence > 0) add(what, {fmt::format("佐证 {} 处", evidence), fmt::format("evidence ({})", evidence)});
  const auto& role = description_.vocabulary->roles().attachments;
  if (!role || !carried_[role->list]) return;
  std::size_t ids = 0;
  for (const Record& record : description_.records[role->list]) {
    if (role->id && record.facts[*role->id].stated()) ++ids;
  }
  if (ids > 0) add(what, {fmt::format("附件的编号 {} 个", ids), fmt::format("ids of attachments ({})", ids)});
}

Bilingual NoRoom::said() const {
  Bilingual what;
  for (const Slot group : description_.vocabulary->field(0).children) {
    const std::size_t count = count_below(group);
    const Bilingual& label = description_.vocabulary->field(group).label;
    if (count > 0) add(what, {fmt::format("{} {} 项", label.zh, count), fmt::format("{} ({})", label.en, count)});
  }
  add_details(what);
  if (what.zh.empty()) return {};
  return {fmt::format("申报书里没有位置、未写入的：{}", what.zh), fmt::format("the form has no room for: {}", what.en)};
}

}  // namespace pilotcheck
