// The gaps as comments in the Word file that was judged.
#include <fmt/format.h>

#include "input/docx/annotate_word.h"
#include "report/check/work_list.h"
#include "report/profile_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

WordNote note_of(const Ruleset& ruleset, const Gap& gap, Language language) {
  const Finding& finding = *gap.finding;
  WordNote note{finding.place, {}};
  // Who reads a comment sees no heading above it.
  const std::string heading = heading_of(ruleset.words, gap.group, language);
  note.lines.push_back(gap.part == nullptr
                           ? heading
                           : fmt::format("{}{}{}", heading, say(language, "：", ": "), gap.part->title.in(language)));
  const std::string missing = missing_text(gap, language);
  for (std::size_t at = 0; at <= missing.size();) {
    const std::size_t end = std::min(missing.find('\n', at), missing.size());
    note.lines.push_back(missing.substr(at, end - at));
    at = end + 1;
  }
  const auto add = [&](std::string_view zh, std::string_view en, const std::string& text) {
    if (!text.empty()) note.lines.push_back(fmt::format("{}{}", say(language, zh, en), text));
  };
  if (!asks_for_text(gap)) add("怎么办：", "what to do: ", finding.advice.in(language));
  if (!finding.place.known() && finding.detail.field != 0) {
    add("表中没有：", "not in the form: ", key_text(ruleset.vocabulary, finding.detail.field, language));
  }
  add("依据：", "clause: ", clause_text(finding.source, language));
  add("编号：", "id: ", finding.id);
  return note;
}

}  // namespace

void write_word_comments(const CheckReport& report, const ReportOptions& options, std::string& out) {
  std::vector<WordNote> notes;
  if (!report.ruleset.profile.empty()) {
    WordNote& first = notes.emplace_back();
    first.lines = profile_lines(report.ruleset, options.language);
    first.lines.insert(first.lines.begin(), profile_note(report.ruleset, options.language));
  }
  for (const Assessment& assessment : report.assessments) {
    for (const Gap& gap : gaps_of(assessment)) notes.push_back(note_of(report.ruleset, gap, options.language));
  }
  if (auto commented = annotate_word(std::string(report.document), notes)) out += *commented;
}

}  // namespace pilotcheck
