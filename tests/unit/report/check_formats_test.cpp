// The formats that programs read, and those for a page or a comment: what each makes of one description with gaps, a
// waived finding, one that a baseline knows and a file that cannot be read; and that hostile text stays text.
#include <doctest/doctest.h>

#include <algorithm>

#include "assessment/waivers.h"
#include "report/check/formats.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// An enterprise called `<b>某某</b> & 100%`; e1 unmet, e2 waived, profile advised and known, a key that is unknown.
std::vector<Assessment> two_drafts() {
  std::string yaml = ready_but("functions:", "  functions: [planning]");
  yaml.replace(yaml.find("某某公司"), std::string("某某公司").size(), "\"<b>某某</b> & 100%\"");
  yaml.replace(yaml.find("重型机械企业"), std::string("重型机械企业").size(), "=重型机械企业，始建于一九五八年");
  yaml += "colour: red\n";
  std::vector<Assessment> drafts = {assess(shared_rules(), describe(shared_rules(), yaml, "a:b,%.yaml"), {})};
  for (Finding& finding : drafts.front().findings) finding.known = finding.id == "form.profile.limit";
  drafts.front().waived.push_back(drafts.front().findings.front());
  Finding& waived = drafts.front().waived.back();
  waived.id = "discrete.e3.rate";
  waived.known = false;
  waived.status = FindingStatus::waived;
  waived.reason = "二期 <i>";
  drafts.push_back(unreadable(
      "x.yaml", {{Severity::error, "syntax", "x.yaml", {3, 5}, {"坏了", "it is broken"}, {"改好", "mend it"}}}));
  return drafts;
}

std::string written(ReportFormat<CheckReport>::Write* write, Language language = Language::en) {
  const std::vector<Assessment> drafts = two_drafts();
  ReportOptions options;
  options.language = language;
  std::string out;
  write({shared_rules(), drafts}, options, out);
  return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++number;
  return number;
}

}  // namespace

TEST_CASE("every format tells the finding in the language of the report, and none lets markup through") {
  for (const ReportFormat<CheckReport>& format : check_formats) {
    INFO(format.name);
    if (format.traits.binary) continue;  // see work_list_test.cpp and comments_test.cpp
    const std::string en = written(format.write);
    const std::string zh = written(format.write, Language::zh);
    const bool names = format.name != "markdown";
    CHECK(has(en, names ? "missing from MES functions: quality, energy" : "missing from MES functions&#58; quality"));
    CHECK(has(zh, "MES 功能缺少：质量、能效"));
    CHECK(has(en, names ? "discrete.e1.functions" : "discrete\\.e1\\.functions"));
    const bool is_markup = format.name == "html" || format.name == "junit" || format.name == "markdown";
    if (is_markup) CHECK_FALSE(has(en, "<b>某某"));
  }
}

TEST_CASE("json tells everything, and jsonl the same in a line each") {
  const std::string json = written(write_json);
  CHECK(json.starts_with("{\n  \"format_version\": 1,\n  \"tool\": {"));
  CHECK(has(json, "\"enterprise\": \"<b>某某</b> & 100%\""));
  CHECK(has(json, "\"missing\": [\n            \"quality\",\n            \"energy\"\n          ]"));
  CHECK(has(json, "\"reason\": \"二期 <i>\""));
  CHECK(has(json, "\"code\": \"syntax\""));
  CHECK(count(written(write_jsonl), "\n") == 2);
  CHECK(count(written(write_jsonl), "{\"format_version\":1,\"ruleset\":{\"id\":\"tiny\"") == 2);
  CHECK(has(std::string(assessment_schema()), "\"format_version\""));
}

TEST_CASE(
    "sarif: a rule an id, a level, a place; what is known or waived is marked; a file unread is a fault of the run") {
  const std::string sarif = written(write_sarif);
  CHECK(has(sarif, "\"version\": \"2.1.0\""));
  CHECK(count(sarif, "\"ruleId\": ") == 4);
  CHECK(has(sarif, "\"uri\": \"a%3Ab%2C%25.yaml\""));
  CHECK(count(sarif, "\"baselineState\": \"unchanged\"") == 1);
  CHECK(has(sarif, "\"justification\": \"二期 <i>\""));
  CHECK(has(sarif, "\"executionSuccessful\": false"));
  CHECK(has(sarif, "\"text\": \"it is broken; mend it\""));
}

TEST_CASE("junit: a test a criterion, with failures, skipped ones and an error for what cannot be read") {
  const std::string junit = written(write_junit);
  CHECK(has(junit, "<testsuite name=\"a:b,%.yaml\""));
  CHECK(has(junit, "type=\"unmet\""));
  CHECK(has(junit, "<skipped message=\"known from the baseline: Profile"));
  CHECK(has(junit, "<error message=\"x.yaml:3:5: error: it is broken; mend it\" type=\"unreadable\"/>"));
  const std::string whole = junit.substr(0, junit.find(">\n", junit.find("<testsuites")));
  CHECK(has(whole, "failures=\"2\" errors=\"1\""));
  CHECK(has(whole, "tests=\"" + std::to_string(count(junit, "<testcase ")) + "\""));
}

