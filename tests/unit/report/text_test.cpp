// The gap report: what stands where, that columns line up, and that nothing from a file reaches the terminal raw.
#include <doctest/doctest.h>

#include "report/check/formats.h"
#include "report/check/gap.h"
#include "text/display_width.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Assessment judged(std::string yaml, std::string file = "draft.yaml") {
  return assess(shared_rules(), describe(shared_rules(), std::move(yaml), std::move(file)), {});
}

std::string report(const std::vector<Assessment>& assessments, ReportOptions options = {}) {
  std::string out;
  write_text(CheckReport{shared_rules(), assessments}, options, out);
  return out;
}

std::string report(const Assessment& assessment, ReportOptions options = {}) {
  return report(std::vector<Assessment>{assessment}, options);
}

ReportOptions in(Language language, std::size_t width = 80) {
  ReportOptions options;
  options.language = language;
  options.width = width;
  return options;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A description with a gap of every kind, and long texts in both languages.
std::string many_gaps() {
  return R"(enterprise:
  name: 山西某某重型机械装备制造集团有限责任公司太原第一分公司新能源装备事业部大型矿用挖掘机总装厂
  registered: false
  profile: 本公司是一家历史悠久的大型重型机械制造企业
pilot:
  modes: [discrete]
mes:
  functions: [planning]
  deployed: 大概吧
equipment:
  rate: 50%
  advanced: 90%
colour: red
)";
}

}  // namespace

TEST_CASE("the report of a ready description says who, what is claimed, the verdict and how much is met") {
  CHECK(report(judged(std::string(ready_yaml()))) ==
        R"(draft.yaml
  enterprise  某某公司
  pilot       智能工厂
  claims      Discrete manufacturing

  verdict: ready: every applicable criterion is met

                          elements met  sections met  unmet  not stated  n/a
  Basic conditions              3 of 3             -      0           0    0
  Application form              1 of 1             -      0           0    0
  Discrete manufacturing        2 of 2        1 of 1      0           0    1

ready: nothing to act on
)");
}

TEST_CASE("the Chinese report lines up in columns of double width") {
  CHECK(report(judged(ready_but("functions:", "  functions: [planning, quality]")), in(Language::zh)) ==
        R"(draft.yaml
  企业  某某公司
  项目  智能工厂
  申报  离散型智能制造

  结论：有差距：有判据未满足

                  要素满足  章节满足  未满足项  未填写项  不适用
  基本条件             2/3         -         0         0       0
  申报书               1/1         -         0         0       0
  离散型智能制造       1/2       1/1         1         0       1

  待办  建设 1
        得分 98.1（不影响结论），所列各项补齐 +1.9 分

建设：1

  离散型智能制造

    discrete.e1  制造执行系统  (附件2 一（一）1)
    ✗ MES 功能缺少：能效
      实填  计划、质量
      位置  draft.yaml:9:14  mes.functions
      建议  补齐 MES 功能
      编号  discrete.e1.functions（+1.9 分）

有差距：1 项未满足
)");
}

TEST_CASE("no line is wider than the page, in either language, at 60, 80 and 120 columns") {
  for (const Language language : {Language::zh, Language::en}) {
    for (const std::size_t width : {60U, 80U, 120U}) {
      for (const bool all : {false, true}) {
        ReportOptions options = in(language, width);
        options.all = all;
        std::size_t widest = 0;
        for (const std::string& line : lines_of(report(judged(many_gaps()), options))) {
          INFO(line);
          CHECK(text::display_width(line) <= width);
          widest = std::max(widest, text::display_width(line));
        }
        CHECK(widest > 50);
      }
    }
  }
}

TEST_CASE("terminals wider than 120 columns get 120, and narrower than 40 get 40") {
  for (const std::string& line : lines_of(report(judged(many_gaps()), in(Language::zh, 1000)))) {
    CHECK(text::display_width(line) <= 120);
  }
  CHECK(report(judged(many_gaps()), in(Language::en, 1)) == report(judged(many_gaps()), in(Language::en, 40)));
}

TEST_CASE("gaps stand by the work that closes them: what blocks, the desk, what is to be built, advice") {
  const std::string text = report(judged(many_gaps()));
  const std::size_t places[] = {text.find("\nBasic conditions not met: 1\n"), text.find("\nTo repair: "),
                                text.find("\nTo state: "), text.find("\nTo build: "), text.find("\nAdvised")};
  for (std::size_t i = 0; i < std::size(places); ++i) {
    CHECK(places[i] != std::string::npos);
    if (i > 0) CHECK(places[i - 1] < places[i]);
  }
  CHECK(has(text, "verdict: ineligible"));
}

TEST_CASE("what is not stated is asked for by every word of its key") {
  CHECK(has(report(judged(ready_but("high_risk", "")), in(Language::zh)), "  安全 / 高风险（safety.high_risk）\n"));
}

