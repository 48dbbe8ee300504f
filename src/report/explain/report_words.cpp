#include "report/explain/report_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"
#include "text/nearest.h"

namespace pilotcheck {

std::span<const ReportWord> report_words() {
  static const ReportWord rows[] = {
      // What the statuses mean is told by the words of rules, which have the same ids.
      {"met", {"满足", "已满足"}, {}, {}},
      {"unmet", {"未满足", "不符合", "not met"}, {}, {}},
      {"unstated", {"未填写", "待核实", "请核实", "未检出", "未填写或待核实", "not stated", "please check"}, {}, {}},
      {"not_applicable", {"不适用", "not applicable"}, {}, {}},
      {"invalid",
       {"填写有误", "有误"},
       {"填写有误", "written wrongly"},
       {"键、值或格式写得不对，改正之前无法判断；提示中有正确的写法",
        "a key, a value or the form of the file is wrong, so that it cannot be judged; the hint says what to write"}},
      {"waived",
       {"豁免", "已豁免"},
       {"状态：豁免", "status: waived"},
       {"豁免清单写明理由，不再要求", "a list of waivers gives a reason not to ask for it"}},
      {"ready",
       {"齐备"},
       {"结论：齐备", "verdict: ready"},
       {"适用的判据全部满足", "every applicable criterion is met"}},
      {"incomplete",
       {"待补"},
       {"结论：待补", "verdict: incomplete"},
       {"没有未满足的，但有内容未填写、待核实或填写有误",
        "nothing is unmet, but something is not stated, to be checked or written wrongly"}},
      {"gaps",
       {"有差距"},
       {"结论：有差距", "verdict: gaps"},
       {"至少一项判据未满足", "at least one criterion is unmet"}},
      {"ineligible",
       {"不符合申报条件", "不符合基本条件"},
       {"结论：不能申报", "verdict: ineligible"},
       {"决定能否申报的条件中有未满足的，先解决它", "a condition that decides who may apply is unmet: it comes first"}},
      {"unreadable",
       {"无法读取"},
       {"结论：无法读取", "verdict: unreadable"},
       {"文件读不出来，错误信息写明原因", "the file cannot be read; the error says why"}},
      {"write",
       {"撰写", "撰写正文", "to write"},
       {"怎么办：撰写正文", "remedy: write"},
       {"事实在，正文没写：在写字台上就能完成", "the text is to be written: work at the desk"}},
      {"attach",
       {"附材料", "附上材料", "to attach"},
       {"怎么办：附上材料", "remedy: attach"},
       {"找出或制作图、证明，作为附件", "a drawing or proof is to be found or made and attached"}},
      {"state",
       {"填写", "填写事实", "to state"},
       {"怎么办：填写事实", "remedy: state"},
       {"企业知道的事实，填上即可", "a fact that the enterprise knows is to be stated"}},
      {"decide",
       {"决定", "决定或取得认定", "to decide or have certified"},
       {"怎么办：决定或取得认定", "remedy: decide"},
       {"须有人决定，或由他人认定，要花时间", "someone has to decide, or others to certify: it takes time"}},
      {"build",
       {"建设", "to build"},
       {"怎么办：建设", "remedy: build"},
       {"系统或装备本身还没有，须先建成再写", "the system or equipment is not there: build it, then write of it"}},
      {"repair",
       {"改正", "改正填写", "to repair"},
       {"怎么办：改正填写", "remedy: repair"},
       {"照提示改正写法；键盘误写可用 check --fix",
        "write it as the hint says; check --fix mends slips of the keyboard"}},
      {"must",
       {"必须"},
       {"等级：必须", "level: must"},
       {"有一项未满足，结论就是“有差距”，或者不能申报",
        "with one of these unmet the verdict is `gaps` or `ineligible`"}},
      {"should",
       {"建议", "advised"},
       {"等级：建议", "level: should"},
       {"不影响结论；是否计入得分，由规则集的权重决定",
        "no part of the verdict; the ruleset's weights say whether it counts in the score"}},
      {"score",
       {"得分", "评分"},
       {"得分", "score"},
       {"满分 100，按判据的等级、权重与进度计算，不影响结论；算法见 pilotcheck explain scoring",
        "out of 100, by level, weight and progress of the criteria, and no part of the verdict; `pilotcheck explain "
        "scoring` tells how"}},
      {"value",
       {"值"},
       {"值的写法：值", "support of a value: the value"},
       {"带佐证时，值写在 value（值）下", "where it carries support, the value stands at `value`"}},
      {"evidence",
       {"佐证", "证据"},
       {"值的写法：佐证", "support of a value: evidence"},
       {"证明这个值的附件编号，如 {值: 86%, 佐证: [acceptance]}",
        "ids of the attachments that prove the value: `{value: 86%, evidence: [acceptance]}`"}},
      {"note",
       {"说明", "备注"},
       {"值的写法：说明", "support of a value: a note"},
       {"给人看的说明，不参与判断", "for people; it is not judged"}},
      {"proposed",
       {"待确认"},
       {"值的写法：待确认", "support of a value: proposed"},
       {"程序从文档中读出、须由人确认的值；确认后删去",
        "a value that was read from a document and a person has to confirm; delete it then"}},
  };
  return rows;
}

const ReportWord* find_report_word(std::string_view name) {
  const std::string folded = text::fold(name);
  const auto is_it = [&](std::string_view one) { return text::fold(one) == folded; };
  const auto rows = report_words();
  const auto found = std::ranges::find_if(
      rows, [&](const ReportWord& row) { return row.id == name || std::ranges::any_of(row.names, is_it); });
  return found == rows.end() ? nullptr : &*found;
}

void explain_report_word(const ReportWord& word, Language language, Page& page) {
  page.paragraph(0, fmt::format("{}  {}", word.id, word.title.in(language)), Style::bold);
  page.labelled(2, say(language, "含义", "means"), label_width, word.meaning.in(language));
  std::vector<std::string_view> names;
  for (const std::string_view name : word.names) {
    const bool latin = static_cast<unsigned char>(name.front()) < 0x80;
    if (latin == (language == Language::en)) names.push_back(name);
  }
  if (names.size() > 1) {
    page.labelled(2, say(language, "也写作", "printed"), label_width,
                  fmt::format("{}", fmt::join(names, say(language, "、", ", "))));
  }
}

}  // namespace pilotcheck