TEST_CASE("github: an annotation at file and line of each finding to act on, with the runner's escapes") {
  const std::string github = written(write_github);
  CHECK(count(github, "\n") == 3);
  CHECK(has(github,
            "::error file=a%3Ab%2C%25.yaml,line=9,col=14,title=discrete.e1.functions::missing from MES functions: "));
  CHECK(has(github, "::error file=x.yaml,line=3,col=5,title=syntax::it is broken; mend it\n"));
  CHECK_FALSE(has(github, "form.profile.limit"));
}

TEST_CASE("poam: an item of each finding to act on and of a file unread, each with what it refers to") {
  const std::string plan = written(write_poam);
  CHECK(count(plan, "\"finding-uuid\": ") == 2);
  CHECK(count(plan, "\"target-id\": ") == 2);
  CHECK(has(plan, "\"target-id\": \"discrete.e1.functions\""));
  CHECK(has(plan, "\"title\": \"x.yaml\""));
  CHECK(has(plan, "\"description\": \"it is broken; mend it\""));
  CHECK_FALSE(has(plan, "form.profile.limit"));
  CHECK(has(plan, "\"status\": \"open\""));
  CHECK(plan == written(write_poam));
  const std::vector<Assessment> ready = {
      assess(shared_rules(), describe(shared_rules(), std::string(ready_yaml()), "r.yaml"), {})};
  std::string nothing;
  write_poam({shared_rules(), ready}, {}, nothing);
  CHECK(has(nothing, "\"title\": \"nothing to act on\""));
  CHECK_FALSE(has(nothing, "\"findings\""));
}

TEST_CASE("gitlab: an issue of each finding to act on, its severity and a fingerprint of its own") {
  const std::string gitlab = written(write_gitlab);
  CHECK(count(gitlab, "\"type\": \"issue\"") == 3);
  CHECK(has(gitlab, "\"severity\": \"critical\""));
  CHECK(has(gitlab, "\"severity\": \"blocker\""));
  CHECK_FALSE(has(gitlab, "form.profile.limit"));
  std::vector<std::string> fingerprints;
  for (std::size_t at = gitlab.find("fingerprint"); at != std::string::npos; at = gitlab.find("fingerprint", at + 1)) {
    fingerprints.push_back(gitlab.substr(at, 32));
  }
  std::ranges::sort(fingerprints);
  CHECK(std::ranges::adjacent_find(fingerprints) == fingerprints.end());
}

TEST_CASE("csv: a row a finding, known and waived ones noted, no formula, a byte order mark on demand") {
  const std::string csv = written(write_csv);
  CHECK(csv.starts_with("file,enterprise,pilot,verdict,target,part,id,"));
  CHECK(count(csv, "\r\n") == 6);
  CHECK(has(csv, "\"'=重型机械企业，始建于一九五八年\""));
  CHECK(has(csv, ",known from the baseline,"));
  CHECK(has(csv, ",二期 <i>,"));
  CHECK(has(csv, "x.yaml,,,unreadable,,,syntax,,,it is broken,,mend it,3,5,,,,,,,\r\n"));
  ReportOptions options;
  options.byte_order_mark = true;
  std::string out;
  write_csv(CheckReport{shared_rules(), {}}, options, out);
  CHECK(
      out.starts_with("\xEF\xBB\xBF"
                      "file,"));
}

TEST_CASE("markdown: verdict, table and gaps under their headings, all of it escaped") {
  const std::string markdown = written(write_markdown);
  CHECK(markdown.starts_with("# Tiny rules\n\n## &lt;b&gt;某某&lt;/b&gt; &amp; 100%\n\n"));
  CHECK(has(markdown, "### To repair (1)\n\n- unknown key \\`colour\\`"));
  CHECK(has(markdown, "\n### To build (1)\n\n**discrete\\.e1** Manufacturing execution"));
  CHECK(has(markdown, "### Waived\n\n- "));
  CHECK(has(markdown, "reason: 二期 &lt;i&gt;"));
  CHECK(has(markdown, "- x\\.yaml&#58;3&#58;5&#58; error&#58; it is broken; mend it\n"));
}

TEST_CASE("html: one page that runs nothing, an overview where there are several, every text escaped") {
  const std::string html = written(write_html);
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(html.ends_with("</body>\n</html>\n"));
  CHECK(has(html, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
  CHECK_FALSE(has(html, "<script"));
  CHECK(has(html, "<h2 id=\"overview\">Overview</h2>"));
  CHECK(has(html, "<h2>&lt;b&gt;某某&lt;/b&gt; &amp; 100%</h2>"));
  CHECK(count(html, "<ul class=\"gaps\">") == 3);
  CHECK(count(html, "<ul") == count(html, "</ul>"));
  CHECK(has(html, "<li>x.yaml:3:5: error: it is broken; mend it</li>"));
}
