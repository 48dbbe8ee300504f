#include "report/explain/example_snippet.h"

#include <fmt/format.h>

#include <algorithm>

#include "predicate/table.h"
#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

/// `text` as a YAML scalar that may stand in a flow list; in quotes where a mark could be misread.
std::string yaml_scalar(std::string_view text) {
  static constexpr std::string_view marks[] = {",", "[",  "]", "{", "}", ":",  "#",  "&",  "*",  "!", "|", ">",
                                               "'", "\"", "%", "@", "`", "\\", "，", "、", "：", "“", "”"};
  const bool plain =
      !text.empty() && text.front() != '-' && text.front() != '?' &&
      std::ranges::none_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
  if (plain) return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

/// A value of each type, for fields whose vocabulary entry gives no example.
std::string_view typical(FieldType type, Direction direction) {
  switch (type) {
    case FieldType::number:
      return "12";
    case FieldType::percent:
      return "72%";
    case FieldType::money:
      return "5.2亿元";
    case FieldType::date:
      return "2018-04-01";
    case FieldType::measure:
      return "45天";
    case FieldType::change:
      return direction == Direction::higher ? "{before: 60%, after: 72%}" : "{before: 60天, after: 42天}";
    case FieldType::mobile:
      return "13800000000";
    case FieldType::landline:
      return "0351-3046990";
    case FieldType::email:
      return "name@example.com";
    default:
      return "…";
  }
}

}  // namespace

void ExampleSnippet::answer(const Requirement& requirement) { answer(requirement, true); }

void ExampleSnippet::answer(const Requirement& requirement, bool positive) {
  switch (requirement.kind) {
    case Requirement::Kind::predicate:
      return answer(requirement.predicate, positive);
    case Requirement::Kind::negation:
      return answer(requirement.parts.front(), !positive);
    case Requirement::Kind::any:
      return answer(requirement.parts.front(), positive);
    case Requirement::Kind::all:
      break;
  }
  for (const Requirement& part : requirement.parts) answer(part, positive);
}

ExampleSnippet::Answer& ExampleSnippet::at(Slot slot) {
  const auto found = std::ranges::find(answers_, slot, &Answer::slot);
  if (found != answers_.end()) return *found;
  answers_.push_back({slot, 0, {}, true});
  return answers_.back();
}

void ExampleSnippet::answer(const BoundPredicate& bound, bool positive) {
  const Field& field = vocabulary_.field(bound.field);
  for (const NumberOperand& number : bound.numbers) {
    if (number.field) at(*number.field);
  }
  if (bound.other) at(*bound.other);
  Answer& answer = at(bound.field);
  if (field.type == FieldType::flag) answer.flag = bound.row->name == "is" ? bound.flag == positive : positive;
  if (!positive) return;
  const bool one_is_enough = bound.row->name == "covers_any" || bound.row->name == "one_of";
  answer.choices |= one_is_enough ? bound.choices & (~bound.choices + 1) : bound.choices;
  for (const Term& term : bound.terms) {
    answer.words.push_back(term.label.in(language_));
    if (bound.any) break;
  }
  if ((bound.row->name == "is" || bound.row->name == "one_of") && !bound.words.empty())
    answer.words = {bound.words.front()};
}

bool ExampleSnippet::stands_below(Slot slot, Slot group) const {
  for (Slot at = slot; at != 0; at = vocabulary_.field(at).parent) {
    if (at == group) return true;
  }
  return group == 0;
}

std::string ExampleSnippet::key(Slot slot) const {
  const Field& field = vocabulary_.field(slot);
  return language_ == Language::zh ? yaml_scalar(field.label.zh) : field.key;
}

std::string ExampleSnippet::choice(const Choice& choice) const {
  return language_ == Language::zh ? yaml_scalar(choice.label.zh) : choice.id;
}

std::vector<std::string> ExampleSnippet::lines() const {
  std::vector<std::string> lines;
  write(0, 0, lines);
  return lines;
}

void ExampleSnippet::write(Slot group, std::size_t depth, std::vector<std::string>& lines) const {
  for (const Slot child : vocabulary_.field(group).children) {
    const bool wanted = std::ranges::any_of(answers_, [&](const Answer& one) { return stands_below(one.slot, child); });
    if (!wanted) continue;
    const auto answer = std::ranges::find(answers_, child, &Answer::slot);
    if (answer != answers_.end()) {
      write_answer(*answer, depth, lines);
    } else {
      lines.push_back(std::string(depth * 2, ' ') + key(child) + ":");
      write(child, depth + 1, lines);
    }
  }
}

void ExampleSnippet::write_answer(const Answer& answer, std::size_t depth, std::vector<std::string>& lines) const {
  const Field& field = vocabulary_.field(answer.slot);
  const std::string indent(depth * 2, ' ');
  if (field.type == FieldType::records) return write_records(answer, depth, lines);
  if (field.type != FieldType::prose) {
    lines.push_back(fmt::format("{}{}: {}", indent, key(answer.slot), scalar(answer)));
    return;
  }
  lines.push_back(fmt::format("{}{}: |", indent, key(answer.slot)));
  std::string prose = answer.words.empty() ? std::string("……")
                                           : fmt::format("{}", fmt::join(answer.words, say(language_, "……，", " …, ")));
  if (!answer.words.empty()) prose += say(language_, "……。", " ….");
  for (const std::string& line : text::wrap(prose, 60)) lines.push_back(fmt::format("{}  {}", indent, line));
}

/// Attachments: one item for each kind that is asked for.
void ExampleSnippet::write_records(const Answer& answer, std::size_t depth, std::vector<std::string>& lines) const {
  const std::string indent(depth * 2, ' ');
  lines.push_back(fmt::format("{}{}:", indent, key(answer.slot)));
  const std::string& path = vocabulary_.field(answer.slot).path;
  const auto kind = vocabulary_.find(path + ".kind");
  const auto file = vocabulary_.find(path + ".file");
  if (!kind || !file || answer.choices == 0) {
    lines.push_back(indent + "  - …");
    return;
  }
  const std::vector<Choice>& kinds = vocabulary_.field(*kind).choices;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if ((answer.choices >> i & 1U) == 0) continue;
    lines.push_back(fmt::format("{}  - {{{}: {}, {}: figures/{}.png}}", indent, key(*kind), choice(kinds[i]),
                                key(*file), kinds[i].id));
  }
}

std::string ExampleSnippet::scalar(const Answer& answer) const {
  const Field& field = vocabulary_.field(answer.slot);
  if (field.type == FieldType::flag)
    return std::string(answer.flag ? say(language_, "是", "true") : say(language_, "否", "false"));
  if (field.type == FieldType::choice || field.type == FieldType::choices) {
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
      if ((answer.choices >> i & 1U) != 0) chosen.push_back(choice(field.choices[i]));
    }
    if (chosen.empty() && !field.choices.empty()) chosen.push_back(choice(field.choices.front()));
    return field.type == FieldType::choice ? chosen.front() : fmt::format("[{}]", fmt::join(chosen, ", "));
  }
  if (!answer.words.empty()) return yaml_scalar(answer.words.front());
  // An example in the vocabulary is written as it would stand in a file.
  return field.example.empty() ? std::string(typical(field.type, field.direction)) : field.example;
}

}  // namespace pilotcheck
