#include "output/csv.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/check/gap.h"
#include "report/profile_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

constexpr std::size_t columns = 21;
using Row = std::array<std::string, columns>;

Row header(const Words& words, Language language) {
  if (language == Language::zh) {
    return {"文件",
            words.enterprise_name.zh,
            words.pilot_name.zh,
            "结论",
            words.target.zh,
            "要素或章节",
            "编号",
            "状态",
            "级别",
            "说明",
            "实填",
            "建议",
            "行",
            "列",
            "附件",
            "条款",
            "备注",
            "工作",
            "一并",
            "判据",
            "加分"};
  }
  return {"file",
          words.enterprise_name.en,
          words.pilot_name.en,
          "verdict",
          words.target.en,
          "part",
          "id",
          "status",
          "level",
          "message",
          "found",
          "advice",
          "line",
          "column",
          "annex",
          "clause",
          "note",
          "remedy",
          "closes",
          "criteria",
          "gain"};
}

/// Number of a line or column; empty where there is no place.
std::string number(std::size_t count) { return count == 0 ? std::string() : std::to_string(count); }

Row row_of(const Words& words, const Assessment& assessment, const Finding& finding, Language language) {
  const std::string target = finding.part_of.substr(0, finding.part_of.find('.'));
  std::string note = finding.reason;
  if (finding.known) note = say(language, "基线已有", "known from the baseline");
  return {assessment.file,
          assessment.enterprise,
          assessment.pilot,
          verdict_word(words, assessment.verdict, language),
          target,
          finding.part_of,
          finding.id,
          std::string(status_word(finding.status, language)),
          std::string(level_word(finding.level, language)),
          finding.message.in(language),
          finding.found.in(language),
          finding.advice.in(language),
          number(finding.detail.position.line),
          number(finding.detail.position.column),
          finding.source.annex,
          finding.source.clause,
          note,
          std::string(remedy_word(finding.remedy, language)),
          merged_ids(finding, " "),
          number(closed_by(finding)),
          finding.gain > 0 ? fmt::format("{:.3f}", finding.gain) : std::string()};
}

/// A description without findings, or one that cannot be read, has a row of its own: nothing is left out unsaid.
Row row_of(const Words& words, const Assessment& assessment, Language language) {
  Row row;
  row[0] = assessment.file;
  row[1] = assessment.enterprise;
  row[2] = assessment.pilot;
  row[3] = verdict_word(words, assessment.verdict, language);
  for (const Diagnostic& diagnostic : assessment.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    row[6] = diagnostic.code;
    row[9] = diagnostic.message.in(language);
    row[11] = diagnostic.hint.in(language);
    row[12] = number(diagnostic.position.line);
    row[13] = number(diagnostic.position.column);
    break;
  }
  return row;
}

/// What a profile set: its place is in the profile.
Row row_of(const ProfileSetting& setting, Language language) {
  Row row;
  row[0] = setting.file;
  row[6] = setting.id;
  row[7] = say(language, "调整", "set");
  row[9] = profile_line(setting, language);
  row[10] = setting.value;
  row[12] = number(setting.position.line);
  row[13] = number(setting.position.column);
  row[16] = setting.reason;
  return row;
}

}  // namespace

void write_csv(const CheckReport& report, const ReportOptions& options, std::string& out) {
  CsvWriter csv(out, options.byte_order_mark);
  const Words& words = report.ruleset.words;
  const Language language = options.language;
  const bool levels = has_ladder(report.ruleset);
  const auto write = [&](const Row& row, const std::string& attained) {
    std::vector<std::string> cells(row.begin(), row.end());
    if (levels) cells.push_back(attained);
    csv.row(cells);
  };
  write(header(words, language), std::string(say(language, "达到", "attained")));
  for (const Assessment& assessment : report.assessments) {
    const std::string attained = levels ? attained_text(assessment, language) : std::string();
    if (assessment.findings.empty() && assessment.waived.empty()) write(row_of(words, assessment, language), attained);
    for (const Finding& finding : all_findings(assessment)) {
      write(row_of(words, assessment, finding, language), attained);
    }
  }
  for (const ProfileSetting& one : report.ruleset.profile) write(row_of(one, language), {});
}

}  // namespace pilotcheck
