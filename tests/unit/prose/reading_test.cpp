// What a narrative affirms, denies, plans, or says of others, by the shipped language files: a wrong "affirmed" costs
// an enterprise its year.
#include <doctest/doctest.h>

#include "prose/prose.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_lexicon;

namespace {

/// How each place of `word` is read: the first, unless a later one is affirmed.
std::string reading(std::string_view text, std::string_view word) {
  const Prose prose(text, shipped_lexicon(), {.today = std::chrono::year(2018) / 4});
  const std::u16string folded = fold_word(word);
  std::string first;
  for (std::size_t at = 0; (at = prose.text().find(folded, at)) != std::u16string::npos; ++at) {
    const auto name = std::string(name_of(prose.stand(at, at + folded.size()).says));
    if (name == "affirmed") return name;
    if (first.empty()) first = name;
  }
  REQUIRE_FALSE_MESSAGE(first.empty(), text);
  return first;
}

/// Of MES, which all these texts speak of in one way or another.
std::string mes(std::string_view text) {
  return reading(text, text.find("制造执") == std::string_view::npos ? "MES" : "制造执行系统");
}

void all_read(std::string_view expected, std::initializer_list<const char*> texts) {
  for (const char* text : texts) CHECK_MESSAGE(mes(text) == expected, std::string(text));
}

}  // namespace

TEST_CASE("what is said to exist is affirmed") {
  all_read("affirmed", {"公司建成MES系统。",
                        "制造执行系统（MES）于 2016 年投用。",
                        "MES 具备计划、调度、质量等功能。",
                        "通过MES实现生产计划管理。",
                        "MES与ERP实现集成。",
                        "MES的计划模块自动排产。",
                        "作业计划由MES下达。",
                        "MES将订单分解为工序任务。",
                        "将设备数据接入MES。",
                        "MES上线以来未发生停机。",
                        "MES运行两年，未出现数据丢失。",
                        "建立MES模拟仿真环境。",
                        "MES支持虚拟调试。",
                        "已建成MES，计划建设ERP。",
                        "虽然2015年没有统一平台，但2016年建成了MES。",
                        "此前没有信息系统。现已部署MES。",
                        "主生产计划从ERP下发到MES。",
                        "MES生产准备时间缩短。",
                        "计划完成率由MES统计。",
                        "MES的检修计划功能已启用。",
                        "未来感十足的展厅。MES已投用。",
                        "mes系统运行良好。",
                        "制造执\n行系统已投用。",
                        "ＭＥＳ系统运行良好。",
                        "The MES is in use.",
                        "无线网络覆盖车间，MES终端随处可用。",
                        "下一步计划扩建厂房。MES运行稳定。",
                        "目前MES已覆盖全部车间。",
                        "MES，实现无人化生产。",
                        "采用MES后克服了人工排产无法兼顾交期的难题。",
                        "MES没有采用国外商业软件，全部自主开发。",
                        "未经MES放行的工单不得投产。",
                        "MES预测设备未来72小时的劣化趋势。",
                        "MES填补了国内空白。",
                        "非计划停机由MES统计，下降41%。",
                        "MES将新工单推送到机台。"});
}

TEST_CASE("what is denied does not count") {
  all_read("denied", {"尚未部署MES。",
                      "公司没有MES。",
                      "MES尚未建设。",
                      "目前暂未实施制造执行系统。",
                      "MES、ERP等系统，均尚未建设。",
                      "车间缺乏MES。",
                      "不具备MES。",
                      "由于资金原因未建成MES。",
                      "MES还未上线。",
                      "暂无MES系统。",
                      "现有系统不支持MES。",
                      "公司未曾使用MES",
                      "至今未投用MES。",
                      "尚未\n部署MES。",
                      "The plant has no MES.",
                      "There is not yet an MES.",
                      "We work without MES.",
                      "MES系统，目前没有。",
                      "制造执行系统尚不完善。",
                      "MES建设滞后，是公司两化融合的短板。",
                      "MES，全公司一套都没有。",
                      "MES软件虽已购买授权，但一直没有安装使用。",
                      "除MES外，其他系统均已建成。",
                      "是否部署MES：否",
                      "尚未建设的系统如下：\n- APS\n- MES"});
}

TEST_CASE("what is planned does not count") {
  all_read("planned", {"计划建设MES。",
                       "拟于2019年建设MES。",
                       "公司将于明年部署MES。",
                       "下一步建设MES系统。",
                       "MES正在规划中。",
                       "正在建设MES。",
                       "未来将引入MES。",
                       "计划2019年投资300万元，建设MES系统。",
                       "拟投资300万元，用于设备更新，并部署MES。",
                       "MES系统，计划明年建设。",
                       "准备建设MES。",
                       "打算引进MES。",
                       "预计年底MES可以使用。",
                       "规划建设制造执行系统。",
                       "MES即将上线。",
                       "今后逐步推广MES。",
                       "公司计划于2019年\n建设MES。",
                       "We plan to build an MES.",
                       "An MES will be built.",
                       "公司有望建成MES。",
                       "力争三年内建成MES。",
                       "到2020年，MES覆盖率达到100%。"});
}

