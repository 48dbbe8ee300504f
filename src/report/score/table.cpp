#include <fmt/format.h>

#include <algorithm>

#include "output/page.h"
#include "report/profile_text.h"
#include "report/score/formats.h"
#include "report/score/row_text.h"
#include "report/score/shared_text.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

void write_note(const Ruleset& ruleset, Language language, Page& page) {
  const std::string& note = ruleset.scoring.note.in(language);
  page.paragraph(0,
                 fmt::format("{}{}{}", note, note.empty() ? "" : say(language, "；", "; "),
                             say(language, "算法见 pilotcheck explain scoring。", "see pilotcheck explain scoring.")));
}

void write_shared(const ScoreReport& report, Language language, Page& page) {
  constexpr std::size_t most = 10;
  const SharedPassages& shared = report.shared;
  if (shared.texts.empty()) return;
  page.blank();
  page.row(shared_title(language), Style::bold);
  const std::size_t shown = std::min(most, shared.texts.size());
  for (const SharedText& text : std::span(shared.texts).first(shown)) {
    const SharedCells cells = cells_of(report, text, language);
    page.paragraph(2, fmt::format(fmt::runtime(say(language, "{} 与 {}：至少 {} 字，占较短一方的 {}",
                                                   "{} and {}: at least {} characters, {} of the shorter")),
                                  cells.first, cells.second, cells.characters, cells.share));
    page.paragraph(4, cells.fields);
    page.paragraph(4, cells.first_place);
    page.paragraph(4, cells.second_place);
  }
  if (const std::string more = shared_more(shared, shown, language); !more.empty()) page.paragraph(2, more);
  for (const std::string& note : shared_notes(report, language)) page.paragraph(2, note, Style::dim);
}

}  // namespace

void write_table(const ScoreReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  Page page(out, options.width, options.color);
  std::size_t widest = text::display_width(report.ruleset.words.enterprise.in(language));
  for (const RankedRow& row : report.rows) {
    widest = std::max(widest, text::display_width(text::for_terminal(name_of_row(row))));
  }
  std::size_t level = 0;
  for (const RankedRow& row : report.rows) {
    level = std::max(level, text::display_width(attained_text(report.ruleset, row, language)));
  }
  const bool zh = language == Language::zh;
  const std::size_t verdicts = zh ? 14 : 10;
  const std::size_t digits = std::max<std::size_t>(4, std::to_string(report.rows.size()).size());
  const std::size_t unmet = zh ? 6 : 5, unstated = zh ? 6 : 10, invalid = zh ? 4 : 7;
  const std::size_t scores = 5, gaps = 12;
  const std::size_t reserved = digits + verdicts + scores + unmet + unstated + invalid + gaps +
                               (level == 0 ? 0 : std::min<std::size_t>(level, 16) + 2);
  // On a narrow page the names are cut, and lines run on.
  constexpr std::size_t least = 8;
  widest = std::min(widest, page.width() > reserved + least ? page.width() - reserved : least);
  page.row(fmt::format("{}  {}  {}  {}  {}  {}  {}", text::pad(say(language, "名次", "rank"), digits),
                       text::pad(report.ruleset.words.enterprise.in(language), widest),
                       text::pad(say(language, "结论", "verdict"), verdicts), say(language, " 得分", "score"),
                       say(language, "未满足", "unmet"), say(language, "未填写", "not stated"),
                       say(language, "有误", "invalid")) +
               (level == 0 ? std::string() : fmt::format("  {}", say(language, "达到", "attained"))),
           Style::bold);
  std::size_t rank = 0;
  for (const RankedRow& row : report.rows) {
    const std::string name = text::pad(text::truncate(text::for_terminal(name_of_row(row)), widest), widest);
    const std::string verdict = text::pad(verdict_word(report.ruleset.words, row.verdict, language), verdicts);
    if (row.verdict == Verdict::unreadable) {
      page.row(fmt::format("{}  {}  {}  {}", text::pad("-", digits), name, verdict, row.reason));
      continue;
    }
    page.row(fmt::format("{:>{}}  {}  {}  {:>5}  {:>{}}  {:>{}}  {:>{}}", ++rank, digits, name, verdict,
                         points(row.score), count_gaps(row, FindingStatus::unmet), unmet,
                         count_gaps(row, FindingStatus::unstated), unstated, row.invalid, invalid) +
             (level == 0 ? std::string() : "  " + attained_text(report.ruleset, row, language)));
  }
  write_shared(report, language, page);
  page.blank();
  write_profile(report.ruleset, language, page);
  write_note(report.ruleset, language, page);
}

}  // namespace pilotcheck
