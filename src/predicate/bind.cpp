#include "predicate/bind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "predicate/consistency.h"
#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

Bilingual known_name(std::string_view word, std::span<const std::string_view> known) {
  return text::did_you_mean(word, known, text::listed({"应为其中之一", "must be one of"}, known));
}

/// Each is a requirement by itself.
constexpr std::array<std::string_view, 5> words_alone = {"all", "any", "some", "not", "use"};

std::vector<std::string_view> predicate_names() {
  std::vector<std::string_view> names;
  for (const PredicateRow* row : predicates()) names.push_back(row->name);
  return names;
}

Bilingual example_of_list(Requirement::Kind kind) {
  constexpr std::string_view items = "[{field: …, is: true}, …]";
  const std::string list = kind == Requirement::Kind::some
                               ? fmt::format("{{some: {{at_least: 1, of: {}}}}}", items)
                               : fmt::format("{{{}: {}}}", kind == Requirement::Kind::any ? "any" : "all", items);
  return {fmt::format("例如 {}", list), fmt::format("for example {}", list)};
}

Requirement bind_list(Node list, Requirement::Kind kind, BindContext& context) {
  Requirement requirement;
  if (!list.is_sequence() || list.items().empty()) {
    context.error(list.position(), "bad-operand",
                  {"应为至少一项要求的列表", "this must be a list of at least one requirement"}, example_of_list(kind));
    return requirement;
  }
  requirement.kind = kind;
  // Some of several may well hold a requirement and its denial.
  const std::size_t before = context.diagnostics.size();
  if (kind != Requirement::Kind::some) refuse_complements(list, kind, context);
  for (const Node item : list.items()) requirement.parts.push_back(bind_requirement(item, context));
  // Of a definition that could not be bound, that was said there.
  if (context.diagnostics.size() > before || !is_bound(requirement)) return requirement;
  refuse_empty_range(list, requirement, context);
  refuse_idle_choices(list, requirement, context);
  refuse_any_number(list, requirement, context);
  return requirement;
}

/// `{at_least: N, of: [REQUIREMENT, …]}`.
Requirement bind_some(Node operand, BindContext& context) {
  const auto of = operand.is_mapping() ? entry_of(operand, "of") : std::nullopt;
  const auto least = operand.is_mapping() ? entry_of(operand, "at_least") : std::nullopt;
  if (!of || !least || number_of_entries(operand) != 2) {
    context.error(operand.position(), "bad-operand",
                  {"some 的参数应为 {at_least: N, of: [要求, …]}", "`some` takes {at_least: N, of: [REQUIREMENT, …]}"},
                  {"例如 {some: {at_least: 2, of: [{field: …, is: true}, …]}}",
                   "for example {some: {at_least: 2, of: [{field: …, is: true}, …]}}"});
    return {};
  }
  Requirement requirement = bind_list(*of, Requirement::Kind::some, context);
  if (requirement.parts.empty()) return requirement;  // which was said
  std::string written(least->text());
  if (const auto name = entry_of(*least, "parameter")) {
    const Parameter* parameter = find_parameter(*name, context);
    if (parameter == nullptr) return requirement;
    requirement.at_least.parameter = parameter->id;
    written = parameter->value;
  }
  const auto number = parse_decimal(written);
  const std::size_t size = requirement.parts.size();
  if (!number || !number->is_count() || number->millionths == 0) {
    context.error(written_at(*least, context), "bad-operand",
                  {"at_least 应为正整数，或这样的参数",
                   "`at_least` must be a whole number above zero, or a parameter that says one"},
                  {"例如 2", "for example 2"});
  } else if (static_cast<std::size_t>(number->whole_part()) > size) {
    context.error(written_at(*least, context), "never-met",
                  {fmt::format("只列了 {} 项要求，{} 项永远达不到", size, written),
                   fmt::format("only {} are listed, so {} are never met", size, written)},
                  {"请写不超过所列项数的数", "write a number that is no more than those"});
  } else {
    requirement.at_least.count = static_cast<std::size_t>(number->whole_part());
  }
  return requirement;
}

