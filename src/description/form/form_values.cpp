#include "description/form/form_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/description.h"
#include "description/flag_words.h"
#include "description/form/form_boxes.h"
#include "description/form/form_text.h"
#include "description/form/form_titles.h"
#include "description/form/form_units.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Up to where something else is written behind the name of an option: （基地名称：…）.
std::string_view head_of(std::string_view label) {
  std::size_t end = label.size();
  for (const std::string_view mark : {"（", "(", "：", ":", "_", "＿", "\n", "，", ","}) {
    end = std::min(end, label.find(mark));
  }
  return text::trim(label.substr(0, end));
}

/// 是（基地名称：…）: nothing behind a name but brackets.
bool is_name_alone(std::string_view text) {
  const std::string_view rest = text::trim(text::trim(text).substr(head_of(text).size()));
  return rest.empty() ||
         ((rest.starts_with("（") || rest.starts_with("(")) && (rest.ends_with("）") || rest.ends_with(")")));
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\t' ? ' ' : c;
  return std::string(text::trim(line));
}

}  // namespace

std::optional<std::string> FormValues::option(Slot slot, std::string_view label, Behind behind) const {
  const std::string_view head = head_of(label);
  const std::size_t gap = behind == Behind::nothing ? std::string_view::npos : head.find_first_of(" \t");
  if (v_.field(slot).kind() == ValueKind::flag) {
    const std::string word = text::fold(head);
    if (std::ranges::find(yes_words, word) != yes_words.end()) return "true";
    if (std::ranges::find(no_words, word) != no_words.end()) return "false";
    // 是 基地名称：…: the word, then a gap.
    return gap == std::string_view::npos ? std::nullopt : option(slot, head.substr(0, gap), behind);
  }
  auto found = v_.find_choice(slot, without_space(head));
  if (!found) found = v_.find_choice(slot, head);
  // 其他 柔性制造: the name of an option, then a gap.
  if (!found && gap != std::string_view::npos) {
    found = v_.find_choice(slot, head.substr(0, gap));
  }
  if (!found) return std::nullopt;
  return v_.field(slot).choices[*found].id;
}

void FormValues::set(const FoundLabel& label, std::string_view text, Position position) {
  if (label.fields.empty()) return;
  const Slot slot = label.fields.front();
  const ValueKind kind = v_.field(slot).kind();
  if (kind == ValueKind::prose) return set_lines(slot, text, position);
  const std::string value = cleaned(text, form_);
  if (kind == ValueKind::choice || kind == ValueKind::choices || kind == ValueKind::flag) {
    return set_boxes(slot, value, position);
  }
  if (label.fields.size() > 1) return set_period(label.fields, value, position);
  const std::string written = typed_text(v_.field(slot), on_one_line(value), label.unit);
  if (written.empty()) return set(slot, {}, position, Certainty::empty);
  Fact tried;
  const FieldType& type = *v_.field(slot).type;
  const auto fault = type.read == nullptr ? std::nullopt : type.read(written, type, tried);
  set(slot, {written}, position, fault ? Certainty::to_confirm : Certainty::recognized,
      fault ? fault->message : Bilingual{});
}

void FormValues::set_period(const std::vector<Slot>& fields, const std::string& text, Position position) {
  if (!has_digit(text)) {
    for (const Slot slot : fields) set(slot, {}, position, Certainty::empty);
    return;
  }
  if (const auto sides = sides_of_period(text)) {
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string& side = i == 0 ? sides->first : sides->second;
      set(fields[i], {side}, position, side.empty() ? Certainty::empty : Certainty::recognized);
    }
    return;
  }
  set(fields[0], {on_one_line(text)}, position, Certainty::to_confirm,
      {"读不出起止两个日期", "these are not two dates"});
  set(fields[1], {}, position, Certainty::empty);
}

