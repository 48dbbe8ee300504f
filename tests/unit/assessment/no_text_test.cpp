// A narrative that is nothing but a reference or the form's own instruction is unmet, and says so; what it brings up is
// not claimed.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/assessment/tiny_rules.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// The finding of `criterion`, on its own or merged into another one; null where it is met.
const Finding* find_finding(const Assessment& assessment, std::string_view criterion) {
  for (const Finding& finding : assessment.findings) {
    if (finding.id == criterion) return &finding;
    const auto merged = std::ranges::find(finding.merged, criterion, &Finding::id);
    if (merged != finding.merged.end()) return &*merged;
  }
  return nullptr;
}

/// What is said of `criterion` where the section discrete.s5 is `text`; empty where it is met.
std::string said(const std::string& text, std::string_view criterion) {
  const Description description =
      describe(shipped(), "pilot: {modes: [discrete]}\nnarrative:\n  discrete:\n    s5: |\n      " + text + "\n");
  const Assessment assessment = assess(shipped(), description, {});
  const Finding* found = find_finding(assessment, criterion);
  if (found == nullptr) return {};
  return std::string(name_of(found->status)) + " " + found->detail.remark.en;
}

/// What the finding of `criterion` misses there.
std::vector<std::string> missing(const std::string& text, std::string_view criterion) {
  const Description description =
      describe(shipped(), "pilot: {modes: [discrete]}\nnarrative:\n  discrete:\n    s5: |\n      " + text + "\n");
  const Assessment assessment = assess(shipped(), description, {});
  const Finding* found = find_finding(assessment, criterion);
  REQUIRE(found != nullptr);
  std::vector<std::string> ids;
  for (const auto& item : found->detail.missing) ids.push_back(item.id);
  return ids;
}

}  // namespace

TEST_CASE("a section that refers to elsewhere is no text") {
  const std::string remark = "unmet it only refers to elsewhere and is no text; write it here";
  for (const char* text : {"详见附件3。", "信息安全管理制度、技术防护体系和功能安全保护系统的建设情况详见附件。",
                           "同上", "见附件三《MES系统架构》。", "See annex 3."}) {
    CHECK_MESSAGE(said(text, "discrete.s5.text") == remark, std::string(text));
  }
  CHECK(said("MES系统情况详见附件3", "discrete.s5.mes").find("unstated") == 0);
  CHECK(said("公司2016年建成MES系统，详见附件3。", "discrete.s5.text").empty());
  // The criterion asks for the MES and for its functions: of the two only these are missing.
  CHECK(missing("公司2016年建成MES系统，详见附件3。", "discrete.s5.mes") == std::vector<std::string>{"description"});
}

TEST_CASE("a section that is the form's own instruction is no text") {
  const std::string remark = "unmet this is the form's own instruction and no text";
  for (const char* text :
       {"请提供制造执行系统（MES）的架构，描述其主要子系统的功能；提供企业资源计划系统（ERP）架构，并描述其主要子系统的"
        "功能。",
        "制造执行系统（MES）与企业资源计划系统（ERP）建设情况。请提供制造执行系统（MES）的架构。",
        "5. 制造执行系统（MES）与企业资源计划系统（ERP）建设情况\n\n      请提供制造执行系统（MES）的架构。",
        "Please describe the architecture of the MES."}) {
    CHECK_MESSAGE(said(text, "discrete.s5.text") == remark, std::string(text));
    CHECK_MESSAGE(said(text, "discrete.s5.mes").find("unstated") == 0, std::string(text));
  }
}

TEST_CASE("an example of explain is no text until its mark is gone") {
  CHECK(said("【示例】制造执行系统（MES）……。", "discrete.s5.text").find("unmet") == 0);
  CHECK(said("[example] MES ….", "discrete.s5.text").find("unmet") == 0);
  CHECK(said("【示例】制造执行系统（MES）……，企业资源计划系统（ERP）……。", "discrete.s5.erp").find("unstated") == 0);
  CHECK(said("[example] manufacturing execution system …, ERP ….", "discrete.s5.mes").find("unstated") == 0);
}
