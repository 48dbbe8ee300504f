#include "report/schema/operand_schema.h"

#include <algorithm>
#include <set>

#include "description/identifiers.h"
#include "predicate/table.h"

namespace pilotcheck {

namespace {

/// A word that stands for something else: `PATH`.
bool is_placeholder(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

constexpr std::string_view and_more = "…";

}  // namespace

void OperandSchema::write_definitions() {
  json_.object("choice", [&] {
    std::set<std::string_view> ids;
    for (const Field& field : ruleset_.vocabulary.fields()) {
      for (const Choice& choice : field.choices) ids.insert(choice.id);
    }
    json_.array("enum", [&] {
      for (const std::string_view id : ids) json_.value(id);
    });
  });
  json_.object("list", [&] {
    json_.array("enum", [&] {
      for (const Field& field : ruleset_.vocabulary.fields()) {
        if (field.kind() == ValueKind::records) json_.value(field.path);
      }
    });
  });
  json_.object("attachment", [&] {
    json_.array("enum", [&] {
      if (const auto& role = ruleset_.vocabulary.roles().attachments; role && role->kind) {
        const Slot kind = ruleset_.vocabulary.field(role->list).children[*role->kind];
        for (const Choice& choice : ruleset_.vocabulary.field(kind).choices) json_.value(choice.id);
      }
      for (const Identifier& identifier : identifiers()) json_.value(identifier.name);
    });
  });
  json_.object("named", [&] { write_named_concept(); });
  json_.object("concept", [&] { write_concept(); });
}

void OperandSchema::write(std::span<const Shape> alternatives, std::span<const ShapeKey> further) {
  if (alternatives.size() == 1) return write_one(alternatives.front(), further);
  json_.array("anyOf", [&] {
    for (const Shape& one : alternatives) {
      json_.object([&] { write_one(one, further); });
    }
  });
}

void OperandSchema::write_key(const ShapeKey& key) {
  json_.object(key.name, [&] { write(key.alternatives, {}); });
}

void OperandSchema::write_one(const Shape& shape, std::span<const ShapeKey> further) {
  switch (shape.kind) {
    case Shape::Kind::word:
      return write_word(shape.word);
    case Shape::Kind::list:
      return write_list(shape);
    case Shape::Kind::mapping:
      return write_mapping(shape, further, Needs::first_key);
  }
}

/// `[PATH, …]` has one or more, `[LOW, HIGH]` those two.
void OperandSchema::write_list(const Shape& shape) {
  const bool open = shape.items.back().word == and_more;
  json_.member("type", "array");
  json_.member("minItems", open ? std::size_t{1} : shape.items.size());
  if (!open) json_.member("maxItems", shape.items.size());
  json_.object("items", [&] { write_one(shape.items.front(), {}); });
}

void OperandSchema::write_mapping(const Shape& shape, std::span<const ShapeKey> further, Needs needs) {
  json_.member("type", "object");
  if (is_placeholder(shape.keys.front().name)) {
    json_.object("propertyNames", [&] { write_word(shape.keys.front().name); });
    return json_.object("additionalProperties", [&] { write(shape.keys.front().alternatives, {}); });
  }
  if (needs == Needs::first_key) json_.array("required", [&] { json_.value(shape.keys.front().name); });
  json_.member("additionalProperties", false);
  json_.object("properties", [&] {
    for (const ShapeKey& key : shape.keys) write_key(key);
    for (const ShapeKey& key : further) write_key(key);
  });
}

void OperandSchema::write_types(std::initializer_list<std::string_view> types) {
  json_.array("type", [&] {
    for (const std::string_view type : types) json_.value(type);
  });
}

void OperandSchema::write_word(std::string_view word) {
  struct Reference {
    std::string_view word;
    std::string_view definition;
  };
  constexpr Reference references[] = {{"PATH", "#/$defs/field"},
                                      {"LIST", "#/$defs/list"},
                                      {"CHOICE", "#/$defs/choice"},
                                      {"KIND", "#/$defs/attachment"},
                                      {"CONCEPT", "#/$defs/concept"},
                                      {"NAMED", "#/$defs/named"},
                                      {"REQUIREMENT", "#/$defs/requirement"}};
  const auto reference = std::ranges::find(references, word, &Reference::word);
  if (reference != std::end(references)) return json_.member("$ref", reference->definition);
  if (word == "true") return json_.member("const", true);
  if (!is_placeholder(word)) return json_.member("const", word);
  if (word == "N") return json_.member("type", "integer");
  if (word == "LOW" || word == "HIGH")
    return write(read_shape(find_predicate("at_least")->operand.en).alternatives, {});
  if (word == "LITERAL") return write_types({"string", "number", "boolean"});
  if (word == "AMOUNT" || word == "PERCENT" || word == "DATE") return write_types({"string", "number"});
  if (word == "NUMBER") {
    // In a look-up or behind `times` it may be said otherwise, too.
    const OperandWords number = read_shape("AMOUNT, {parameter: P} or {field: PATH, times: AMOUNT or {parameter: P}}");
    return write(number.alternatives, {});
  }
  if (word == "PATTERN") return write(read_shape("TEXT or {pattern: NAME}").alternatives, {});
  json_.member("type", "string");
}

void OperandSchema::write_named_concept() {
  const Concepts& concepts = ruleset_.lexicon.concepts;
  json_.array("enum", [&] {
    for (std::size_t number = 0; number < concepts.size(); ++number) {
      const std::string& id = concepts.at(static_cast<ConceptNumber>(number)).id;
      if (!id.empty()) json_.value(id);
    }
  });
}

/// A concept of concepts.yaml, or what stands in its place.
void OperandSchema::write_concept() {
  const OperandWords written = read_shape(
      "{id: TEXT, zh: TEXT, en: TEXT, synonyms: [WORD, …], concept: NAMED, with: NAMED or [NAMED, …], within: clause, "
      "in_figures: true, relates: [NAMED, NAMED], enumerates: {of: NAMED, at_least: N}, any: [CONCEPT, …]}");
  json_.array("anyOf", [&] {
    json_.object([&] { write_word("NAMED"); });
    json_.object([&] { write_mapping(written.alternatives.front(), {}, Needs::none); });
  });
}

}  // namespace pilotcheck
