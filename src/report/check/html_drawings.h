/// What the page of `check` draws: the heat map of several descriptions, and the chart of each.
///
///     write_chart(ruleset.words, assessment, language, html);
#pragma once

#include <span>

#include "assessment/assessment.h"
#include "output/markup.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// The heat map of several descriptions: a row each, best first, a column for every element that was judged of any.
void write_overview(const Words& words, std::span<const Assessment> assessments, Language language, Markup& html);

/// Of one description a row of squares for each target: its elements, then its sections, one square each.
void write_chart(const Words& words, const Assessment& assessment, Language language, Markup& html);

}  // namespace pilotcheck
