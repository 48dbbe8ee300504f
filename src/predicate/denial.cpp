#include "predicate/denial.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace pilotcheck {

namespace {

using Words = std::initializer_list<std::string_view>;

bool starts_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}
bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}
bool contains_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// `word` as a whole English word.
bool has_english(std::string_view clause, std::string_view word) {
  for (std::size_t at = clause.find(word); at != std::string_view::npos; at = clause.find(word, at + 1)) {
    const bool starts = at == 0 || !is_letter(clause[at - 1]);
    const std::size_t end = at + word.size();
    if (starts && (end == clause.size() || !is_letter(clause[end]))) return true;
  }
  return false;
}

/// Calls `holds(before, after)` for each place of `word` in the clause, until one holds.
template <typename Holds>
bool any_place(std::string_view clause, std::string_view word, const Holds& holds) {
  for (std::size_t at = clause.find(word); at != std::string_view::npos; at = clause.find(word, at + word.size())) {
    if (holds(clause.substr(0, at), clause.substr(at + word.size()))) return true;
  }
  return false;
}

/// 未 denies, but 未发生事故 tells of no trouble, and 未来 is a plan.
bool has_wei(std::string_view clause) {
  return any_place(clause, "未", [](std::string_view, std::string_view after) {
    return !starts_with_any(after, {"来", "发生", "出现", "发现", "中断", "超", "知", "再", "见", "雨"});
  });
}

bool has_meiyou(std::string_view clause) {
  return any_place(clause, "没有", [](std::string_view, std::string_view after) {
    return !starts_with_any(after, {"发生", "出现", "发现", "中断"});
  });
}

bool has_lack(std::string_view clause) {
  for (const std::string_view word : {"缺乏", "缺少", "缺失", "欠缺"}) {
    const bool lacks = any_place(clause, word, [](std::string_view before, std::string_view) {
      return !ends_with_any(before, {"不", "不可", "防止", "避免"});
    });
    if (lacks) return true;
  }
  return false;
}

/// 拟 plans, but 模拟, 虚拟 and 拟合 do not.
bool has_ni(std::string_view clause) {
  return any_place(clause, "拟", [](std::string_view before, std::string_view after) {
    return !ends_with_any(before, {"模", "虚", "比", "草"}) && !starts_with_any(after, {"合", "态", "真", "人", "实"});
  });
}

/// 计划 is a noun behind 生产, 作业, … and before 管理, 排产, …; elsewhere it plans.
bool has_jihua(std::string_view clause) {
  return any_place(clause, "计划", [](std::string_view before, std::string_view after) {
    const bool noun_before = ends_with_any(
        before, {"生产", "作业", "采购", "主",   "需求", "排产", "物料", "检修", "维修", "维护", "保养", "年度", "月度",
                 "季度", "周",   "日",   "销售", "投产", "工序", "车间", "供应", "物流", "运输", "配送", "资源", "实施",
                 "工作", "项目", "经营", "设备", "质量", "试验", "检验", "滚动", "行动", "发货", "制造", "成本", "用能",
                 "轧制", "炼钢", "装配", "交付", "成套", "日历", "的",   "与",   "和",   "、",   "从",   "将",   "对",
                 "按",   "按照", "依据", "根据", "各级", "详细", "调度", "预算", "应急"});
    const bool noun_after =
        after.empty() ||
        starts_with_any(
            after, {"管理", "排产", "排程", "调度",   "下达", "、",   "与",   "和",     "及",   "的",   "层",   "员",
                    "表",   "单",   "编制", "完成率", "达成", "兑现", "执行", "协同",   "模块", "优化", "变更", "系统",
                    "性",   "等",   "部",   "任务",   "订单", "物料", "制定", "调整",   "跟踪", "数据", "信息", "进度",
                    "分解", "自动", "模型", "排",     "准确", "命中", "到",   "子系统", "功能", "安排", "控制", "」",
                    "”",    "）",   ")",    "/",      "：",   "结果", "准时", "节点",   "符合"});
    return !noun_before && !noun_after;
  });
}

