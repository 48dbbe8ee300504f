#include "predicate/patterns.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <mutex>

#include "predicate/families.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

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

/// Definitions put one pattern into many criteria: there is one of it, so that it is compiled once.
std::shared_ptr<const Pattern> shared_pattern(std::string_view written) {
  static std::mutex guard;
  static std::map<std::string, std::weak_ptr<const Pattern>, std::less<>> all;
  const std::lock_guard lock(guard);
  std::weak_ptr<const Pattern>& known = all[std::string(written)];
  if (auto one = known.lock()) return one;
  auto one = std::make_shared<const Pattern>(std::string(written));
  known = one;
  return one;
}

/// A text in which nothing stands but these words, or one that `or` matches.
std::string nothing_but(const KeyedReader& keys) {
  std::string pattern = "(?i:^(";
  for (const std::string& word : keys.texts("made_of")) pattern += re2::RE2::QuoteMeta(word) + "|";
  const std::string also = keys.optional_text("also");
  if (also.empty()) {
    pattern.pop_back();
  } else {
    pattern += also;
  }
  pattern += ")*$)";
  const std::string other = keys.optional_text("or");
  return other.empty() ? pattern : other + "|" + pattern;
}

}  // namespace

Pattern::Pattern(std::string written) : written_(std::move(written)) {}

Pattern::~Pattern() = default;

const re2::RE2& Pattern::compiled() const {
  // Of each pattern, for its program and what matching remembers of it; RE2's own limit is 8 MB.
  constexpr std::int64_t most_memory = 1 << 20;
  std::call_once(asked_, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(most_memory);
    compiled_ = std::make_unique<const re2::RE2>(written_, options);
  });
  return *compiled_;
}

bool Pattern::matches(std::string_view text) const { return re2::RE2::PartialMatch(text, compiled()); }

std::shared_ptr<const Pattern> sound_pattern(std::string_view pattern, Position position, Proof proof,
                                             const Faults& faults) {
  if (proof == Proof::given) return shared_pattern(pattern);
  constexpr std::size_t most_characters = 1000;
  if (text::count_code_points(pattern) > most_characters) {
    faults.error(position, "bad-pattern",
                 {fmt::format("正则表达式超过 {} 个字符", most_characters),
                  fmt::format("the pattern has more than {} characters", most_characters)},
                 {"请分成几个条目", "split it over several criteria"});
    return nullptr;
  }
  std::shared_ptr<const Pattern> shared = shared_pattern(pattern);
  const re2::RE2& compiled = shared->compiled();
  if (!compiled.ok()) {
    faults.error(position, "bad-pattern",
                 {fmt::format("正则表达式有误：{}", compiled.error()),
                  fmt::format("the pattern is malformed: {}", compiled.error())},
                 {"按 RE2 语法书写，并用单引号括起", "write it in RE2's syntax, in single quotes"});
    return nullptr;
  }
  if (matches_anything(compiled)) {
    faults.error(position, "always-met", {"任何文字都符合这个正则表达式", "every text matches this pattern"},
                 {"用 ^ 与 $ 限定首尾；判断是否填写请用 stated",
                  "bound it with ^ and $; to ask whether anything is there use `stated`"});
    return nullptr;
  }
  return shared;
}

Patterns read_patterns(Node list, Proof proof, const Faults& faults) {
  Patterns patterns;
  for (const auto [name, pattern] : list.entries()) {
    if (patterns.contains(name.text())) {
      faults.error(
          name.position(), "duplicate-id",
          {fmt::format("表达式 {} 重复", name.text()), fmt::format("the pattern `{}` is there twice", name.text())});
    }
    std::string text(pattern.is_scalar() ? pattern.text() : "");
    if (!pattern.is_scalar()) {
      const KeyedReader keys(pattern, {"made_of", "also", "or"}, {"表达式", "a pattern"}, faults);
      if (!keys.need("made_of")) continue;
      if (keys.texts("made_of").empty()) {
        faults.error(pattern.position(), "bad-pattern", {"made_of 一个词也没有", "`made_of` has no word"},
                     {"列出这些词，或把表达式直接写成文字", "list the words, or write the pattern as a text"});
        continue;
      }
      text = nothing_but(keys);
    }
    auto sound = sound_pattern(text, pattern.position(), proof, faults);
    if (sound != nullptr) patterns.emplace(name.text(), std::move(sound));
  }
  return patterns;
}

void bind_pattern(Node operand, BindContext& context, BoundPredicate& bound) {
  if (operand.is_scalar() && !operand.text().empty()) {
    const Faults faults{context.file, context.diagnostics};
    auto sound = sound_pattern(operand.text(), operand.position(), context.definitions.proof, faults);
    bound.operand = PatternOperand{std::string(operand.text()), std::move(sound)};
    return;
  }
  if (!operand.is_mapping()) return malformed(operand, context, bound);
  const KeyedReader keys(operand, {"pattern"}, {"表达式", "a pattern"}, Faults{context.file, context.diagnostics});
  const auto name = keys.need("pattern");
  if (!name) return;
  const auto found = context.definitions.patterns.find(name->text());
  if (found == context.definitions.patterns.end()) {
    std::vector<std::string_view> names;
    for (const auto& [known, pattern] : context.definitions.patterns) names.push_back(known);
    return context.error(
        name->position(), "unknown-definition",
        {fmt::format("没有表达式 {}", name->text()), fmt::format("there is no pattern `{}`", name->text())},
        names.empty()
            ? Bilingual{"请在 definitions.yaml 的 patterns 下写上它", "write it under `patterns` of definitions.yaml"}
            : text::did_you_mean(name->text(), names, text::listed({"应为其中之一", "must be one of"}, names)));
  }
  context.used_definitions.insert(found->first);
  bound.operand = PatternOperand{found->first, found->second};
}

}  // namespace pilotcheck
