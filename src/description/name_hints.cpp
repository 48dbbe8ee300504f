#include "description/name_hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_listed = 8;

bool is_chinese(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (text::is_cjk(text::decode(word, at))) return true;
  }
  return false;
}

/// 省内先进 is no slip for 国内先进, nor 省内 for 省外: one character of a short word makes another choice of it, which
/// may say the opposite.
bool may_be_another(std::string_view word, std::string_view choice) {
  constexpr std::size_t short_word = 4;
  const std::size_t characters = text::count_code_points(text::fold(word));
  return characters <= short_word && is_chinese(word) && characters == text::count_code_points(text::fold(choice));
}

/// A field or choice as the file's own language names it.
const std::string& name_of(const Bilingual& label, const std::string& id, bool chinese) {
  return chinese ? label.zh : id;
}

/// `ownership（企业性质）`: who reads Chinese may have a file in either language.
std::string with_label(const Field& field) { return fmt::format("{}（{}）", field.key, field.label.zh); }

/// The first of them, the rest told by their number.
Bilingual listed(const Bilingual& heading, std::vector<std::string_view> names) {
  const std::size_t all = names.size();
  names.resize(std::min(all, most_listed));
  Bilingual list = text::listed(heading, names);
  if (all > most_listed) {
    list.zh += fmt::format("等 {} 项", all);
    list.en += fmt::format(" … ({} in all)", all);
  }
  return list;
}

/// The nearest first.
Bilingual listed(const Bilingual& heading, std::string_view word, std::vector<std::string_view> names) {
  text::sort_by_likeness(word, names);
  return listed(heading, std::move(names));
}

/// Whether the characters of `word` stand in `name` in this order.
bool is_within(std::string_view word, std::string_view name) {
  std::size_t in_name = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t wanted = text::decode(word, at);
    bool found = false;
    while (!found && in_name < name.size()) found = text::decode(name, in_name) == wanted;
    if (!found) return false;
  }
  return true;
}

/// The name of the only child of `group` of which `key` is a good part: 名称 for 企业名称.
std::optional<std::string_view> name_with(const Vocabulary& vocabulary, Slot group, std::string_view key) {
  const std::string word = text::fold(key);
  const std::size_t characters = text::count_code_points(word);
  std::optional<std::string_view> found;
  for (const std::string_view name : vocabulary.child_names(group)) {
    const bool good_part = characters >= 2 && characters * 2 >= text::count_code_points(name);
    if (!good_part || !is_within(word, text::fold(name))) continue;
    if (found && vocabulary.find_child(group, *found) != vocabulary.find_child(group, name)) return std::nullopt;
    found = found.value_or(name);
  }
  return found;
}

/// 企业性质（必填） without what stands in brackets at its end.
std::string_view without_remark(std::string_view key) {
  const std::size_t at = key.ends_with("）")  ? key.rfind("（")
                         : key.ends_with(")") ? key.rfind('(')
                                              : std::string::npos;
  return at == std::string::npos ? key : text::trim(key.substr(0, at));
}

/// What was probably meant by `key`, which is no child of `group`.
std::optional<std::string_view> meant_name(const Vocabulary& vocabulary, Slot group, std::string_view key) {
  if (const std::string_view bare = without_remark(key); vocabulary.find_child(group, bare)) return bare;
  if (const auto near = text::nearest(key, vocabulary.child_names(group))) return near;
  return name_with(vocabulary, group, key);
}

/// The group that has a child called `key`, if there is one.
std::optional<Slot> group_with(const Vocabulary& vocabulary, std::string_view key) {
  for (Slot group = 0; group < vocabulary.size(); ++group) {
    if (vocabulary.find_child(group, key)) return group;
  }
  return std::nullopt;
}

/// The field beside `slot` that has such a choice, if there is one.
std::optional<Slot> sibling_with_choice(const Vocabulary& vocabulary, Slot slot, std::string_view word) {
  for (const Slot other : vocabulary.field(vocabulary.field(slot).parent).children) {
    if (other != slot && vocabulary.find_choice(other, word)) return other;
  }
  return std::nullopt;
}