bool has_future_jiang(std::string_view clause) {
  return contains_any(clause, {"将于",   "将在",     "将要",   "将会",   "即将",   "将建",   "将部署", "将实施",
                               "将逐步", "将进一步", "将采用", "将引入", "将引进", "将开展", "将完成", "将实现",
                               "将形成", "将启动",   "将上线", "将投",   "将新",   "将继续", "将按"});
}

bool has_preparation(std::string_view clause) {
  return any_place(clause, "准备", [](std::string_view before, std::string_view after) {
    return !ends_with_any(before, {"生产", "技术", "工装", "作业", "物料", "数据"}) &&
           starts_with_any(after, {"建", "部署", "上", "引", "实施", "采", "启", "开展", "购", "在", "于", "明", "投"});
  });
}

}  // namespace

bool has_denial(std::string_view clause) {
  if (has_wei(clause) || has_meiyou(clause) || has_lack(clause)) return true;
  if (contains_any(clause, {"尚无", "暂无", "并无", "无任何", "没能", "不具备", "不支持", "不包括", "不包含", "不含",
                            "尚不", "不能", "无法", "并非", "停用", "取消了", "空白"})) {
    return true;
  }
  for (const std::string_view word :
       {"not", "no", "without", "lack", "lacks", "lacking", "never", "none", "neither", "cannot"}) {
    if (has_english(clause, word)) return true;
  }
  return clause.find("n't") != std::string_view::npos;
}

bool has_plan(std::string_view clause) {
  if (has_ni(clause) || has_jihua(clause) || has_future_jiang(clause) || has_preparation(clause)) return true;
  if (contains_any(clause, {"打算",     "规划建",   "规划部署", "规划引", "规划实施", "规划上", "规划中",  "正在规划",
                            "正在建设", "正在实施", "正在部署", "正在筹", "在建项目", "在建中", "筹建",    "筹备",
                            "待建",     "预计",     "下一步",   "下阶段", "下一阶段", "未来",   "今后",    "有望",
                            "争取",     "明年",     "后年",     "考虑建", "考虑引",   "考虑采", "考虑部署"})) {
    return true;
  }
  for (const std::string_view word :
       {"will", "plan to", "plans to", "planned", "planning to", "intend", "intends", "going to", "to be built",
        "under construction", "in future", "yet to", "next step"}) {
    if (has_english(clause, word)) return true;
  }
  return false;
}

bool begins_with_denial_or_plan(std::string_view clause) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view adverb :
         {"但", "目前", "现", "均", "都", "皆", "也", "仍", "还", "尚", "全部", "暂", "则"}) {
      // 尚 and 还 belong to the denials 尚未 and 还未, which are then recognized by their 未.
      if (!clause.starts_with(adverb)) continue;
      clause.remove_prefix(adverb.size());
      cut = true;
    }
  }
  constexpr std::size_t opening = 12;  // four Chinese characters
  const std::string_view head = clause.substr(0, std::min(clause.size(), opening));
  if (head.starts_with("未") && !head.starts_with("未来")) return has_denial(clause);
  if (starts_with_any(head, {"没有", "无任何", "不具备", "不支持", "缺乏", "缺少", "不能", "无法"})) return true;
  return starts_with_any(head, {"拟", "计划", "将于", "将在", "将要", "即将", "准备", "打算", "正在规划", "正在建设",
                                "预计", "待建", "筹建", "未来", "正在实施", "明年"}) &&
         has_plan(clause);
}

bool has_affirmation(std::string_view clause) {
  return contains_any(clause,
                      {"已",     "建成", "建有", "建立了", "完成", "实现", "具备", "投用", "采用", "应用",  "上线",
                       "部署了", "通过", "利用", "依托",   "运用", "使用", "覆盖", "形成", "has ", "have ", "uses "});
}

bool returns_to_present(std::string_view clause) {
  return contains_any(clause, {"已", "目前", "现有", "现阶段", "already", "now "});
}

}  // namespace pilotcheck
