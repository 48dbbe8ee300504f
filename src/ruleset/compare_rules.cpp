#include "ruleset/compare_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ruleset/written_rules.h"

namespace pilotcheck {

namespace {

/// Something that rules say under a name, and its keys as they are written.
struct Written {
  RuleSort sort;
  std::string id;
  Bilingual title;
  Bilingual clause;
  std::vector<std::pair<std::string, Node>> keys;
};

Bilingual said(Node node) { return {flow_text(node, Language::zh), flow_text(node, Language::en)}; }

/// Of {zh: …, en: …} with more beside them.
Bilingual names_of(Node node) {
  const auto zh = entry_of(node, "zh");
  const auto en = entry_of(node, "en");
  const auto text = [](const auto& own, const auto& other) { return std::string((own ? *own : *other).text()); };
  return zh || en ? Bilingual{text(zh, en), text(en, zh)} : Bilingual{};
}

Bilingual title_at(Node node, std::string_view key) {
  const auto title = entry_of(node, key);
  return title && (title->is_scalar() || is_text(*title)) ? said(*title) : Bilingual{};
}

class Collector {
 public:
  explicit Collector(const RulesetVersion& version) : version_(version) {}

  std::vector<Written> collect() {
    if (const Document* head = find_document(version_.source, "ruleset.yaml")) {
      Written& one = all_.emplace_back(Written{RuleSort::ruleset, head->name, version_.ruleset.title, {}, {}});
      for (const auto [key, value] : head->root().entries()) one.keys.emplace_back(key.text(), value);
    }
    for (const RuleFile& file : version_.ruleset.files) collect(file);
    if (const Document* shared = find_document(version_.source, "definitions.yaml")) {
      collect_shared(shared->root(), "patterns", "pattern");
      collect_shared(shared->root(), "definitions", "require");
    }
    collect_concepts();
    for (const std::string_view name : {"language.yaml", "form.yaml"}) {
      const Document* document = find_document(version_.source, name);
      if (document != nullptr && !entry_of(document->root(), "kind"))
        add(RuleSort::ruleset, document->name, {}, {}, document->root());
    }
    if (const Document* vocabulary = find_document(version_.source, "vocabulary.yaml")) {
      collect_shared(vocabulary->root(), "choice_sets", "choices");
      add(RuleSort::ruleset, vocabulary->name, {}, {}, vocabulary->root());  // but for its fields
      if (const auto fields = entry_of(vocabulary->root(), "fields")) collect_fields(*fields, {});
    }
    return std::move(all_);
  }

 private:
  /// Who uses what has a name, in requirements.
  void note_uses(Node node, const std::string& criterion) {
    for (const auto [key, value] : node.entries()) {
      if (value.is_scalar() && (key.text() == "use" || key.text() == "pattern"))
        users_[std::string(value.text())].push_back(criterion);
      note_uses(value, criterion);
    }
    for (const Node item : node.items()) note_uses(item, criterion);
  }

  /// What has a name to be used by others, under the key that it stands for.
  void collect_shared(Node root, std::string_view list, std::string_view key) {
    const auto named = entry_of(root, list);
    if (!named) return;
    for (const auto [name, value] : named->entries()) {
      const auto users = users_.find(name.text());
      const std::string by = users == users_.end() ? "" : fmt::format("{}", fmt::join(users->second, ", "));
      const Bilingual title = by.empty() ? Bilingual{} : Bilingual{"用于 " + by, "used by " + by};
      Written& one = all_.emplace_back(Written{RuleSort::definition, std::string(name.text()), title, {}, {}});
      one.keys.emplace_back(key, value);
    }
  }

  /// Its keys, but for those that hold what is told by itself.
  void add(RuleSort sort, std::string id, Bilingual title, Bilingual clause, Node node) {
    constexpr std::array<std::string_view, 7> apart = {"id",         "elements", "sections",   "criteria",
                                                       "parameters", "fields",   "choice_sets"};
    Written& one = all_.emplace_back(Written{sort, std::move(id), std::move(title), std::move(clause), {}});
    for (const auto [key, value] : node.entries()) {
      if (std::ranges::find(apart, key.text()) == apart.end()) one.keys.emplace_back(key.text(), value);
    }
  }

  void collect(const RuleFile& file) {
    const Document* document = find_document(version_.source, file.file);
    if (document == nullptr) return;
    const Node root = document->root();
    add(RuleSort::rule_file, file.id, file.title, file.source.text, root);
    if (const auto parameters = entry_of(root, "parameters")) {
      for (const auto [id, value] : parameters->entries()) {
        add(RuleSort::parameter, fmt::format("{}.{}", file.id, id.text()), title_at(value, "meaning"), file.source.text,
            value);
      }
    }
    const auto criteria = written_criteria(root);
    for (const std::string_view list : {"elements", "sections"}) {
      const auto parts = entry_of(root, list);
      if (!parts) continue;
      for (const Node node : parts->items()) {
        const auto id = entry_of(node, "id");
        const auto part = std::ranges::find(file.parts, id ? id->text() : std::string_view(), &Part::id);
        if (part == file.parts.end()) continue;
        add(RuleSort::part, part->id, part->title, part->source.text, node);
        for (const Criterion& one : part->criteria) {
          const auto written = criteria.find(one.id);
          if (written != criteria.end()) {
            note_uses(written->second, one.id);
            add(RuleSort::criterion, one.id, one.expect, one.source.text, written->second);
          }
        }
      }
    }
  }

