#include "ruleset/unite_rulesets.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "description/choice_sets.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/written_rules.h"

namespace pilotcheck {

namespace {

using Origins = std::vector<std::string>;

Position moved(Position position, std::size_t layers) {
  return {position.line + static_cast<std::uint32_t>(layers) * lines_of_a_layer, position.column};
}

/// Copies a node, so many layers further down.
void copy(Node node, std::size_t layers, Document& out) {
  if (node.is_scalar()) return out.add_scalar(moved(node.position(), layers), node.style(), node.text());
  out.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, moved(node.position(), layers),
            node.is_flow());
  for (const auto [key, value] : node.entries()) {
    copy(key, layers, out);
    copy(value, layers, out);
  }
  for (const Node item : node.items()) copy(item, layers, out);
  out.end();
}

Document copy_of(const Document& document, std::size_t layers) {
  Document out;
  out.name = document.name;
  out.reserve(document.texts().size());
  copy(document.root(), layers, out);
  return out;
}

const Origins& origins_in(const RulesetSource& source, const Document& document) {
  static const Origins none;
  const auto found = source.origins.find(document.name);
  return found == source.origins.end() ? none : found->second;
}

/// Where a node stands in truth.
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::size_t layer = 0;
  [[nodiscard]] std::string text() const { return fmt::format("{}:{}", file, line); }
};

Place place_of(Node node, const Origins& origins) {
  const std::size_t layer = node.position().line / lines_of_a_layer;
  const std::uint32_t line = node.position().line % lines_of_a_layer;
  return {layer == 0 || layer > origins.size() ? std::string() : origins[layer - 1], line, layer};
}

/// Writes two versions of one document as one.
class Union {
 public:
  Union(const Origins& left, const Origins& right, const RulesetSource& own, Document& out,
        std::vector<Diagnostic>& diagnostics)
      : left_(left), right_(right), own_(own), out_(out), diagnostics_(diagnostics) {
    for (const Base& base : bases_of(own)) at_ = {base.file, base.position};
  }

  void unite_documents(const Document& left, const Document& right, const Document* own) {
    const auto decides = own == nullptr ? std::nullopt : std::optional(own->root());
    // What ruleset.yaml says goes by no id: that is the ruleset's.
    if (entry_of(left.root(), "kind")) return unite(left.root(), right.root(), decides, {});
    unite_mappings(left.root(), right.root(), decides, {});
  }

 private:
  void unite(Node left, Node right, std::optional<Node> own, const std::string& path) {
    const std::string below = rule_path(left, path);
    const bool text = is_text(left) && is_text(right);
    if (left.is_mapping() && right.is_mapping() && !text) return unite_mappings(left, right, own, below);
    if (have_ids(left) && have_ids(right)) return unite_lists(left, right, own, below);
    choose(left, right, own, at_key_);
  }

  void from_right(Node node) { copy(node, left_.size(), out_); }

  void unite_mappings(Node left, Node right, std::optional<Node> own, const std::string& path) {
    out_.begin(EventKind::mapping, left.position(), left.is_flow());
    for (const auto [key, value] : left.entries()) {
      if (!entry_of(right, key.text()) && is_shared(key, left_, right_)) continue;
      copy(key, 0, out_);
      const auto other = entry_of(right, key.text());
      const auto decides = own ? entry_of(*own, key.text()) : std::nullopt;
      const std::string name = path.empty() ? std::string(key.text()) : fmt::format("{} {}", path, key.text());
      if (!other) {
        copy(value, 0, out_);
      } else if (is_taken_whole(key.text())) {
        choose(value, *other, decides, name);
      } else {
        at_key_ = name;
        unite(value, *other, decides, value.is_mapping() ? path_below(path, key.text()) : path);
      }
    }
    for (const auto [key, value] : right.entries()) {
      if (entry_of(left, key.text()) || is_shared(key, right_, left_)) continue;
      from_right(key);
      from_right(value);
    }
    out_.end();
  }

  /// Of a field or a parameter, as people name it.
  static std::string path_below(const std::string& path, std::string_view key) {
    if (key == "fields" || key == "parameters") return path;
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
  }

  /// A key that comes from what both extend: who has it not has taken it away, and who only has it from there does not
  /// contradict that.
  static bool is_shared(Node key, const Origins& origins, const Origins& others) {
    return std::ranges::find(others, place_of(key, origins).file) != others.end();
  }

