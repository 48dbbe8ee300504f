/// The words by which reports tell a status, a verdict or a kind of work, and the keys by which a value carries its
/// support: `explain` tells what each means.
///
///     if (const ReportWord* word = find_report_word("未填写")) explain_report_word(*word, language, page);
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "output/page.h"
#include "text/bilingual.h"

namespace pilotcheck {

struct ReportWord {
  std::string_view id;
  std::vector<std::string_view> names;  ///< as reports print it, in either language
  Bilingual title;                      ///< empty where a word of rules has that id: see find_rule_word()
  Bilingual meaning;                    ///< likewise
};

std::span<const ReportWord> report_words();

/// By id or name; null where no word is called so.
const ReportWord* find_report_word(std::string_view name);

void explain_report_word(const ReportWord& word, Language language, Page& page);

}  // namespace pilotcheck