void FormValues::set_boxes(Slot slot, const std::string& text, Position position) {
  const auto is_option = [&](std::string_view label) { return option(slot, label, Behind::anything).has_value(); };
  const std::vector<BoxOption> options = read_boxes(text, is_option);
  const Field& field = v_.field(slot);
  const bool several = field.kind() == ValueKind::choices;
  std::vector<std::string> items;
  for (const BoxOption& one : options) {
    if (!one.ticked) continue;
    const auto id = option(slot, one.label, Behind::anything);
    items.push_back(id.value_or(std::string(head_of(one.label))));
    if (!id || field.kind() == ValueKind::flag) continue;
    set_blank(slot, *v_.find_choice(slot, *id), one.label, position);
  }
  if (options.empty() && !text.empty()) items = without_boxes(slot, text);
  if (!several && items.size() > 1) {
    reading_.faults.push_back({Severity::error,
                               "two-ticks",
                               {},
                               position,
                               {fmt::format("“{}”只能选一项，勾选了 {} 项", field.label.zh, items.size()),
                                fmt::format("“{}” takes one choice, and {} are ticked", field.label.en, items.size())},
                               {"只勾选一项", "tick one of them"}});
    return set(slot, {}, position, Certainty::empty);
  }
  if (items.empty()) return set(slot, {}, position, Certainty::empty);
  const auto is_known = [&](const std::string& item) {
    return (is_name_alone(item) && option(slot, item, Behind::nothing)) ||
           std::ranges::find(field.choices, item, &Choice::id) != field.choices.end();
  };
  // 民营（控股）: what stands behind the name would be lost.
  if (options.empty() && field.kind() == ValueKind::choice && is_known(items.front()) && head_of(text) != text) {
    return set(
        slot, std::move(items), position, Certainty::to_confirm,
        {fmt::format("写的是“{}”", on_one_line(text)), fmt::format("what is written is “{}”", on_one_line(text))});
  }
  const bool known = std::ranges::all_of(items, is_known);
  set(slot, std::move(items), position, known ? Certainty::recognized : Certainty::to_confirm,
      known ? Bilingual{} : Bilingual{"不是其中的选项", "it is none of the choices"});
}

/// What is written where boxes would stand: the name of an option, or, where several may be, names one after another.
std::vector<std::string> FormValues::without_boxes(Slot slot, const std::string& text) const {
  const ValueKind kind = v_.field(slot).kind();
  if (kind != ValueKind::choices) {
    const bool affirmed =
        kind == ValueKind::flag && std::ranges::find(form_.affirmed, without_space(text)) != form_.affirmed.end();
    const auto named = is_name_alone(text) ? option(slot, text, Behind::nothing) : std::nullopt;
    return {affirmed ? "true" : named.value_or(on_one_line(text))};
  }
  std::vector<std::string> items;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min({rest.find("、"), rest.find("，"), rest.find('\n'), rest.find("；"), rest.size()});
    if (const std::string_view item = text::trim(rest.substr(0, end)); !item.empty()) items.emplace_back(item);
    if (end == rest.size()) break;
    rest.remove_prefix(end + (rest[end] == '\n' ? 1 : std::string_view("、").size()));
  }
  return items;
}

void FormValues::set_blank(Slot slot, std::uint32_t choice, std::string_view label, Position position) {
  for (const Form::Blank& blank : form_.blanks) {
    if (blank.field != slot || blank.choice != choice) continue;
    std::string_view rest = label;
    const Choice& named = v_.field(slot).choices[choice];
    for (const std::string* name : {&named.label.zh, &named.label.en}) {
      if (rest.starts_with(*name)) rest.remove_prefix(name->size());
    }
    std::string written = cleaned(rest, form_);
    while (!written.empty() && std::string_view(":() ").find(written.front()) != std::string_view::npos)
      written.erase(0, 1);
    while (!written.empty() && std::string_view("() ").find(written.back()) != std::string_view::npos)
      written.pop_back();
    for (const std::string_view mark : {"：", "（"}) {
      if (written.starts_with(mark)) written.erase(0, mark.size());
    }
    if (written.ends_with("）")) written.resize(written.size() - std::string_view("）").size());
    set(blank.into, {written}, position, written.empty() ? Certainty::empty : Certainty::recognized);
  }
}

void FormValues::set_lines(Slot slot, std::string_view text, Position position) {
  std::uint32_t line = position.line;
  bool any = false;
  for (std::size_t at = 0; at <= text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string value = cleaned(text.substr(at, end - at), form_);
    if (!value.empty()) {
      add_line(slot, value, line, Certainty::recognized, {});
      any = true;
    }
    at = end + 1;
  }
  if (!any) set(slot, {}, position, Certainty::empty);
}