/// A definition is bound for the description; an entry of a list has none of its fields.
void refuse_outside(Node name, const Requirement& definition, BindContext& context) {
  if (context.in_list == 0 || !is_bound(definition)) return;
  const std::string& list = context.vocabulary.field(context.in_list).path;
  const std::size_t before = context.diagnostics.size();
  for_each_predicate(definition, [&](const BoundPredicate& one) {
    if (context.diagnostics.size() > before) return;
    context.error(name.position(), "not-of-entry",
                  {fmt::format("定义 {} 问的是 {}，不在 {} 的各项中", name.text(),
                               context.vocabulary.field(one.field).path, list),
                   fmt::format("the definition `{}` asks about `{}`, which no entry of {} has", name.text(),
                               context.vocabulary.field(one.field).path, list)},
                  {"定义只能问整份描述；请把对各项的要求直接写在这里",
                   "definitions ask about the description; write here what is asked of an entry"});
  });
}

Requirement bind_use(Node name, BindContext& context) {
  const auto found = context.definitions.requirements.find(name.text());
  if (found != context.definitions.requirements.end()) {
    context.used_definitions.insert(found->first);
    refuse_outside(name, found->second, context);
    return found->second;
  }
  std::vector<std::string_view> names;
  for (const auto& [known, requirement] : context.definitions.requirements) names.push_back(known);
  const Bilingual none{"请在 definitions.yaml 的 definitions 下写上它",
                       "write it under `definitions` of definitions.yaml"};
  context.error(name.position(), "unknown-definition",
                {fmt::format("没有定义 {}", name.text()), fmt::format("there is no definition `{}`", name.text())},
                names.empty() ? none : known_name(name.text(), names));
  return {};
}

/// What `{field: PATH, PREDICATE: OPERAND}` consists of. No row where it is no such requirement, which has been said.
struct Spoken {
  const PredicateRow* row = nullptr;
  std::optional<Node> path;
  std::optional<Node> operand;
};

/// A key that a full-width colon swallowed: that was said.
bool is_told_slip(Node key, const BindContext& context) {
  return std::ranges::any_of(context.diagnostics, [&](const Diagnostic& one) {
    return one.code == "full-width-colon" && one.file == context.file && one.position.line == key.position().line &&
           key.text().find("：") != std::string_view::npos;
  });
}

/// A word that belongs beside something else.
bool refuse_key_of_others(Node key, const BindContext& context) {
  struct Place {
    std::string_view word;
    Bilingual hint;
  };
  static const std::array<Place, 4> places{
      {{"when", {"when 写在 require 旁边，不在其中", "it stands beside `require`, not within"}},
       {"within", {"within 写在 equals 旁边", "it stands beside `equals`"}},
       {"where", {"where 写在 count 旁边", "it stands beside `count`"}},
       {"times", {"写成 at_least: {field: PATH, times: 90%}", "write `at_least: {field: PATH, times: 90%}`"}}}};
  const auto* const found = std::ranges::find(places, key.text(), &Place::word);
  if (found == places.end()) return false;
  context.error(key.position(), "misplaced-key",
                {fmt::format("{} 不是谓词，不能写在这里", key.text()),
                 fmt::format("`{}` is no predicate and cannot stand here", key.text())},
                found->hint);
  return true;
}

Spoken read_spoken(Node node, BindContext& context) {
  Spoken spoken;
  for (const auto [key, value] : node.entries()) {
    const PredicateRow* row = find_predicate(key.text());
    if (row != nullptr && row->is_whole) return {row, std::nullopt, node};
  }
  for (const auto [key, value] : node.entries()) {
    if (key.text() == "field") {
      if (spoken.path) context.error(key.position(), "duplicate-key", {"field 重复", "`field` is there twice"});
      spoken.path = value;
      continue;
    }
    if (std::ranges::find(words_alone, key.text()) != words_alone.end()) {
      context.error(
          key.position(), "two-predicates",
          {fmt::format("{} 旁边不能有其他的键", key.text()), fmt::format("nothing can stand beside `{}`", key.text())},
          {"写成 {all: [一项要求, 另一项要求]}", "write `{all: [one requirement, another]}`"});
      return {};
    }
    const PredicateRow* row = find_predicate(key.text());
    if (row == nullptr) {
      if (is_told_slip(key, context)) return {};
      if (refuse_key_of_others(key, context)) return {};
      context.error(key.position(), "unknown-predicate",
                    {fmt::format("没有谓词 {}", key.text()), fmt::format("there is no predicate `{}`", key.text())},
                    known_name(key.text(), predicate_names()));
      return {};
    }
    if (spoken.operand) {
      context.error(key.position(), "two-predicates", {"一项要求只能有一个谓词", "a requirement has one predicate"},
                    {"请用 all 列出多项要求", "list several under `all`"});
      return {};
    }
    spoken.operand = value;
    spoken.row = row;
  }
  if (!spoken.operand) {
    context.error(node.position(), "no-predicate", {"这项要求没有谓词", "this requirement has no predicate"},
                  known_name("", predicate_names()));
  }
  return spoken;
}

