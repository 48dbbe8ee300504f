// What a client is shown of `html`, and in whose name it goes out.
#include <doctest/doctest.h>

#include <regex>

#include "report/check/formats.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Assessment judged(std::string yaml, std::string file = "drafts/甲.yaml") {
  return assess(shared_rules(), describe(shared_rules(), std::move(yaml), std::move(file)),
                {.today = {}, .facts = true});
}

/// One of every kind of work: two criteria hang on one missing text, a choice falls short, a figure is not there.
std::string with_gaps() {
  std::string yaml = ready_but("functions:", "  functions: [planning]");
  yaml = yaml.substr(0, yaml.find("narrative:")) + "colour: red\n";
  return yaml;
}

std::string page_of(std::span<const Assessment> assessments, const ReportOptions& options) {
  std::string out;
  write_html({shared_rules(), assessments}, options, out);
  return out;
}

ReportOptions for_client(Language language) {
  ReportOptions options;
  options.language = language;
  options.audience = Audience::client;
  return options;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a client sees no id and no place in a file, the author both") {
  const std::string twice = "cost: {before: 100万元, after: 80万元}\n";  // its fault names a place
  std::vector<Assessment> drafts = {judged(with_gaps() + twice), judged(std::string(ready_yaml()), "drafts/乙.yaml")};
  drafts.front().waived.push_back(drafts.front().findings.front());
  drafts.front().waived.back().status = FindingStatus::waived;
  drafts.front().fixed.emplace_back("drafts/甲.yaml: discrete.e3.rate");
  drafts.push_back(unreadable("drafts/丙.yaml", {{Severity::error,
                                                  "syntax",
                                                  "drafts/丙.yaml",
                                                  {3, 5},
                                                  {"括号不配对", "a bracket is not closed"},
                                                  {"补上括号", "close it"}}}));
  const std::regex id(
      "(basic|form|discrete|remote)[.][a-z0-9]|yaml:[0-9]|drafts/|\\btiny\\b|unknown-key|第 [0-9]|line [0-9]");
  for (const Language language : {Language::zh, Language::en}) {
    std::string page = page_of(drafts, for_client(language));
    std::smatch found;
    CHECK_MESSAGE(!std::regex_search(page, found, id), found.str());
    CHECK(has(page, "丙.yaml"));  // a file that could not be read has no other name
    CHECK(has(page, language == Language::zh ? "前面已有一个；请只保留" : "there is one before it; keep one"));
    CHECK(has(page, language == Language::zh ? "括号不配对；补上括号" : "a bracket is not closed; close it"));
    ReportOptions options;
    options.language = language;
    page = page_of(drafts, options);
    for (const std::string_view part : {"discrete.e1.functions", "drafts/甲.yaml:9:14", "drafts/丙.yaml:3:5"}) {
      CHECK(has(page, part));
    }
  }
}

TEST_CASE("title, contact and logo head the page, each as text; today is shown where it is known") {
  const std::vector<Assessment> drafts = {judged(std::string(ready_yaml()))};
  ReportOptions options = for_client(Language::en);
  options.letterhead = {"A & B <script>alert(1)</script>", "\"138\" <a@b>", "data:image/png;base64,iVBORw=="};
  options.today = {2018, 3, 20};
  const std::string page = page_of(drafts, options);
  const std::string title = "A &amp; B &lt;script&gt;alert(1)&lt;/script&gt;";
  CHECK(has(page, "<title>" + title + "</title>"));
  CHECK(has(page, "<h1>" + title + "</h1><p class=\"contact\">&quot;138&quot; &lt;a@b&gt;</p>"));
  CHECK(has(page, "<img class=\"logo\" src=\"data:image/png;base64,iVBORw==\" alt=\"logo\">"));
  CHECK(has(page, "style-src 'unsafe-inline'; img-src data:\""));
  CHECK_FALSE(has(page, "<script"));
  CHECK(has(page, "<dd>20 March 2018</dd>"));
  const std::string plain = page_of(drafts, {});
  CHECK(has(plain, "<h1>Gap report</h1></header>"));
  CHECK(has(plain, "style-src 'unsafe-inline'\""));
  CHECK_FALSE(has(plain, "<img"));
  CHECK_FALSE(has(plain, "<dt>Date</dt>"));
}
