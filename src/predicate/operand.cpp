#include "predicate/operand.h"

#include <fmt/format.h>

#include "predicate/table.h"

namespace pilotcheck {

namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

std::string in(Language language, std::string_view zh, std::string_view en) {
  return std::string(language == Language::zh ? zh : en);
}

/// Says operands in words.
class OperandSpeaker {
 public:
  OperandSpeaker(const BoundPredicate& bound, const Vocabulary& vocabulary, Language language)
      : bound_(bound), vocabulary_(vocabulary), language_(language) {}

  void operator()(std::monostate /*none*/) {}
  void operator()(const NumberOperand& number) { words.push_back(spoken(number)); }
  void operator()(const RangeOperand& range) { words = {spoken(range.low), spoken(range.high)}; }
  void operator()(const CountOperand& count) {
    words.push_back(with_parameter(std::to_string(count.count), count.parameter));
  }
  void operator()(const FlagOperand& flag) {
    words.push_back(flag.flag ? in(language_, "是", "yes") : in(language_, "否", "no"));
  }
  void operator()(const ChoiceOperand& choice) { add_labels(field(), choice.choices); }
  void operator()(const TextOperand& text) { words = text.texts; }
  void operator()(const DateOperand& date) { words.push_back(to_text(date.date)); }
  void operator()(const FieldOperand& other) { words.push_back(named(other.field)); }
  void operator()(const YearsOperand& years) {
    words.push_back(with_parameter(std::to_string(years.years.count), years.years.parameter));
    const Slot* slot = std::get_if<Slot>(&years.of);
    words.push_back(slot != nullptr ? named(*slot) : to_text(std::get<Date>(years.of)));
  }
  void operator()(const PatternOperand& pattern) { words.push_back(pattern.written); }
  void operator()(const IdentifierOperand& kind) { words.emplace_back(kind.identifier->name); }
  void operator()(const MentionsOperand& mentions) {
    if (mentions.any && mentions.terms.size() > 1) words.push_back(in(language_, "其中之一", "any of these"));
    for (const Term& term : mentions.terms) words.push_back(term.label.in(language_));
  }
  void operator()(const FigureInTextOperand& figure) { words = {named(figure.field), figure.label.in(language_)}; }
  void operator()(const RecordsOperand& records) {
    if (records.at_least.count > 0)
      words.push_back(with_parameter(std::to_string(records.at_least.count), records.at_least.parameter));
    if (records.require->kind != Requirement::Kind::all) return words.push_back(said(*records.require));
    for (const Requirement& part : records.require->parts) words.push_back(said(part));
  }
  void operator()(const ComputedOperand& computed) {
    std::string terms;
    for (const Slot slot : computed.fields) {
      if (!terms.empty()) terms += computed.of == ComputedOperand::Of::ratio ? " ÷ " : " + ";
      terms += named(slot);
    }
    words.push_back(std::move(terms));
    if (computed.is == ComputedOperand::Is::equal) {
      words.push_back(in(language_, "相差不超过 ", "within ") + spell(*field().type, computed.within, {}));
    } else {
      words.push_back((computed.is == ComputedOperand::Is::at_least ? in(language_, "不低于 ", "at least ")
                                                                    : in(language_, "不高于 ", "at most ")) +
                      spoken_limit(computed));
    }
  }
  void operator()(const WindowOperand& window) {
    add_span(window.years, in(language_, " 年", " years"));
    add_span(window.months, in(language_, " 个月", " months"));
    if (const Slot* slot = std::get_if<Slot>(&window.of)) {
      words.push_back(named(*slot));
    } else if (const Date* date = std::get_if<Date>(&window.of)) {
      words.push_back(to_text(*date));
    } else {
      words.push_back(in(language_, "今天", "today"));
    }
  }
  void operator()(const PartOperand& part) {
    const Bilingual& title = part.part->title;
    words.push_back(title.empty() ? part.part->id : fmt::format("{}  {}", part.part->id, title.in(language_)));
  }
  void operator()(const AttachmentOperand& attachment) {
    const AttachmentRole& role = *vocabulary_.roles().attachments;
    add_labels(vocabulary_.field(vocabulary_.field(role.list).children[*role.kind]), attachment.kinds);
  }