/// The field at `path`, where `row` can judge it; none, and said, where not.
std::optional<Slot> bind_judged_field(Node path, const PredicateRow& row, BindContext& context) {
  const auto slot = bind_field(path, ~ValueKinds{0}, context);
  if (!slot) return std::nullopt;
  const Field& field = context.vocabulary.field(*slot);
  if ((row.accepts & kinds(field.kind())) != 0) return slot;
  const auto judged = accepted_types(row);
  context.error(
      path.position(), "field-type",
      {fmt::format("{} 不适用于 {} 类型的字段 {}", row.name, field.type->name, field.path),
       fmt::format("`{}` cannot judge the field `{}`, which is of type {}", row.name, field.path, field.type->name)},
      {fmt::format("它适用于：{}", fmt::join(judged, "、")), fmt::format("it judges: {}", fmt::join(judged, ", "))});
  return std::nullopt;
}

/// `{field: PATH, PREDICATE: OPERAND}`, or `{figure: KIND}`.
Requirement bind_predicate(Node node, BindContext& context) {
  Requirement requirement;
  BoundPredicate& bound = requirement.predicate;
  const Spoken spoken = read_spoken(node, context);
  bound.row = spoken.row;
  if (bound.row == nullptr) return requirement;
  const bool wants_field = bound.row->takes_field();
  if (wants_field != spoken.path.has_value()) {
    context.error(node.position(), "no-field",
                  wants_field ? Bilingual{fmt::format("{} 需要 field", bound.row->name),
                                          fmt::format("`{}` needs a `field`", bound.row->name)}
                              : Bilingual{fmt::format("{} 不需要 field", bound.row->name),
                                          fmt::format("`{}` takes no `field`", bound.row->name)});
    return {};
  }
  if (spoken.path) {
    const auto slot = bind_judged_field(*spoken.path, *bound.row, context);
    if (!slot) return {};
    bound.field = *slot;
  }
  const std::size_t before = context.diagnostics.size();
  bound.row->bind(*spoken.operand, context, bound);
  if (context.diagnostics.size() == before) refuse_all_choices(node, requirement, context);
  // Half of it would be taken for what it is not, where a definition is used elsewhere.
  if (context.diagnostics.size() != before) return {};
  return requirement;
}

}  // namespace

void BindContext::error(Position position, std::string code, Bilingual message, Bilingual hint) const {
  diagnostics.push_back({Severity::error, std::move(code), file, position, std::move(message), std::move(hint)});
}

Requirement bind_requirement(Node node, BindContext& context) {
  if (!node.is_mapping()) {
    context.error(node.position(), "wrong-type", {"要求应为“键: 值”", "a requirement must be a mapping"},
                  {"例如 {field: PATH, stated: true}", "for example {field: PATH, stated: true}"});
    return {};
  }
  std::size_t keys = 0;
  std::optional<Node::Entry> first;
  for (const auto entry : node.entries()) {
    if (keys++ == 0) first = entry;
  }
  if (keys != 1) return bind_predicate(node, context);
  const std::string_view word = first->key.text();
  if (word == "all") return bind_list(first->value, Requirement::Kind::all, context);
  if (word == "any") return bind_list(first->value, Requirement::Kind::any, context);
  if (word == "some") return bind_some(first->value, context);
  if (word == "use") return bind_use(first->value, context);
  if (word == "not") {
    Requirement requirement;
    requirement.kind = Requirement::Kind::negation;
    const std::size_t before = context.diagnostics.size();
    requirement.parts.push_back(bind_requirement(first->value, context));
    if (context.diagnostics.size() == before && is_bound(requirement))
      refuse_denied_presence(node, requirement, context);
    return requirement;
  }
  return bind_predicate(node, context);
}

}  // namespace pilotcheck