TEST_CASE("a year in numerals is one, whichever zero it is written with") {
  all_read("planned", {"到二〇二〇年末，建成MES。", "二零一九年三月三十一日MES竣工。", "二○一八年十月MES投用。",
                       "MES于二0二一年投用。"});
  all_read("affirmed",
           {"MES于二〇一七年投用。", "一九九八年起使用MES。", "MES于二〇一八年三月上线。", "MES已运行二十二年。"});
}

TEST_CASE("a label that plans or gives up governs the list behind it") {
  all_read("planned",
           {"待建系统：MES、APS。", "今年计划：MES上线。", "目标：MES覆盖率升至75%。", "招标公告节选：采购MES一套。"});
  all_read("denied", {"近两年砍掉的业务：MES。", "我们想做而没做成的事：MES。"});
  all_read("affirmed", {"领导重视是前提：每天早会看MES。", "目标已实现：MES覆盖全厂。",
                        "目标：建成数字工厂。2017年已建成MES。", "取消的单据：由MES流转代替。"});
}

TEST_CASE("a part, a trial and what is gone are not what is there") {
  all_read("partial", {"MES已投入试运行。", "MES只覆盖了三成设备。", "The MES is in trial operation."});
  all_read("past", {"旧MES已退役。", "老生产线的MES随装置一起报废拆除。", "The old MES was retired."});
}

TEST_CASE("what would be, what others have and what is only named do not count") {
  all_read("hypothetical", {"要是有了MES，数据采集早就做成了。", "If we had an MES this would be easy."});
  all_read("other", {"同行业的龙头企业普遍部署了MES。", "Most competitors operate an MES."});
  all_read("neutral", {"MES建设情况", "MES建设情况另附。", "公司已认识到MES的重要性。", "公司高度重视MES建设。",
                       "MES是否已部署？", "（一）MES系统\n", "请描述MES的架构。", "MES是指车间层的系统。"});
}

TEST_CASE("each of two things in a sentence has its own reading") {
  CHECK(reading("已建成MES，ERP尚未部署。", "MES") == "affirmed");
  CHECK(reading("已建成MES，ERP尚未部署。", "ERP") == "denied");
  CHECK(reading("已建成MES，计划建设ERP。", "ERP") == "planned");
  CHECK(reading("未建MES，现已部署ERP。", "ERP") == "affirmed");
  CHECK(reading("未建MES，现已部署ERP。", "MES") == "denied");
  CHECK(reading("MES与现场设备无法互通。", "互通") == "denied");
  CHECK(reading("采用的是传统图像处理而非深度学习。", "图像处理") == "affirmed");
  CHECK(reading("采用的是传统图像处理而非深度学习。", "深度学习") == "denied");
  CHECK(reading("现有工业机器人86台，计划2019年再增加30台。", "工业机器人") == "affirmed");
}

TEST_CASE("double negation affirms") {
  all_read("affirmed", {"没有一个车间不使用MES。", "生产离不开MES。", "要不是有MES，交期早已失控。"});
}

TEST_CASE("what is there by now is no plan any more") {
  all_read("affirmed", {"2015年提出建设MES的目标，2017年8月通过验收。", "MES经试运行后正式投用。",
                        "The MES was planned in 2014 and went live in 2016."});
}

TEST_CASE("what is good to be without is no denial of what is there") {
  all_read("affirmed", {"MES上线三年没有发生过任何重大故障。", "MES从未停用。", "MES运行期间无差错、无遗漏。"});
  all_read("denied", {"公司没有MES检测手段。"});
  CHECK(reading("生产网内无任何入侵检测手段。", "入侵检测") == "denied");
}

TEST_CASE("a denial whose verb has no object is about what stands before it") {
  all_read("denied",
           {"MES从未涉足。", "MES一事，厂里谁也没做过。", "MES，供应商却始终没有交付。", "MES至今未能上线。"});
  CHECK(reading("云平台已上线运行两年，尚未实现盈利。", "云平台") == "affirmed");
}

TEST_CASE("words that overlap deny once, and one that only reaches back hides no denial") {
  all_read("denied", {"目前无法进行MES部署。", "公司未开展MES建设。", "车间没接MES。"});
  CHECK(reading("车间排产不再依靠人工。", "排产") == "affirmed");
}

TEST_CASE("what stands in brackets is about no more than they hold") {
  CHECK(reading("MES（未含ERP）、APS均已上线。", "APS") == "affirmed");
  CHECK(reading("MES（未含ERP）、APS均已上线。", "ERP") == "denied");
  CHECK(reading("一期（已竣工）：机器视觉；二期（2019年）：AGV、立体仓库。", "立体仓库") == "planned");
}

TEST_CASE("a question claims nothing unless its answer does") {
  all_read("neutral", {"MES是否已经建成？"});
  all_read("affirmed", {"有没有MES？有。2016年就用上了。"});
}

TEST_CASE("what is said of the topic's part is said of the topic") {
  all_read("past", {"MES嫌慢，前年卖给了二手商。", "MES服务器坏了，软件成了摆设。"});
  all_read("affirmed", {"MES和ERP已上线，PDM项目泡汤了。"});
}

TEST_CASE("short lines without a mark are lines of their own") {
  CHECK(reading("PDM已运行五年\nPLM未建设", "PDM") == "affirmed");
  CHECK(reading("PDM已运行五年\nPLM未建设", "PLM") == "denied");
}

TEST_CASE("what a lead-in denies or plans is what it lists") {
  all_read("denied", {"未投用：APS、MES。", "还没有上线的有MES、WMS。"});
}
