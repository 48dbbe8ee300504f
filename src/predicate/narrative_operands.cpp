#include <fmt/format.h>
#include <re2/re2.h>

#include <set>

#include "input/keyed_reader.h"
#include "predicate/families.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What is nothing but white space is no word: it would be found in any text, or in none.
void add_spelling(Node word, Term& term, BindContext& context) {
  std::u16string spelling = fold_word(word.text());
  if (text::trim(word.text()).empty() || spelling.empty()) {
    return context.error(word.position(), "empty-word", {"词不能是空白", "a word cannot be blank"},
                         {"写出正文中要找的词", "write a word to be looked for in the text"});
  }
  term.spellings.push_back(std::move(spelling));
}

std::optional<Term> read_term(Node node, BindContext& context) {
  const Faults faults{context.file, context.diagnostics};
  const std::size_t before = context.diagnostics.size();
  const KeyedReader keys(node, {"id", "zh", "en", "synonyms"}, {"术语", "a term"}, faults);
  Term term{keys.text("id"), {keys.text("zh"), keys.text("en")}, {}};
  for (const char* key : {"zh", "en"}) {
    if (const auto spelling = keys.find(key)) add_spelling(*spelling, term, context);
  }
  for (const Node synonym : keys.items("synonyms")) add_spelling(synonym, term, context);
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
  FigureInTextOperand figure{field.value_or(0), {}};
  const std::vector<Node> words = keys.items("terms");
  for (const Node word : words) {
    if (figure.term.label.zh.empty()) figure.term.label = {std::string(word.text()), std::string(word.text())};
    add_spelling(word, figure.term, context);
  }
  if (words.empty()) return malformed(operand, context, bound);
  bound.operand = std::move(figure);
}

namespace {

/// Whether `pattern` leaves nothing out: each mark by itself, and a text that is longer than any count of RE2.
bool matches_anything(const re2::RE2& pattern) {
  std::string text = "字，";
  for (char c = '!'; c <= '~'; ++c) {
    if (!re2::RE2::PartialMatch(std::string(1, c), pattern)) return false;
    text += c;
  }
  constexpr std::size_t longest_count = 1000;
  std::string all;
  while (all.size() <= longest_count) all += text;
  return re2::RE2::PartialMatch("字", pattern) && re2::RE2::PartialMatch(all, pattern);
}

}  // namespace

void bind_pattern(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_scalar() || operand.text().empty()) return malformed(operand, context, bound);
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
  if (!pattern->ok()) {
    return context.error(operand.position(), "bad-pattern",
                         {fmt::format("正则表达式有误：{}", pattern->error()),
                          fmt::format("the pattern is malformed: {}", pattern->error())},
                         {"按 RE2 语法书写，并用单引号括起", "write it in RE2's syntax, in single quotes"});
  }
  if (matches_anything(*pattern)) {
    return context.error(operand.position(), "always-met",
                         {"任何文字都符合这个正则表达式", "every text matches this pattern"},
                         {"用 ^ 与 $ 限定首尾；判断是否填写请用 stated",
                          "bound it with ^ and $; to ask whether anything is there use `stated`"});
  }
  bound.operand = PatternOperand{std::string(operand.text()), std::move(pattern)};
}

}  // namespace pilotcheck
