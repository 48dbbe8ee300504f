#include <fmt/format.h>

#include <algorithm>

#include "description/identifiers.h"
#include "description/value_reader.h"
#include "predicate/families.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

void malformed(Node operand, BindContext& context, const BoundPredicate& bound) {
  const std::string example = requirement_example(*bound.row, context.vocabulary, bound.field);
  context.error(operand.position(), "bad-operand",
                {fmt::format("{} 的参数应为 {}", bound.row->name, bound.row->operand.zh),
                 fmt::format("`{}` takes {}", bound.row->name, bound.row->operand.en)},
                {fmt::format("例如 {}", example), fmt::format("for example {}", example)});
}

std::optional<Fact> read_literal(Node at, std::string_view text, Slot field, BindContext& context) {
  Fact fact;
  if (const auto fault = read_value(context.vocabulary, field, text, fact)) {
    context.error(written_at(at, context), fault->code, fault->message, fault->hint);
    return std::nullopt;
  }
  return fact;
}

std::optional<std::string> literal_text(Node operand, BindContext& context, const BoundPredicate& bound,
                                        std::string& parameter) {
  if (operand.is_scalar() && !operand.is_null()) return std::string(operand.text());
  const auto name = entry_of(operand, "parameter");
  if (!name || number_of_entries(operand) != 1) {
    malformed(operand, context, bound);
    return std::nullopt;
  }
  const Parameter* found = find_parameter(*name, context);
  if (found == nullptr) return std::nullopt;
  parameter = found->id;
  return found->value;
}

std::optional<Slot> bind_field(Node path, ValueKinds accepted, BindContext& context) {
  const auto can_stand = [&](const Field& field) {
    return context.in_list == 0 ? !field.in_record : field.in_record && field.parent == context.in_list;
  };
  // Of an entry, its own key is enough.
  const auto child =
      context.in_list != 0 ? context.vocabulary.find_child(context.in_list, path.text()) : std::optional<Slot>();
  const auto slot = child ? child : context.vocabulary.find(path.text());
  if (!slot || !can_stand(context.vocabulary.field(*slot))) {
    std::vector<std::string_view> paths;
    for (const Field& field : context.vocabulary.fields()) {
      if (!field.path.empty() && can_stand(field)) paths.push_back(context.in_list == 0 ? field.path : field.key);
    }
    if (context.in_list != 0) {
      const std::string& list = context.vocabulary.field(context.in_list).path;
      context.error(path.position(), "unknown-field",
                    {fmt::format("{} 的各项没有字段 {}", list, path.text()),
                     fmt::format("an entry of {} has no field `{}`", list, path.text())},
                    text::listed({"它有", "it has"}, paths));
      return std::nullopt;
    }
    if (slot && context.vocabulary.field(*slot).in_record && context.in_list == 0) {
      const std::string& list = context.vocabulary.field(context.vocabulary.field(*slot).parent).path;
      context.error(
          path.position(), "in-record",
          {fmt::format("{} 属于 {} 的各项，不是一个值", path.text(), list),
           fmt::format("`{}` belongs to each entry of {} and has no one value", path.text(), list)},
          {fmt::format("写 {{each: {}, require: …}} 或 {{count: {}, where: …, at_least: N}}", list, list),
           fmt::format("write {{each: {}, require: …}} or {{count: {}, where: …, at_least: N}}", list, list)});
      return std::nullopt;
    }
    // Who writes rules may well have a label in mind.
    const auto labelled = std::ranges::find_if(context.vocabulary.fields(), [&](const Field& field) {
      return can_stand(field) && !field.path.empty() &&
             (field.label.zh == path.text() || field.label.en == path.text());
    });
    context.error(
        path.position(), "unknown-field",
        {fmt::format("词汇表中没有字段 {}", path.text()), fmt::format("the vocabulary has no field `{}`", path.text())},
        labelled == context.vocabulary.fields().end() ? text::did_you_mean(path.text(), paths)
                                                      : text::suggested(labelled->path));
    return std::nullopt;
  }
  const FieldType& type = *context.vocabulary.field(*slot).type;
  if ((accepted & kinds(type.kind)) == 0) {
    context.error(path.position(), "field-type",
                  {fmt::format("字段 {} 的类型是 {}，这里不能用", path.text(), type.name),
                   fmt::format("the field `{}` is of type {}, which cannot stand here", path.text(), type.name)});
    return std::nullopt;
  }
  return slot;
}

