// Sentences that say nothing of their own, and narratives that are nothing else.
#include "prose/aside.h"

#include <doctest/doctest.h>

#include "prose/prose.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_lexicon;

namespace {

Aside read(std::string_view text, std::string_view label = "") {
  return aside_of(Prose(text, shipped_lexicon()), label);
}

}  // namespace

TEST_CASE("a reference to elsewhere is no text") {
  for (const std::string text : {"详见附件",
                                 "见附件3",
                                 "详见附件3。",
                                 "（见附件三）",
                                 "同上",
                                 "同上。",
                                 "略",
                                 "从略",
                                 "具体内容详见附件《MES系统架构图》",
                                 "MES建设情况见附件3",
                                 "详见申报书第三章",
                                 "见第三部分",
                                 "请参见附件2、附件3。",
                                 "内容同前",
                                 "详见附件3；附件4。",
                                 "一、系统架构\n详见附件1\n二、主要功能\n详见附件2",
                                 "详见相关材料。见下表",
                                 "See annex 3.",
                                 "see annex",
                                 "Please see the attachment",
                                 "The MES is described in annex 3 for details.",
                                 "Refer to section 4",
                                 "ditto",
                                 "詳見附件",
                                 "详 见 附 件 ３"}) {
    CHECK_MESSAGE(read(text) == Aside::reference, text);
  }
}

TEST_CASE("a title, with a reference or alone, is no text") {
  for (const std::string text : {"MES建设情况", "MES建设情况。", "制造执行系统（MES）与企业资源计划系统（ERP）建设情况",
                                 "MES系统架构", "（一）MES系统架构", "The architecture"}) {
    CHECK_MESSAGE(read(text) == Aside::title, text);
  }
  for (const std::string text : {"MES架构图（见附件3）", "MES架构图（见附件3）。", "MES建设情况。详见附件3。"}) {
    CHECK_MESSAGE(read(text) == Aside::reference, text);
  }
  CHECK(read("MES建设情况。请描述MES的架构。") == Aside::instruction);
  CHECK(read("MES建设情况\n请描述MES的架构。") == Aside::instruction);
}

TEST_CASE("what says something is no title, nor is one before a text") {
  for (const std::string text :
       {"公司已掌握设备运行情况", "系统实时显示设备运行情况。", "MES建设情况。2016年上线，覆盖全部车间。",
        "车间采用三层网络架构", "MES可汇总各工序情况", "The plant has a network architecture"}) {
    CHECK_MESSAGE(read(text) == Aside::none, text);
  }
}

TEST_CASE("a form's own instruction is no text") {
  for (const std::string text :
       {"请描述MES的架构。",
        "请提供制造执行系统（MES）的架构，描述其主要子系统的功能；提供企业资源计划系统（ERP）架构，并描述其主要子系统的"
        "功能。",
        "描述MES的建设情况", "提供MES的架构，描述其主要子系统的功能", "5. 请描述试点示范的情况。",
        "（一）请简述建设情况", "对于存在较高风险的试点示范，请提供健康安全环境管理系统架构，并描述其运行情况。",
        "五、系统建设情况\n请描述系统建设情况。", "请描述建设情况。详见附件",
        "Please describe the architecture of the MES.",
        "Describe the functions of the MES and provide its architecture.", "MES 建设情况：\n请描述MES的架构。"}) {
    CHECK_MESSAGE(read(text) == Aside::instruction, text);
  }
}

TEST_CASE("the title of a narrative before its instruction makes no text of it") {
  const char* title = "制造执行系统（MES）与企业资源计划系统（ERP）建设与集成应用情况说明";
  CHECK(read(std::string(title) + "。请描述建设情况。", title) == Aside::instruction);
  CHECK(read(std::string("5. ") + title + "\n\n请描述建设情况。", title) == Aside::instruction);
  CHECK(read("某装置群控室。请描述建设情况。", "某装置群控室") == Aside::instruction);
  CHECK(read("某装置群控室。请描述建设情况。", "概述") == Aside::none);
  CHECK(read("某装置群控室", "某装置群控室") == Aside::none);
}

TEST_CASE("a text with a reference or an instruction in it is a text") {
  for (const std::string text :
       {"公司已建成MES，详见附件3。", "公司已建成MES（见附件3）。", "请描述建设情况。公司已建成MES。",
        "请描述建设情况：公司已建成MES，覆盖三个车间。", "公司广泛征求意见。", "提供远程诊断服务。",
        "系统描述了设备的运行情况。", "平台采用本体模型，描述设备之间的关系。", "说明书管理系统已上线。",
        "公司签订了合同", "车间常见故障已全部入库", "形成可研报告", "质量异常可见。", "We see the plant as one system.",
        "The plant provides the data.", "", "。"}) {
    CHECK_MESSAGE(read(text) == Aside::none, text);
  }
}

TEST_CASE("what an instruction or a reference brings up is not claimed") {
  Lexicon lexicon = shipped_lexicon();
  const ConceptNumber mes = lexicon.concepts.add({"mes", {"MES", "MES"}, {"MES"}, {}, {}});
  lexicon.concepts.build_index(lexicon.equivalents);
  const auto readings = [&](std::string_view text) {
    std::vector<Reading> found;
    const Prose prose(text, lexicon);
    for (const Mention& one : prose.mentions()) {
      if (one.number == mes) found.push_back(one.says);
    }
    return found;
  };
  using List = std::vector<Reading>;
  CHECK(readings("公司建有MES，MES架构详见附件3。") == List{Reading::affirmed, Reading::neutral});
  CHECK(readings("公司未建MES，MES方案见附件3。") == List{Reading::denied, Reading::neutral});
  CHECK(readings("请提供MES的架构，描述MES的功能。公司建有MES。") ==
        List{Reading::neutral, Reading::neutral, Reading::affirmed});
  CHECK(readings("The MES is described in annex 3. The MES runs.") == List{Reading::neutral, Reading::affirmed});
}
