#include <fmt/format.h>

#include "input/keyed_reader.h"
#include "predicate/families.h"

namespace pilotcheck {

void bind_agrees_with(Node operand, BindContext& context, BoundPredicate& bound) {
  const Faults faults{context.file, context.diagnostics};
  const KeyedReader keys(operand, {"field", "terms"}, {"agrees_with", "`agrees_with`"}, faults);
  const auto path = keys.need("field");
  const auto field = path ? bind_field(*path, kinds(ValueKind::number), context) : std::nullopt;
  // What differs is the unit, and both are right.
  if (field && context.vocabulary.field(*field).type->converts_units) {
    context.error(
        path->position(), "field-type",
        {fmt::format("字段 {} 可用不同的单位书写，正文中的数值无法直接与它比较", path->text()),
         fmt::format("the field `{}` may be written in several units, so no figure in a text can be compared with it",
                     path->text())},
        {"请用百分数、带单位的数值或数字类型的字段", "use a percentage, a measure or a plain number"});
  }
  if (!keys.need("terms")) return;
  FigureInTextOperand figure{field.value_or(0), {}, 0};
  const std::vector<Node> words = keys.items("terms");
  if (words.empty()) return malformed(operand, context, bound);
  Concept term;
  for (const Node word : words) add_word(word, term.words_zh, context);
  term.figure = true;
  figure.label = {std::string(words.front().text()), std::string(words.front().text())};
  figure.term = context.concepts.add(std::move(term));
  bound.operand = std::move(figure);
}

}  // namespace pilotcheck