  void collect_concepts() {
    const Document* document = find_document(version_.source, "concepts.yaml");
    const auto concepts = document == nullptr ? std::nullopt : entry_of(document->root(), "concepts");
    if (!concepts) return;
    for (const auto [id, value] : concepts->entries()) {
      add(RuleSort::concept_words, std::string(id.text()), names_of(value), {}, value);
    }
  }

  void collect_fields(Node fields, const std::string& group) {
    for (const auto [key, value] : fields.entries()) {
      const std::string path = group.empty() ? std::string(key.text()) : fmt::format("{}.{}", group, key.text());
      add(RuleSort::field, path, title_at(value, "label"), {}, value);
      if (const auto below = entry_of(value, "fields")) collect_fields(*below, path);
    }
  }

  const RulesetVersion& version_;
  std::map<std::string, std::vector<std::string>, std::less<>> users_;
  std::vector<Written> all_;
};

using Keys = std::vector<std::pair<std::string, Node>>;

/// The items of `list` that `other` does not have.
Bilingual only_in(Node list, Node other) {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const Node item : list.items()) {
    bool there = false;
    for (const Node one : other.items()) there = there || flow_text(one) == flow_text(item);
    if (there) continue;
    const Bilingual text = said(item);
    zh.push_back(text.zh);
    en.push_back(text.en);
  }
  return {fmt::format("{}", fmt::join(zh, "；")), fmt::format("{}", fmt::join(en, "; "))};
}

class KeyComparison {
 public:
  std::vector<ChangedKey> compare(const Keys& before, const Keys& after) {
    look(before, after, {});
    return std::move(changed_);
  }

 private:
  void look(const Keys& before, const Keys& after, const std::string& above) {
    const auto find = [](const Keys& keys, std::string_view key) {
      return std::ranges::find(keys, key, [](const auto& entry) { return std::string_view(entry.first); });
    };
    for (const auto& [key, value] : before) {
      const auto now = find(after, key);
      if (now == after.end()) {
        changed_.push_back({above + key, said(value), {}});
      } else if (flow_text(value) != flow_text(now->second)) {
        look(above + key, value, now->second);
      }
    }
    for (const auto& [key, value] : after) {
      if (find(before, key) == before.end()) changed_.push_back({above + key, {}, said(value)});
    }
  }

  /// A requirement is shown whole, for its parts mean nothing alone; of other mappings the keys that differ.
  void look(const std::string& key, Node before, Node after) {
    const bool requirement = key == "require" || key == "when" || key == "applies";
    const bool text = is_text(before) && is_text(after);
    if (before.is_sequence() && after.is_sequence()) {
      const Bilingual gone = only_in(before, after);
      const Bilingual added = only_in(after, before);
      // Where only the order differs, or what stands twice, both are shown.
      const bool same = gone.empty() && added.empty();
      changed_.push_back(same ? ChangedKey{key, said(before), said(after)} : ChangedKey{key, gone, added});
    } else if (before.is_mapping() && after.is_mapping() && !requirement && !text) {
      look(keys_of(before), keys_of(after), key + ".");
    } else {
      changed_.push_back({key, said(before), said(after)});
    }
  }

  static Keys keys_of(Node node) {
    Keys keys;
    for (const auto [key, value] : node.entries()) keys.emplace_back(key.text(), value);
    return keys;
  }

  std::vector<ChangedKey> changed_;
};

RuleChange change_of(const Written& one, RuleChange::Kind kind, std::vector<ChangedKey> keys = {}) {
  return {kind, one.sort, one.id, one.title, one.clause, std::move(keys)};
}

using Id = std::pair<RuleSort, std::string>;

std::map<Id, std::size_t> places_of(const std::vector<Written>& all) {
  std::map<Id, std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i) places.emplace(Id{all[i].sort, all[i].id}, i);
  return places;
}

}  // namespace

std::vector<RuleChange> compare_rules(const RulesetVersion& older, const RulesetVersion& newer) {
  const std::vector<Written> before = Collector(older).collect();
  const std::vector<Written> after = Collector(newer).collect();
  const std::map<Id, std::size_t> was = places_of(before);
  const std::map<Id, std::size_t> is = places_of(after);
  std::vector<RuleChange> changes;
  // What is gone stands behind the nearest that stood before it and is still there.
  std::vector<std::vector<RuleChange>> gone(after.size() + 1);
  std::size_t behind = 0;
  for (const Written& one : before) {
    const auto now = is.find({one.sort, one.id});
    if (now != is.end()) {
      behind = now->second + 1;
    } else {
      gone[behind].push_back(change_of(one, RuleChange::Kind::removed));
    }
  }
  const auto add_gone = [&](std::size_t place) {
    for (RuleChange& one : gone[place]) changes.push_back(std::move(one));
  };
  add_gone(0);
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Written& one = after[i];
    const auto then = was.find({one.sort, one.id});
    if (then == was.end()) {
      changes.push_back(change_of(one, RuleChange::Kind::added));
    } else if (auto keys = KeyComparison().compare(before[then->second].keys, one.keys); !keys.empty()) {
      changes.push_back(change_of(one, RuleChange::Kind::changed, std::move(keys)));
    }
    add_gone(i + 1);
  }
  std::ranges::stable_sort(changes, {}, [](const RuleChange& one) {
    return one.sort >= RuleSort::definition ? one.sort : RuleSort::ruleset;
  });
  return changes;
}

}  // namespace pilotcheck