  std::vector<std::string> words;

 private:
  [[nodiscard]] const Field& field() const { return vocabulary_.field(bound_.field); }
  [[nodiscard]] std::string named(Slot slot) const { return label_and_path(vocabulary_.field(slot), language_); }

  void add_labels(const Field& of, std::uint64_t choices) {
    for (std::size_t i = 0; i < of.choices.size(); ++i) {
      if ((choices >> i & 1U) != 0) words.push_back(of.choices[i].label.in(language_));
    }
  }

  void add_span(const CountOperand& span, std::string_view unit) {
    if (span.count > 0) words.push_back(with_parameter(fmt::format("{}{}", span.count, unit), span.parameter));
  }

  /// A requirement in words: what is asked of an entry.
  [[nodiscard]] std::string said(const Requirement& requirement) const {
    if (requirement.kind == Requirement::Kind::predicate) {
      const BoundPredicate& one = requirement.predicate;
      std::string text = fmt::format("{} {}", vocabulary_.field(one.field).label.in(language_),
                                     in(language_, one.row->zh, one.row->en));
      const std::vector<std::string> operands = operand_words(one, vocabulary_, language_);
      if (!operands.empty()) text += fmt::format(" {}", fmt::join(operands, in(language_, "、", ", ")));
      return text;
    }
    std::vector<std::string> parts;
    for (const Requirement& part : requirement.parts) {
      const bool whole = part.kind == Requirement::Kind::predicate || requirement.parts.size() == 1;
      parts.push_back(whole ? said(part) : in(language_, "（", "(") + said(part) + in(language_, "）", ")"));
    }
    std::string list = fmt::format("{}", fmt::join(parts, in(language_, "；", "; ")));
    switch (requirement.kind) {
      case Requirement::Kind::negation:
        return in(language_, "并非：", "not: ") + list;
      case Requirement::Kind::any:
        return in(language_, "其一即可：", "any of: ") + list;
      case Requirement::Kind::some:
        return fmt::format(fmt::runtime(in(language_, "至少 {} 项：", "at least {} of: ")),
                           with_parameter(std::to_string(requirement.at_least.count), requirement.at_least.parameter)) +
               list;
      default:
        return list;
    }
  }

  [[nodiscard]] std::string with_parameter(std::string text, const std::string& parameter) const {
    if (parameter.empty()) return text;
    return language_ == Language::zh ? fmt::format("{}（参数 {}）", text, parameter)
                                     : fmt::format("{} (parameter {})", text, parameter);
  }

  /// A ratio is said in percent.
  [[nodiscard]] std::string spoken_limit(const ComputedOperand& computed) const {
    const NumberOperand& limit = computed.limit;
    if (computed.of == ComputedOperand::Of::ratio)
      return with_parameter(to_text(limit.value * Decimal::whole(100)) + "%", limit.parameter);
    return with_parameter(spell(*vocabulary_.field(computed.fields.front()).type, limit.value, limit.unit),
                          limit.parameter);
  }

  [[nodiscard]] std::string spoken(const NumberOperand& number) const {
    if (number.look_up) return looked_up(*number.look_up);
    if (!number.field) return with_parameter(spell(*field().type, number.value, number.unit), number.parameter);
    const std::string other = named(*number.field);
    const bool whole = number.value == Decimal::whole(1);
    return with_parameter(whole ? other : fmt::format("{} × {}", other, to_text(number.value)), number.parameter);
  }

  /// `80% (size: large), 50% (size: small)`
  [[nodiscard]] std::string looked_up(const LookUp& look_up) const {
    const Field& by = vocabulary_.field(look_up.by);
    std::vector<std::string> each;
    for (std::size_t i = 0; i < look_up.numbers.size(); ++i) {
      each.push_back(language_ == Language::zh
                         ? fmt::format("{}（{}：{}）", spoken(look_up.numbers[i]), by.label.zh, by.choices[i].label.zh)
                         : fmt::format("{} ({}: {})", spoken(look_up.numbers[i]), by.label.en, by.choices[i].label.en));
    }
    return fmt::format("{}", fmt::join(each, language_ == Language::zh ? "、" : ", "));
  }

