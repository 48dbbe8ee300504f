#include "shipped/description_tree.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace pilotcheck::testing {

namespace {

Value value_of(Node node) {
  Value value;
  if (node.is_mapping()) {
    value.kind = Value::Kind::mapping;
    for (const auto [key, child] : node.entries()) value.entries.emplace_back(key.text(), value_of(child));
  } else if (node.is_sequence()) {
    value.kind = Value::Kind::sequence;
    for (const Node item : node.items()) value.items.push_back(value_of(item));
  } else if (!node.is_null()) {
    value = Value::scalar(std::string(node.text()));
  }
  return value;
}

void append_quoted(std::string_view text, std::string& json) {
  json += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      json += c;
    }
  }
  json += '"';
}

void append_json(const Value& value, std::string& json) {
  switch (value.kind) {
    case Value::Kind::null:
      json += "null";
      break;
    case Value::Kind::scalar:
      append_quoted(value.text, json);
      break;
    case Value::Kind::sequence:
      json += '[';
      for (const Value& item : value.items) {
        if (json.back() != '[') json += ',';
        append_json(item, json);
      }
      json += ']';
      break;
    case Value::Kind::mapping:
      json += '{';
      for (const auto& [key, child] : value.entries) {
        if (json.back() != '{') json += ',';
        append_quoted(key, json);
        json += ':';
        append_json(child, json);
      }
      json += '}';
      break;
  }
}

}  // namespace

Value Value::scalar(std::string text) {
  Value value;
  value.kind = Kind::scalar;
  value.text = std::move(text);
  return value;
}

Value Value::list(std::vector<std::string> texts) {
  Value value;
  value.kind = Kind::sequence;
  for (std::string& text : texts) value.items.push_back(scalar(std::move(text)));
  return value;
}

Value* Value::find(std::string_view key) {
  for (auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

Tree::Tree(Node root, const Vocabulary& vocabulary, const Lexicon& lexicon)
    : vocabulary_(&vocabulary), lexicon_(&lexicon), root_(value_of(root)) {}

std::pair<std::string, Value>* Tree::entry(Value& parent, Slot slot) {
  const Slot above = vocabulary_->field(slot).parent;
  for (auto& candidate : parent.entries) {
    if (vocabulary_->find_child(above, candidate.first) == slot) return &candidate;
  }
  return nullptr;
}

Value* Tree::find(std::string_view path) {
  Value* value = &root_;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = path.find('.', end == 0 ? 0 : end + 1);
    const auto slot = vocabulary_->find(path.substr(0, end));
    REQUIRE_MESSAGE(slot.has_value(), "no such field: " << path);
    auto* found = entry(*value, *slot);
    if (found == nullptr) return nullptr;
    value = &found->second;
  }
  for (const char* wrapped : {"value", "值"}) {
    if (value->kind != Value::Kind::mapping) break;
    if (Value* inner = value->find(wrapped)) return inner;
  }
  return value;
}

void Tree::remove(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  Value* parent = dot == std::string_view::npos ? &root_ : find(path.substr(0, dot));
  REQUIRE(parent != nullptr);
  const auto* found = entry(*parent, *vocabulary_->find(path));
  REQUIRE_MESSAGE(found != nullptr, "nothing to remove at " << path);
  parent->entries.erase(parent->entries.begin() + (found - parent->entries.data()));
}

void Tree::set(std::string_view path, Value value) {
  if (Value* existing = find(path)) {
    *existing = std::move(value);
    return;
  }
  const std::size_t dot = path.rfind('.');
  Value* parent = dot == std::string_view::npos ? &root_ : find(path.substr(0, dot));
  REQUIRE(parent != nullptr);
  parent->entries.emplace_back(vocabulary_->field(*vocabulary_->find(path)).key, std::move(value));
}

std::size_t Tree::remove_attachments(std::string_view kind) {
  Value* attachments = find("attachments");
  REQUIRE(attachments != nullptr);
  const Slot kind_slot = *vocabulary_->find("attachments.kind");
  return std::erase_if(attachments->items, [&](Value& item) {
    const auto* stated = entry(item, kind_slot);
    if (stated == nullptr) return false;
    const auto choice = vocabulary_->find_choice(kind_slot, stated->second.text);
    return choice && vocabulary_->field(kind_slot).choices[*choice].id == kind;
  });
}

Description Tree::read() const {
  std::string json;
  append_json(root_, json);
  Loaded<Source> source = decode_source("broken.json", std::move(json), {});
  REQUIRE(source.value);
  Loaded<Description> description = read_description(*source.value, *vocabulary_, *lexicon_, {});
  REQUIRE(description.value);
  return std::move(*description.value);
}

}  // namespace pilotcheck::testing
