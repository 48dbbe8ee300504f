#include <fmt/format.h>

#include <algorithm>

#include "predicate/example.h"
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

/// The first field that `fits`, in no record: there a requirement has no one value to judge. Nor is it the part of a
/// change.
template <typename Fits>
Slot first_field(const Vocabulary& vocabulary, const Fits& fits) {
  const auto& fields = vocabulary.fields();
  const auto stands = [&](const Field& field) {
    return !field.in_record && vocabulary.field(field.parent).kind() != ValueKind::change;
  };
  const auto found = std::ranges::find_if(fields, [&](const Field& field) { return stands(field) && fits(field); });
  return found == fields.end() ? 0 : static_cast<Slot>(found - fields.begin());
}

void replace(std::string& text, std::string_view word, std::string_view by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
}

/// Up to `most` of one type and unit with `one`, itself left out, the first first.
std::vector<std::string> others_like(const Field& one, const Vocabulary& vocabulary, std::size_t most) {
  std::vector<std::string> paths;
  const auto is_like = [&](const Field& other) {
    return &other != &one && other.type == one.type && other.unit == one.unit &&
           std::ranges::find(paths, other.path) == paths.end();
  };
  while (paths.size() < most) {
    const Slot next = first_field(vocabulary, is_like);
    if (next == 0) break;
    paths.push_back(vocabulary.field(next).path);
  }
  return paths;
}

/// A number beside which there are most others like it, up to `enough`.
Slot first_of_several(const Vocabulary& vocabulary, std::size_t enough) {
  for (; enough > 0; --enough) {
    const Slot found = first_field(vocabulary, [&](const Field& one) {
      return one.kind() == ValueKind::number && others_like(one, vocabulary, enough).size() >= enough;
    });
    if (found != 0) return found;
  }
  return 0;
}

/// 1, as a value of such a field is written.
std::string one_of(const Field& field, const Vocabulary& vocabulary) {
  return spell(*field.type, Decimal::whole(1), field.type->says_unit ? unit_of_examples(vocabulary) : "");
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
  if (row.is_whole && row.example.find("OTHER") != std::string_view::npos)
    field = first_of_several(vocabulary, row.example.find("THIRD") != std::string_view::npos ? 2 : 1);
  const Field& own = vocabulary.field(field);
  std::string operand(row.example);
  if (row.is_whole) replace_list(operand, vocabulary);
  if (row.is_whole) replace(operand, "NUMBER", or_word(own.path, "PATH"));
  replace(operand, "GRADE", "true");
  replace(operand, "VALUE", or_word(value_of(own), "…"));
  if (operand.find("OTHER") != std::string::npos) {
    const std::vector<std::string> others = others_like(own, vocabulary, 2);
    replace(operand, "OTHER", others.empty() ? "PATH" : others[0]);
    replace(operand, "THIRD", others.size() < 2 ? "PATH" : others[1]);
  }
  replace(operand, "ONE", one_of(own, vocabulary));
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
