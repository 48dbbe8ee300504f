#include <fmt/format.h>

#include <algorithm>

#include "description/value_reader.h"
#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

void malformed(Node operand, BindContext& context, const BoundPredicate& bound) {
  context.error(operand.position(), "bad-operand",
                {fmt::format("{} 的参数应为 {}", bound.row->name, bound.row->operand),
                 fmt::format("`{}` takes {}", bound.row->name, bound.row->operand)},
                {fmt::format("例如 {}", bound.row->example), fmt::format("for example {}", bound.row->example)});
}

std::optional<Node> entry(Node mapping, std::string_view key) {
  for (const auto [name, value] : mapping.entries()) {
    if (name.text() == key) return value;
  }
  return std::nullopt;
}

std::size_t size_of(Node mapping) {
  std::size_t size = 0;
  for ([[maybe_unused]] const auto entry : mapping.entries()) ++size;
  return size;
}

/// `text` read as a value of the bound field, so that a literal is spelled as a description would spell it.
std::optional<Fact> read_literal(Node at, std::string_view text, Slot field, BindContext& context) {
  Fact fact;
  if (const auto fault = read_value(context.vocabulary, field, text, fact)) {
    context.error(at.position(), fault->code, fault->message, fault->hint);
    return std::nullopt;
  }
  return fact;
}

/// The text of a literal, or of the parameter that `{parameter: P}` names.
std::optional<std::string> literal_text(Node operand, BindContext& context, const BoundPredicate& bound,
                                        std::string& parameter) {
  if (operand.is_scalar() && !operand.is_null()) return std::string(operand.text());
  const auto name = entry(operand, "parameter");
  if (!name || size_of(operand) != 1) {
    malformed(operand, context, bound);
    return std::nullopt;
  }
  const Parameter* found = find_parameter(*name, context);
  if (found == nullptr) return std::nullopt;
  parameter = found->id;
  return found->value;
}

/// A factor: `1.2`, or `90%` for 0.9.
std::optional<Decimal> read_factor(Node operand, BindContext& context, const BoundPredicate& bound,
                                   std::string& parameter) {
  const auto text = literal_text(operand, context, bound, parameter);
  if (!text) return std::nullopt;
  const bool percent = text->ends_with('%');
  const auto number =
      parse_decimal(percent ? std::string_view(*text).substr(0, text->size() - 1) : std::string_view(*text));
  if (!number && !parameter.empty()) {
    context.error(
        operand.position(), "bad-parameter",
        {fmt::format("参数 {} 的值“{}”不是数字或百分比", parameter, *text),
         fmt::format("the parameter {} has the value “{}”, which is no number or percentage", parameter, *text)},
        {"例如 0.9 或 90%", "for example 0.9 or 90%"});
    return std::nullopt;
  }
  if (!number) {
    malformed(operand, context, bound);
    return std::nullopt;
  }
  return percent ? *number * Decimal{10'000} : *number;
}

std::optional<NumberOperand> read_number_operand(Node operand, BindContext& context, const BoundPredicate& bound) {
  NumberOperand result;
  if (const auto path = entry(operand, "field")) {
    const FieldTypes same = types(context.vocabulary.field(bound.field).type);
    result.field = bind_field(*path, same, context);
    result.value = Decimal::whole(1);
    const auto times = entry(operand, "times");
    if (size_of(operand) != (times ? 2U : 1U)) malformed(operand, context, bound);
    if (times) {
      const auto factor = read_factor(*times, context, bound, result.parameter);
      if (!factor) return std::nullopt;
      result.value = *factor;
    }
    return result.field ? std::optional(result) : std::nullopt;
  }
  const auto text = literal_text(operand, context, bound, result.parameter);
  if (!text) return std::nullopt;
  const auto fact = read_literal(operand, *text, bound.field, context);
  if (!fact) return std::nullopt;
  result.value = fact->number;
  return result;
}

std::uint64_t read_choice(Node operand, BindContext& context, Slot field) {
  const auto& choices = context.vocabulary.field(field).choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].id == operand.text()) return std::uint64_t{1} << i;
  }
  std::vector<std::string_view> ids;
  ids.reserve(choices.size());
  for (const Choice& choice : choices) ids.push_back(choice.id);
  const auto nearest = text::nearest(operand.text(), ids);
  context.error(operand.position(), "unknown-choice",
                {fmt::format("{} 没有选项 {}", context.vocabulary.field(field).path, operand.text()),
                 fmt::format("{} has no choice `{}`", context.vocabulary.field(field).path, operand.text())},
                nearest ? Bilingual{fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)}
                        : Bilingual{fmt::format("选项：{}", fmt::join(ids, "、")),
                                    fmt::format("choices: {}", fmt::join(ids, ", "))});
  return 0;
}

}  // namespace

std::optional<Slot> bind_field(Node path, FieldTypes accepted, BindContext& context) {
  const auto slot = context.vocabulary.find(path.text());
  if (!slot || context.vocabulary.field(*slot).in_record) {
    std::vector<std::string_view> paths;
    for (const Field& field : context.vocabulary.fields()) {
      if (!field.path.empty() && !field.in_record) paths.push_back(field.path);
    }
    const auto nearest = text::nearest(path.text(), paths);
    context.error(
        path.position(), "unknown-field",
        {fmt::format("词汇表中没有字段 {}", path.text()), fmt::format("the vocabulary has no field `{}`", path.text())},
        nearest ? Bilingual{fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)}
                : Bilingual{});
    return std::nullopt;
  }
  const FieldType type = context.vocabulary.field(*slot).type;
  if ((accepted & types(type)) == 0) {
    context.error(path.position(), "field-type",
                  {fmt::format("字段 {} 的类型是 {}，这里不能用", path.text(), name_of(type)),
                   fmt::format("the field `{}` is of type {}, which cannot stand here", path.text(), name_of(type))});
    return std::nullopt;
  }
  return slot;
}

