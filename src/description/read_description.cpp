#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "description/description.h"
#include "description/key_faults.h"
#include "description/text_file.h"
#include "description/value_reader.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The support that any leaf may carry, by every name it goes by.
enum class SupportKey { value, evidence, note, file, heading, unknown };

SupportKey support_key(std::string_view key) {
  struct Row {
    SupportKey key;
    std::string_view name;
  };
  constexpr std::array rows = {
      Row{SupportKey::value, "value"},   Row{SupportKey::value, "值"},        Row{SupportKey::evidence, "evidence"},
      Row{SupportKey::evidence, "佐证"}, Row{SupportKey::evidence, "证据"},   Row{SupportKey::note, "note"},
      Row{SupportKey::note, "说明"},     Row{SupportKey::note, "备注"},       Row{SupportKey::file, "file"},
      Row{SupportKey::file, "文件"},     Row{SupportKey::heading, "heading"}, Row{SupportKey::heading, "标题"}};
  const std::string folded = text::fold(key);
  for (const Row& row : rows) {
    if (row.name == folded) return row.key;
  }
  return SupportKey::unknown;
}

/// Walks a document into the slots of a vocabulary.
class DescriptionReader {
 public:
  DescriptionReader(const Vocabulary& vocabulary, const ReadOptions& options, Description& description)
      : v_(vocabulary), options_(options), d_(description) {}

  /// Slips that the document reader found: faults of their own, whose consequences are not reported again.
  void add_slip(Diagnostic slip) {
    slip_lines_.insert(slip.position.line);
    add(std::move(slip));
  }

