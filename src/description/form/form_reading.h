/// What was found in a Word document by a form: a value or none for each field, with its place and how sure that is.
/// read_form() makes it, to_document() turns it into the events of a description, and `import` writes it as YAML.
///
///     for (const FormValue& value : reading.values) if (value.certainty == Certainty::to_confirm) …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "description/form/layout_faults.h"
#include "description/vocabulary.h"
#include "input/document.h"
#include "input/place.h"

namespace pilotcheck {

enum class Certainty : std::uint8_t {
  recognized,
  to_confirm,  ///< read by what it is like, or by where it stands
  empty        ///< its cell is there and nothing in it
};

struct FormValue {
  Slot slot = 0;
  std::vector<std::string> items;  ///< one, unless several choices; of a narrative its lines, one after another
  Position position;
  Certainty certainty = Certainty::recognized;
  Bilingual why;  ///< of what is to be confirmed
};

/// A figure with its caption, or a line of a list of attachments.
struct FormAttachment {
  std::string id;
  std::string caption;
  std::vector<std::string> kinds;  ///< ids of choices
  std::string file;                ///< that its line names
  bool in_document = false;        ///< its drawing stands in the document itself
  Position position;
};

struct UnplacedText {
  Position position;
  std::string text;
};

struct FormReading {
  std::vector<FormValue> values;  ///< a field once, in the order of the vocabulary
  std::vector<FormAttachment> attachments;
  std::vector<Diagnostic> faults;      ///< of single cells: findings, as faults of a description are
  std::vector<UnplacedText> unplaced;  ///< what belongs to no field
  Places places;                       ///< by the line of a position
  std::vector<LayoutFault> layout;     ///< where it is asked for
};

/// The part of an attachment that holds its caption: a text that plays no other role.
std::optional<std::size_t> caption_part(const Vocabulary& vocabulary, const AttachmentRole& role);

/// The events of a description, as if its values stood in YAML. Where a cell is empty its key has no value. `file` is
/// where drawings of the document are said to stand; `name` what messages call it.
Document to_document(const FormReading& reading, const Vocabulary& vocabulary, std::string_view name,
                     std::string_view file);

}  // namespace pilotcheck
