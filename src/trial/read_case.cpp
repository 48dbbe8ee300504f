#include "trial/read_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "ruleset/profile.h"
#include "ruleset/written_rules.h"
#include "text/nearest.h"
#include "trial/altered_document.h"

namespace pilotcheck {

namespace {

/// Everything that a case may say something of.
std::vector<std::string> judged_ids(const Ruleset& ruleset) {
  std::vector<std::string> ids;
  for (const RuleFile& file : ruleset.files) {
    ids.push_back(file.id);
    for (const Part& part : file.parts) {
      ids.push_back(part.id);
      for (const Criterion& criterion : part.criteria) ids.push_back(criterion.id);
    }
  }
  return ids;
}

/// The value of `key`, which has to be a mapping; nothing where it is not there or something else.
std::optional<Node> mapping(const KeyedReader& keys, std::string_view key, const Faults& faults) {
  auto node = keys.find(key);
  if (!node || node->is_mapping() || node->is_null()) return node;
  faults.error(node->position(), "wrong-type",
               {fmt::format("{} 应为“键: 值”", key), fmt::format("`{}` must be a mapping", key)},
               {fmt::format("请写成 {}: {{编号: 值}}，不用“- ”", key),
                fmt::format("write `{}: {{name: value}}`, no list", key)});
  return std::nullopt;
}

void refuse_twice(Node path, const Faults& faults) {
  faults.error(
      path.position(), "duplicate-key",
      {fmt::format("这个用例已改过 {}", path.text()), fmt::format("this case changes `{}` already", path.text())},
      {"请只保留一处", "keep one of them"});
}

void refuse_idle_removal(Node path, const TrialFile& file, const Faults& faults) {
  faults.error(path.position(), "idle-change",
               {fmt::format("{} 中本来就没有 {}", file.base.name, path.text()),
                fmt::format("{} has no `{}` to remove", file.base.name, path.text())},
               {"请删去这一项", "delete this"});
}

}  // namespace

TrialCaseReader::TrialCaseReader(const Ruleset& ruleset)
    : ruleset_(ruleset), ids_(judged_ids(ruleset)), known_(ids_.begin(), ids_.end()) {
  std::ranges::sort(known_);
}

/// Whether `slot`, a group above it or a field below it is among the changes.
bool TrialCaseReader::is_changed(Slot slot, const std::map<Slot, Node>& set, const std::set<Slot>& removed) const {
  const auto touches = [&](Slot other) { return is_within(slot, other) || is_within(other, slot); };
  return std::ranges::any_of(set, [&](const auto& one) { return touches(one.first); }) ||
         std::ranges::any_of(removed, touches);
}

bool TrialCaseReader::is_within(Slot slot, Slot group) const {
  while (slot != 0 && slot != group) slot = ruleset_.vocabulary.field(slot).parent;
  return slot == group;
}

/// Whether `base` has a value there, be it an empty one.
bool TrialCaseReader::has_field(const Document& base, Slot slot) const {
  std::vector<Slot> path;
  for (Slot at = slot; at != 0; at = ruleset_.vocabulary.field(at).parent) path.push_back(at);
  std::optional<Node> node = base.root();
  Slot group = 0;
  for (auto at = path.rbegin(); at != path.rend(); ++at) {
    std::optional<Node> found;
    for (const auto [key, value] : node->entries()) {
      if (ruleset_.vocabulary.find_child(group, key.text()) == *at) found = value;
    }
    if (!found) return false;
    node = found;
    group = *at;
  }
  return true;
}

void TrialCaseReader::read(Node node, TrialFile& file, const Faults& faults) const {
  const KeyedReader keys(node, {"name", "set", "remove", "expect", "verdict", "otherwise"}, {"用例", "a case"}, faults);
  TrialCase one;
  one.name = keys.text("name");
  one.position = node.position();
  std::map<Slot, Node> set;
  if (const auto values = mapping(keys, "set", faults)) {
    for (const auto [path, value] : values->entries()) {
      const auto slot = field_at(path, faults);
      if (!slot) continue;
      if (is_changed(*slot, set, {})) refuse_twice(path, faults);
      set.emplace(*slot, value);
    }
  }
  std::set<Slot> removed;
  for (const Node path : keys.items("remove")) {
    const auto slot = field_at(path, faults);
    if (!slot) continue;
    if (is_changed(*slot, set, removed)) refuse_twice(path, faults);
    removed.insert(*slot);
    if (!has_field(file.base, *slot)) refuse_idle_removal(path, file, faults);
  }
  one.document = altered(file.base, set, removed, ruleset_.vocabulary);
  one.document.name = fmt::format("{}: {}", file.name, one.name);
  const auto expect = mapping(keys, "expect", faults);
  if (expect) read_expected(*expect, one, faults);
  read_verdict(keys, one, faults);
  read_otherwise(keys, one, faults);
  const bool names_none = !expect || expect->entries().empty();
  if (names_none && !keys.find("verdict") && !keys.find("otherwise")) {
    faults.error(node.position(), "expects-nothing", {"这个用例什么也不期望", "this case expects nothing"},
                 {"请写 expect: {编号: 状态} 或 verdict", "write `expect: {id: status}` or `verdict`"});
  }
  const auto same = [&](const TrialCase& other) { return other.name == one.name; };
  if (std::ranges::any_of(file.cases, same)) {
    faults.error(
        node.position(), "duplicate-id",
        {fmt::format("已有用例名为“{}”", one.name), fmt::format("there is a case called “{}” already", one.name)});
  }
  file.cases.push_back(std::move(one));
}

std::optional<Slot> TrialCaseReader::field_at(Node path, const Faults& faults) const {
  const auto slot = ruleset_.vocabulary.find(path.text());
  if (slot && !ruleset_.vocabulary.field(*slot).in_record) return slot;
  if (slot) {
    const std::string& list = ruleset_.vocabulary.field(ruleset_.vocabulary.field(*slot).parent).path;
    faults.error(
        path.position(), "unknown-field",
        {fmt::format("{} 在列表 {} 的各项中，不能单独改", path.text(), list),
         fmt::format("`{}` stands in the entries of `{}` and cannot be changed alone", path.text(), list)},
        {fmt::format("请写出整个列表：{}: [{{…}}]", list), fmt::format("write the whole list: `{}: [{{…}}]`", list)});
    return std::nullopt;
  }
  std::vector<std::string_view> paths;
  for (const Field& field : ruleset_.vocabulary.fields()) {
    if (!field.in_record && !field.path.empty()) paths.push_back(field.path);
  }
  faults.error(
      path.position(), "unknown-field",
      {fmt::format("词汇表没有字段 {}", path.text()), fmt::format("the vocabulary has no field `{}`", path.text())},
      text::did_you_mean(path.text(), paths));
  return std::nullopt;
}

void TrialCaseReader::read_expected(Node list, TrialCase& one, const Faults& faults) const {
  for (const auto [id, status] : list.entries()) {
    if (!std::ranges::binary_search(known_, id.text())) {
      // The tests are those of the rules as they are without a profile.
      if (leaving_out(ruleset_.profile, id.text()) != nullptr) continue;
      faults.error(id.position(), "unknown-part",
                   {fmt::format("规则中没有 {}", id.text()), fmt::format("the rules have no `{}`", id.text())},
                   text::did_you_mean(id.text(), known_));
      continue;
    }
    constexpr std::array<Status, 4> all = {Status::met, Status::unmet, Status::unstated, Status::not_applicable};
    const std::string_view word = status.text();
    const auto found = std::ranges::find_if(all, [&](Status s) { return name_of(s) == word; });
    if (found == all.end()) {
      faults.error(
          status.position(), "bad-operand",
          {fmt::format("没有状态“{}”", flow_text(status)), fmt::format("there is no status `{}`", flow_text(status))},
          {"应为 met、unmet、unstated、not_applicable", "one of met, unmet, unstated, not_applicable"});
      continue;
    }
    if (std::ranges::find(one.expected, id.text(), &Expectation::id) != one.expected.end()) {
      faults.error(id.position(), "duplicate-key",
                   {fmt::format("这个用例已期望过 {}", id.text()),
                    fmt::format("this case expects something of `{}` already", id.text())},
                   {"请只保留一处", "keep one of them"});
      continue;
    }
    one.expected.push_back({std::string(id.text()), *found, id.position()});
  }
}

void TrialCaseReader::read_verdict(const KeyedReader& keys, TrialCase& one, const Faults& faults) {
  const std::string word = keys.optional_text("verdict");
  if (word.empty()) return;
  constexpr std::array<Verdict, 4> all = {Verdict::ready, Verdict::incomplete, Verdict::gaps, Verdict::ineligible};
  const auto found = std::ranges::find_if(all, [&](Verdict v) { return name_of(v) == word; });
  if (found != all.end()) {
    one.verdict = *found;
    return;
  }
  faults.error(keys.find("verdict")->position(), "bad-operand",
               {fmt::format("没有结论“{}”", word), fmt::format("there is no verdict `{}`", word)},
               {"应为 ready、incomplete、gaps、ineligible", "one of ready, incomplete, gaps, ineligible"});
}

void TrialCaseReader::read_otherwise(const KeyedReader& keys, TrialCase& one, const Faults& faults) {
  const std::string word = keys.optional_text("otherwise");
  one.otherwise_unchanged = word == "unchanged";
  if (!word.empty() && !one.otherwise_unchanged)
    faults.error(keys.find("otherwise")->position(), "bad-operand",
                 {"otherwise 只能是 unchanged", "`otherwise` can only be `unchanged`"});
}

}  // namespace pilotcheck
