/// Finds the fields of a vocabulary in a Word document, by the labels, boxes and headings of a form. Pure: what it
/// cannot place is listed, never dropped, and what it only takes for likely is to be confirmed.
///
///     FormReading reading = read_form(document, form, vocabulary);
#pragma once

#include "description/form/form.h"
#include "description/form/form_reading.h"
#include "input/docx/word_document.h"

namespace pilotcheck {

FormReading read_form(const WordDocument& document, const Form& form, const Vocabulary& vocabulary);

/// The fields that the form asks for: of its groups, its parts and the sections of what is claimed.
std::vector<Slot> asked_fields(const Form& form, const Vocabulary& vocabulary, const FormReading& reading);

/// Whether the form asks for `field` in a cell of its own.
bool has_cell(const Form& form, const Vocabulary& vocabulary, Slot field);

/// Whether the document is that form at all: some of its labels or headings were found.
bool is_form(const FormReading& reading);

}  // namespace pilotcheck
