#include "predicate/patterns.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <mutex>

#include "predicate/families.h"
#include "text/ascii.h"
#include "text/mark.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Whether `pattern` leaves nothing out: each mark by itself, and a text that is longer than any count of RE2.
bool matches_anything(const Pattern& pattern) {
  std::string text = "字，";
  for (char c = '!'; c <= '~'; ++c) {
    if (!pattern.matches(std::string(1, c))) return false;
    text += c;
  }
  constexpr std::size_t longest_count = 1000;
  std::string all;
  while (all.size() <= longest_count) all += text;
  return pattern.matches("字") && pattern.matches(all);
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

std::vector<std::string> lower(std::vector<std::string> words) {
  for (std::string& word : words) word = text::lower(word);
  return words;
}

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, [](char c) { return text::lower(c); });
}

/// Between words; of full-width forms letters too.
bool says_nothing(char32_t c) { return text::is_mark(c) || text::is_digit(c) || (c >= 0xFF00 && c <= 0xFFEF); }

bool is_well_formed(const Pattern& pattern, Position position, const Faults& faults) {
  const std::string reason = pattern.fault();
  if (reason.empty()) return true;
  faults.error(position, "bad-pattern",
               {fmt::format("正则表达式有误：{}", reason), fmt::format("the pattern is malformed: {}", reason)},
               {"按 RE2 语法书写，并用单引号括起", "write it in RE2's syntax, in single quotes"});
  return false;
}

bool is_sound(const Pattern& pattern, Position position, const Faults& faults) {
  if (!is_well_formed(pattern, position, faults)) return false;
  if (matches_anything(pattern)) {
    faults.error(position, "always-met", {"任何文字都符合这个正则表达式", "every text matches this pattern"},
                 {"用 ^ 与 $ 限定首尾；判断是否填写请用 stated",
                  "bound it with ^ and $; to ask whether anything is there use `stated`"});
    return false;
  }
  return true;
}

}  // namespace

Pattern::Pattern(std::string written) : whole_{std::move(written), false, {}, {}, {}, {}} {}

Pattern::Pattern(WordsAlone words)
    : words_(lower(std::move(words.words))),
      also_{std::move(words.also), true, {}, {}, {}, {}},
      whole_{std::move(words.other), false, {}, {}, {}, {}} {}

Pattern::~Pattern() = default;

const re2::RE2& Pattern::Lazy::get() const {
  // Of each pattern, for its program and what matching remembers of it; RE2's own limit is 8 MB.
  constexpr std::int64_t most_memory = 1 << 20;
  std::call_once(asked, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(most_memory);
    options.set_longest_match(longest);
    options.set_case_sensitive(!longest);
    compiled = std::make_unique<const re2::RE2>(written, options);
  });
  return *compiled;
}

bool Pattern::Lazy::matches_part(std::string_view text) const {
  std::call_once(sought, [this] { needles = needles_of(written); });
  const bool allowed = needles.allow(text);
  return allowed && (needles.is_all || re2::RE2::PartialMatch(text, get()));
}

std::string Pattern::fault() const {
  for (const Lazy* one : {&also_, &whole_})
    if (!one->written.empty() && !one->get().ok()) return one->get().error();
  return {};
}

bool Pattern::matches(std::string_view text) const {
  if (words_.empty()) return whole_.matches_part(text);
  return consists_of_words(text) || (!whole_.written.empty() && whole_.matches_part(text));
}

/// Goes from each place that words lead to on to those that one more leads to.
bool Pattern::consists_of_words(std::string_view text) const {
  std::array<std::byte, 2048> place;  // enough for a text of 16,000 bytes
  std::pmr::monotonic_buffer_resource memory(place.data(), place.size());
  std::pmr::vector<bool> reached(text.size() + 1, false, &memory);
  reached[0] = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!reached[at]) continue;
    for (const std::string& word : words_)
      if (begins_with(text.substr(at), word)) reached[at + word.size()] = true;
    std::size_t behind = at;
    if (says_nothing(text::decode(text, behind))) reached[behind] = true;
    re2::StringPiece found;
    if (!also_.written.empty() && also_.get().Match(text, at, text.size(), re2::RE2::ANCHOR_START, &found, 1))
      reached[at + found.size()] = true;
  }
  return reached[text.size()];
}

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
  return is_sound(*shared, position, faults) ? shared : nullptr;
}

namespace {

/// Each half by itself, so that both are told.
bool are_well_formed(std::optional<Node> also, std::optional<Node> other, const Faults& faults) {
  bool all = true;
  for (const auto& half : {also, other}) {
    if (half && !is_well_formed(Pattern(std::string(half->text())), half->position(), faults)) all = false;
  }
  return all;
}

std::shared_ptr<const Pattern> read_words_alone(Node pattern, Proof proof, const Faults& faults) {
  const KeyedReader keys(pattern, {"made_of", "also", "or"}, {"表达式", "a pattern"}, faults);
  if (!keys.need("made_of")) return nullptr;
  WordsAlone words{keys.texts("made_of"), keys.optional_text("also"), keys.optional_text("or")};
  if (words.words.empty()) {
    faults.error(pattern.position(), "bad-pattern", {"made_of 一个词也没有", "`made_of` has no word"},
                 {"列出这些词，或把表达式直接写成文字", "list the words, or write the pattern as a text"});
    return nullptr;
  }
  const auto also = keys.find("also");
  const auto other = keys.find("or");
  if (proof == Proof::wanted && !are_well_formed(also, other, faults)) return nullptr;
  const bool of_other = proof == Proof::wanted && other && matches_anything(Pattern(words.other));
  const Position place = of_other ? other->position() : also ? also->position() : pattern.position();
  auto one = std::make_shared<const Pattern>(std::move(words));
  return proof == Proof::given || is_sound(*one, place, faults) ? one : nullptr;
}

}  // namespace

Patterns read_patterns(Node list, Proof proof, const Faults& faults) {
  Patterns patterns;
  for (const auto [name, pattern] : list.entries()) {
    if (patterns.contains(name.text())) {
      faults.error(
          name.position(), "duplicate-id",
          {fmt::format("表达式 {} 重复", name.text()), fmt::format("the pattern `{}` is there twice", name.text())});
    }
    auto sound = pattern.is_scalar() ? sound_pattern(pattern.text(), pattern.position(), proof, faults)
                                     : read_words_alone(pattern, proof, faults);
    patterns.emplace(name.text(), std::move(sound));  // null where it is malformed, for nothing follows from that
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
  if (found->second == nullptr) bound = {};
}

}  // namespace pilotcheck
