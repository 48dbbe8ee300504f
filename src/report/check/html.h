/// The format `html`: what a consultant lays before a client. One file without script, network or images from
/// elsewhere; for a screen, a phone and A4 paper. One description is told whole; several get an overview first
/// (html_overview.h).
#pragma once

#include <span>
#include <string>

#include "output/markup.h"
#include "report/format.h"

namespace pilotcheck {

void write_html(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                std::string& out);

/// The heat map of several descriptions: a row each, best first, a column for every part that was judged of any.
void write_overview(std::span<const Assessment> assessments, Language language, Markup& html);

/// Of one description a row of squares for each target: its elements, then its sections, one square each.
void write_chart(const Assessment& assessment, Language language, Markup& html);

}  // namespace pilotcheck
