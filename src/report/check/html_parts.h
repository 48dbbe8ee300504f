/// The parts of the page of `check`, one file each: the heat map of several descriptions, and of each description the
/// first page, the gaps and what is met.
///
///     const HtmlReport page{ruleset, options, html};
///     write_front(page, assessment, gaps_of(assessment));
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "output/markup.h"
#include "report/check/gap.h"
#include "report/format.h"

namespace pilotcheck {

/// What every part of the page is written by.
struct HtmlReport {
  const Ruleset& ruleset;
  const ReportOptions& options;
  Markup& html;

  [[nodiscard]] Language language() const { return options.language; }
  /// Ids, and places in the file, are for who mends it.
  [[nodiscard]] bool for_author() const { return options.audience == Audience::author; }
  /// Whose description it is; where that is not stated its file, of which a client sees no folder.
  [[nodiscard]] std::string name_of(const Assessment& assessment) const;
  /// A message as it is shown: to a client without the places in the file that it names.
  [[nodiscard]] std::string said(std::string_view message) const;
  [[nodiscard]] std::string_view words(std::string_view zh, std::string_view en) const {
    return language() == Language::zh ? zh : en;
  }
};

/// The heat map of several descriptions: a row each, best first, a column for every element that was judged of any.
void write_overview(const HtmlReport& page, std::span<const Assessment> assessments);

/// The hatches by which bars of the charts differ without colour. Once on a page, before the first chart.
void write_hatches(Markup& html);

/// Of one description a row for each target: a bar for every element, then one for every section, as high as it has
/// progressed.
void write_chart(const HtmlReport& page, const Assessment& assessment);

/// The page for who pays: who, what is claimed, the verdict in a sentence, the chart, what to do and what to begin
/// with.
void write_front(const HtmlReport& page, const Assessment& assessment, std::span<const Gap> gaps);

/// The gaps by the kind of work that closes them, then what is waived and what was fixed.
void write_gaps(const HtmlReport& page, const Assessment& assessment, std::span<const Gap> gaps);

/// Folded: what is met and the facts or texts that it rests on; then all facts.
void write_passed(const HtmlReport& page, const Assessment& assessment);

}  // namespace pilotcheck