  void unite_lists(Node left, Node right, std::optional<Node> own, const std::string& path) {
    const auto item_of = [](Node list, std::string_view id) -> std::optional<Node> {
      for (const Node item : list.items()) {
        if (rule_id(item) == id) return item;
      }
      return std::nullopt;
    };
    out_.begin(EventKind::sequence, left.position(), left.is_flow());
    for (const Node item : left.items()) {
      const auto other = item_of(right, rule_id(item));
      if (other && !is_left_out(rule_path(item, path))) {
        unite(item, *other, own ? item_of(*own, rule_id(item)) : std::nullopt, path);
      } else {
        copy(item, 0, out_);
      }
    }
    for (const Node item : right.items()) {
      if (!item_of(left, rule_id(item))) from_right(item);
    }
    out_.end();
  }

  [[nodiscard]] bool is_left_out(const std::string& path) const {
    const std::vector<Node> ids = without_ids(*find_document(own_, "ruleset.yaml"));
    return std::ranges::any_of(ids, [&](Node id) { return id.text() == path; });
  }

  /// One of two that cannot be merged. Who says it over what is the other's has the last word.
  void choose(Node left, Node right, std::optional<Node> own, const std::string& what) {
    const Place one = place_of(left, left_);
    const Place other = place_of(right, right_);
    const bool left_is_base = std::ranges::find(right_, one.file) != right_.end();
    const bool right_is_base = std::ranges::find(left_, other.file) != left_.end();
    if (left_is_base && !right_is_base) return from_right(right);
    const bool differ = flow_text(left) != flow_text(right) && !own && !right_is_base;
    if (differ) refuse(one, other, what);
    copy(left, 0, out_);
  }

  void refuse(const Place& one, const Place& other, const std::string& what) {
    diagnostics_.push_back(
        {Severity::error,
         "two-settings",
         at_.file,
         at_.position,
         {fmt::format("所引用的两个规则集对“{}”的规定不同：{} 与 {}", what, one.text(), other.text()),
          fmt::format("the two rulesets differ in `{}`: {} and {}", what, one.text(), other.text())},
         {"在本规则集中写明取哪一个，或用 without、null 去掉",
          "say in this ruleset which of them holds, or take it away by `without` or `null`"}});
  }

  struct Where {
    std::string file;
    Position position;
  };

  const Origins& left_;
  const Origins& right_;
  const RulesetSource& own_;
  Document& out_;
  std::vector<Diagnostic>& diagnostics_;
  Where at_;
  std::string at_key_;
};

}  // namespace

RulesetSource layered(const RulesetSource& base, const std::string& id) {
  RulesetSource result;
  for (const Document& document : base.documents) {
    result.documents.push_back(copy_of(document, 1));
    Origins origins{fmt::format("{}/{}", id, document.name)};
    const Origins& further = origins_in(base, document);
    origins.insert(origins.end(), further.begin(), further.end());
    result.origins.emplace(document.name, std::move(origins));
  }
  for (Diagnostic diagnostic : base.diagnostics) {
    diagnostic.file = fmt::format("{}/{}", id, diagnostic.file);
    result.diagnostics.push_back(std::move(diagnostic));
  }
  result.digest = base.digest;
  return result;
}

RulesetSource unite(RulesetSource left, RulesetSource right, const RulesetSource& own,
                    std::vector<Diagnostic>& diagnostics) {
  RulesetSource result;
  result.diagnostics = std::move(left.diagnostics);
  result.diagnostics.insert(result.diagnostics.end(), right.diagnostics.begin(), right.diagnostics.end());
  drop_repeated(result.diagnostics);  // of what both extend
  result.digest = left.digest + right.digest;
  std::set<const Document*> paired;
  for (Document& document : left.documents) {
    Origins origins = origins_in(left, document);
    if (const Document* other = counterpart(right, document)) {
      paired.insert(other);
      const Origins& others = origins_in(right, *other);
      const Document* decides = counterpart(own, document);
      Document& out = result.documents.emplace_back();
      out.name = document.name;
      out.reserve(document.texts().size() + other->texts().size());
      Union(origins, others, own, out, diagnostics).unite_documents(document, *other, decides);
      origins.insert(origins.end(), others.begin(), others.end());
    } else {
      result.documents.push_back(std::move(document));
    }
    result.origins.emplace(result.documents.back().name, std::move(origins));
  }
  for (Document& document : right.documents) {
    if (paired.contains(&document)) continue;
    Origins origins = origins_in(right, document);
    // Two rule files of one name are different ones.
    while (result.origins.contains(document.name)) document.name = fmt::format("other/{}", document.name);
    result.origins.emplace(document.name, std::move(origins));
    result.documents.push_back(std::move(document));
  }
  return result;
}

}  // namespace pilotcheck