  const BoundPredicate& bound_;
  const Vocabulary& vocabulary_;
  Language language_;
};

}  // namespace

std::vector<Slot> fields_of(const BoundPredicate& bound) {
  std::vector<Slot> fields;
  if (!std::holds_alternative<PartOperand>(bound.operand)) fields.push_back(bound.field);
  const auto add = [&](const std::optional<Slot>& slot) {
    if (slot) fields.push_back(*slot);
  };
  const auto add_number = [&](const NumberOperand& number) {
    add(number.field);
    if (!number.look_up) return;
    fields.push_back(number.look_up->by);
    for (const NumberOperand& one : number.look_up->numbers) add(one.field);
  };
  std::visit(Overloaded{[&](const NumberOperand& number) { add_number(number); },
                        [&](const RangeOperand& range) {
                          add_number(range.low);
                          add_number(range.high);
                        },
                        [&](const FieldOperand& other) { add(other.field); },
                        [&](const YearsOperand& years) {
                          if (const Slot* slot = std::get_if<Slot>(&years.of)) add(*slot);
                        },
                        [&](const FigureInTextOperand& figure) { add(figure.field); },
                        [&](const ComputedOperand& computed) {
                          for (const Slot slot : computed.fields) {
                            if (slot != bound.field) fields.push_back(slot);
                          }
                        },
                        [&](const WindowOperand& window) {
                          if (const Slot* slot = std::get_if<Slot>(&window.of)) add(*slot);
                        },
                        [&](const RecordsOperand& records) {
                          for_each_predicate(*records.require, [&](const BoundPredicate& one) {
                            for (const Slot slot : fields_of(one)) fields.push_back(slot);
                          });
                        },
                        [](const auto&) {}},
             bound.operand);
  return fields;
}

std::vector<std::string_view> parameters_of(const BoundPredicate& bound) {
  std::vector<std::string_view> parameters;
  const auto add = [&](const std::string& parameter) {
    if (!parameter.empty()) parameters.push_back(parameter);
  };
  const auto add_number = [&](const NumberOperand& number) {
    add(number.parameter);
    if (!number.look_up) return;
    for (const NumberOperand& one : number.look_up->numbers) add(one.parameter);
  };
  std::visit(Overloaded{[&](const NumberOperand& number) { add_number(number); },
                        [&](const RangeOperand& range) {
                          add_number(range.low);
                          add_number(range.high);
                        },
                        [&](const CountOperand& count) { add(count.parameter); },
                        [&](const YearsOperand& within) { add(within.years.parameter); },
                        [&](const WindowOperand& window) {
                          add(window.years.parameter);
                          add(window.months.parameter);
                        },
                        [&](const ComputedOperand& computed) { add_number(computed.limit); },
                        [&](const RecordsOperand& records) {
                          add(records.at_least.parameter);
                          for (const std::string_view inner : parameters_of(*records.require))
                            parameters.push_back(inner);
                        },
                        [](const auto&) {}},
             bound.operand);
  return parameters;
}

std::vector<std::string_view> parameters_of(const Requirement& requirement) {
  if (requirement.kind == Requirement::Kind::predicate) return parameters_of(requirement.predicate);
  std::vector<std::string_view> parameters;
  if (!requirement.at_least.parameter.empty()) parameters.push_back(requirement.at_least.parameter);
  for (const Requirement& part : requirement.parts) {
    for (const std::string_view one : parameters_of(part)) parameters.push_back(one);
  }
  return parameters;
}

std::vector<std::string> operand_words(const BoundPredicate& bound, const Vocabulary& vocabulary, Language language) {
  OperandSpeaker speaker(bound, vocabulary, language);
  std::visit(speaker, bound.operand);
  return std::move(speaker.words);
}

std::string label_and_path(const Field& field, Language language) {
  return language == Language::zh ? fmt::format("{}（{}）", field.label.zh, field.path)
                                  : fmt::format("{} ({})", field.label.en, field.path);
}

}  // namespace pilotcheck
