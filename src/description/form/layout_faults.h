/// What of the layout that a form asks for a Word document does not have: its page, and fonts, sizes and line spacing
/// of its text and headings, each with the first place and the share of text. Called where a form in Word is judged. On
/// which sides of the paper it is printed is no part of such a file, and is left to people.
///
///     for (const LayoutFault& fault : layout_faults(document, *form.layout, reading.places)) …
#pragma once

#include <string>
#include <vector>

#include "input/place.h"

namespace pilotcheck {

struct FormLayout;
struct WordDocument;

struct LayoutFault {
  std::string id;       ///< `layout.body-font`
  std::string subject;  ///< what is asked for
  Bilingual message;
  Bilingual advice;
  Position position;  ///< of the first place; none of the page
};

/// Judged is what stands outside of tables and boxes from the first heading on: sentences as the body, lines numbered
/// or styled as headings of the first levels as those. `places` are those of what was read; lines are added to them.
std::vector<LayoutFault> layout_faults(const WordDocument& document, const FormLayout& asked, Places& places);

}  // namespace pilotcheck