const Parameter* find_parameter(Node name, BindContext& context) {
  std::vector<std::string_view> ids;
  for (const Parameter& parameter : context.parameters) {
    if (parameter.id == name.text()) return &parameter;
    ids.push_back(parameter.id);
  }
  const auto nearest = text::nearest(name.text(), ids);
  context.error(name.position(), "unknown-parameter",
                {fmt::format("没有参数 {}", name.text()), fmt::format("there is no parameter `{}`", name.text())},
                nearest ? Bilingual{fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)}
                        : Bilingual{});
  return nullptr;
}

void bind_true(Node operand, BindContext& context, BoundPredicate& bound) {
  if (operand.text() != "true") malformed(operand, context, bound);
}

void bind_number(Node operand, BindContext& context, BoundPredicate& bound) {
  if (const auto number = read_number_operand(operand, context, bound)) bound.numbers.push_back(*number);
}

void bind_count(Node operand, BindContext& context, BoundPredicate& bound) {
  NumberOperand count;
  const auto text = literal_text(operand, context, bound, count.parameter);
  if (!text) return;
  const auto number = parse_decimal(*text);
  if (!count.parameter.empty() && (!number || number->millionths < 0 || number->millionths % 1'000'000 != 0)) {
    return context.error(
        operand.position(), "bad-parameter",
        {fmt::format("参数 {} 的值“{}”不是整数", count.parameter, *text),
         fmt::format("the parameter {} has the value “{}”, which is no whole number", count.parameter, *text)});
  }
  if (!number || number->millionths < 0 || number->millionths % 1'000'000 != 0)
    return malformed(operand, context, bound);
  count.value = *number;
  bound.numbers.push_back(count);
}

void bind_range(Node operand, BindContext& context, BoundPredicate& bound) {
  for (const Node item : operand.items()) bind_number(item, context, bound);
  if (bound.numbers.size() != 2) malformed(operand, context, bound);
}

void bind_literal(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_scalar() || operand.is_null()) return malformed(operand, context, bound);
  if (context.vocabulary.field(bound.field).type == FieldType::choice) {
    bound.choices = read_choice(operand, context, bound.field);
    return;
  }
  if (const auto fact = read_literal(operand, operand.text(), bound.field, context)) {
    bound.flag = fact->flag;
    bound.date = fact->date;
    bound.words.emplace_back(operand.text());
  }
}

void bind_literals(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_sequence() || operand.items().empty()) return malformed(operand, context, bound);
  const bool choice = context.vocabulary.field(bound.field).type == FieldType::choice;
  for (const Node item : operand.items()) {
    if (choice) {
      bound.choices |= read_choice(item, context, bound.field);
    } else {
      bound.words.emplace_back(item.text());
    }
  }
}

void bind_choice(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_scalar() || operand.is_null()) return malformed(operand, context, bound);
  bound.choices = read_choice(operand, context, bound.field);
}

void bind_choices(Node operand, BindContext& context, BoundPredicate& bound) {
  const std::size_t count = context.vocabulary.field(bound.field).choices.size();
  if (operand.is_scalar() && operand.text() == "all") {
    bound.choices = count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
    return;
  }
  if (!operand.is_sequence() || operand.items().empty()) return malformed(operand, context, bound);
  for (const Node item : operand.items()) bound.choices |= read_choice(item, context, bound.field);
}

void bind_date(Node operand, BindContext& context, BoundPredicate& bound) {
  std::string parameter;
  const auto text = literal_text(operand, context, bound, parameter);
  if (!text) return;
  if (const auto fact = read_literal(operand, *text, bound.field, context)) bound.date = fact->date;
}

void bind_other_date(Node operand, BindContext& context, BoundPredicate& bound) {
  bound.other = bind_field(operand, types(FieldType::date), context);
}

void bind_within_years(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto of = entry(operand, "of");
  const auto years = entry(operand, "years");
  if (!of || !years || size_of(operand) != 2) return malformed(operand, context, bound);
  bind_count(*years, context, bound);
  if (const auto date = parse_date(of->text())) {
    bound.date = *date;
  } else {
    bound.other = bind_field(*of, types(FieldType::date), context);
  }
}

void bind_valid(Node operand, BindContext& context, BoundPredicate& bound) {
  const FieldType type = context.vocabulary.field(bound.field).type;
  if (operand.text() == "true" && type != FieldType::text) {
    bound.words.emplace_back(name_of(type));
    return;
  }
  for (const std::string_view kind :
       {"organization_code", "unified_social_credit_code", "mobile", "landline", "email"}) {
    if (operand.text() == kind) bound.words.emplace_back(kind);
  }
  if (bound.words.empty()) malformed(operand, context, bound);
}

void bind_figure(Node operand, BindContext& context, BoundPredicate& bound) {
  const auto attachments = context.vocabulary.find("attachments");
  const auto kind = context.vocabulary.find("attachments.kind");
  if (!attachments || !kind || context.vocabulary.field(*attachments).type != FieldType::records ||
      !operand.is_scalar()) {
    return malformed(operand, context, bound);
  }
  bound.field = *attachments;
  bound.choices = read_choice(operand, context, *kind);
  bound.words.emplace_back(operand.text());
}

}  // namespace pilotcheck