void FormValues::set(Slot slot, std::vector<std::string> items, Position position, Certainty certainty, Bilingual why) {
  std::optional<FormValue>& there = values_[slot];
  if (there && there->certainty != Certainty::empty) {
    if (certainty == Certainty::empty || there->items == items) return;
    const Bilingual& label = v_.field(slot).label;
    const Bilingual first = place_name(place_of(reading_.places, there->position));
    reading_.faults.push_back({Severity::error,
                               "stated-twice",
                               {},
                               position,
                               {fmt::format("“{}”写了两次而且不同：“{}”与“{}”", label.zh, fmt::join(there->items, "、"),
                                            fmt::join(items, "、")),
                                fmt::format("“{}” stands there twice and differs: “{}” and “{}”", label.en,
                                            fmt::join(there->items, ", "), fmt::join(items, ", "))},
                               {fmt::format("改成一致；按先写的一处（{}）读取", first.zh),
                                fmt::format("make them agree; the first one counts ({})", first.en)}});
    return;
  }
  there = FormValue{slot, std::move(items), position, certainty, std::move(why)};
}

void FormValues::add_line(Slot slot, std::string_view text, std::uint32_t line, Certainty certainty,
                          const Bilingual& why) {
  std::optional<FormValue>& there = values_[slot];
  if (!there || there->certainty == Certainty::empty) {
    if (text::is_blank(text)) return;
    there = FormValue{slot, {std::string(text)}, {line, 1}, certainty, why};
    return;
  }
  // The text of a field is where its lines are, so that a passage in it can be pointed at.
  while (there->position.line + there->items.size() < line) there->items.emplace_back();
  there->items.emplace_back(text);
}

std::optional<Slot> FormValues::take_statement(std::string_view text, Position position) {
  constexpr std::size_t longest_statement = 2'000;
  if (form_.statements.empty() || text.size() > longest_statement) return std::nullopt;
  const std::string key = title_key(text);
  std::optional<Slot> group;
  for (const Form::Statement& statement : form_.statements) {
    // Whatever marks and gaps stand between.
    const auto says = [&](const std::string& words) { return key.find(title_key(words)) != std::string::npos; };
    if (statement.says.empty() || !std::ranges::all_of(statement.says, says)) continue;
    set(statement.field, {"true"}, position, Certainty::to_confirm,
        {"承诺的文字在表中；是否签章请核对", "the words stand in the form; check that it is signed"});
    group = v_.field(statement.field).parent;
  }
  return group;
}

bool FormValues::take_back(Slot slot, Position position) {
  std::optional<FormValue>& there = values_[slot];
  if (!there || !(there->position == position)) return false;
  there.reset();
  for (const Form::Blank& blank : form_.blanks) {
    if (blank.field == slot && values_[blank.into] && values_[blank.into]->position == position)
      values_[blank.into].reset();
  }
  return true;
}

std::vector<std::pair<Position, std::string>> FormValues::take_text(Slot slot) {
  std::vector<std::pair<Position, std::string>> lines;
  std::optional<FormValue>& there = values_[slot];
  if (!there) return lines;
  std::uint32_t line = there->position.line;
  for (std::string& item : there->items) {
    if (!text::is_blank(item)) lines.emplace_back(Position{line, 1}, std::move(item));
    ++line;
  }
  there.reset();
  return lines;
}

bool FormValues::is_claimed(Slot field, std::uint32_t choice) const {
  if (!has(field)) return false;
  return std::ranges::find(values_[field]->items, v_.field(field).choices[choice].id) != values_[field]->items.end();
}

/// What is printed in every form is promised only by who signs it.
void FormValues::settle_statements() {
  for (const Form::Statement& statement : form_.statements) {
    std::optional<FormValue>& said = values_[statement.field];
    if (!said || said->certainty != Certainty::to_confirm) continue;
    const auto& beside = v_.field(v_.field(statement.field).parent).children;
    const bool is_signed = std::ranges::any_of(beside, [&](Slot slot) { return slot != statement.field && has(slot); });
    said->certainty = is_signed ? Certainty::recognized : Certainty::empty;
    said->why = {};
    if (!is_signed) said->items.clear();
  }
}

void FormValues::finish() {
  settle_statements();
  for (std::optional<FormValue>& value : values_) {
    if (!value) continue;
    if (v_.field(value->slot).kind() == ValueKind::prose) {
      while (!value->items.empty() && text::is_blank(value->items.back())) value->items.pop_back();
    }
    reading_.values.push_back(std::move(*value));
  }
}

}  // namespace pilotcheck
