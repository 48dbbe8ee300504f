/// A form that was read, as a description in YAML for people to look over: every value with its place, and whether it
/// was recognized, is to be confirmed or was not found. `import` writes it.
///
///     out += form_yaml(vocabulary, form, reading, description, "申报书.docx", Language::zh);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "description/description.h"
#include "description/form/form.h"
#include "description/form/form_reading.h"

namespace pilotcheck {

/// `proposed`: the description that was made of the reading, whose proposed facts are written with their mark.
std::string form_yaml(const Vocabulary& vocabulary, const Form& form, const FormReading& reading,
                      const Description& proposed, std::string_view file, Language language);

/// `31 values recognized, 2 to confirm, 5 not found`.
Bilingual form_summary(const Vocabulary& vocabulary, const Form& form, const FormReading& reading);

}  // namespace pilotcheck
