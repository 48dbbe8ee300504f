#include "description/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "description/change_faults.h"
#include "description/fact_reader.h"
#include "description/finish_description.h"
#include "description/key_faults.h"
#include "description/key_reader.h"
#include "description/misplaced_keys.h"
#include "description/name_hints.h"
#include "description/unit_scale.h"
#include "description/value_reader.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Walks a document into the slots of a vocabulary.
class DescriptionReader {
 public:
  /// `text` is that of the document; empty where it had none.
  DescriptionReader(const Vocabulary& vocabulary, const ReadOptions& options, FaultSink& faults,
                    Description& description, std::string_view text)
      : v_(vocabulary),
        text_(text),
        faults_(faults),
        keys_(vocabulary, faults, description),
        leaves_(vocabulary, *description.lexicon, options, faults),
        d_(description),
        today_(month_of(options.today)) {}

  void read(Node root) {
    read_group(root, 0, d_.facts);
    read_misplaced();
    check_evidence();
    fold_narratives(d_, today_);
    d_.proposals = leaves_.take_proposals();
    d_.self_contained = leaves_.self_contained();
  }

 private:
  void read_group(Node node, Slot group, std::vector<Fact>& facts) {
    bool begins_another = false;  // an entry of a list whose `- ` is not there
    for (const auto [key, value] : node.entries()) {
      const auto slot = keys_.find_child(group, key);
      if (group_columns_.size() <= group) group_columns_.resize(group + 1U);
      if (group_columns_[group] == 0) group_columns_[group] = key.position().column;
      if (!slot) {
        const auto above = node.is_flow() ? std::nullopt : slot_above(v_, group, key.text());
        above ? misplaced_.push_back({key, value, group, *above}) : keys_.tell_unknown(key, group, facts);
        continue;
      }
      Fact& fact = keys_.fact_of(*slot, facts);
      if (fact.state != Fact::State::absent) {
        if (!begins_another) begins_another = keys_.tell_duplicate(key, fact, node, group);
        fact.distrust(key.position());
        distrust_below(*slot, key.position());
        continue;
      }
      fact.key = key.position();
      fact.position = value.position();
      fact.state = value.is_null() ? Fact::State::null : Fact::State::stated;
      if (fact.state == Fact::State::stated) read_field(*slot, value, fact, facts);
    }
  }

  /// Once all else is known: where the group that such a key names is there too, nobody knows which is meant.
  void read_misplaced() {
    std::optional<MisplacedKey> first;
    std::size_t more = 0;
    for (std::size_t i = 0; i < misplaced_.size(); ++i) {  // reading one may find others
      const MisplacedKey one = misplaced_[i];
      Fact& fact = d_.facts[one.slot];
      const std::uint32_t column = group_columns_[v_.field(one.slot).parent];
      if (fact.state != Fact::State::absent || text_.empty() || column >= one.key.position().column) {
        keys_.tell_unknown(one.key, one.group, d_.facts);
        continue;
      }
      fact.key = one.key.position();
      fact.position = one.value.position();
      fact.state = one.value.is_null() ? Fact::State::null : Fact::State::stated;
      if (fact.state == Fact::State::stated) read_field(one.slot, one.value, fact, d_.facts);
      const bool goes_on =
          first && first->group == one.group && v_.field(first->slot).parent == v_.field(one.slot).parent;
      more = goes_on ? more + 1 : 0;
      if (!goes_on) first = one;
      faults_.add_moved(first->key.position(), misplaced_message(v_, *first, more),
                        move_block(text_, one.key.position(), column));
    }
  }

  /// A group that is there twice contradicts itself: nothing in it counts.
  void distrust_below(Slot group, Position fault) {
    for (const Slot child : v_.field(group).children) {
      if (v_.field(child).in_record) continue;
      if (d_.facts[child].stated()) d_.facts[child].distrust(fault);
      distrust_below(child, fault);
    }
  }

  void read_field(Slot slot, Node node, Fact& fact, std::vector<Fact>& facts) {
    switch (v_.field(slot).kind()) {
      case ValueKind::group:
        if (!node.is_mapping()) return not_a_mapping(slot, node, fact);
        return read_group(node, slot, facts);
      case ValueKind::change:
        if (node.is_mapping()) return read_change(node, slot, fact, facts);
        if (node.is_scalar()) return read_change_by({}, slot, node, facts);
        return not_a_mapping(slot, node, fact);
      case ValueKind::records:
        return read_records(node, slot, fact);
      default:
        return leaves_.read(slot, node, fact);
    }
  }

  /// `{before: …, after: …}`, which may carry evidence and a note as any leaf may.
  void read_change(Node node, Slot slot, Fact& change, std::vector<Fact>& facts) {
    for (const auto [key, value] : node.entries()) {
      if (leaves_.read_support(key, value, change)) continue;
      const auto child = keys_.find_child(slot, key);
      if (!child) {
        keys_.tell_unknown(key, slot, facts);
        // Of a change that lacks a side nothing can be said, and the key is why.
        if (const auto meant = meant_child(v_, slot, key.text()); meant && !facts[*meant].stated())
          facts[*meant].distrust(key.position());
        continue;
      }
      Fact& fact = facts[*child];
      if (fact.state != Fact::State::absent) {
        keys_.tell_duplicate(key, fact, node, slot);
        fact.distrust(key.position());
        continue;
      }
      fact.key = key.position();
      fact.position = value.position();
      fact.state = value.is_null() ? Fact::State::null : Fact::State::stated;
      if (!fact.stated()) continue;
      if (*child == part_of(slot, ChangePart::change) && value.is_scalar()) {
        read_change_by(key.text(), slot, value, facts);
      } else {
        leaves_.read(*child, value, fact);
      }
    }
    const Fact& before = facts[part_of(slot, ChangePart::before)];
    Fact& after = facts[part_of(slot, ChangePart::after)];
    if (!before.stated() || !after.stated() || text::fold(before.unit) == text::fold(after.unit)) return;
    if (const auto scaled = in_unit(after.number, after.unit, before.unit, v_.units())) {
      after.number = *scaled;
      after.unit = before.unit;
    } else {
      faults_.add(after.position, units_differ(v_, slot, before, after));
      after.distrust(after.position);
    }
  }

