#include "report/form/word_look.h"

namespace pilotcheck {

namespace {

void take_shape(const FormShape& shape, DocxWriter::Look& look) {
  look.text_style = shape.texts;
  for (const FormShape::Block& block : shape.blocks) {
    if (block.kind == FormShape::Kind::title && look.title.empty()) look.title = block.line.text;
  }
}

}  // namespace

DocxWriter::Look word_look(const std::optional<Form>& form) {
  DocxWriter::Look look;
  if (form && form->shape) take_shape(*form->shape, look);
  if (!form || !form->layout) return look;
  const FormLayout& layout = *form->layout;
  if (layout.page) {
    look.width = layout.page->width;
    look.height = layout.page->height;
  }
  look.both_sides = layout.both_sides;
  if (layout.body) look.body = {layout.body->name, layout.body->half_points};
  look.line = layout.line.value_or(look.line);
  for (const FormLayout::Font& font : layout.headings) look.headings.push_back({font.name, font.half_points});
  return look;
}

}  // namespace pilotcheck
