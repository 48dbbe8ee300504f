#include "predicate/bind.h"

#include <fmt/format.h>

#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  if (const auto nearest = text::nearest(word, known)) {
    return {fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)};
  }
  return {fmt::format("应为其中之一：{}", fmt::join(known, "、")),
          fmt::format("must be one of: {}", fmt::join(known, ", "))};
}

std::vector<std::string_view> predicate_names() {
  std::vector<std::string_view> names;
  for (const PredicateRow& row : predicates()) names.push_back(row.name);
  return names;
}

Requirement bind_list(Node list, Requirement::Kind kind, BindContext& context) {
  Requirement requirement;
  requirement.kind = kind;
  if (!list.is_sequence() || list.items().empty()) {
    context.error(list.position(), "bad-operand",
                  {"应为至少一项要求的列表", "this must be a list of at least one requirement"});
    return requirement;
  }
  for (const Node item : list.items()) requirement.parts.push_back(bind_requirement(item, context));
  return requirement;
}

Requirement bind_use(Node name, BindContext& context) {
  const auto found = context.definitions.find(name.text());
  if (found != context.definitions.end()) return found->second;
  std::vector<std::string_view> names;
  for (const auto& [known, requirement] : context.definitions) names.push_back(known);
  context.error(name.position(), "unknown-definition",
                {fmt::format("没有定义 {}", name.text()), fmt::format("there is no definition `{}`", name.text())},
                did_you_mean(name.text(), names));
  return {};
}

std::string accepted_types(FieldTypes accepted) {
  std::vector<std::string_view> names;
  for (unsigned i = 0; i <= static_cast<unsigned>(FieldType::records); ++i) {
    if ((accepted & types(i)) != 0) names.push_back(name_of(static_cast<FieldType>(i)));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// `{field: PATH, PREDICATE: OPERAND}`, or `{figure: KIND}`.
Requirement bind_predicate(Node node, BindContext& context) {
  Requirement requirement;
  BoundPredicate& bound = requirement.predicate;
  std::optional<Node> path;
  std::optional<Node> operand;
  for (const auto [key, value] : node.entries()) {
    if (key.text() == "field") {
      if (path) context.error(key.position(), "duplicate-key", {"field 重复", "`field` is there twice"});
      path = value;
      continue;
    }
    const PredicateRow* row = find_predicate(key.text());
    if (row == nullptr) {
      context.error(key.position(), "unknown-predicate",
                    {fmt::format("没有谓词 {}", key.text()), fmt::format("there is no predicate `{}`", key.text())},
                    did_you_mean(key.text(), predicate_names()));
      return requirement;
    }
    if (operand) {
      context.error(key.position(), "two-predicates", {"一项要求只能有一个谓词", "a requirement has one predicate"},
                    {"请用 all 列出多项要求", "list several under `all`"});
      return requirement;
    }
    operand = value;
    bound.row = row;
  }
  if (!operand) {
    context.error(node.position(), "no-predicate", {"这项要求没有谓词", "this requirement has no predicate"},
                  did_you_mean("", predicate_names()));
    return requirement;
  }
  const bool wants_field = bound.row->accepts != 0;
  if (wants_field != path.has_value()) {
    context.error(node.position(), "no-field",
                  wants_field ? Bilingual{fmt::format("{} 需要 field", bound.row->name),
                                          fmt::format("`{}` needs a `field`", bound.row->name)}
                              : Bilingual{fmt::format("{} 不需要 field", bound.row->name),
                                          fmt::format("`{}` takes no `field`", bound.row->name)});
    return requirement;
  }
  if (path) {
    const auto slot = bind_field(*path, ~FieldTypes{0}, context);
    if (!slot) return requirement;
    const Field& field = context.vocabulary.field(*slot);
    if ((bound.row->accepts & types(field.type)) == 0) {
      context.error(path->position(), "field-type",
                    {fmt::format("{} 不适用于 {} 类型的字段 {}", bound.row->name, name_of(field.type), field.path),
                     fmt::format("`{}` cannot judge the field `{}`, which is of type {}", bound.row->name, field.path,
                                 name_of(field.type))},
                    {fmt::format("它适用于：{}", accepted_types(bound.row->accepts)),
                     fmt::format("it judges: {}", accepted_types(bound.row->accepts))});
      return requirement;
    }
    bound.field = *slot;
  }
  bound.row->bind(*operand, context, bound);
  return requirement;
}

}  // namespace

void BindContext::error(Position position, std::string code, Bilingual message, Bilingual hint) const {
  diagnostics.push_back({Severity::error, std::move(code), file, position, std::move(message), std::move(hint)});
}

Requirement bind_requirement(Node node, BindContext& context) {
  if (!node.is_mapping()) {
    context.error(
        node.position(), "wrong-type", {"要求应为“键: 值”", "a requirement must be a mapping"},
        {"例如 {field: enterprise.name, stated: true}", "for example {field: enterprise.name, stated: true}"});
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
  if (word == "use") return bind_use(first->value, context);
  if (word == "not") {
    Requirement requirement;
    requirement.kind = Requirement::Kind::negation;
    requirement.parts.push_back(bind_requirement(first->value, context));
    return requirement;
  }
  return bind_predicate(node, context);
}

}  // namespace pilotcheck