  void read(Node root) {
    read_group(root, 0, d_.facts);
    check_evidence();
    std::stable_sort(d_.faults.begin(), d_.faults.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.position < b.position; });
    if (dropped_ > 0) {
      d_.faults.push_back(
          {Severity::error,
           "too-many-findings",
           d_.file,
           {},
           {fmt::format("另有 {} 处问题未列出", dropped_), fmt::format("{} more faults are not shown", dropped_)},
           {"请先改正以上各处", "mend those above first"}});
    }
  }

 private:
  void add(Diagnostic fault) {
    if (d_.faults.size() >= options_.limits.findings) {
      ++dropped_;
    } else {
      d_.faults.push_back(std::move(fault));
    }
  }
  void fault(Position position, std::string code, Bilingual message, Bilingual hint = {}) {
    add({Severity::error, std::move(code), d_.file, position, std::move(message), std::move(hint)});
  }
  void fault(Position position, ValueFault what) {
    fault(position, std::move(what.code), std::move(what.message), std::move(what.hint));
  }
  bool has_slip(Position position) const { return slip_lines_.contains(position.line); }

  /// The fact of `slot`: in the description, or in the record that is being read.
  Fact& fact_of(Slot slot, std::vector<Fact>& facts) const {
    if (!v_.field(slot).in_record) return facts[slot];
    const auto& siblings = v_.field(v_.field(slot).parent).children;
    return facts[static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), slot) - siblings.begin())];
  }

  void read_group(Node node, Slot group, std::vector<Fact>& facts) {
    for (const auto [key, value] : node.entries()) {
      const auto slot = v_.find_child(group, key.text());
      if (!slot) {
        unknown_key(key, group);
        continue;
      }
      Fact& fact = fact_of(*slot, facts);
      if (fact.state != Fact::State::absent) {
        duplicate_key(key, fact);
        distrust_below(*slot);
        continue;
      }
      fact.key = key.position();
      fact.position = value.position();
      fact.state = value.is_null() ? Fact::State::null : Fact::State::stated;
      if (fact.state == Fact::State::stated) read_field(*slot, value, fact, facts);
    }
  }

  /// A group that is there twice contradicts itself: nothing in it counts.
  void distrust_below(Slot group) {
    for (const Slot child : v_.field(group).children) {
      if (v_.field(child).in_record) continue;
      if (d_.facts[child].stated()) d_.facts[child].state = Fact::State::invalid;
      distrust_below(child);
    }
  }

  void read_field(Slot slot, Node node, Fact& fact, std::vector<Fact>& facts) {
    switch (v_.field(slot).type) {
      case FieldType::group:
        if (!node.is_mapping()) return not_a_mapping(slot, node, fact);
        return read_group(node, slot, facts);
      case FieldType::change:
        if (!node.is_mapping()) return not_a_mapping(slot, node, fact);
        return read_change(node, slot, fact, facts);
      case FieldType::records:
        return read_records(node, slot, fact);
      default:
        return read_leaf(slot, node, fact);
    }
  }

  /// `{before: …, after: …}`, which may carry evidence and a note as any leaf may.
  void read_change(Node node, Slot slot, Fact& change, std::vector<Fact>& facts) {
    for (const auto [key, value] : node.entries()) {
      const SupportKey support = support_key(key.text());
      if (support == SupportKey::evidence) read_evidence(value, change);
      if (support == SupportKey::note) change.note = std::string(value.text());
      if (support == SupportKey::evidence || support == SupportKey::note) continue;
      const auto child = v_.find_child(slot, key.text());
      if (!child) {
        unknown_key(key, slot);
        continue;
      }
      Fact& fact = facts[*child];
      if (fact.state != Fact::State::absent) {
        duplicate_key(key, fact);
        continue;
      }
      fact.key = key.position();
      fact.position = value.position();
      fact.state = value.is_null() ? Fact::State::null : Fact::State::stated;
      if (fact.stated()) read_leaf(*child, value, fact);
    }
    const Fact& before = facts[v_.field(slot).children[0]];
    Fact& after = facts[v_.field(slot).children[1]];
    if (before.stated() && after.stated() && text::fold(before.unit) != text::fold(after.unit)) {
      fault(after.position, "unit-mismatch",
            {fmt::format("实施前的单位是“{}”，实施后是“{}”", before.unit, after.unit),
             fmt::format("the unit before is “{}” and after is “{}”", before.unit, after.unit)},
            {"请用同一单位写实施前与实施后", "write both in the same unit"});
      after.state = Fact::State::invalid;
    }
  }

  void read_records(Node node, Slot slot, Fact& fact) {
    if (!node.is_sequence()) {
      fact.state = Fact::State::invalid;
      if (has_slip(node.position())) return;
      return fault(node.position(), "wrong-type",
                   {fmt::format("“{}”应为列表", v_.field(slot).label.zh),
                    fmt::format("“{}” must be a list", v_.field(slot).label.en)},
                   {"每项以“- ”开头另起一行", "begin each entry with `- ` on a line of its own"});
    }
    for (const Node item : node.items()) {
      if (!item.is_mapping()) {
        if (has_slip(item.position())) continue;
        fault(item.position(), record_expected(v_, slot));
        continue;
      }
      Record record;
      record.position = item.position();
      record.facts.resize(v_.field(slot).children.size());
      read_group(item, slot, record.facts);
      d_.records[slot].push_back(std::move(record));
    }
  }

  void read_leaf(Slot slot, Node node, Fact& fact) {
    if (node.is_mapping()) return read_supported(slot, node, fact);
    if (node.is_sequence()) return read_list(slot, node, fact);
    const bool prose = v_.field(slot).type == FieldType::prose;
    const std::string_view text = text::trim(node.text());
    if (text.empty()) {
      fact.state = Fact::State::null;
      return;
    }
    if (prose) {
      fact.text = std::string(text);
      return;
    }
    if (const auto wrong = read_value(v_, slot, text, fact)) {
      fact.state = Fact::State::invalid;
      if (!has_slip(node.position())) fault(node.position(), wrong->code, wrong->message, wrong->hint);
    }
  }

  void read_list(Slot slot, Node node, Fact& fact) {
    if (v_.field(slot).type != FieldType::choices) {
      fact.state = Fact::State::invalid;
      if (has_slip(node.position())) return;
      return fault(node.position(), "wrong-type",
                   {fmt::format("“{}”只能写一个值", v_.field(slot).label.zh),
                    fmt::format("“{}” takes one value", v_.field(slot).label.en)},
                   {"请去掉方括号；若括号是文字的一部分，请加引号",
                    "take off the brackets; if they belong to the text, put it in quotes"});
    }
    for (const Node item : node.items()) {
      const std::string_view text = text::trim(item.text());
      if (!item.is_scalar()) {
        fact.state = Fact::State::invalid;
        if (!has_slip(item.position()))
          fault(item.position(), "wrong-type", {"列表项应为选项", "an item must be a choice"});
      } else if (text.empty()) {
        continue;
      } else if (const auto wrong = read_value(v_, slot, text, fact)) {
        // Several choices in one text, or a slip on the line: what is meant cannot be told. One unknown word leaves the
        // others.
        if (has_slip(item.position()) || wrong->code != "unknown-choice") fact.state = Fact::State::invalid;
        if (!has_slip(item.position())) fault(item.position(), wrong->code, wrong->message, wrong->hint);
      }
    }
  }

  /// `{value: …, evidence: […], note: …}`, and for prose `{file: …, heading: …}`.
  void read_supported(Slot slot, Node node, Fact& fact) {
    const Field& field = v_.field(slot);
    fact.state = Fact::State::null;
    std::string file;
    std::string heading;
    Position file_position;
    std::set<SupportKey> seen;
    for (const auto [key, value] : node.entries()) {
      const SupportKey support = support_key(key.text());
      const bool for_prose = support == SupportKey::file || support == SupportKey::heading;
      if (support == SupportKey::unknown || (for_prose && field.type != FieldType::prose)) {
        unknown_support(key, field);
        continue;
      }
      if (!seen.insert(support).second) {
        fault(key.position(), "duplicate-key",
              {fmt::format("键“{}”重复", key.text()), fmt::format("the key `{}` is there twice", key.text())},
              {"请只保留一个", "keep one of them"});
        fact.state = Fact::State::invalid;
        return;
      }
      switch (support) {
        case SupportKey::value:
          if (value.is_null()) break;
          fact.state = Fact::State::stated;
          fact.position = value.position();
          if (value.is_mapping()) {
            fact.state = Fact::State::invalid;
            fault(value.position(), "wrong-type", {"value 应为一个值", "`value` must be a plain value"});
          } else {
            read_leaf(slot, value, fact);
          }
          break;
        case SupportKey::evidence:
          read_evidence(value, fact);
          break;
        case SupportKey::note:
          fact.note = std::string(value.text());
          break;
        case SupportKey::file:
          file = std::string(value.text());
          file_position = value.position();
          break;
        default:
          heading = std::string(value.text());
      }
    }
    if (!file.empty()) read_file_text(file, heading, file_position, fact);
  }

  void read_file_text(const std::string& file, const std::string& heading, Position position, Fact& fact) {
    fact.position = position;
    Loaded<std::string> text = read_text_file(options_.folder, file, heading, options_.limits);
    if (!text.value) {
      fact.state = Fact::State::invalid;
      return fault(position, "text-file", text.diagnostics.front().message, text.diagnostics.front().hint);
    }
    fact.text = std::string(text::trim(*text.value));
    fact.state = fact.text.empty() ? Fact::State::null : Fact::State::stated;
  }

  void read_evidence(Node node, Fact& fact) {
    const auto take = [&](Node id) {
      const std::string_view text = text::trim(id.text());
      if (!id.is_scalar() || text.empty()) return;
      fact.evidence.emplace_back(text);
      evidence_.emplace_back(std::string(text), id.position());
    };
    if (node.is_scalar()) take(node);
    for (const Node item : node.items()) take(item);
  }

  /// Evidence names attachments by their id; one that names none proves nothing.
  void check_evidence() {
    const auto attachments = v_.find("attachments");
    const auto id = v_.find("attachments.id");
    if (!attachments || !id || evidence_.empty()) return;
    std::vector<std::string_view> ids;
    for (Record& record : d_.records[*attachments]) ids.push_back(fact_of(*id, record.facts).text);
    for (const auto& [name, position] : evidence_) {
      if (std::find(ids.begin(), ids.end(), name) != ids.end()) continue;
      const auto nearest = text::nearest(name, ids);
      fault(position, "unknown-evidence",
            {fmt::format("附件中没有编号 {}", name), fmt::format("no attachment has the id `{}`", name)},
            nearest ? Bilingual{fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)}
                    : Bilingual{"请在 attachments（附件）中加入该附件", "add it to `attachments`"});
    }
  }

  void not_a_mapping(Slot slot, Node node, Fact& fact) {
    fact.state = Fact::State::invalid;
    if (!has_slip(node.position())) fault(node.position(), group_expected(v_, slot));
  }

  void duplicate_key(Node key, Fact& fact) {
    fault(key.position(), duplicate_key_fault(key.text(), fact.key));
    fact.state = Fact::State::invalid;
  }

  void unknown_key(Node key, Slot group) {
    if (!has_slip(key.position())) fault(key.position(), unknown_key_fault(v_, group, key.text()));
  }

  void unknown_support(Node key, const Field& field) {
    if (!has_slip(key.position())) fault(key.position(), unknown_support_fault(field, key.text()));
  }

  const Vocabulary& v_;
  const ReadOptions& options_;
  Description& d_;
  std::set<std::uint32_t> slip_lines_;
  std::vector<std::pair<std::string, Position>> evidence_;
  std::size_t dropped_ = 0;
};

}  // namespace

Loaded<Description> read_description(const Source& source, const Vocabulary& vocabulary, const ReadOptions& options) {
  Loaded<Description> result;
  Loaded<Document> document = read_document(source, options.limits, options.format);
  if (!document.value) {
    result.diagnostics = std::move(document.diagnostics);
    return result;
  }
  Description& description = result.value.emplace();
  description.file = source.name;
  description.vocabulary = &vocabulary;
  description.facts.resize(vocabulary.size());
  description.records.resize(vocabulary.size());
  DescriptionReader reader(vocabulary, options, description);
  for (Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.severity == Severity::error) {
      reader.add_slip(std::move(diagnostic));
    } else {
      result.diagnostics.push_back(std::move(diagnostic));
    }
  }
  reader.read(document.value->root());
  return result;
}

}  // namespace pilotcheck
