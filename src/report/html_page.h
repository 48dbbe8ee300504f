/// The frame of every HTML report: one file that fetches nothing, with the style sheet inside; on a screen, a phone and
/// A4 paper.
///
///     write_page_head(ruleset, {"Gap report"}, language, html);
///     html.raw("<p>")…;
///     write_page_foot(PageScript::none, html);   // after the caller's own lines in <footer>
#pragma once

#include <string_view>

#include "output/markup.h"
#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// The script of a page: none, or the one by which a ranking is sorted.
enum class PageScript { none, sorting };

struct PageHead {
  std::string_view title;
  PageScript script = PageScript::none;
  Letterhead letterhead = {};   ///< its title goes before the page's own
  std::string_view style = {};  ///< of this page alone: a style sheet of our own that stands in the program
};

/// Up to the opening of `<main>`. No script runs but the one named, whatever a description says.
void write_page_head(const Ruleset& ruleset, const PageHead& head, Language language, Markup& html);

/// From the end of `<footer>`, which the caller opened with `</main>\n<footer>`, to that of the page.
void write_page_foot(PageScript script, Markup& html);

}  // namespace pilotcheck
