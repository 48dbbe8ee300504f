#include "report/form/shown_fields.h"

namespace pilotcheck {

namespace {

void add_line(const FormShape::Line& line, std::vector<bool>& shown) {
  for (const Slot slot : line.fields) shown[slot] = true;
  if (line.behind_yes) shown[*line.behind_yes] = true;
}

void add_block(const FormShape::Block& block, std::vector<bool>& shown) {
  add_line(block.line, shown);
  for (const std::vector<FormShape::Cell>& row : block.rows) {
    for (const FormShape::Cell& cell : row) {
      for (const FormShape::Line& line : cell.lines) add_line(line, shown);
    }
  }
}

}  // namespace

std::vector<bool> shown_fields(const std::optional<Form>& form, const Vocabulary& vocabulary) {
  std::vector<bool> shown(vocabulary.size());
  if (!form || !form->shape) return shown;
  for (const FormShape::Block& block : form->shape->blocks) add_block(block, shown);
  for (const Form::Blank& blank : form->blanks) shown[blank.into] = true;
  for (const Form::Statement& statement : form->statements) shown[statement.field] = true;
  for (const Form::Target& target : form->targets) {
    for (const Slot text : vocabulary.field(target.texts).children) shown[text] = true;
  }
  if (const auto& attachments = vocabulary.roles().attachments) shown[attachments->list] = true;
  return shown;
}

}  // namespace pilotcheck
