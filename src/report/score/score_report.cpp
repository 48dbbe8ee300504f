#include "report/score/score_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "output/csv.h"
#include "output/page.h"
#include "ranking/score_line.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

std::string points(double score) { return fmt::format("{:.1f}", score); }

std::string_view name_of_row(const RankedRow& row) { return row.enterprise.empty() ? row.file : row.enterprise; }

void write_note(const Ruleset& ruleset, Language language, Page& page) {
  const std::string& note = ruleset.scoring.note.in(language);
  page.paragraph(0,
                 fmt::format("{}{}{}", note, note.empty() ? "" : say(language, "；", "; "),
                             say(language, "算法见 pilotcheck explain scoring。", "see pilotcheck explain scoring.")));
}

void write_table(const Ruleset& ruleset, std::span<const RankedRow> rows, const ReportOptions& options,
                 std::string& out) {
  const Language language = options.language;
  Page page(out, options.width, options.color);
  std::size_t widest = text::display_width(say(language, "企业", "enterprise"));
  for (const RankedRow& row : rows) {
    widest = std::max(widest, text::display_width(text::for_terminal(name_of_row(row))));
  }
  widest = std::min(widest, page.width() - 42);
  const std::size_t verdicts = language == Language::zh ? 14 : 10;
  const std::size_t digits = std::max<std::size_t>(4, std::to_string(rows.size()).size());
  page.row(fmt::format("{}  {}  {}  {}  {}  {}", text::pad(say(language, "名次", "rank"), digits),
                       text::pad(say(language, "企业", "enterprise"), widest),
                       text::pad(say(language, "结论", "verdict"), verdicts), say(language, " 得分", "score"),
                       say(language, "未满足", "unmet"), say(language, "未填写", "not stated")),
           Style::bold);
  std::size_t rank = 0;
  for (const RankedRow& row : rows) {
    const std::string name = text::pad(text::truncate(text::for_terminal(name_of_row(row)), widest), widest);
    const std::string verdict = text::pad(verdict_word(row.verdict, language), verdicts);
    if (row.verdict == Verdict::unreadable) {
      page.row(fmt::format("{}  {}  {}  {}", text::pad("-", digits), name, verdict, row.reason));
      continue;
    }
    page.row(fmt::format("{:>{}}  {}  {}  {:>5}  {:>{}}  {:>{}}", ++rank, digits, name, verdict, points(row.score),
                         count_gaps(row, FindingStatus::unmet) + row.invalid, language == Language::zh ? 6 : 5,
                         count_gaps(row, FindingStatus::unstated), language == Language::zh ? 6 : 10));
  }
  page.blank();
  write_note(ruleset, language, page);
}

void write_csv(const Ruleset& /*ruleset*/, std::span<const RankedRow> rows, const ReportOptions& options,
               std::string& out) {
  const Language language = options.language;
  CsvWriter csv(out, options.byte_order_mark);
  std::vector<std::string> titles;
  for (const RankingColumn& column : ranking_columns) titles.emplace_back(say(language, column.zh, column.en));
  csv.row(titles);
  std::size_t rank = 0;
  for (const RankedRow& row : rows) {
    const bool unreadable = row.verdict == Verdict::unreadable;
    csv.row(std::vector<std::string>{unreadable ? std::string() : std::to_string(++rank), row.enterprise, row.pilot,
                                     std::string(name_of(row.verdict)), unreadable ? std::string() : points(row.score),
                                     unreadable ? std::string() : fmt::format("{:.3f}", row.coverage),
                                     targets_text(row, language), std::to_string(count_gaps(row, FindingStatus::unmet)),
                                     std::to_string(count_gaps(row, FindingStatus::unstated)),
                                     std::to_string(row.invalid), row.file, row.reason});
  }
}

void write_lines(const Ruleset& ruleset, std::span<const RankedRow> rows, const ReportOptions& /*options*/,
                 std::string& out) {
  std::size_t rank = 0;
  for (const RankedRow& row : rows) {
    out += score_line(ruleset, row, row.verdict == Verdict::unreadable ? 0 : ++rank);
  }
}

constexpr ScoreFormat table[] = {
    {"table", "终端中的表格", "a table for the terminal", write_table},
    {"csv", "表格，每份描述一行", "a table, one row a description", write_csv},
    {"html", "网页：得分分布与热力图", "a page: the spread of scores and a heat map", write_score_html},
    {"xlsx", "工作簿：排序、差距、各条目", "a workbook: ranking, gaps, counts per criterion", write_score_workbook,
     true},
    {"jsonl", "每份描述一行 JSON", "JSON, one description a line", write_lines},
};

}  // namespace

std::span<const ScoreFormat> score_formats() { return table; }

const ScoreFormat* find_score_format(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &ScoreFormat::name);
  return row == std::end(table) ? nullptr : row;
}

std::string targets_text(const RankedRow& row, Language language) {
  std::string text;
  for (const RankedTarget& target : row.targets) {
    if (!text.empty()) text += say(language, "、", ", ");
    text += fmt::format("{} {}", target.rules->title.in(language), points(target.score));
  }
  return text;
}

std::size_t count_gaps(const RankedRow& row, FindingStatus status) {
  const std::size_t unjudged = status == FindingStatus::unstated ? row.unjudged : 0;
  return unjudged + static_cast<std::size_t>(std::ranges::count(row.gaps, status, &RankedGap::status));
}

}  // namespace pilotcheck
