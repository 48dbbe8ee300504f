#include <algorithm>

#include "description/form/form_reading.h"

namespace pilotcheck {

namespace {

class EventWriter {
 public:
  EventWriter(const FormReading& reading, const Vocabulary& vocabulary, std::string_view file, Document& document)
      : reading_(reading), v_(vocabulary), file_(file), document_(document), values_(vocabulary.size()) {
    for (const FormValue& value : reading.values) values_[value.slot] = &value;
  }

  void write() {
    document_.begin(EventKind::mapping, {}, false);
    write_group(0);
    document_.end();
  }

 private:
  [[nodiscard]] bool has_any(Slot slot) const {
    if (values_[slot] != nullptr) return true;
    if (is_attachments(slot)) return !reading_.attachments.empty();
    return std::ranges::any_of(v_.field(slot).children,
                               [&](Slot child) { return !v_.field(child).in_record && has_any(child); });
  }

  [[nodiscard]] bool is_attachments(Slot slot) const {
    return v_.roles().attachments && v_.roles().attachments->list == slot;
  }

  void key(std::string_view name, Position position) { document_.add_scalar(position, ScalarStyle::plain, name); }

  /// A group has no place of its own: what is absent from it is nowhere.
  void write_group(Slot group) {
    for (const Slot child : v_.field(group).children) {
      if (!has_any(child)) continue;
      if (values_[child] != nullptr) {
        key(v_.field(child).key, values_[child]->position);
        write_value(*values_[child]);
      } else if (is_attachments(child)) {
        key(v_.field(child).key, reading_.attachments.front().position);
        write_attachments(child);
      } else {
        key(v_.field(child).key, {});
        document_.begin(EventKind::mapping, {}, false);
        write_group(child);
        document_.end();
      }
    }
  }

  void write_value(const FormValue& value) {
    const ValueKind kind = v_.field(value.slot).kind();
    if (value.certainty == Certainty::empty) {
      document_.add_scalar(value.position, ScalarStyle::plain, "");
    } else if (kind == ValueKind::choices) {
      document_.begin(EventKind::sequence, value.position, true);
      for (const std::string& item : value.items) {
        document_.add_scalar(value.position, ScalarStyle::double_quoted, item);
      }
      document_.end();
    } else {
      std::string text;
      for (const std::string& item : value.items)
        (text += text.empty() && &item == &value.items.front() ? "" : "\n") += item;
      document_.add_scalar(value.position, kind == ValueKind::prose ? ScalarStyle::literal : ScalarStyle::double_quoted,
                           text);
    }
  }

  void member(Slot list, std::optional<std::size_t> part, std::string_view text, Position position) {
    if (!part || text.empty()) return;
    key(v_.field(v_.field(list).children[*part]).key, position);
    document_.add_scalar(position, ScalarStyle::double_quoted, text);
  }

  void write_attachments(Slot list) {
    const AttachmentRole& role = *v_.roles().attachments;
    document_.begin(EventKind::sequence, reading_.attachments.front().position, false);
    for (const FormAttachment& one : reading_.attachments) {
      document_.begin(EventKind::mapping, one.position, false);
      member(list, role.id, one.id, one.position);
      if (role.kind && !one.kinds.empty()) {
        key(v_.field(v_.field(list).children[*role.kind]).key, one.position);
        document_.begin(EventKind::sequence, one.position, true);
        for (const std::string& kind : one.kinds) document_.add_scalar(one.position, ScalarStyle::plain, kind);
        document_.end();
      }
      if (one.in_document) member(list, role.file, file_, one.position);
      if (!one.file.empty()) member(list, role.file, one.file, one.position);
      member(list, caption_part(v_, role), one.caption, one.position);
      document_.end();
    }
    document_.end();
  }

  const FormReading& reading_;
  const Vocabulary& v_;
  std::string_view file_;
  Document& document_;
  std::vector<const FormValue*> values_;
};

}  // namespace

std::optional<std::size_t> caption_part(const Vocabulary& vocabulary, const AttachmentRole& role) {
  const std::vector<Slot>& parts = vocabulary.field(role.list).children;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (role.id == i || role.kind == i || role.file == i) continue;
    if (vocabulary.field(parts[i]).kind() == ValueKind::text) return i;
  }
  return std::nullopt;
}

Document to_document(const FormReading& reading, const Vocabulary& vocabulary, std::string_view name,
                     std::string_view file) {
  Document document;
  document.name = std::string(name);
  document.places = reading.places;
  EventWriter(reading, vocabulary, file, document).write();
  return document;
}

}  // namespace pilotcheck
