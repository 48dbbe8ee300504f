#include "input/docx/field_reader.h"

#include <algorithm>

#include "input/docx/word_styles.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t longest_instruction = 4096;
constexpr std::size_t most_entries = 256;

}  // namespace

bool FieldReader::Field::is(std::string_view word) const {
  std::string_view text = text::trim(instruction);
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return text.empty() || text.front() == ' ' || text.front() == '\\';
}

void FieldReader::add_instruction(std::string_view text) {
  if (fields_.empty() || fields_.back().came_to) return;
  std::string& all = fields_.back().instruction;
  all += text.substr(0, longest_instruction - std::min(longest_instruction, all.size()));
}

void FieldReader::separate() {
  if (!fields_.empty() && depth_ == fields_.size()) fields_.back().came_to = true;
}

EndedField FieldReader::end() {
  EndedField ended;
  if (depth_ == 0) return ended;
  if (depth_-- > fields_.size()) return ended;
  const Field& field = fields_.back();
  if (field.is("FORMCHECKBOX")) ended.box = field.checked.value_or(field.by_default.value_or(false));
  if (field.is("FORMDROPDOWN") && field.chosen < field.entries.size()) ended.chosen = field.entries[field.chosen];
  fields_.pop_back();
  return ended;
}

void FieldReader::set(std::string_view name, std::string_view value) {
  if (fields_.empty()) return;
  Field& field = fields_.back();
  if (name == "checked") field.checked = is_on(value);
  if (name == "default") {
    field.by_default = is_on(value);
    if (field.chosen == 0) field.chosen = whole_number(value).value_or(0);
  }
  if (name == "result") field.chosen = whole_number(value).value_or(0);
  if (name == "listEntry" && field.entries.size() < most_entries) field.entries.emplace_back(value);
}

bool FieldReader::shows_text() const {
  return std::ranges::all_of(fields_, [](const Field& field) {
    return field.came_to && !field.is("FORMCHECKBOX") && !field.is("FORMDROPDOWN");
  });
}

bool FieldReader::in_contents() const {
  return std::ranges::any_of(fields_, [](const Field& field) { return field.is("TOC"); });
}

bool FieldReader::counts() const {
  return std::ranges::any_of(fields_, [](const Field& field) { return field.is("SEQ"); });
}

}  // namespace pilotcheck
