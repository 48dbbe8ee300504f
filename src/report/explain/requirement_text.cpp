#include "report/explain/requirement_text.h"

#include <fmt/format.h>

#include "predicate/table.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

class RequirementSpeaker {
 public:
  RequirementSpeaker(const Vocabulary& vocabulary, Language language) : vocabulary_(vocabulary), language_(language) {}

  void speak(const Requirement& requirement, std::size_t depth) {
    switch (requirement.kind) {
      case Requirement::Kind::predicate:
        return add(depth, predicate(requirement.predicate));
      case Requirement::Kind::all:
        add(depth, say(language_, "以下全部成立：", "all of:"));
        break;
      case Requirement::Kind::any:
        add(depth, say(language_, "以下至少一项成立：", "at least one of:"));
        break;
      case Requirement::Kind::some:
        add(depth, fmt::format(fmt::runtime(say(language_, "以下至少 {} 项成立：", "at least {} of:")),
                               some_number(requirement.at_least)));
        break;
      case Requirement::Kind::negation:
        add(depth, say(language_, "以下不成立：", "not:"));
        break;
    }
    for (const Requirement& part : requirement.parts) speak(part, depth + 1);
  }

  std::vector<RequirementLine> lines;

 private:
  void add(std::size_t depth, std::string_view text) { lines.push_back({depth, std::string(text)}); }

  static bool asks_worth(const BoundPredicate& bound) { return bound.row->example == "GRADE"; }

  /// `partly met (0.5), fully met (1)`
  [[nodiscard]] std::vector<std::string> worth(const Field& field) const {
    std::vector<std::string> words;
    for (const Choice& choice : field.choices) {
      const std::string value = choice.value ? to_text(*choice.value) : std::string();
      words.push_back(
          fmt::format(fmt::runtime(say(language_, "{}（{}）", "{} ({})")), choice.label.in(language_), value));
    }
    return words;
  }

  [[nodiscard]] std::string some_number(const CountOperand& number) const {
    if (number.parameter.empty()) return std::to_string(number.count);
    return fmt::format(fmt::runtime(say(language_, "{}（参数 {}）", "{} (parameter {})")), number.count,
                       number.parameter);
  }

  /// Field, verb, operand; what takes no field is about its operand.
  [[nodiscard]] std::string predicate(const BoundPredicate& bound) const {
    std::vector<std::string> words = operand_words(bound, vocabulary_, language_);
    if (words.empty() && asks_worth(bound)) words = worth(vocabulary_.field(bound.field));
    const std::string operands = fmt::format("{}", fmt::join(words, say(language_, "、", ", ")));
    const std::string_view verb = say(language_, bound.row->zh, bound.row->en);
    if (bound.row->is_whole && bound.field != 0) {
      return fmt::format("{} {}{}{}", label_and_path(vocabulary_.field(bound.field), language_), verb,
                         say(language_, "：", ": "), operands);
    }
    if (!bound.row->takes_field()) {
      return language_ == Language::zh ? fmt::format("{}：{}", verb, operands) : fmt::format("{} {}", operands, verb);
    }
    const std::string said = fmt::format("{} {}", label_and_path(vocabulary_.field(bound.field), language_), verb);
    return operands.empty() ? said : fmt::format("{}{}{}", said, say(language_, "：", ": "), operands);
  }

  const Vocabulary& vocabulary_;
  Language language_;
};

}  // namespace

std::vector<RequirementLine> requirement_lines(const Requirement& requirement, const Vocabulary& vocabulary,
                                               Language language) {
  RequirementSpeaker speaker(vocabulary, language);
  speaker.speak(requirement, 0);
  return std::move(speaker.lines);
}

}  // namespace pilotcheck
