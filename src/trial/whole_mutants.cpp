#include "trial/whole_mutants.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/node_entries.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/follow_on_faults.h"
#include "ruleset/written_rules.h"
#include "text/digest.h"
#include "trial/node_changes.h"

namespace pilotcheck {

namespace {

/// Copies a document with another node in place of one of its own, or without an entry.
class Replacement {
 public:
  Replacement(Position place, std::optional<Node> other, Document& out) : place_(place), other_(other), out_(out) {}

  void copy(Node node) {
    if (node.is_scalar()) return out_.add_scalar(node.position(), node.style(), node.text());
    out_.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, node.position(), node.is_flow());
    for (const auto [key, value] : node.entries()) copy_entry(key, value);
    for (const Node item : node.items()) copy(item);
    out_.end();
  }

 private:
  /// Places are those of keys: a value may begin where its first key does.
  void copy_entry(Node key, Node value) {
    const bool here = key.position() == place_;
    if (here && !other_) return;
    out_.add_scalar(key.position(), key.style(), key.text());
    copy(here ? *other_ : value);
  }

  Position place_;
  std::optional<Node> other_;
  Document& out_;
};

Document replaced(const Document& document, Node key, std::optional<Node> other) {
  Document out;
  out.name = document.name;
  Replacement(key.position(), other, out).copy(document.root());
  return out;
}

class WholeMutantMaker {
 public:
  explicit WholeMutantMaker(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::vector<Mutant> make(const RulesetSource& source) {
    for (const Document& document : source.documents) {
      document_ = &document;
      if (stem_of(document.name) == "ruleset") {
        reverse_steps();
      } else if (stem_of(document.name) == "vocabulary") {
        whole_ = "vocabulary";
        change_values(document.root());
      } else if (entry_of(document.root(), "kind")) {
        loosen_guards();
      }
    }
    return std::move(mutants_);
  }

 private:
  /// Of each two steps that follow each other the lower one made the higher.
  void reverse_steps() {
    whole_ = "ruleset";
    const auto kinds = entry_of(document_->root(), "kinds");
    if (!kinds) return;
    for (const auto [name, kind] : kinds->entries()) {
      for (const auto [key, ladder] : kind.entries()) {
        if (key.text() == "ladder" && ladder.is_sequence()) reverse(key, ladder);
      }
    }
  }

  void reverse(Node key, Node ladder) {
    std::vector<Node> steps;
    for (const Node step : ladder.items()) steps.push_back(step);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
      Document list;
      list.begin(EventKind::sequence, ladder.position(), true);
      for (std::size_t at = 0; at < steps.size(); ++at) {
        const Node step = steps[at == i ? i + 1 : at == i + 1 ? i : at];
        list.add_scalar(step.position(), step.style(), step.text());
      }
      list.end();
      add(key, list.root(), steps[i].position(), fmt::format("{}, {}", steps[i].text(), steps[i + 1].text()),
          fmt::format("{}, {}", steps[i + 1].text(), steps[i].text()));
    }
  }

  /// `value: 0.5` of choices, wherever they stand.
  void change_values(Node node) {
    for (const auto [key, value] : node.entries()) {
      if (key.text() == "value" && value.is_scalar()) {
        change(key, value, "value: ");
      } else {
        change_values(value);
      }
    }
    for (const Node item : node.items()) change_values(item);
  }

  void loosen_guards() {
    const Node root = document_->root();
    loosen(root, rule_id(root));
    for (const auto [key, claimed] : root.entries()) {
      if (key.text() == "applies") change(key, claimed, "applies: ");
    }
    for (const std::string_view list : {"elements", "sections"}) {
      const auto parts = entry_of(root, list);
      if (!parts) continue;
      for (const Node part : parts->items()) {
        loosen(part, rule_id(part));
        spare_eligibility(part);
        const auto criteria = entry_of(part, "criteria");
        if (!criteria) continue;
        for (const Node criterion : criteria->items()) {
          whole_ = rule_path(criterion, std::string(rule_id(part)));
          spare_eligibility(criterion);
        }
      }
    }
  }

  /// What decides eligibility decides no more than any other condition.
  void spare_eligibility(Node decisive) {
    for (const auto [key, value] : decisive.entries()) {
      if (key.text() == "decides") add(key, std::nullopt, key.position(), fmt::format("decides: {}", value.text()), {});
    }
  }

  void loosen(Node guarded, std::string_view id) {
    whole_ = id;
    for (const auto [key, guard] : guarded.entries()) {
      if (key.text() != "when") continue;
      add(key, std::nullopt, key.position(), fmt::format("when: {}", flow_text(guard)), {});
      change(key, guard, {});
    }
  }

  void change(Node key, Node value, std::string_view before) {
    for (const NodeChange& one : changes_of(value, vocabulary_)) {
      const Document changed = with_change(value, one);
      const std::string after = one.after.empty() ? std::string() : fmt::format("{}{}", before, one.after);
      add(key, changed.root(), one.position, fmt::format("{}{}", before, one.before), after);
    }
  }

  void add(Node key, std::optional<Node> other, Position position, std::string before, std::string after) {
    if (position.line >= lines_of_a_layer) return;
    Mutant mutant;
    mutant.file = document_->name;
    mutant.position = position;
    mutant.document = std::make_shared<const Document>(replaced(*document_, key, other));
    Digest digest;
    for (const std::string& text : {before, after, fmt::format("{}:{}", position.line, position.column)})
      digest.add(text);
    mutant.id = fmt::format("{}~{}", whole_, digest.text().substr(0, 6));
    mutant.before = std::move(before);
    mutant.after = std::move(after);
    mutants_.push_back(std::move(mutant));
  }

  const Vocabulary& vocabulary_;
  const Document* document_ = nullptr;
  std::string whole_;  ///< what is broken, in ids
  std::vector<Mutant> mutants_;
};

}  // namespace

std::vector<Mutant> whole_mutants_of(const RulesetSource& source, const Vocabulary& vocabulary) {
  return WholeMutantMaker(vocabulary).make(source);
}

RulesetSource with_mutant(const RulesetSource& source, const Mutant& mutant) {
  RulesetSource changed = source;
  changed.concepts = nullptr;  // made of the words as they were
  for (Document& document : changed.documents) {
    if (document.name == mutant.document->name) document = *mutant.document;
  }
  return changed;
}

}  // namespace pilotcheck
