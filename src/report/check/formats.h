/// The formats of `check`. To add one: its file, and here its declaration and its row.
///
///     write_sarif(CheckReport{ruleset, assessments}, options, out);
#pragma once

#include <span>

#include "assessment/assessment.h"
#include "report/format.h"

namespace pilotcheck {

struct CarriedList;

/// What `check` reports, in every format: the assessments and nothing else. The work list also carries over what people
/// wrote into an earlier one.
struct CheckReport {
  const Ruleset& ruleset;
  std::span<const Assessment> assessments;
  const CarriedList* carried = nullptr;  ///< none where there is no earlier list
  Date today = {};                       ///< by which it was judged
  std::string_view document = {};        ///< bytes of the one Word file that was judged; only for what asks for it
};

/// The gap report in a terminal, for who must close the gaps: one description after another, and a closing tally of
/// several. Of unreadable files it gives only the number: why they are is for standard error.
ReportFormat<CheckReport>::Write write_text;
/// One line a finding, as compilers write them. What is not in the file at all is reported at 1:1, so that every line
/// has the same shape.
ReportFormat<CheckReport>::Write write_concise;
/// The assessment for programs, as `pilotcheck schema assessment` describes it. Texts are in the report's language;
/// ids, statuses and words for levels are the same in both.
ReportFormat<CheckReport>::Write write_json;
/// One object a line for each assessment; each carries its format version and ruleset and so stands alone.
ReportFormat<CheckReport>::Write write_jsonl;
/// In GitHub's dialect, which GitLab reads too.
ReportFormat<CheckReport>::Write write_markdown;
/// What a consultant lays before a client: one description is told whole, several get an overview first.
ReportFormat<CheckReport>::Write write_html;
/// SARIF 2.1.0 (OASIS).
ReportFormat<CheckReport>::Write write_sarif;
/// JUnit XML as Jenkins and GitLab read it: a suite a description, a test a criterion.
ReportFormat<CheckReport>::Write write_junit;
/// Workflow commands of GitHub Actions.
ReportFormat<CheckReport>::Write write_github;
/// GitLab's code-quality report.
ReportFormat<CheckReport>::Write write_gitlab;
/// One row a finding (RFC 4180), with a header.
ReportFormat<CheckReport>::Write write_csv;
/// The work list as an .xlsx workbook: gaps, summary, texts by section, and what is closed since the list carried over.
ReportFormat<CheckReport>::Write write_workbook;
/// The work list as an OSCAL plan of action and milestones (NIST, 1.1.2), for tools that track them.
ReportFormat<CheckReport>::Write write_poam;

/// The Word file that was judged, with a comment at each gap; those that have no place stand at its beginning.
ReportFormat<CheckReport>::Write write_word_comments;

inline constexpr ReportFormat<CheckReport> check_formats[] = {
    {"text", "给人看的差距报告", "the gap report, for people", write_text},
    {"concise", "每个事项一行：文件:行:列: 状态 编号 说明", "one line a finding: file:line:column: status id message",
     write_concise},
    {"json", "供程序读取；结构见 pilotcheck schema assessment", "for programs; see pilotcheck schema assessment",
     write_json},
    {"jsonl", "每份描述一行 JSON", "JSON, one description a line", write_jsonl},
    {"markdown", "适合贴到合并请求", "for a comment on a pull request", write_markdown},
    {"html", "单个网页文件，可打印", "one page, self-contained, printable", write_html, {.facts = true}},
    {"sarif", "SARIF 2.1.0，供代码扫描视图", "SARIF 2.1.0, for code-scanning views", write_sarif},
    {"junit", "JUnit XML，供 CI 的测试报告", "JUnit XML, for test reports of CI", write_junit},
    {"github", "GitHub Actions 的行注释", "annotations of GitHub Actions", write_github},
    {"gitlab", "GitLab 代码质量报告", "GitLab's code-quality report", write_gitlab},
    {"csv", "表格，每个事项一行", "a table, one row a finding", write_csv},
    {"xlsx",
     "工作清单：责任人、期限、状态可填写，--carry 带入下一份（需要 --output）",
     "a work list to fill in: who, until when, state; --carry takes it on (needs --output)",
     write_workbook,
     {.binary = true}},
    {"poam", "OSCAL 1.1 整改计划，供程序读取（JSON）", "an OSCAL 1.1 plan of action and milestones, JSON", write_poam},
    {"docx",
     "所检查的 Word 申报书原件，差距处加批注（需要 --output）",
     "the form in Word itself, with a comment at each gap (needs --output)",
     write_word_comments,
     {.binary = true, .commented = true}},
};

/// The JSON Schema (draft 2020-12) of what write_json() writes.
std::string_view assessment_schema();

}  // namespace pilotcheck
