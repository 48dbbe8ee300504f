#include "ruleset/extend_ruleset.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "input/keyed_reader.h"
#include "ruleset/follow_on_faults.h"
#include "ruleset/merge_rules.h"
#include "ruleset/unite_rulesets.h"
#include "ruleset/without_files.h"
#include "ruleset/written_rules.h"
#include "text/digest.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Whether it is called as a rule file of the base and does not say, by its id, that it goes over that.
bool refuse_nameless(const Document& document, const RulesetSource& base, std::vector<Diagnostic>& diagnostics) {
  const Document* other = find_document(base, document.name);
  const std::string id(other == nullptr ? std::string_view() : rule_id(other->root()));
  if (id.empty() || !rule_id(document.root()).empty() || stem_of(document.name) == "ruleset") return false;
  Faults{document.name, diagnostics}.error(
      document.root().position(), "missing-key",
      {fmt::format("没有 id，不知改写哪个规则文件；原规则集中 {} 的编号是 {}", document.name, id),
       fmt::format("without an `id` it goes over no rule file; {} of the extended ruleset has the id `{}`",
                   document.name, id)},
      {fmt::format("请写上 id: {}", id), fmt::format("write `id: {}`", id)});
  return true;
}

using Ids = std::set<std::string, std::less<>>;

Without read_without(const Document& head) {
  Without without{head.name, {}};
  for (const Node id : without_ids(head)) without.named.emplace(id.text(), id.position());
  return without;
}

/// Whether it goes with what it is part of, and so is said for nothing.
bool refuse_below(Node id, const Without& without, const Faults& faults) {
  if (!without.below.contains(id.text())) return false;
  const auto above = [&](const std::string& found) { return id.text().starts_with(found + "."); };
  const auto whole = std::ranges::find_if(without.found, above);
  faults.error(id.position(), "idle-without",
               {fmt::format("{} 已随 {} 一并去掉", id.text(), *whole),
                fmt::format("{} goes with {} already", id.text(), *whole)},
               {"请删去这一项", "delete this one"});
  return true;
}

void refuse_unknown(const Without& without, const RulesetSource& own, const Faults& faults) {
  const auto list = entry_of(find_document(own, "ruleset.yaml")->root(), "without");
  if (!list) return;
  if (!list->is_sequence()) {
    faults.error(
        list->position(), "wrong-type", {"without 应为编号的列表", "`without` must be a list of ids"},
        {"例如 without: [要素编号, 判据编号]", "for example `without: [id of an element, id of a criterion]`"});
  }
  std::vector<std::string_view> known(without.known.begin(), without.known.end());
  known.insert(known.end(), without.below.begin(), without.below.end());
  std::set<std::string_view> seen;
  for (const Node id : list->items()) {
    if (!seen.insert(id.text()).second) {
      faults.error(id.position(), "same-item",
                   {fmt::format("without 中 {} 重复", id.text()), fmt::format("`without` names {} twice", id.text())},
                   {"请删除其中之一", "delete one of the two"});
      continue;
    }
    if (without.found.contains(id.text()) || refuse_below(id, without, faults)) continue;
    faults.error(id.position(), "unknown-part",
                 {fmt::format("原规则集没有 {}，无从去掉", id.text()),
                  fmt::format("the extended ruleset has no {} to take away", id.text())},
                 text::did_you_mean(id.text(), known));
  }
}

void add_rule_ids(Node node, const std::string& path, Ids& ids) {
  const std::string below = rule_path(node, path);
  if (!rule_id(node).empty()) ids.insert(below);
  for (const auto [key, value] : node.entries()) add_rule_ids(value, below, ids);
  for (const Node item : node.items()) add_rule_ids(item, below, ids);
}

/// What one of several takes away and another has: neither of the two is what their union is meant to be.
void refuse_half_removals(const std::vector<BaseRules>& bases, const RulesetSource& own, const Without& without,
                          std::vector<Diagnostic>& diagnostics) {
  for (const BaseRules& base : bases) {
    Ids others;
    for (const BaseRules& other : bases) {
      if (&other == &base) continue;
      for (const Document& document : other.source.documents) add_rule_ids(document.root(), {}, others);
    }
    for (const TakenAway& gone : base.source.taken_away) {
      if (!others.contains(gone.name) || without.named.contains(gone.name)) continue;
      const Base at = bases_of(own).front();
      const std::string place = fmt::format("{}/{}:{}", base.id, gone.file, gone.position.line);
      diagnostics.push_back(
          {Severity::error,
           "two-settings",
           at.file,
           at.position,
           {fmt::format("所引用的两个规则集，一个去掉了 {}（{}），另一个有它", gone.name, place),
            fmt::format("of the rulesets that it extends one takes `{}` away ({}), and another has it", gone.name,
                        place)},
           {"在本规则集的 without 中也写上它，或只引用其中一个",
            "name it in `without` of this ruleset too, or extend one of them only"}});
    }
  }
}

