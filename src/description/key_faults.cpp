#include "description/key_faults.h"

#include <fmt/format.h>

#include <set>

#include "description/name_hints.h"
#include "input/node_entries.h"
#include "text/file_place.h"

namespace pilotcheck {

namespace {

/// `{编号: …, 类别: …}`, `{id: …, kind: …}`: all keys of an entry.
Bilingual shape_of(const Vocabulary& vocabulary, Slot group) {
  std::vector<std::string_view> zh;
  std::vector<std::string_view> en;
  for (const Slot child : vocabulary.field(group).children) {
    zh.push_back(vocabulary.field(child).label.zh);
    en.push_back(vocabulary.field(child).key);
  }
  return {fmt::format("{{{}: …}}", fmt::join(zh, ": …, ")), fmt::format("{{{}: …}}", fmt::join(en, ": …, "))};
}

/// A list of groups that are one, of which each line was given a `- `: no key stands in two of them.
bool is_one_in_parts(Node list) {
  std::set<std::string_view> keys;
  std::size_t count = 0;
  for (const Node item : list.items()) {
    for (const auto entry : item.entries()) {
      keys.insert(entry.key.text());
      ++count;
    }
  }
  return number_of_items(list) > 1 && keys.size() == count;
}

}  // namespace

ValueFault unknown_key_fault(const Vocabulary& vocabulary, Slot group, std::string_view key, std::string_view word) {
  return {"unknown-key",
          {fmt::format("未知的键“{}”", key), fmt::format("unknown key `{}`", key)},
          key_hint(vocabulary, group, word)};
}

ValueFault duplicate_key_fault(std::string_view key, Position first) {
  const Bilingual place = at_line(first.line, first.column);
  return {"duplicate-key",
          {fmt::format("键“{}”重复", key), fmt::format("the key `{}` is there twice", key)},
          {fmt::format("前面已有一个{}；请只保留一个，在此之前两个都不采信", place.zh),
           fmt::format("there is one before it{}; keep one of them, until then neither counts", place.en)}};
}

ValueFault unknown_support_fault(const Field& field, std::string_view key) {
  return {
      "unknown-key",
      {fmt::format("“{}”没有键“{}”", field.label.zh, key), fmt::format("“{}” has no key `{}`", field.label.en, key)},
      field.kind() == ValueKind::prose
          ? Bilingual{"正文直接写出，或写成 {文件: …, 标题: …}", "write the text itself, or `{file: …, heading: …}`"}
          : Bilingual{"直接写出值，或写成 {值: …, 佐证: […], 说明: …}",
                      "write the value itself, or `{value: …, evidence: […], note: …}`"}};
}

ValueFault group_expected(const Vocabulary& vocabulary, Slot slot, Node node) {
  const Field& field = vocabulary.field(slot);
  Bilingual example{"…", "…"};
  if (!field.children.empty()) {
    const Field& first = vocabulary.field(field.children.front());
    example = {first.label.zh, first.key};
  }
  ValueFault fault{
      "wrong-type",
      {fmt::format("“{}”应分项填写", field.label.zh), fmt::format("“{}” consists of several keys", field.label.en)},
      {fmt::format("请另起一行并缩进，写成“{}: …”", example.zh),
       fmt::format("write `{}: …` and the like on the next lines, indented", example.en)}};
  bool groups = node.is_sequence() && !node.is_flow();
  for (const Node item : node.items()) groups = groups && item.is_mapping();
  if (groups && is_one_in_parts(node)) {
    fault.hint = {"请去掉各行前的“- ”，各行对齐", "take off each `- ` and let the lines begin in one column"};
  } else if (groups) {
    fault.hint = {"这里只填一项：请只留一项，去掉“- ”", "one is asked for: keep one, without its `- `"};
  }
  return fault;
}

ValueFault record_expected(const Vocabulary& vocabulary, Slot slot) {
  const Bilingual shape = shape_of(vocabulary, slot);
  return {"wrong-type",
          {"这一项应为“键: 值”", "this entry must be a mapping"},
          {fmt::format("每一项请写成 - {}", shape.zh), fmt::format("write each entry as `- {}`", shape.en)}};
}

}  // namespace pilotcheck