std::optional<Slot> bind_other_field(Node path, ValueKinds accepted, BindContext& context,
                                     const BoundPredicate& bound) {
  const auto slot = bind_field(path, accepted, context);
  if (!slot || *slot != bound.field) return slot;
  context.error(path.position(), "same-field",
                {fmt::format("字段 {} 不能与自己比较", path.text()),
                 fmt::format("the field `{}` cannot be compared with itself", path.text())},
                {"请写要与它比较的另一字段", "write the field that it is to be compared with"});
  return std::nullopt;
}

std::uint64_t bind_choice_id(Node operand, BindContext& context, Slot field) {
  const auto& choices = context.vocabulary.field(field).choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].id == operand.text()) return std::uint64_t{1} << i;
  }
  std::vector<std::string_view> ids;
  ids.reserve(choices.size());
  for (const Choice& choice : choices) ids.push_back(choice.id);
  context.error(operand.position(), "unknown-choice",
                {fmt::format("{} 没有选项 {}", context.vocabulary.field(field).path, operand.text()),
                 fmt::format("{} has no choice `{}`", context.vocabulary.field(field).path, operand.text())},
                text::did_you_mean(operand.text(), ids, text::listed({"选项", "choices"}, ids)));
  return 0;
}

const Parameter* find_parameter(Node name, BindContext& context) {
  std::vector<std::string_view> ids;
  for (const Parameter& parameter : context.parameters) {
    if (parameter.id == name.text()) {
      context.used_parameters.insert(parameter.id);
      return &parameter;
    }
    ids.push_back(parameter.id);
  }
  context.error(name.position(), "unknown-parameter",
                {fmt::format("没有参数 {}", name.text()), fmt::format("there is no parameter `{}`", name.text())},
                text::did_you_mean(name.text(), ids,
                                   {"参数写在规则文件的 parameters 下，只在该文件中使用",
                                    "parameters stand under `parameters` of a rule file, for that file alone"}));
  return nullptr;
}

Position written_at(Node operand, const BindContext& context) {
  const auto name = entry_of(operand, "parameter");
  if (!name) return operand.position();
  const auto found = std::ranges::find(context.parameters, name->text(), &Parameter::id);
  const bool placed = found != context.parameters.end() && found->value_at.line > 0;
  return placed ? found->value_at : operand.position();
}

void bind_true(Node operand, BindContext& context, BoundPredicate& bound) {
  if (operand.text() != "true") malformed(operand, context, bound);
}

namespace {

/// Texts are compared as they are written, and what is written is trimmed and never blank.
void bind_texts(std::span<const Node> items, BindContext& context, BoundPredicate& bound) {
  TextOperand texts;
  for (const Node item : items) {
    const std::string_view trimmed = text::trim(item.text());
    if (trimmed.empty() || !item.is_scalar()) {
      context.error(
          item.position(), "never-met",
          {"这里应为非空白的文字，否则永不相等", "this must be a text that is not blank, as nothing equals it"},
          {"请写出要比较的文字；判断是否填写请用 stated",
           "write the text to compare with; to ask whether anything is there use `stated`"});
    }
    texts.texts.emplace_back(trimmed);
  }
  bound.operand = std::move(texts);
}

}  // namespace

