#include "ruleset/extend_ruleset.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "input/keyed_reader.h"
#include "ruleset/written_rules.h"
#include "text/digest.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

using Ids = std::set<std::string, std::less<>>;

std::string_view id_of(Node node) {
  const auto id = entry_of(node, "id");
  return id && id->is_scalar() ? id->text() : std::string_view();
}

/// Half of one requirement and half of another ask for nothing that anybody meant.
bool is_taken_whole(std::string_view key) {
  constexpr std::array<std::string_view, 4> whole = {"require", "when", "applies", "source"};
  return std::ranges::find(whole, key) != whole.end();
}

/// Said at the head of ruleset.yaml, of the extending itself.
bool is_used_up(std::string_view key) { return key == "extends" || key == "without"; }

bool all_have_ids(Node list) {
  for (const Node item : list.items()) {
    if (id_of(item).empty()) return false;
  }
  return list.is_sequence();
}

/// What `without` names, and which of it was there.
struct Without {
  Ids named;
  Ids found = {};
  Ids known = {};  ///< all that it could have named

  bool takes(const std::string& id) {
    known.insert(id);
    if (!named.contains(id)) return false;
    found.insert(id);
    return true;
  }
};

/// Writes one document over another.
class Merge {
 public:
  Merge(Document& out, Without& without, const Faults& faults) : out_(out), without_(without), faults_(faults) {}

  /// All of `base`, its positions a layer further down.
  void copy_base(Node base, const std::string& path) { copy(base, path, lines_of_a_layer); }

  /// Where a mapping stands in its file.
  enum class Place : std::uint8_t { head, definitions, below };

  void merge(Node base, Node own, const std::string& path, Place place = Place::head) {
    const std::string below = path_of(base, path);
    if (base.is_mapping() && own.is_mapping()) return merge_mappings(base, own, below, place);
    if (base.is_sequence() && own.is_sequence() && all_have_ids(base) && all_have_ids(own))
      return merge_lists(base, own, below);
    copy(own, path, 0);
  }

 private:
  /// The id by which `without` would name a node: a criterion's own follows that of its part.
  static std::string path_of(Node node, const std::string& path) {
    const std::string id(id_of(node));
    if (id.empty() || path.empty() || id.starts_with(path + ".")) return id.empty() ? path : id;
    return path + "." + id;
  }

  void copy_key(Node key, std::uint32_t layer) {
    out_.add_scalar(moved(key.position(), layer), key.style(), key.text());
  }

  static Position moved(Position position, std::uint32_t layer) { return {position.line + layer, position.column}; }

  void copy(Node node, const std::string& path, std::uint32_t layer) {
    if (node.is_scalar()) return copy_key(node, layer);
    const std::string below = path_of(node, path);
    out_.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, moved(node.position(), layer),
               node.is_flow());
    for (const auto [key, value] : node.entries()) {
      copy_key(key, layer);
      copy(value, below, layer);
    }
    for (const Node item : node.items()) {
      const bool goes = layer > 0 && !id_of(item).empty() && without_.takes(path_of(item, below));
      if (!goes) copy(item, below, layer);
    }
    out_.end();
  }

  void merge_mappings(Node base, Node own, const std::string& path, Place place) {
    out_.begin(EventKind::mapping, own.position(), own.is_flow());
    for (const auto [key, value] : base.entries()) {
      const auto other = entry_of(own, key.text());
      if (other && other->is_null()) continue;
      copy_key(key, other ? 0 : lines_of_a_layer);
      if (!other) {
        copy(value, path, lines_of_a_layer);
      } else if (is_taken_whole(key.text()) || place == Place::definitions) {
        copy(*other, path, 0);
      } else {
        const bool definitions = place == Place::head && key.text() == "definitions";
        merge(value, *other, path, definitions ? Place::definitions : Place::below);
      }
    }
    for (const auto [key, value] : own.entries()) {
      if (entry_of(base, key.text()) || (place == Place::head && is_used_up(key.text()))) continue;
      if (value.is_null()) {
        refuse_removal(key, base);
        continue;
      }
      copy_key(key, 0);
      copy(value, path, 0);
    }
    out_.end();
  }

  void merge_lists(Node base, Node own, const std::string& path) {
    out_.begin(EventKind::sequence, own.position(), own.is_flow());
    for (const Node item : base.items()) {
      if (without_.takes(path_of(item, path))) continue;
      if (const auto other = item_of(own, id_of(item))) {
        merge(item, *other, path, Place::below);
      } else {
        copy(item, path, lines_of_a_layer);
      }
    }
    for (const Node item : own.items()) {
      if (!item_of(base, id_of(item))) copy(item, path, 0);
    }
    out_.end();
  }

  static std::optional<Node> item_of(Node list, std::string_view id) {
    for (const Node item : list.items()) {
      if (id_of(item) == id) return item;
    }
    return std::nullopt;
  }

  void refuse_removal(Node key, Node base) const {
    std::vector<std::string_view> names;
    for (const auto [name, value] : base.entries()) names.push_back(name.text());
    faults_.error(key.position(), "nothing-to-remove",
                  {fmt::format("原规则集此处没有 {}，无从去掉", key.text()),
                   fmt::format("the extended ruleset has no `{}` here to take away", key.text())},
                  text::did_you_mean(key.text(), names, text::listed({"此处有", "it has"}, names)));
  }

  Document& out_;
  Without& without_;
  const Faults& faults_;
};

