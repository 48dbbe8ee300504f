/// Words about long passages that several enterprises share, for all formats of a ranking.
///
///     for (const SharedText& text : shown(report.shared, 20)) write(cells_of(report, text, language));
#pragma once

#include <string>
#include <vector>

#include "report/score/formats.h"

namespace pilotcheck {

/// What is told of one text, in the order of shared_columns().
struct SharedCells {
  std::string first;        ///< who; of a group with how many
  std::string first_place;  ///< file, position and character
  std::string second;
  std::string second_place;
  std::string fields;
  std::size_t characters = 0;
  std::string share;
};
SharedCells cells_of(const ScoreReport& report, const SharedText& text, Language language);

/// Titles and widths, as of a sheet.
struct SharedColumn {
  Bilingual title;
  double width = 0;
};
std::vector<SharedColumn> shared_columns();

/// `雷同段落`.
std::string_view shared_title(Language language);
/// What is told and what it means; of what degraded, too. Sentences for paragraphs.
std::vector<std::string> shared_notes(const ScoreReport& report, Language language);
/// Where only `shown` of them are listed: how many more there are. Else empty.
std::string shared_more(const SharedPassages& shared, std::size_t shown, Language language);

/// Of row number `row`: the most characters it shares in one text, and with whom; 0 and empty for none.
std::size_t shared_characters(const SharedPassages& shared, std::size_t row);
std::string shared_with(const ScoreReport& report, std::size_t row, Language language);

}  // namespace pilotcheck
