#include "trial/node_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ruleset/written_rules.h"

namespace pilotcheck {

namespace {

using Swap = std::pair<std::string_view, std::string_view>;

/// A word in place of another that means nearly the same, and so is easily mistaken for it.
constexpr std::array<Swap, 10> swaps = {Swap{"all", "any"},
                                        {"any", "all"},
                                        {"at_least", "above"},
                                        {"above", "at_least"},
                                        {"at_most", "below"},
                                        {"below", "at_most"},
                                        {"covers", "covers_any"},
                                        {"covers_any", "covers"},
                                        {"on_or_before", "on_or_after"},
                                        {"on_or_after", "on_or_before"}};

/// Conditions that can be taken off without the rest losing its meaning.
constexpr std::array<std::string_view, 4> droppable = {"with", "within", "plans", "enumerates"};

/// Behind these stands no operand that could be moved.
constexpr std::array<std::string_view, 10> untouched = {"field", "use",   "matches",   "matches_not", "zh",
                                                        "en",    "label", "parameter", "concept",     "id"};

template <typename List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// The number at the head of `text` made a tenth more or less, at least by one of its last digit; empty for what does
/// not begin with one.
std::string moved(std::string_view text, int direction) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
  const std::size_t point = std::min(text.substr(0, digits).find('.'), digits);
  const std::size_t decimals = point == digits ? 0 : digits - point - 1;
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + digits, value);
  if (digits == 0 || read.ec != std::errc() || text.substr(digits).starts_with('-')) return {};
  double step = value / 10;
  double smallest = 1;
  for (std::size_t i = 0; i < decimals; ++i) smallest /= 10;
  step = std::max(step, smallest);
  const double changed = value + direction * step;
  if (changed < 0) return {};
  return fmt::format("{:.{}f}{}", changed, decimals, text.substr(digits));
}

class ChangeFinder {
 public:
  explicit ChangeFinder(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::vector<NodeChange> find(Node node) {
    visit(node, {}, nullptr);
    return std::move(changes_);
  }

 private:
  void visit(Node node, std::string_view key, const Field* field) {
    ++number_;
    if (node.is_scalar()) return change_scalar(node, key, field);
    if (node.is_sequence()) {
      const std::size_t size = items_of(node).size();
      for (const Node item : node.items()) {
        if (size > 1 && !holds(std::array<std::string_view, 2>{"zh", "en"}, key))
          add(NodeChange::Kind::drop, item, {}, flow_text(item), {});
        visit(item, key, field);
      }
      return;
    }
    for (const auto [name, value] : node.entries()) {
      if (name.text() != "field" || !value.is_scalar()) continue;
      const auto slot = vocabulary_.find(value.text());
      field = slot ? &vocabulary_.field(*slot) : nullptr;
    }
    for (const auto [name, value] : node.entries()) {
      // A row of a look-up, for which `otherwise` holds then.
      if (key == "values")
        add(NodeChange::Kind::drop, name, {}, fmt::format("{}: {}", name.text(), flow_text(value)), {});
      change_entry(name, value, field);
    }
  }

  void change_entry(Node name, Node value, const Field* field) {
    const auto other = std::ranges::find(swaps, name.text(), &Swap::first);
    const bool is_one = value.is_sequence() && items_of(value).size() < 2;
    if (other != swaps.end() && !is_one && !(value.is_mapping() && name.text() == "all"))
      add(NodeChange::Kind::rename_key, name, std::string(other->second), std::string(name.text()) + ":",
          std::string(other->second) + ":");
    if (holds(droppable, name.text()))
      add(NodeChange::Kind::drop, name, {}, fmt::format("{}: {}", name.text(), flow_text(value)), {});
    if (name.text() == "not")
      add(NodeChange::Kind::unwrap, name, {}, fmt::format("not: {}", flow_text(value)), flow_text(value));
    ++number_;
    visit(value, name.text(), field);
  }

  void change_scalar(Node node, std::string_view key, const Field* field) {
    const std::string_view text = node.text();
    const auto set = [&](const std::string& changed) {
      if (!changed.empty() && changed != text)
        add(NodeChange::Kind::set_text, node, changed, flow_text(node), changed, number_ - 1);
    };
    if (holds(untouched, key)) return;
    const bool of_attachments = key == "figure" || key == "evidence_of_kind";
    if (of_attachments) field = kind_of_attachments();
    if (key == "is" && (text == "true" || text == "false")) return set(text == "true" ? "false" : "true");
    if (field != nullptr && !field->choices.empty()) {
      const auto own = std::ranges::find(field->choices, text, &Choice::id);
      if (own != field->choices.end() && (key == "is" || key == "includes" || of_attachments))
        set((own + 1 == field->choices.end() ? field->choices.front() : *(own + 1)).id);
      if (key == "covers" && text == "all") lessen_all(node, *field);
      return;
    }
    set(moved(text, 1));
    set(moved(text, -1));
  }

  [[nodiscard]] const Field* kind_of_attachments() const {
    const auto& role = vocabulary_.roles().attachments;
    if (!role || !role->kind) return nullptr;
    return &vocabulary_.field(vocabulary_.field(role->list).children[*role->kind]);
  }

  /// `all` as a list of all choices but one, for each of them.
  void lessen_all(Node node, const Field& field) {
    for (const Choice& left_out : field.choices) {
      if (field.choices.size() < 2) return;
      std::vector<std::string> others;
      for (const Choice& choice : field.choices) {
        if (choice.id != left_out.id) others.push_back(choice.id);
      }
      add(NodeChange::Kind::set_items, node, {}, "all", fmt::format("all but {}", left_out.id), number_ - 1);
      changes_.back().items = std::move(others);
    }
  }

  static std::vector<Node> items_of(Node node) {
    std::vector<Node> items;
    for (const Node item : node.items()) items.push_back(item);
    return items;
  }

  void add(NodeChange::Kind kind, Node at, std::string text, std::string before, std::string after,
           std::optional<std::size_t> number = {}) {
    changes_.push_back(
        {kind, number.value_or(number_), std::move(text), {}, at.position(), std::move(before), std::move(after)});
  }

  const Vocabulary& vocabulary_;
  std::size_t number_ = 0;  ///< of the next node
  std::vector<NodeChange> changes_;
};

/// Copies with one change; counts nodes as ChangeFinder does.
class ChangedCopy {
 public:
  ChangedCopy(const NodeChange& change, Document& out) : change_(change), out_(out) {}