/// What of `own` speaks of the same as `document`: the rule file with its id, else the file of its name.
const Document* counterpart(const RulesetSource& own, const Document& document) {
  if (!entry_of(document.root(), "kind")) return find_document(own, document.name);
  const auto same = std::ranges::find_if(own.documents, [&](const Document& other) {
    return id_of(other.root()) == id_of(document.root()) && &other != find_document(own, "ruleset.yaml");
  });
  return same == own.documents.end() ? nullptr : &*same;
}

/// The names of the files that the layers of a document come from, the nearest first.
std::vector<std::string> origins_of(const RulesetSource& base, std::string_view id, const std::string& name) {
  std::vector<std::string> origins{fmt::format("{}/{}", id, name)};
  if (const auto further = base.origins.find(name); further != base.origins.end())
    origins.insert(origins.end(), further->second.begin(), further->second.end());
  return origins;
}

Without read_without(const RulesetSource& own) {
  Without without;
  const Document* head = find_document(own, "ruleset.yaml");
  if (const auto list = entry_of(head->root(), "without")) {
    for (const Node id : list->items()) without.named.emplace(id.text());
  }
  return without;
}

void refuse_unknown(const Without& without, const RulesetSource& own, const Faults& faults) {
  const auto list = entry_of(find_document(own, "ruleset.yaml")->root(), "without");
  if (!list) return;
  if (!list->is_sequence()) {
    faults.error(
        list->position(), "wrong-type", {"without 应为编号的列表", "`without` must be a list of ids"},
        {"例如 without: [要素编号, 判据编号]", "for example `without: [id of an element, id of a criterion]`"});
  }
  const std::vector<std::string_view> known(without.known.begin(), without.known.end());
  for (const Node id : list->items()) {
    if (without.found.contains(id.text())) continue;
    faults.error(id.position(), "unknown-part",
                 {fmt::format("原规则集没有 {}，无从去掉", id.text()),
                  fmt::format("the extended ruleset has no {} to take away", id.text())},
                 text::did_you_mean(id.text(), known));
  }
}

}  // namespace

std::optional<Base> base_of(const RulesetSource& source) {
  const Document* head = find_document(source, "ruleset.yaml");
  const auto id = head == nullptr ? std::nullopt : entry_of(head->root(), "extends");
  if (!id) return std::nullopt;
  return Base{std::string(id->text()), head->name, id->position()};
}

RulesetSource extend(RulesetSource own, const RulesetSource& base) {
  const std::string id = base_of(own)->id;
  const Document& head = *find_document(own, "ruleset.yaml");
  Without without = read_without(own);
  RulesetSource result;
  result.diagnostics = std::move(own.diagnostics);
  std::set<const Document*> merged;
  for (Diagnostic diagnostic : base.diagnostics) {
    diagnostic.file = fmt::format("{}/{}", id, diagnostic.file);
    result.diagnostics.push_back(std::move(diagnostic));
  }
  for (const Document& document : base.documents) {
    if (without.takes(std::string(id_of(document.root())))) continue;
    const Document* other = counterpart(own, document);
    const Faults faults{other == nullptr ? document.name : other->name, result.diagnostics};
    Document& out = result.documents.emplace_back();
    out.name = faults.file;
    out.reserve(document.texts().size() + (other == nullptr ? 0 : other->texts().size()));
    Merge merge(out, without, faults);
    if (other == nullptr) {
      merge.copy_base(document.root(), {});
    } else {
      merge.merge(document.root(), other->root(), {});
    }
    merged.insert(other);
    result.origins.emplace(out.name, origins_of(base, id, document.name));
  }
  refuse_unknown(without, own, {head.name, result.diagnostics});
  for (Document& document : own.documents) {
    if (!merged.contains(&document)) result.documents.push_back(std::move(document));
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
