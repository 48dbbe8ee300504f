/// From the bytes of a filled form in Word to a description: what `check` and the others judge, and what `import`
/// shows.
///
///     Loaded<Description> d = read_form_description("申报书.docx", bytes, ruleset.form, vocabulary, lexicon, {});
#pragma once

#include <optional>
#include <string>

#include "description/description.h"
#include "description/form/form.h"
#include "description/form/form_reading.h"
#include "input/docx/word_document.h"

namespace pilotcheck {

/// The values of the form, with `layout` also what its layout lacks. Errors: those of read_word(), `no-form` where
/// there is no form or the document is another one. With a value the diagnostics are notes, and what was read for it
/// is in `document`, where that is not null.
Loaded<FormReading> read_form_file(const std::string& name, std::string bytes, const std::optional<Form>& form,
                                   const Vocabulary& vocabulary, bool layout = false, WordDocument* document = nullptr);

/// A reading as a description. `name` is what messages call the file.
Description describe_form(const FormReading& reading, const std::string& name, const Vocabulary& vocabulary,
                          const Lexicon& lexicon, const ReadOptions& options);

/// Both in one.
Loaded<Description> read_form_description(const std::string& name, std::string bytes, const std::optional<Form>& form,
                                          const Vocabulary& vocabulary, const Lexicon& lexicon,
                                          const ReadOptions& options);

}  // namespace pilotcheck