/// A rule file that no base has, and what of theirs is called almost so.
void note_added_file(const Document& document, const RulesetSource& base, RulesetSource& result) {
  if (rule_id(document.root()).empty() || entry_of(document.root(), "kind")) return;
  std::vector<std::string_view> known;
  for (const Document& other : base.documents) {
    if (entry_of(other.root(), "kind")) known.push_back(rule_id(other.root()));
  }
  if (const auto near = text::nearest(rule_id(document.root()), known)) {
    result.added.push_back(
        {std::string(rule_id(document.root())), std::string(*near), document.name, {1, 1}, {lines_of_a_layer, 1}});
  }
}

}  // namespace

std::string_view rule_id(Node node) {
  const auto id = entry_of(node, "id");
  return id && id->is_scalar() ? id->text() : std::string_view();
}

std::string rule_path(Node node, const std::string& path) {
  const std::string id(rule_id(node));
  if (id.empty() || path.empty() || id.starts_with(path + ".")) return id.empty() ? path : id;
  return path + "." + id;
}

bool is_taken_whole(std::string_view key) {
  constexpr std::array<std::string_view, 4> whole = {"require", "when", "applies", "source"};
  return std::ranges::find(whole, key) != whole.end();
}

bool have_ids(Node list) {
  for (const Node item : list.items()) {
    if (rule_id(item).empty()) return false;
  }
  return list.is_sequence();
}

const Document* counterpart(const RulesetSource& own, const Document& document) {
  if (!entry_of(document.root(), "kind")) return find_document(own, document.name);
  const auto same = std::ranges::find_if(own.documents, [&](const Document& other) {
    return rule_id(other.root()) == rule_id(document.root()) && &other != find_document(own, "ruleset.yaml");
  });
  return same == own.documents.end() ? nullptr : &*same;
}

std::vector<Node> without_ids(const Document& head) {
  std::vector<Node> ids;
  if (const auto list = entry_of(head.root(), "without")) {
    for (const Node id : list->items()) ids.push_back(id);
  }
  return ids;
}

std::vector<Base> bases_of(const RulesetSource& source) {
  const Document* head = find_document(source, "ruleset.yaml");
  const auto named = head == nullptr ? std::nullopt : entry_of(head->root(), "extends");
  std::vector<Base> bases;
  if (!named) return bases;
  const auto add = [&](Node id) { bases.push_back({std::string(id.text()), head->name, id.position()}); };
  if (named->is_scalar()) add(*named);
  for (const Node id : named->items()) add(id);
  return bases;
}

RulesetSource extend(RulesetSource own, const std::vector<BaseRules>& bases) {
  RulesetSource base = layered(bases.front().source, bases.front().id);
  for (std::size_t i = 1; i < bases.size(); ++i) {
    base = unite(std::move(base), layered(bases[i].source, bases[i].id), own, own.diagnostics);
  }
  const Document& head = *find_document(own, "ruleset.yaml");
  Without without = read_without(head);
  refuse_half_removals(bases, own, without, own.diagnostics);
  RulesetSource result;
  result.diagnostics = std::move(own.diagnostics);
  std::set<const Document*> merged;
  FileIds gone;
  result.diagnostics.insert(result.diagnostics.end(), base.diagnostics.begin(), base.diagnostics.end());
  for (const Document& document : base.documents) {
    const Document* other = counterpart(own, document);
    const Faults faults{other == nullptr ? document.name : other->name, result.diagnostics};
    Document out;
    out.name = faults.file;
    out.reserve(document.texts().size() + (other == nullptr ? 0 : other->texts().size()));
    Merge merge(out, without, result, faults);
    const std::string id(rule_id(document.root()));
    if (without.takes(id)) {
      merge.drop(document.root(), id);
      gone.insert(id);
      continue;
    }
    if (other == nullptr) {
      merge.copy_base(document.root());
    } else {
      merge.merge(document.root(), other->root());
    }
    result.documents.push_back(std::move(out));
    merged.insert(other);
    result.origins.emplace(faults.file, base.origins.find(document.name)->second);
  }
  // Of what two say differently the third may well say what one of them does.
  if (bases.size() > 1) result.said_again.clear();
  // The order that this ruleset itself gives is its own matter.
  const auto of_base = [](Node item) { return item.position().line >= lines_of_a_layer; };
  for (Document& document : result.documents) {
    if (!gone.empty() && document.name == head.name) document = without_files(document, gone, of_base);
  }
  refuse_unknown(without, own, {head.name, result.diagnostics});
  for (const Node id : without_ids(head)) {
    result.taken_away.push_back({std::string(id.text()), head.name, id.position()});
  }
  for (Document& document : own.documents) {
    if (merged.contains(&document) || refuse_nameless(document, base, result.diagnostics)) continue;
    note_added_file(document, base, result);
    result.documents.push_back(std::move(document));
  }
  std::ranges::sort(result.documents, {}, &Document::name);
  Digest digest;
  digest.add(own.digest);
  digest.add(base.digest);
  result.digest = digest.text();
  result.language = std::move(own.language);
  result.lexicon = own.lexicon;
  return result;
}

void to_origin(const RulesetSource& source, Diagnostic& diagnostic) {
  const std::size_t layer = diagnostic.position.line / lines_of_a_layer;
  const auto origins = source.origins.find(diagnostic.file);
  if (layer == 0 || origins == source.origins.end() || layer > origins->second.size()) return;
  diagnostic.file = origins->second[layer - 1];
  diagnostic.position.line %= lines_of_a_layer;
}

}  // namespace pilotcheck
