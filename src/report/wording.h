/// Words that every report format shares: clauses, places, counts.
///
///     verdict_word(ruleset.words, Verdict::gaps, Language::zh) == "有差距"
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Columns of the labels, one before each line, of what explains rules and fields.
constexpr std::size_t label_width = 10;

/// `附件2 一（一）5`, `annex 2, 一（一）5`: as the ruleset cites it. Empty for no clause.
std::string clause_text(const Clause& clause, Language language);

/// `draft.yaml:88:16`; the file alone where there is no position. Safe for the terminal.
std::string place_text(std::string_view file, Position position);

/// The same of what may stand in a document without lines: `form.docx, table 1, row 5, cell 2`.
std::string place_text(std::string_view file, const Finding& finding, Language language);

/// `what is wrong; what to do`, or the first alone where there is no more to say. Raw.
std::string with_advice(const Bilingual& what, const Bilingual& advice, Language language);

/// One line for standard error: `draft.yaml:3:5: error: what is wrong; what to write`. Safe for the terminal.
std::string diagnostic_line(const Diagnostic& diagnostic, Language language);

/// A finding as one paragraph, for those who see it alone: what is lacking, what to do, the clause. Raw: it may quote
/// the user's text.
std::string annotation_text(const Finding& finding, Language language);

/// annotation_text(), with the place before it where that is no line that could be shown beside it.
std::string placed_text(const Finding& finding, Language language);

/// `unmet`, `未满足`.
std::string_view status_word(Status status, Language language);

/// The same of a finding; in English the id, `unstated`, as programs read it.
std::string_view status_word(FindingStatus status, Language language);

/// `must`, `必须`.
std::string_view level_word(Level level, Language language);

/// `write`, `撰写`.
std::string_view remedy_word(Remedy remedy, Language language);

/// `gaps`, `有差距`: a verdict in one word.
std::string verdict_word(const Words& words, Verdict verdict, Language language);

/// The same with what it means: `gaps: something is not met`, `有差距：有判据未满足`.
std::string verdict_text(const Words& words, Verdict verdict, Language language);

/// What a derived part is judged by.
std::string derived_text(const Words& words, Language language);

/// English that begins a heading: `basic conditions` → `Basic conditions`.
std::string capitalised(std::string text);

/// That of the criterion where it is another one than its part's, in brackets: `（附件2 一（一）5）`; else empty.
std::string own_clause_text(const Criterion& criterion, const Part& part, Language language);

/// Ids of the findings that were merged into `finding`, in a row; empty for none.
std::string merged_ids(const Finding& finding, std::string_view separator);

/// Findings of one description by what they ask for.
struct Counts {
  std::size_t invalid = 0, unmet = 0, unstated = 0;  ///< of level must
  std::size_t advice = 0;                            ///< of level should
  std::size_t known = 0;                             ///< of any level, which the baseline has; not among the others
  std::size_t waived = 0;
  std::size_t mended = 0;  ///< slips that were read as they were meant
  bool operator==(const Counts&) const = default;
};
Counts count_findings(const Assessment& assessment);

/// `3 unmet, 5 not stated, 1 invalid`; `nothing to act on`.
std::string counts_text(const Counts& counts, Language language);

/// How to say where a field belongs: its path of keys, in Chinese with the labels that may be written instead.
std::string key_text(const Vocabulary& vocabulary, Slot slot, Language language);

/// `text` in words of `language`: the shorthand of reports for their own fixed words.
constexpr std::string_view say(Language language, std::string_view zh, std::string_view en) {
  return language == Language::zh ? zh : en;
}

}  // namespace pilotcheck
