// The formats of a ranking, of recommendations, comparisons and advice.
#include <doctest/doctest.h>

#include <algorithm>

#include "report/advise/formats.h"
#include "report/diff/formats.h"
#include "report/recommend/formats.h"
#include "report/score/formats.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Assessment judged(const std::string& yaml, const std::string& file, bool every_target = false) {
  AssessOptions options;
  options.every_target = every_target;
  return assess(shared_rules(), describe(shared_rules(), yaml, file), options);
}

template <typename Report>
std::string written(typename ReportFormat<Report>::Write* write, const Report& report, ReportOptions options = {}) {
  std::string out;
  write(report, options, out);
  return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<RankedRow> rows() {
  std::vector<RankedRow> all = {ranked_row(shared_rules(), judged(std::string(ready_yaml()), "a.yaml")),
                                ranked_row(shared_rules(), judged(ready_but("functions:", ""), "b.yaml")),
                                ranked_row(shared_rules(), unreadable("<c>.yaml", {}))};
  all.back().reason = "it is broken";
  return all;
}

std::vector<Comparison> comparisons() {
  static const Assessment ready = judged(std::string(ready_yaml()), "old.yaml");
  static const Assessment partly = judged(ready_but("functions:", "  functions: [planning]"), "new.yaml");
  return {compare(ready, partly), compare(partly, ready)};
}

ReportOptions quiet() {
  ReportOptions options;
  options.quiet = true;
  return options;
}

}  // namespace

TEST_CASE("a ranking in a terminal: rank, verdict, score and counts; no rank for what cannot be read") {
  const std::vector<RankedRow> ranked = rows();
  const std::string table = written<ScoreReport>(write_table, {shared_rules(), ranked});
  CHECK(
      table.starts_with("rank  enterprise  verdict     score  unmet  not stated  invalid\n"
                        "   1  某某公司    ready       100.0      0           0        0\n"
                        "   2  某某公司    incomplete   "));
  CHECK(has(table, "\n-     <c>.yaml    unreadable  it is broken\n"));
}

TEST_CASE("a ranking as CSV has the columns of the sheet, and a row a description") {
  const std::vector<RankedRow> ranked = rows();
  const std::string csv = written<ScoreReport>(write_csv, {shared_rules(), ranked});
  CHECK(
      csv.starts_with("rank,enterprise,pilot,verdict,score,coverage,targets,unmet,not "
                      "stated,invalid,file,reason,shared characters,shared with\r\n"
                      "1,某某公司,智能工厂,ready,100.0,1.000,Discrete manufacturing 100.0,0,0,0,a.yaml,,,\r\n"));
  CHECK(has(csv, ",,,unreadable,,,,0,0,0,<c>.yaml,it is broken,,\r\n"));
}

TEST_CASE("a ranking as lines stands for itself, line by line") {
  const std::vector<RankedRow> ranked = rows();
  const std::string lines = written<ScoreReport>(write_jsonl, {shared_rules(), ranked});
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
  CHECK(has(lines, "\"rank\":2,\"file\":\"b.yaml\""));
  CHECK_FALSE(has(lines, "\"rank\":3"));
}

TEST_CASE("a ranking as a page sorts by one script of ours, and puts what is not ranked behind") {
  const std::vector<RankedRow> ranked = rows();
  const std::string page = written<ScoreReport>(write_html, {shared_rules(), ranked});
  CHECK(has(page, "script-src 'sha256-"));
  CHECK(has(page, "<script>"));
  CHECK(page.ends_with("</script>\n</body>\n</html>\n"));
  CHECK(has(page, "<td class=\"figure\" data-value=\"999999999\">–</td>"));
  CHECK(has(page, "&lt;c&gt;.yaml — it is broken"));
  CHECK_FALSE(has(page, "<c>.yaml"));
}

TEST_CASE("a ranking as a workbook is the same bytes for the same rows") {
  const std::vector<RankedRow> ranked = rows();
  const std::string book = written<ScoreReport>(write_workbook, {shared_rules(), ranked});
  CHECK(book.starts_with("PK"));
  CHECK(book == written<ScoreReport>(write_workbook, {shared_rules(), ranked}));
}

TEST_CASE("a comparison: one is told as it is, several one after the other, in JSON as a list") {
  const std::vector<Comparison> both = comparisons();
  const DiffReport one{shared_rules(), {both.data(), 1}};
  const std::string text = written<DiffReport>(write_text, one);
  CHECK(text.starts_with("old.yaml → new.yaml\n  verdict: ready → gaps\n"));
  CHECK(has(text, "  + discrete.e1.functions  missing from MES functions: quality, energy\n"));
  const std::string texts = written<DiffReport>(write_text, {shared_rules(), both});
  CHECK(texts.starts_with(text + "\nnew.yaml → old.yaml\n"));
  CHECK(has(texts, "  ✓ discrete.e1.functions  "));

  const std::string markdown = written<DiffReport>(write_markdown, one);
  CHECK(has(markdown, "### Gaps opened (1)"));
  CHECK(written<DiffReport>(write_markdown, {shared_rules(), both})
            .starts_with(markdown + "\n## new\\.yaml → old\\.yaml\n"));

  const std::string json = written<DiffReport>(write_json, one);
  CHECK(json.starts_with("{\n  \"format_version\": 1,\n  \"before\": {\n    \"file\": \"old.yaml\""));
  const std::string list = written<DiffReport>(write_json, {shared_rules(), both});
  CHECK(list.starts_with("{\n  \"format_version\": 1,\n  \"comparisons\": [\n    {\n      \"before\": {"));
  CHECK(has(list, "\"file\": \"old.yaml\""));
}

TEST_CASE("a comparison in one line names both sides and counts") {
  const std::vector<Comparison> both = comparisons();
  CHECK(written<DiffReport>(write_text, {shared_rules(), both}, quiet()) ==
        "old.yaml → new.yaml: 1 opened, 0 closed, 0 remain\nnew.yaml → old.yaml: 0 opened, 1 closed, 0 remain\n");
}

TEST_CASE("advice on several descriptions stands one behind the other; what cannot be read has none") {
  const std::vector<Assessment> drafts = {judged(ready_but("functions:", ""), "a.yaml", true), unreadable("x.yaml", {}),
                                          judged(std::string(ready_yaml()), "b.yaml", true)};
  const std::string text = written<AdviceReport>(write_text, {shared_rules(), drafts, 2});
  CHECK(text.starts_with("a.yaml\n"));
  CHECK(has(text, "verdict.\n\nb.yaml\n"));
  CHECK_FALSE(has(text, "x.yaml"));
  CHECK(has(text, "Discrete manufacturing: lacks nothing\n"));
  CHECK(written<AdviceReport>(write_text, {shared_rules(), drafts, 1}, quiet()) ==
        "a.yaml: Discrete manufacturing 83%\nb.yaml: Discrete manufacturing 100%\n");
  const std::string json = written<AdviceReport>(write_json, {shared_rules(), drafts, 2});
  CHECK(has(json, "\"verdict\": \"unreadable\""));
  CHECK(has(json, "\"claimed\": false"));
}
