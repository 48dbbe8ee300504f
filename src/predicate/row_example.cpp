#include <fmt/format.h>

#include <algorithm>

#include "predicate/table.h"

namespace pilotcheck {

namespace {

/// A value that `field` may have; empty where it is anyone's guess.
std::string value_of(const Field& field) {
  if (!field.choices.empty()) return field.choices.front().id;
  if (field.kind() == ValueKind::flag) return "true";
  return field.example.empty() ? std::string(field.type->example) : field.example;
}

/// `name`, or the word for any such where the vocabulary has none.
std::string or_word(const std::string& name, std::string_view word) { return name.empty() ? std::string(word) : name; }

/// The first field that `fits`, in no record: there a requirement has no one value to judge.
template <typename Fits>
Slot first_field(const Vocabulary& vocabulary, const Fits& fits) {
  const auto& fields = vocabulary.fields();
  const auto found = std::ranges::find_if(fields, [&](const Field& field) { return !field.in_record && fits(field); });
  return found == fields.end() ? 0 : static_cast<Slot>(found - fields.begin());
}

void replace(std::string& text, std::string_view word, std::string_view by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
}

/// A number beside which there is another one like it.
Slot first_of_two(const Vocabulary& vocabulary) {
  return first_field(vocabulary, [&](const Field& one) {
    return one.kind() == ValueKind::number && std::ranges::any_of(vocabulary.fields(), [&](const Field& other) {
             return &other != &one && !other.in_record && other.type == one.type && other.unit == one.unit;
           });
  });
}

/// A list, and a key of its entries.
void replace_list(std::string& operand, const Vocabulary& vocabulary) {
  const Field& list =
      vocabulary.field(first_field(vocabulary, [](const Field& field) { return field.kind() == ValueKind::records; }));
  replace(operand, "LIST", or_word(list.path, "PATH"));
  if (!list.children.empty()) replace(operand, "ENTRY", vocabulary.field(list.children.front()).key);
}

}  // namespace

std::string requirement_example(const PredicateRow& row, const Vocabulary& vocabulary, Slot field) {
  const bool needs_value = row.example.find("VALUE") != std::string_view::npos;
  const bool graded = row.example.find("GRADE") != std::string_view::npos;
  const auto is_graded = [](const Field& one) { return !one.choices.empty() && one.choices.front().value.has_value(); };
  if (graded && field == 0) field = first_field(vocabulary, is_graded);
  // Of a text less can be said than of any other field.
  for (const ValueKinds accepted : {row.accepts & ~kinds(ValueKind::text), row.accepts}) {
    if (field != 0) break;
    field = first_field(vocabulary, [&](const Field& one) {
      return (accepted & kinds(one.kind())) != 0 && !(needs_value && value_of(one).empty());
    });
  }
  if (row.is_whole && row.example.find("OTHER") != std::string_view::npos) field = first_of_two(vocabulary);
  const Field& own = vocabulary.field(field);
  std::string operand(row.example);
  if (row.is_whole) replace_list(operand, vocabulary);
  if (row.is_whole) replace(operand, "NUMBER", or_word(own.path, "PATH"));
  replace(operand, "GRADE", "true");
  replace(operand, "VALUE", or_word(value_of(own), "…"));
  const Slot other = first_field(
      vocabulary, [&](const Field& one) { return one.type == own.type && one.unit == own.unit && &one != &own; });
  const Slot third = first_field(vocabulary, [&](const Field& one) {
    return one.type == own.type && one.unit == own.unit && &one != &own && &one != &vocabulary.field(other);
  });
  replace(operand, "OTHER", or_word(vocabulary.field(other).path, "PATH"));
  replace(operand, "THIRD", or_word(vocabulary.field(third).path, "PATH"));
  const Field& number = vocabulary.field(first_field(
      vocabulary, [](const Field& one) { return one.kind() == ValueKind::number && !one.type->converts_units; }));
  replace(operand, "NUMBER", or_word(number.path, "PATH"));
  replace(operand, "LABEL", number.label.zh);
  if (const auto& attachments = vocabulary.roles().attachments) {
    const Field& list = vocabulary.field(attachments->list);
    if (attachments->kind) replace(operand, "KIND", value_of(vocabulary.field(list.children[*attachments->kind])));
  }
  return row.takes_field() ? fmt::format("{{field: {}, {}: {}}}", or_word(own.path, "PATH"), row.name, operand)
                           : fmt::format("{{{}: {}}}", row.name, operand);
}

}  // namespace pilotcheck
