#include <fmt/format.h>
#include <re2/re2.h>

#include <map>
#include <mutex>

#include "input/keyed_reader.h"
#include "predicate/families.h"
#include "text/utf8.h"

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

/// Definitions put one pattern into many criteria: it is compiled once.
std::shared_ptr<const re2::RE2> compile(const std::string& pattern) {
  // Of each pattern, for its program and what matching remembers of it; RE2's own limit is 8 MB.
  constexpr std::int64_t most_memory = 1 << 20;
  static std::mutex guard;
  static std::map<std::string, std::weak_ptr<const re2::RE2>> compiled;
  const std::lock_guard lock(guard);
  std::weak_ptr<const re2::RE2>& known = compiled[pattern];
  if (auto one = known.lock()) return one;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  auto one = std::make_shared<const re2::RE2>(pattern, options);
  known = one;
  return one;
}

}  // namespace

void bind_pattern(Node operand, BindContext& context, BoundPredicate& bound) {
  if (!operand.is_scalar() || operand.text().empty()) return malformed(operand, context, bound);
  constexpr std::size_t most_characters = 1000;
  if (text::count_code_points(operand.text()) > most_characters) {
    return context.error(operand.position(), "bad-pattern",
                         {fmt::format("正则表达式超过 {} 个字符", most_characters),
                          fmt::format("the pattern has more than {} characters", most_characters)},
                         {"请分成几个条目", "split it over several criteria"});
  }
  std::shared_ptr<const re2::RE2> pattern = compile(std::string(operand.text()));
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
