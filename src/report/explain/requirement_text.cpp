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
      case Requirement::Kind::negation:
        add(depth, say(language_, "以下不成立：", "not:"));
        break;
    }
    for (const Requirement& part : requirement.parts) speak(part, depth + 1);
  }

  std::vector<RequirementLine> lines;

 private:
  void add(std::size_t depth, std::string_view text) { lines.push_back({depth, std::string(text)}); }

  [[nodiscard]] std::string predicate(const BoundPredicate& bound) const {
    const std::string operands = joined(operand_words(bound));
    if (bound.row->accepts == 0) {
      return language_ == Language::zh ? fmt::format("{}：{}", bound.row->zh, operands)
                                       : fmt::format("{} {}", operands, bound.row->en);
    }
    const std::string subject = field(bound.field);
    const std::string said = language_ == Language::zh ? fmt::format("{} {}", subject, bound.row->zh)
                                                       : fmt::format("{} {}", subject, bound.row->en);
    return operands.empty() ? said : fmt::format("{}{}{}", said, say(language_, "：", ": "), operands);
  }

  [[nodiscard]] std::string field(Slot slot) const {
    const Field& named = vocabulary_.field(slot);
    return language_ == Language::zh ? fmt::format("{}（{}）", named.label.zh, named.path)
                                     : fmt::format("{} ({})", named.label.en, named.path);
  }

  [[nodiscard]] std::vector<std::string> operand_words(const BoundPredicate& bound) const {
    std::vector<std::string> words;
    add_choices(bound, words);
    const FieldType type = vocabulary_.field(bound.field).type;
    for (const NumberOperand& operand : bound.numbers) words.push_back(number(operand, type));
    if (type == FieldType::flag && bound.row->name == "is") {
      words.emplace_back(bound.flag ? say(language_, "是", "yes") : say(language_, "否", "no"));
    } else if (bound.choices == 0 && bound.date.year == 0) {  // those are said with their labels, or as dates
      words.insert(words.end(), bound.words.begin(), bound.words.end());
    }
    if (bound.date.year != 0) words.push_back(to_text(bound.date));
    if (bound.other) words.push_back(field(*bound.other));
    add_terms(bound, words);
    return words;
  }

  void add_choices(const BoundPredicate& bound, std::vector<std::string>& words) const {
    const Field* field = &vocabulary_.field(bound.field);
    if (bound.row->accepts == 0) {
      const auto kind = vocabulary_.find(field->path + ".kind");
      if (kind) field = &vocabulary_.field(*kind);
    }
    for (std::size_t i = 0; i < field->choices.size() && i < 64; ++i) {
      if ((bound.choices >> i & 1U) != 0) words.push_back(field->choices[i].label.in(language_));
    }
  }

  void add_terms(const BoundPredicate& bound, std::vector<std::string>& words) const {
    if (bound.any && bound.terms.size() > 1) words.emplace_back(say(language_, "其中之一", "any of these"));
    for (const Term& term : bound.terms) words.push_back(term.label.in(language_));
  }

  [[nodiscard]] std::string number(const NumberOperand& operand, FieldType type) const {
    std::string text = to_text(operand.value);
    if (operand.field) {
      const std::string other = field(*operand.field);
      text = operand.value == Decimal::whole(1) ? other : fmt::format("{} × {}", other, text);
    } else if (type == FieldType::percent) {
      text += "%";
    } else if (type == FieldType::money) {
      text += "万元";
    }
    if (operand.parameter.empty()) return text;
    return language_ == Language::zh ? fmt::format("{}（参数 {}）", text, operand.parameter)
                                     : fmt::format("{} (parameter {})", text, operand.parameter);
  }

  [[nodiscard]] std::string joined(const std::vector<std::string>& words) const {
    return fmt::format("{}", fmt::join(words, say(language_, "、", ", ")));
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
