// What there is to do and what to begin with: sums that add up, the order of steps.
#include "report/check/work_plan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Assessment judged(const std::string& yaml) { return assess(shared_rules(), describe(shared_rules(), yaml), {}); }

/// One of every kind of work: two criteria hang on one missing text, a choice falls short, a figure is not there.
std::string with_gaps() {
  std::string yaml = ready_but("functions:", "  functions: [planning]");
  yaml = yaml.substr(0, yaml.find("narrative:")) + "colour: red\n";
  return yaml;
}

}  // namespace

TEST_CASE("what there is to do by kind of work adds up to the gaps, and to the headings of the page") {
  const Assessment assessment = judged(with_gaps());
  const std::vector<Gap> gaps = gaps_of(assessment);
  REQUIRE(gaps.size() == assessment.findings.size());
  std::size_t sum = 0;
  for (const Work& work : work_by_remedy(gaps)) {
    CHECK(work.total() > 0);
    CHECK(work.blocking == 0);
    CHECK(work.must == count_of(gaps, group_for(work.remedy)));
    CHECK(work.total() ==
          static_cast<std::size_t>(std::ranges::count(assessment.findings, work.remedy, &Finding::remedy)));
    sum += work.total();
  }
  CHECK(sum == gaps.size());
  CHECK(work_by_remedy({}).empty());
}

TEST_CASE("the steps to begin with: what keeps one from applying, then what closes most, none that is only advised") {
  std::string yaml = with_gaps();
  replace(yaml, "registered: true", "registered: false");
  replace(yaml, "profile: 重型机械企业", "profile: 重型机械企业，始建于一九五八年");
  const Assessment assessment = judged(yaml);
  const std::vector<Gap> gaps = gaps_of(assessment);
  REQUIRE(count_of(gaps, GapGroup::advice) == 1);
  const std::vector<const Gap*> all = most_valuable(gaps, 9);
  REQUIRE(all.size() == gaps.size() - 1);
  CHECK(all[0]->finding->id == "basic.1.registered");
  CHECK(all[1]->finding->id == "discrete.s1.text");
  CHECK(closed_by(*all[1]->finding) == 3);
  for (std::size_t i = 2; i < all.size(); ++i) CHECK_FALSE(gains_more(*all[i]->finding, *all[i - 1]->finding));
  CHECK(most_valuable(gaps, 2) == std::vector<const Gap*>(all.begin(), all.begin() + 2));
}

TEST_CASE("within a group that closes more criteria comes first, then what the score gains more by, then the rules") {
  Finding one;
  Finding other;
  const Criterion criterion;
  one.criterion = other.criterion = &criterion;
  CHECK_FALSE(gains_more(one, other));
  one.gain = 1.04;
  other.gain = 1.01;
  CHECK_FALSE(gains_more(one, other));  // shown as the same
  one.gain = 1.2;
  CHECK(gains_more(one, other));
  CHECK_FALSE(gains_more(other, one));
  other.merged.push_back(one);
  CHECK(gains_more(other, one));
  other.merged[0].level = Level::should;
  CHECK(gains_more(one, other));

  std::string yaml = with_gaps();
  replace(yaml, "profile: 重型机械企业", "profile: 重型机械企业，始建于一九五八年");
  const Assessment assessment = judged(yaml);
  const std::vector<Gap> gaps = gaps_of(assessment);
  for (std::size_t i = 1; i < gaps.size(); ++i) {
    if (gaps[i].group == gaps[i - 1].group) CHECK_FALSE(gains_more(*gaps[i].finding, *gaps[i - 1].finding));
  }
}

TEST_CASE("what a gap brings is told in criteria and points, and nothing where there is nothing") {
  const Criterion criterion;
  Finding finding;
  CHECK(gain_text(finding, Language::zh).empty());
  finding.criterion = &criterion;
  finding.gain = 0.04;
  CHECK(gain_text(finding, Language::en) == "closes 1 criterion");
  finding.merged.push_back(finding);
  finding.gain = 1.04;
  CHECK(gain_text(finding, Language::zh) == "补齐 2 项判据 · 得分 +1.0");
  CHECK(gain_text(finding, Language::en) == "closes 2 criteria · score +1.0");
  finding.level = finding.merged[0].level = Level::should;
  CHECK(gain_text(finding, Language::en) == "score +1.0");
}
