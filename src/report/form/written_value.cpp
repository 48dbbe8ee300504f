#include "report/form/written_value.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/flag_words.h"
#include "description/form/form_lines.h"
#include "input/docx/word_document.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::string_view gap = "　";
constexpr std::string_view to_write_on = "____";

std::string written_date(const Date& date) {
  std::string text = fmt::format("{}年", date.year);
  if (date.month > 0) text += fmt::format("{}月", date.month);
  if (date.day > 0) text += fmt::format("{}日", date.day);
  return text;
}

/// A cell holds one line of it.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text::trim(text)) line += c == '\n' || c == '\t' ? ' ' : c;
  return line;
}

std::string choices_of(const Field& field, const Fact& fact) {
  std::string text;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if ((fact.choices >> i & 1U) == 0) continue;
    text += fmt::format("{}{}", text.empty() ? "" : "、", field.choices[i].label.zh);
  }
  return text;
}

std::string flag_word(const Form& form, bool flag) {
  // 公章：已盖章 says more than 公章：是.
  if (flag) return form.affirmed.empty() ? std::string(yes_words[2]) : form.affirmed.front();
  return std::string(no_words[2]);
}

std::string_view box(bool ticked) { return ticked ? ticked_box : empty_box; }

/// What is written behind a box: （基地名称：某某）, ：某某, or a line to write on.
std::string behind_box(const Form& form, const Description& description, std::optional<Slot> into, bool named) {
  if (!into) return {};
  const Field& field = description.vocabulary->field(*into);
  std::string value = written_value(form, field, description.fact(*into));
  if (value.empty()) value = to_write_on;
  return named ? fmt::format("（{}：{}）", field.label.zh, value) : fmt::format("：{}", value);
}

std::string flag_boxes(const Form& form, const Description& description, const FormShape::Line& line,
                       const Fact& fact) {
  const bool stated = fact.stated();
  return fmt::format("{} {}{}{}{} {}", box(stated && fact.flag), yes_words[2],
                     behind_box(form, description, line.behind_yes, true), gap, box(stated && !fact.flag), no_words[2]);
}

/// Behind a comma the same paragraph goes on: the text was wrapped where the line was full.
bool goes_on(std::string_view line, std::string_view next) {
  if (text::is_blank(next) || text::trim(next).data() != next.data()) return false;
  return line.ends_with("，") || line.ends_with("、");
}

}  // namespace

std::string written_value(const Form& form, const Field& field, const Fact& fact) {
  if (!fact.stated()) return {};
  switch (field.kind()) {
    case ValueKind::flag:
      return flag_word(form, fact.flag);
    case ValueKind::choice:
    case ValueKind::choices:
      return choices_of(field, fact);
    case ValueKind::prose:
      return {};
    default:
      break;
  }
  // The unit of money stands in the label.
  if (field.type->name == "money") return to_text(fact.number);
  if (field.type->name == "date") return written_date(fact.date);
  return on_one_line(fact.text);
}

std::string written_period(const Form& form, const Description& description, const std::vector<Slot>& dates) {
  std::string text;
  for (const Slot slot : dates) {
    if (slot != dates.front()) text += "至";
    text += written_value(form, description.vocabulary->field(slot), description.fact(slot));
  }
  return text == "至" ? std::string() : text;
}

std::vector<std::string> box_lines(const Form& form, const Description& description, const FormShape::Line& line) {
  const Slot slot = line.fields.front();
  const Field& field = description.vocabulary->field(slot);
  const Fact& fact = description.fact(slot);
  if (field.kind() == ValueKind::flag) return {flag_boxes(form, description, line, fact)};
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < field.choices.size(); ++i) {
    if (!line.choices.empty() && std::ranges::find(line.choices, i) == line.choices.end()) continue;
    const bool ticked = fact.stated() && (fact.choices >> i & 1U) != 0;
    std::optional<Slot> into;
    for (const Form::Blank& blank : form.blanks) {
      if (blank.field == slot && blank.choice == i) into = blank.into;
    }
    std::string one =
        fmt::format("{} {}{}", box(ticked), field.choices[i].label.zh, behind_box(form, description, into, false));
    if (field.kind() == ValueKind::choices || lines.empty()) {
      lines.push_back(std::move(one));
    } else {
      lines.back() += std::string(gap) + one;
    }
  }
  return lines;
}

std::vector<std::string> text_lines(const Fact& fact) {
  std::vector<std::string> lines;
  if (!fact.stated()) return lines;
  for (const std::string_view line : lines_of(fact.text)) {
    if (!lines.empty() && goes_on(lines.back(), line)) {
      lines.back() += line;
    } else if (!lines.empty() || !text::is_blank(line)) {
      lines.emplace_back(line);
    }
  }
  while (!lines.empty() && text::is_blank(lines.back())) lines.pop_back();
  return lines;
}

}  // namespace pilotcheck
