#include "trial/altered_document.h"

#include <optional>

namespace pilotcheck {

namespace {

class Alteration {
 public:
  Alteration(const std::map<Slot, Node>& set, const std::set<Slot>& removed, const Vocabulary& vocabulary,
             Document& out)
      : set_(set), removed_(removed), vocabulary_(vocabulary), out_(out) {
    for (const auto& [slot, node] : set) {
      for (Slot group = vocabulary.field(slot).parent; group != 0; group = vocabulary.field(group).parent)
        touched_.insert(group);
    }
    for (const Slot slot : removed) {
      for (Slot group = vocabulary.field(slot).parent; group != 0; group = vocabulary.field(group).parent)
        touched_.insert(group);
    }
  }

  /// The group as it is in the base, which may lack it, with what is set in it.
  void write_group(Slot group, std::optional<Node> base, Position at) {
    std::set<Slot> written;
    out_.begin(EventKind::mapping, at, false);
    if (base) {
      for (const auto [key, value] : base->entries()) write_entry(group, key, value, written);
    }
    for (const Slot child : vocabulary_.field(group).children) {
      if (written.contains(child) || !sets_below(child)) continue;
      out_.add_scalar(at, ScalarStyle::plain, vocabulary_.field(child).key);
      write_value(child, std::nullopt, at);
    }
    out_.end();
  }

 private:
  void write_entry(Slot group, Node key, Node value, std::set<Slot>& written) {
    const auto child = vocabulary_.find_child(group, key.text());
    if (child && removed_.contains(*child)) return;
    out_.add_scalar(key.position(), key.style(), key.text());
    if (!child) return copy(value);
    written.insert(*child);
    write_value(*child, value, value.position());
  }

  void write_value(Slot slot, std::optional<Node> base, Position at) {
    if (const auto own = set_.find(slot); own != set_.end()) return copy(own->second);
    if (!touched_.contains(slot)) return copy(*base);
    write_group(slot, base && base->is_mapping() ? base : std::nullopt, at);
  }

  [[nodiscard]] bool sets_below(Slot slot) const {
    if (set_.contains(slot)) return true;
    if (!touched_.contains(slot)) return false;
    for (const Slot child : vocabulary_.field(slot).children) {
      if (sets_below(child)) return true;
    }
    return false;
  }

  void copy(Node node) {
    if (node.is_scalar()) return out_.add_scalar(node.position(), node.style(), node.text());
    out_.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, node.position(), node.is_flow());
    for (const auto [key, value] : node.entries()) {
      copy(key);
      copy(value);
    }
    for (const Node item : node.items()) copy(item);
    out_.end();
  }

  const std::map<Slot, Node>& set_;
  const std::set<Slot>& removed_;
  const Vocabulary& vocabulary_;
  Document& out_;
  std::set<Slot> touched_;  ///< groups in which something changes
};

}  // namespace

Document altered(const Document& base, const std::map<Slot, Node>& set, const std::set<Slot>& removed,
                 const Vocabulary& vocabulary) {
  Document out;
  out.name = base.name;
  Alteration(set, removed, vocabulary, out).write_group(0, base.root(), base.root().position());
  return out;
}

}  // namespace pilotcheck