TEST_CASE("a section without its text is one gap that lists what it must cover") {
  const Assessment assessment = judged(ready_but("s1:", ""));
  const std::string text = report(assessment);
  CHECK(has(text, R"(    discrete.s1  Systems built  (annex 3, 模式一 1)
    ? the text is not written; it must cover:
      - describes the overall design
      - describes the layout
)"));
  CHECK(has(text,
            "      id      discrete.s1.text (+11.1 points)\n      closes  discrete.s1.design, discrete.s1.layout\n"));
  CHECK_FALSE(has(text, "there is a text"));
  CHECK(has(text, "To write: 1\n"));
  CHECK(has(report(assessment, in(Language::zh)), "    ? 正文未写，需写明：\n      - 写明总体设计\n"));
}

TEST_CASE("criteria that wait for one guard are one gap") {
  const std::string text = report(judged(ready_but("high_risk", "")));
  CHECK(has(text, R"(    ? not stated: High risk (it decides whether this applies)
      - safety is monitored
      - there is an emergency plan
)"));
}

TEST_CASE("a single criterion that waits for its guard says so itself") {
  const Assessment assessment = judged(ready_but("high_risk", ""));
  Assessment one = assessment;
  one.findings.resize(1);
  CHECK(has(report(one), "    ? not stated: High risk (it decides whether this applies)\n"));
}

TEST_CASE("every finding is in exactly one gap") {
  const Assessment assessment = judged(many_gaps());
  std::vector<const Finding*> seen;
  for (const Gap& gap : gaps_of(assessment)) seen.push_back(gap.finding);
  CHECK(seen.size() == assessment.findings.size());
  std::sort(seen.begin(), seen.end());
  CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("a parameter that decided something is named, with its value and that the notice gives none") {
  CHECK(has(report(judged(ready_but("rate:", "  rate: 50%")), in(Language::en, 120)),
            R"(Parameters of the rules that decided something:
  discrete.near = 90%, share of the advanced level that counts as near it; the notice gives no figure
)"));
  CHECK_FALSE(has(report(judged(std::string(ready_yaml()))), "Parameters"));
  ReportOptions all;
  all.all = true;
  CHECK(has(report(judged(std::string(ready_yaml())), all), "discrete.near = 90%"));
}

TEST_CASE("--all also lists what is met and what does not apply") {
  ReportOptions all;
  all.all = true;
  const std::string text = report(judged(std::string(ready_yaml())), all);
  CHECK(has(text, "    ✓ the MES has all functions\n"));
  CHECK(has(text, "    - safety is monitored (not applicable)\n"));
  CHECK(has(text, "    ✓ follows from the elements of the claimed targets: met\n"));
}

TEST_CASE("--quiet is one line a description") {
  ReportOptions quiet;
  quiet.quiet = true;
  const std::vector<Assessment> several = {judged(std::string(ready_yaml()), "a.yaml"),
                                           judged(ready_but("functions:", "  functions: []"), "b.yaml"),
                                           unreadable("c.yaml", {})};
  CHECK(report(several, quiet) == "a.yaml: ready, nothing to act on\nb.yaml: gaps, 1 unmet\nc.yaml: unreadable\n");
  quiet.language = Language::zh;
  CHECK(report(several, quiet) == "a.yaml: 齐备，没有需要处理的事项\nb.yaml: 有差距，1 项未满足\nc.yaml: 无法读取\n");
}

TEST_CASE("several descriptions end with a tally, which also counts those that could not be read") {
  const std::vector<Assessment> several = {judged(std::string(ready_yaml()), "a.yaml"), unreadable("c.yaml", {}),
                                           judged(std::string(ready_yaml()), "b.yaml")};
  const std::string text = report(several);
  CHECK(text.ends_with("\n3 descriptions: 2 ready, 1 unreadable\n"));
  CHECK(report(several, in(Language::zh)).ends_with("\n共 3 份：齐备 2 份，无法读取 1 份\n"));
  CHECK(report(unreadable("c.yaml", {})) == "1 description: 1 unreadable\n");
}

TEST_CASE("nothing of a file reaches the terminal raw: control characters, overrides and line feeds are shown") {
  Assessment hostile = judged(ready_but("functions:", "  functions: []"));
  const std::string evil = "a\x1b[31m\x07\xe2\x80\xae\nFAKE: ready";
  hostile.file = evil;
  hostile.enterprise = evil;
  hostile.pilot = evil;
  for (Finding& finding : hostile.findings) {
    finding.message = {evil, evil};
    finding.found = {evil, evil};
    finding.advice = {evil, evil};
  }
  for (const bool quiet : {false, true}) {
    ReportOptions options;
    options.quiet = quiet;
    const std::string text = report(hostile, options);
    CHECK_FALSE(has(text, "\x1b"));
    CHECK_FALSE(has(text, "\x07"));
    CHECK_FALSE(has(text, "\xe2\x80\xae"));
    CHECK_FALSE(has(text, "\nFAKE"));
    CHECK(has(text, "\\x1b[31m"));
  }
}

TEST_CASE("colour only when asked for, and it changes nothing but colour") {
  ReportOptions color;
  color.color = true;
  std::string colored = report(judged(many_gaps()), color);
  CHECK(has(colored, "\x1b[31m✗\x1b[0m"));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  CHECK(colored == report(judged(many_gaps())));
}