/// How a file in that language calls a group or field wherever it stands: 试点示范基本信息 / 名称, or its path.
std::string whole_name(const Vocabulary& vocabulary, Slot slot, bool chinese) {
  const Field& field = vocabulary.field(slot);
  if (!chinese) return field.path;
  std::string labels = field.label.zh;
  for (Slot above = field.parent; above != 0; above = vocabulary.field(above).parent) {
    labels.insert(0, vocabulary.field(above).label.zh + " / ");
  }
  return labels;
}

}  // namespace

std::optional<Bilingual> instead_hint(const Vocabulary& vocabulary, Slot group, std::string_view key) {
  const InsteadOf* instead = vocabulary.instead_of(key);
  if (instead == nullptr) return std::nullopt;
  if (instead->fields.empty()) return Bilingual{"申报不要求这一项，请删去", "nothing asks for it, delete it"};
  std::vector<std::string> names;
  const bool chinese = is_chinese(key);
  for (const Slot slot : instead->fields) {
    const Field& field = vocabulary.field(slot);
    names.push_back(field.parent == group ? name_of(field.label, field.key, chinese)
                                          : whole_name(vocabulary, slot, chinese));
  }
  if (names.size() == 1) {
    return Bilingual{fmt::format("请填在“{}”", names.front()), fmt::format("state it at `{}`", names.front())};
  }
  return Bilingual{fmt::format("分为 {} 项填写：{}", names.size(), fmt::join(names, "、")),
                   fmt::format("it is {} fields: {}", names.size(), fmt::join(names, ", "))};
}

Bilingual key_hint(const Vocabulary& vocabulary, Slot group, std::string_view key) {
  if (auto instead = instead_hint(vocabulary, group, key)) return *instead;
  if (const auto meant = meant_name(vocabulary, group, key)) {
    return text::suggested(*meant);
  }
  if (const auto above = group_with(vocabulary, key)) {
    const std::string name = whole_name(vocabulary, *above, is_chinese(key));
    return *above == 0 ? Bilingual{"它属于最外层", "it belongs to the outermost level"}
                       : Bilingual{fmt::format("它属于“{}”", name), fmt::format("it belongs under `{}`", name)};
  }
  const bool chinese = is_chinese(key);
  std::vector<std::string_view> names;
  std::map<std::string_view, std::string> with_labels;
  for (const Slot child : vocabulary.field(group).children) {
    const Field& field = vocabulary.field(child);
    names.push_back(name_of(field.label, field.key, chinese));
    with_labels[field.key] = with_label(field);
  }
  const Bilingual heading{"这里可用的键", "keys here"};
  Bilingual hint = listed(heading, key, names);
  if (chinese) return hint;
  text::sort_by_likeness(key, names);
  for (std::string_view& name : names) name = with_labels[name];
  hint.zh = listed(heading, names).zh;
  return hint;
}

std::optional<Slot> meant_child(const Vocabulary& vocabulary, Slot group, std::string_view key) {
  if (vocabulary.instead_of(key) != nullptr) return std::nullopt;
  const auto name = meant_name(vocabulary, group, key);
  return name ? vocabulary.find_child(group, *name) : std::nullopt;
}

Bilingual choice_hint(const Vocabulary& vocabulary, Slot slot, std::string_view word) {
  if (const auto other = sibling_with_choice(vocabulary, slot, word)) {
    const std::string name = whole_name(vocabulary, *other, is_chinese(word));
    return {fmt::format("它是“{}”的选项，请填在那里", name),
            fmt::format("it is a choice of `{}`, state it there", name)};
  }
  const auto near = text::nearest(word, vocabulary.choice_names(slot));
  if (near && !may_be_another(word, *near)) return text::suggested(*near);
  Bilingual hint;
  // A word in Latin letters does not tell the language of its file: who reads Chinese is told the labels.
  std::vector<std::string_view> labels;
  std::vector<std::string_view> ids;
  for (const Choice& choice : vocabulary.field(slot).choices) {
    labels.push_back(choice.label.zh);
    ids.push_back(choice.id);
  }
  const Bilingual heading{"可选", "choices"};
  hint.zh = listed(heading, word, labels).zh;
  hint.en = listed(heading, word, is_chinese(word) ? labels : ids).en;
  return hint;
}

}  // namespace pilotcheck
