#include <fmt/format.h>

#include <set>

#include "input/keyed_reader.h"
#include "predicate/families.h"
#include "predicate/read_term.h"
#include "prose/fold.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// `plans: count`, of texts that are plans by nature, and `others: count`, of comparisons with somebody else.
bool counts(std::string_view key, const KeyedReader& keys, BindContext& context) {
  const auto node = keys.find(key);
  if (node && node->text() != "count") {
    context.error(node->position(), "bad-operand",
                  {fmt::format("{} 只能是 count", key), fmt::format("`{}` can only be `count`", key)},
                  {"不需要时去掉这个键", "leave the key out where they do not count"});
  }
  return node.has_value();
}

}  // namespace

void add_word(Node word, std::vector<std::string>& words, BindContext& context) {
  if (text::trim(word.text()).empty() || fold_word(word.text()).empty()) {
    return context.error(word.position(), "empty-word", {"词不能是空白", "a word cannot be blank"},
                         {"写出正文中要找的词", "write a word to be looked for in the text"});
  }
  words.emplace_back(word.text());
}

void bind_mentions(Node operand, BindContext& context, BoundPredicate& bound) {
  const Faults faults{context.file, context.diagnostics};
  const KeyedReader keys(operand, {"all", "any", "plans", "others"}, {"mentions", "`mentions`"}, faults);
  const auto all = keys.find("all");
  const auto any = keys.find("any");
  const auto list = all ? all : any;
  if (!list || (all && any) || !list->is_sequence() || list->items().empty()) {
    return context.error(
        operand.position(), "bad-operand",
        {"mentions 应为 {all: [概念, …]} 或 {any: [概念, …]}",
         "`mentions` takes {all: [CONCEPT, …]} or {any: [CONCEPT, …]}"},
        {"概念写成 concepts.yaml 中的编号，或 {id: mes, zh: 制造执行系统, en: …, synonyms: [MES]}",
         "a concept is its id in concepts.yaml, or {id: mes, zh: 制造执行系统, en: …, synonyms: [MES]}"});
  }
  MentionsOperand mentions;
  mentions.any = any.has_value();
  mentions.counting = {counts("plans", keys, context), counts("others", keys, context)};
  std::set<std::string> ids;
  for (const Node item : list->items()) {
    auto term = read_term(item, context);
    if (!term) continue;
    if (!ids.insert(term->id).second) {
      context.error(item.position(), "duplicate-id",
                    {fmt::format("术语 {} 重复", term->id), fmt::format("the term `{}` is there twice", term->id)},
                    {"请删除其中之一，或用 id 另取编号", "delete one of the two, or give it another `id`"});
    }
    mentions.terms.push_back(std::move(*term));
  }
  bound.operand = std::move(mentions);
}

}  // namespace pilotcheck