  void copy(Node node) {
    const std::size_t number = number_++;
    if (number == change_.number && change_.kind == NodeChange::Kind::set_items) {
      out_.begin(EventKind::sequence, node.position(), true);
      for (const std::string& item : change_.items) out_.add_scalar(node.position(), ScalarStyle::plain, item);
      return out_.end();
    }
    if (node.is_scalar()) {
      const bool set = change_.kind == NodeChange::Kind::set_text && number == change_.number;
      return out_.add_scalar(node.position(), node.style(), set ? std::string_view(change_.text) : node.text());
    }
    if (node.is_mapping() && unwraps(node)) return;
    out_.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, node.position(), node.is_flow());
    for (const auto [key, value] : node.entries()) copy_entry(key, value);
    for (const Node item : node.items()) {
      if (change_.kind == NodeChange::Kind::drop && number_ == change_.number) {
        skip(item);
      } else {
        copy(item);
      }
    }
    out_.end();
  }

 private:
  void copy_entry(Node key, Node value) {
    const std::size_t number = number_++;
    const bool here = number == change_.number;
    if (here && change_.kind == NodeChange::Kind::drop) return skip(value);
    const bool renamed = here && change_.kind == NodeChange::Kind::rename_key;
    out_.add_scalar(key.position(), key.style(), renamed ? std::string_view(change_.text) : key.text());
    copy(value);
  }

  /// `{not: X}` as X.
  bool unwraps(Node node) {
    if (change_.kind != NodeChange::Kind::unwrap || number_ != change_.number) return false;
    for (const auto [key, value] : node.entries()) {
      ++number_;
      copy(value);
    }
    return true;
  }

  void skip(Node node) {
    ++number_;
    for (const auto [key, value] : node.entries()) {
      ++number_;
      skip(value);
    }
    for (const Node item : node.items()) skip(item);
  }

  const NodeChange& change_;
  Document& out_;
  std::size_t number_ = 0;
};

}  // namespace

std::vector<NodeChange> changes_of(Node requirement, const Vocabulary& vocabulary) {
  return ChangeFinder(vocabulary).find(requirement);
}

Document with_change(Node requirement, const NodeChange& change) {
  Document out;
  ChangedCopy(change, out).copy(requirement);
  return out;
}

}  // namespace pilotcheck
