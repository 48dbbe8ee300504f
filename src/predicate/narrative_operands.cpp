#include <fmt/format.h>
#include <re2/re2.h>

#include <set>

#include "input/keyed_reader.h"
#include "predicate/families.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

std::optional<Term> read_term(Node node, BindContext& context) {
  const Faults faults{context.file, context.diagnostics};
  const std::size_t before = context.diagnostics.size();
  const KeyedReader keys(node, {"id", "zh", "en", "synonyms"}, {"术语", "a term"}, faults);
  Term term{keys.text("id"), {keys.text("zh"), keys.text("en")}, {}};
  for (const std::string& spelling : {term.label.zh, term.label.en}) {
    if (!spelling.empty()) term.spellings.push_back(fold_word(spelling));
  }
  for (const std::string& synonym : keys.texts("synonyms")) term.spellings.push_back(fold_word(synonym));
  if (context.diagnostics.size() != before) return std::nullopt;
  return term;
}

}  // namespace

void bind_mentions(Node operand, BindContext& context, BoundPredicate& bound) {
  const Faults faults{context.file, context.diagnostics};
  const KeyedReader keys(operand, {"all", "any"}, {"mentions", "`mentions`"}, faults);
  const auto all = keys.find("all");
  const auto any = keys.find("any");
  const auto list = all ? all : any;
  if (!list || (all && any) || !list->is_sequence() || list->items().empty()) {
    return context.error(
        operand.position(), "bad-operand",
        {"mentions 应为 {all: [术语, …]} 或 {any: [术语, …]}", "`mentions` takes {all: [TERM, …]} or {any: [TERM, …]}"},
        {"术语写成 {id: mes, zh: 制造执行系统, en: …, synonyms: [MES]}",
         "a term is {id: mes, zh: 制造执行系统, en: …, synonyms: [MES]}"});
  }
  MentionsOperand mentions;
  mentions.any = any.has_value();
  std::set<std::string> ids;
  for (const Node item : list->items()) {
    auto term = read_term(item, context);
    if (!term) continue;
    if (!ids.insert(term->id).second) {
      context.error(item.position(), "duplicate-id",
                    {fmt::format("术语 {} 重复", term->id), fmt::format("the term `{}` is there twice", term->id)});
    }
    mentions.terms.push_back(std::move(*term));
  }
  if (mentions.terms.size() > TermIndex::most_terms) {
    return context.error(operand.position(), "bad-operand",
                         {fmt::format("术语超过 {} 个", TermIndex::most_terms),
                          fmt::format("more than {} terms", TermIndex::most_terms)},
                         {"请分成几项要求", "split them over several criteria"});
  }
  mentions.index = std::make_shared<const TermIndex>(mentions.terms);
  bound.operand = std::move(mentions);
}

void bind_agrees_with(Node operand, BindContext& context, BoundPredicate& bound) {
  const Faults faults{context.file, context.diagnostics};
  const KeyedReader keys(operand, {"field", "terms"}, {"agrees_with", "`agrees_with`"}, faults);
  const auto path = keys.need("field");
  const auto field = path ? bind_field(*path, kinds(ValueKind::number), context) : std::nullopt;
  if (!keys.need("terms")) return;
  FigureInTextOperand figure{field.value_or(0), {}};
  for (const std::string& word : keys.texts("terms")) {
    if (figure.term.label.zh.empty()) figure.term.label = {word, word};
    figure.term.spellings.push_back(fold_word(word));
  }
  bound.operand = std::move(figure);
}

void bind_pattern(Node operand, BindContext& context, BoundPredicate& bound) {
  constexpr std::size_t most_characters = 1000;
  // Of each pattern, for its program and what matching remembers of it; RE2's own limit is 8 MB.
  constexpr std::int64_t most_memory = 1 << 20;
  if (text::count_code_points(operand.text()) > most_characters) {
    return context.error(operand.position(), "bad-pattern",
                         {fmt::format("正则表达式超过 {} 个字符", most_characters),
                          fmt::format("the pattern has more than {} characters", most_characters)},
                         {"请分成几个条目", "split it over several criteria"});
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  auto pattern = std::make_shared<const re2::RE2>(std::string(operand.text()), options);
  if (!operand.is_scalar() || operand.text().empty() || !pattern->ok()) {
    return context.error(operand.position(), "bad-pattern",
                         {fmt::format("正则表达式有误：{}", pattern->error()),
                          fmt::format("the pattern is malformed: {}", pattern->error())},
                         {"按 RE2 语法书写，并用单引号括起", "write it in RE2's syntax, in single quotes"});
  }
  bound.operand = PatternOperand{std::string(operand.text()), std::move(pattern)};
}

}  // namespace pilotcheck