  [[nodiscard]] Slot part_of(Slot change, ChangePart part) const {
    return v_.field(change).children[static_cast<std::size_t>(part)];
  }

  /// 降低15.9%, or -15.9%. Without either nobody knows whether what should fall fell.
  void read_change_by(std::string_view key, Slot change, Node node, std::vector<Fact>& facts) {
    const Slot slot = part_of(change, ChangePart::change);
    Fact& fact = facts[slot];
    const std::string_view text = text::trim(node.text());
    const auto [number, index] = read_written_change(key, text, v_.change_words());
    Fact& named = facts[part_of(change, ChangePart::index)];
    if (!index.empty() && named.state == Fact::State::absent) {
      named.text = std::string(index);
      named.state = Fact::State::stated;
      named.key = named.position = node.position();
    }
    fact.position = node.position();
    fact.state = Fact::State::stated;
    auto wrong = read_value(v_, slot, number, fact);
    if (wrong && wrong->code == "wrong-type") wrong = unreadable_change(v_, change, text);
    if (number == text && v_.field(change).direction == Direction::lower) {
      // 0.16 may be 16%: that comes first.
      const bool whole = parse_decimal(number).value_or(Decimal{}) >= Decimal::whole(1);
      const bool bare = wrong && wrong->code == "missing-percent" && whole;
      const bool read = !wrong || !wrong->read.empty();
      if (bare || (read && fact.number > Decimal{} && !number.starts_with("＋")))
        wrong = change_without_direction(text);
    }
    if (!wrong && fact.number < Decimal::whole(-100)) wrong = change_below_all(text);
    fact.text = std::string(text);
    if (!wrong) return;
    if (!wrong->read.empty()) return faults_.add_mended(node, *wrong);
    fact.distrust(node.position());
    faults_.add_unless_slip(node.position(), *wrong);
  }

  void read_records(Node node, Slot slot, Fact& fact) {
    if (!node.is_sequence()) {
      fact.distrust(node.position());
      if (faults_.has_slip(node.position())) return;
      return faults_.add(node.position(), "wrong-type",
                         {fmt::format("“{}”应为列表", v_.field(slot).label.zh),
                          fmt::format("“{}” must be a list", v_.field(slot).label.en)},
                         {"每项以“- ”开头另起一行", "begin each entry with `- ` on a line of its own"});
    }
    // Several entries without keys are one misunderstanding.
    bool told = false;
    for (const Node item : node.items()) {
      if (!item.is_mapping()) {
        ++fact.misread;
        fact.fault = item.position();
        if (!std::exchange(told, true)) faults_.add_unless_slip(item.position(), record_expected(v_, slot));
        continue;
      }
      Record record;
      record.position = item.position();
      record.facts.resize(v_.field(slot).children.size());
      read_group(item, slot, record.facts);
      d_.records[slot].push_back(std::move(record));
    }
  }

  void check_evidence() {
    const auto& attachments = v_.roles().attachments;
    if (!attachments || !attachments->id) return;
    if (all_ids_are_read(d_, *attachments)) leaves_.check_evidence(ids_of(d_, *attachments));
    d_.named_evidence = leaves_.named_evidence();
    d_.evidence_kinds.reserve(d_.named_evidence.size());
    for (const std::string& id : d_.named_evidence) d_.evidence_kinds.push_back(kinds_of(d_, id, *attachments));
  }

  void not_a_mapping(Slot slot, Node node, Fact& fact) {
    fact.distrust(node.position());
    faults_.add_unless_slip(node.position(), group_expected(v_, slot, node));
  }

  const Vocabulary& v_;
  std::string_view text_;
  std::vector<MisplacedKey> misplaced_;
  std::vector<std::uint32_t> group_columns_;  ///< where the keys of each group stand
  FaultSink& faults_;
  KeyReader keys_;
  FactReader leaves_;
  Description& d_;
  std::chrono::year_month today_;
};

}  // namespace

Description describe_text(Loaded<Document> document, std::string file, std::string_view text,
                          const Vocabulary& vocabulary, const Lexicon& lexicon, const ReadOptions& options) {
  Description description;
  description.file = std::move(file);
  description.vocabulary = &vocabulary;
  description.lexicon = &lexicon;
  description.folder = options.folder;
  description.today = options.today;
  description.facts.resize(vocabulary.size());
  description.records.resize(vocabulary.size());
  description.edits = std::move(document.value->edits);
  description.places = std::move(document.value->places);
  FaultSink faults(description, options.limits);
  for (Diagnostic& diagnostic : document.diagnostics) {
    faults.add_slip(std::move(diagnostic));
  }
  DescriptionReader(vocabulary, options, faults, description, text).read(document.value->root());
  if (!description.places.empty()) {
    // There is no line of `key: |` before a text.
    for (Fact& fact : description.facts) fact.text_line -= fact.text_line > 0 ? 1 : 0;
  }
  faults.finish();
  return description;
}

Description describe(Loaded<Document> document, std::string file, const Vocabulary& vocabulary, const Lexicon& lexicon,
                     const ReadOptions& options) {
  return describe_text(std::move(document), std::move(file), {}, vocabulary, lexicon, options);
}

}  // namespace pilotcheck
