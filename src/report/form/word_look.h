/// The look of what is written in Word for a programme: the layout that its form.yaml asks for.
///
///     DocxWriter document(word_look(ruleset.form));
#pragma once

#include <optional>

#include "description/form/form.h"
#include "output/docx_writer.h"

namespace pilotcheck {

/// Without a form, or a layout of one, a plain one on A4.
DocxWriter::Look word_look(const std::optional<Form>& form);

}  // namespace pilotcheck