void bind_literal(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_scalar() || operand.is_null()) return malformed(operand, context, bound);
  const ValueKind kind = context.vocabulary.field(bound.field).kind();
  if (kind == ValueKind::choice) {
    bound.operand = ChoiceOperand{bind_choice_id(operand, context, bound.field)};
    return;
  }
  const auto fact = read_literal(operand, operand.text(), bound.field, context);
  if (!fact) return;
  if (kind == ValueKind::flag) bound.operand = FlagOperand{fact->flag};
  if (kind == ValueKind::date) bound.operand = DateOperand{fact->date};
  if (kind == ValueKind::text) bind_texts(std::span(&operand, 1), context, bound);
}

void bind_literals(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_sequence() || operand.items().empty()) return malformed(operand, context, bound);
  if (context.vocabulary.field(bound.field).kind() == ValueKind::choice) return bind_choices(operand, context, bound);
  std::vector<Node> items;
  for (const Node item : operand.items()) items.push_back(item);
  bind_texts(items, context, bound);
}

void bind_choice(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_scalar() || operand.is_null()) return malformed(operand, context, bound);
  bound.operand = ChoiceOperand{bind_choice_id(operand, context, bound.field)};
}

void bind_choices(Node operand, BindContext& context, BoundPredicate& bound) {
  const std::size_t count = context.vocabulary.field(bound.field).choices.size();
  ChoiceOperand choice;
  if (operand.is_scalar() && operand.text() == "all") {
    choice.choices = count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
  } else if (!operand.is_sequence() || operand.items().empty()) {
    return malformed(operand, context, bound);
  }
  for (const Node item : operand.items()) choice.choices |= bind_choice_id(item, context, bound.field);
  bound.operand = choice;
}

void bind_valid(Node operand, BindContext& context, BoundPredicate& bound) {
  const FieldType& type = *context.vocabulary.field(bound.field).type;
  const bool by_type = operand.text() == "true" && type.kind == ValueKind::code;
  const Identifier* identifier = find_identifier(by_type ? type.name : operand.text());
  if (identifier == nullptr) {
    std::vector<std::string_view> names;
    for (const Identifier& one : identifiers()) names.push_back(one.name);
    return context.error(operand.position(), "bad-operand",
                         {"valid 的参数应为号码或代码的种类；字段本身是其中一种时可写 true",
                          "`valid` takes a kind of code or number, or true where the field itself is of one"},
                         text::listed({"种类有", "kinds"}, names));
  }
  bound.operand = IdentifierOperand{identifier};
}

namespace {

void bind_kind(Node operand, BindContext& context, BoundPredicate& bound, const AttachmentRole& attachments) {
  if (!operand.is_scalar()) return malformed(operand, context, bound);
  const Slot kind = context.vocabulary.field(attachments.list).children[*attachments.kind];
  bound.operand = AttachmentOperand{bind_choice_id(operand, context, kind)};
}

}  // namespace

void bind_figure(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto& attachments = context.vocabulary.roles().attachments;
  if (!attachments || !attachments->kind || !attachments->file) {
    return context.error(operand.position(), "no-role",
                         {"规则集没有说明附件及其类别与文件",
                          "the ruleset does not say what attachments are, and what their kind and file"},
                         {"在 ruleset.yaml 写 roles: {attachments: {list: …, kind: …, file: …}}",
                          "write `roles: {attachments: {list: …, kind: …, file: …}}` in ruleset.yaml"});
  }
  bound.field = attachments->list;
  bind_kind(operand, context, bound, *attachments);
}

void bind_evidence_of_kind(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto& attachments = context.vocabulary.roles().attachments;
  if (attachments && attachments->id && attachments->kind && attachments->file)
    return bind_kind(operand, context, bound, *attachments);
  context.error(operand.position(), "no-role",
                {"规则集没有说明附件及其编号、类别与文件",
                 "the ruleset does not say what attachments are, and what their ids, kind and file"},
                {"在 ruleset.yaml 写 roles: {attachments: {list: …, id: …, kind: …, file: …}}",
                 "write `roles: {attachments: {list: …, id: …, kind: …, file: …}}` in ruleset.yaml"});
}

}  // namespace pilotcheck
