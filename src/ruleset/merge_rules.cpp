#include "ruleset/merge_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "input/node_entries.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/repeated.h"
#include "ruleset/written_rules.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Said at the head of ruleset.yaml, of the extending itself.
bool is_used_up(std::string_view key) { return key == "extends" || key == "without"; }

/// The names behind the keys by which rules use what stands elsewhere.
void add_used(Node node, std::set<std::string, std::less<>>& used) {
  constexpr std::array<std::string_view, 3> keys = {"use", "parameter", "pattern"};
  for (const auto [key, value] : node.entries()) {
    if (value.is_scalar() && std::ranges::find(keys, key.text()) != keys.end()) used.emplace(value.text());
    add_used(value, used);
  }
  for (const Node item : node.items()) add_used(item, used);
}

/// Where the last word of a node begins.
Position end_of(Node node) {
  Position end = node.position();
  for (const auto [key, value] : node.entries()) end = std::max(end, end_of(value));
  for (const Node item : node.items()) end = std::max(end, end_of(item));
  return end;
}

/// The same key as `own` has it.
Node key_in(Node own, Node key) {
  for (const auto [name, value] : own.entries()) {
    if (name.text() == key.text()) return name;
  }
  return key;
}

std::optional<Node> item_of(Node list, std::string_view id) {
  for (const Node item : list.items()) {
    if (rule_id(item) == id) return item;
  }
  return std::nullopt;
}

std::vector<std::string_view> names_in(Node base) {
  std::vector<std::string_view> names;
  for (const auto [name, value] : base.entries()) names.push_back(name.text());
  for (const Node item : base.items()) names.push_back(rule_id(item));
  return names;
}

/// The whole ids of the rules that stand in the one with the id `path`.
void add_ids_below(Node rule, const std::string& path, std::set<std::string, std::less<>>& ids) {
  const auto add = [&](Node node) {
    const std::string id = rule_path(node, path);
    if (id != path) ids.insert(id);
    add_ids_below(node, id, ids);
  };
  for (const auto [key, value] : rule.entries()) add(value);
  for (const Node item : rule.items()) add(item);
}

}  // namespace

bool Without::takes(const std::string& id) {
  known.insert(id);
  if (!named.contains(id)) return false;
  found.insert(id);
  return true;
}

void Merge::merge(Node base, Node own, const std::string& path, Place place) {
  const std::string below = rule_path(base, path);
  if (base.is_mapping() && own.is_mapping()) return merge_mappings(base, own, below, place);
  if (have_ids(base) && have_ids(own)) return merge_lists(base, own, below);
  copy(own, path, From::own);
}

void Merge::copy(Node node, const std::string& path, From from) {
  if (node.is_scalar()) return copy_key(node);
  const std::string below = rule_path(node, path);
  out_.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, node.position(), node.is_flow());
  for (const auto [key, value] : node.entries()) {
    copy_key(key);
    copy(value, below, from);
  }
  for (const Node item : node.items()) {
    if (from == From::own || !goes(item, below)) copy(item, below, from);
  }
  out_.end();
}

void Merge::merge_mappings(Node base, Node own, const std::string& path, Place place) {
  refuse_repeated_keys(own, faults_);
  out_.begin(EventKind::mapping, own.position(), own.is_flow());
  for (const auto [key, value] : base.entries()) {
    const auto other = entry_of(own, key.text());
    if (other && other->is_null()) {
      const Position at = key_in(own, key).position();
      result_.taken_away.push_back({std::string(key.text()), faults_.file, at});
      note_replaced(value, std::string(key.text()), faults_.file, at);
      continue;
    }
    copy_key(other ? key_in(own, key) : key);
    if (other) note_said_again(key_in(own, key), value, *other);
    if (!other) {
      copy(value, path, From::base);
    } else if (is_taken_whole(key.text()) || place == Place::definitions) {
      const bool named = path.empty() || place == Place::definitions;
      note_replaced(value, named ? std::string(key.text()) : path, faults_.file, other->position());
      copy(*other, path, From::own);
    } else {
      const bool definitions = place == Place::head && key.text() == "definitions";
      merge(value, *other, path, definitions ? Place::definitions : Place::below);
    }
  }
  add_own(base, own, path, place);
  out_.end();
}

void Merge::add_own(Node base, Node own, const std::string& path, Place place) {
  for (const auto [key, value] : own.entries()) {
    if (entry_of(base, key.text()) || (place == Place::head && is_used_up(key.text()))) continue;
    if (value.is_null()) {
      refuse_removal(key, base);
      continue;
    }
    if (value.is_mapping()) note_added(value, key.text(), names_in(base));
    copy_key(key);
    copy(value, path, From::own);
  }
}

void Merge::merge_lists(Node base, Node own, const std::string& path) {
  refuse_repeated_ids(own, faults_);
  out_.begin(EventKind::sequence, own.position(), own.is_flow());
  for (const Node item : base.items()) {
    if (goes(item, path)) continue;
    if (const auto other = item_of(own, rule_id(item))) {
      merge(item, *other, path, Place::below);
    } else {
      copy(item, path, From::base);
    }
  }
  for (const Node item : own.items()) {
    if (item_of(base, rule_id(item))) continue;
    note_added(item, rule_id(item), names_in(base));
    copy(item, path, From::own);
  }
  out_.end();
}

bool Merge::goes(Node item, const std::string& path) {
  if (rule_id(item).empty()) return false;
  const std::string id = rule_path(item, path);
  if (!without_.takes(id)) return false;
  drop(item, id);
  return true;
}

void Merge::drop(Node rule, const std::string& id) {
  add_ids_below(rule, id, without_.below);
  note_replaced(rule, id, without_.file, without_.named.find(id)->second);
}

void Merge::note_replaced(Node old, const std::string& id, std::string file, Position position) {
  RuleReplacement replaced{id, std::move(file), position, {}};
  add_used(old, replaced.used);
  result_.replaced.push_back(std::move(replaced));
}

void Merge::note_added(Node node, std::string_view id, const std::vector<std::string_view>& known) {
  const auto near = text::nearest(id, known);
  if (!near) return;
  result_.added.push_back({std::string(id), std::string(*near), faults_.file, node.position(), end_of(node)});
}

void Merge::note_said_again(Node key, Node base, Node own) {
  // By its id and its kind a rule file is known to go over the other's; of a text both languages are written anew.
  constexpr std::array<std::string_view, 4> needed = {"id", "kind", "zh", "en"};
  if (std::ranges::find(needed, key.text()) != needed.end()) return;
  const bool merged = base.is_mapping() && own.is_mapping() && !is_taken_whole(key.text()) && !is_text(own);
  if (merged || (have_ids(base) && have_ids(own)) || flow_text(base) != flow_text(own)) return;
  result_.said_again.push_back({std::string(key.text()), faults_.file, key.position()});
}

void Merge::refuse_removal(Node key, Node base) const {
  const std::vector<std::string_view> names = names_in(base);
  faults_.error(key.position(), "nothing-to-remove",
                {fmt::format("原规则集此处没有 {}，无从去掉", key.text()),
                 fmt::format("the extended ruleset has no `{}` here to take away", key.text())},
                text::did_you_mean(key.text(), names, text::listed({"此处有", "it has"}, names)));
}

}  // namespace pilotcheck
