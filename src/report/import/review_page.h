/// A page to look a form over that was imported: at the left the document, at the right what was read of it, each value
/// linked to its place. One file without script. `import --review` writes it.
///
///     write_review({ruleset, document, reading, description, "申报书.docx"}, Language::zh, out);
#pragma once

#include <string>
#include <string_view>

#include "description/form/form_reading.h"
#include "input/docx/word_document.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct ImportReview {
  const Ruleset& ruleset;  ///< with a form
  const WordDocument& document;
  const FormReading& reading;
  const Description& description;  ///< that was made of the reading, with what is proposed
  std::string_view file;
};

void write_review(const ImportReview& review, Language language, std::string& out);

}  // namespace pilotcheck
