#include "prose/statement.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "prose/placeholder.h"
#include "text/utf8.h"
#include "text/word_index.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;
using Words = std::initializer_list<View>;

bool starts_with_any(View text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return text.starts_with(word); });
}
bool ends_with_any(View text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return text.ends_with(word); });
}

/// A word holds where this is true of what stands before and behind it in its clause.
using Holds = bool (*)(View before, View after);

bool always(View /*before*/, View /*after*/) { return true; }

bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); }

/// As a whole English word.
bool whole_word(View before, View after) {
  return (before.empty() || !is_letter(before.back())) && (after.empty() || !is_letter(after.front()));
}

/// 未 denies, but 未发生事故 tells of no trouble, and 未来 is a plan.
bool wei_denies(View /*before*/, View after) {
  return !starts_with_any(after, {u"来", u"发生", u"出现", u"发现", u"中断", u"超", u"知", u"再", u"见", u"雨"});
}

bool meiyou_denies(View /*before*/, View after) {
  return !starts_with_any(after, {u"发生", u"出现", u"发现", u"中断"});
}

bool lacks(View before, View /*after*/) { return !ends_with_any(before, {u"不", u"不可", u"防止", u"避免"}); }

/// 拟 plans, but 模拟, 虚拟 and 拟合 do not.
bool ni_plans(View before, View after) {
  return !ends_with_any(before, {u"模", u"虚", u"比", u"草"}) &&
         !starts_with_any(after, {u"合", u"态", u"真", u"人", u"实"});
}

/// 计划 is a noun behind 生产, 作业, … and before 管理, 排产, …; elsewhere it plans.
bool jihua_plans(View before, View after) {
  const bool noun_before = ends_with_any(
      before, {u"生产", u"作业", u"采购", u"主",   u"需求", u"排产", u"物料", u"检修", u"维修", u"维护", u"保养",
               u"年度", u"月度", u"季度", u"周",   u"日",   u"销售", u"投产", u"工序", u"车间", u"供应", u"物流",
               u"运输", u"配送", u"资源", u"实施", u"工作", u"项目", u"经营", u"设备", u"质量", u"试验", u"检验",
               u"滚动", u"行动", u"发货", u"制造", u"成本", u"用能", u"轧制", u"炼钢", u"装配", u"交付", u"成套",
               u"日历", u"的",   u"与",   u"和",   u"、",   u"从",   u"将",   u"对",   u"按",   u"按照", u"依据",
               u"根据", u"各级", u"详细", u"调度", u"预算", u"应急"});
  if (noun_before || after.empty()) return false;
  return !starts_with_any(
      after,
      {u"管理", u"排产", u"排程", u"调度",   u"下达", u"、",   u"与",   u"和",     u"及",   u"的",   u"层",   u"员",
       u"表",   u"单",   u"编制", u"完成率", u"达成", u"兑现", u"执行", u"协同",   u"模块", u"优化", u"变更", u"系统",
       u"性",   u"等",   u"部",   u"任务",   u"订单", u"物料", u"制定", u"调整",   u"跟踪", u"数据", u"信息", u"进度",
       u"分解", u"自动", u"模型", u"排",     u"准确", u"命中", u"到",   u"子系统", u"功能", u"安排", u"控制", u"」",
       u"”",    u"）",   u")",    u"/",      u"：",   u"结果", u"准时", u"节点",   u"符合"});
}

bool preparation_plans(View before, View after) {
  return !ends_with_any(before, {u"生产", u"技术", u"工装", u"作业", u"物料", u"数据"}) &&
         starts_with_any(
             after, {u"建", u"部署", u"上", u"引", u"实施", u"采", u"启", u"开展", u"购", u"在", u"于", u"明", u"投"});
}

/// What words of one kind say of the clause that they stand in.
struct WordGroup {
  bool Statement::*says;
  Holds holds;
  Words words;
};

// The lists are static, so that the groups may refer to them.
constexpr Words wei = {u"未"};
constexpr Words meiyou = {u"没有"};
constexpr Words lack = {u"缺乏", u"缺少", u"缺失", u"欠缺"};
constexpr Words denials = {u"尚无", u"暂无", u"并无", u"无任何", u"没能", u"不具备", u"不支持", u"不包括", u"不包含",
                           u"不含", u"尚不", u"不能", u"无法",   u"并非", u"停用",   u"取消了", u"空白",   u"n't"};
constexpr Words english_denials = {u"not",     u"no",    u"without", u"lack",    u"lacks",
                                   u"lacking", u"never", u"none",    u"neither", u"cannot"};
constexpr Words ni = {u"拟"};
constexpr Words jihua = {u"计划"};
constexpr Words preparation = {u"准备"};
constexpr Words plans = {
    u"将于",     u"将在",   u"将要",   u"将会",     u"即将",     u"将建",     u"将部署",   u"将实施",   u"将逐步",
    u"将进一步", u"将采用", u"将引入", u"将引进",   u"将开展",   u"将完成",   u"将实现",   u"将形成",   u"将启动",
    u"将上线",   u"将投",   u"将新",   u"将继续",   u"将按",     u"打算",     u"规划建",   u"规划部署", u"规划引",
    u"规划实施", u"规划上", u"规划中", u"正在规划", u"正在建设", u"正在实施", u"正在部署", u"正在筹",   u"在建项目",
    u"在建中",   u"筹建",   u"筹备",   u"待建",     u"预计",     u"下一步",   u"下阶段",   u"下一阶段", u"未来",
    u"今后",     u"有望",   u"争取",   u"明年",     u"后年",     u"考虑建",   u"考虑引",   u"考虑采",   u"考虑部署"};
constexpr Words english_plans = {u"will",      u"plan to", u"plans to", u"planned",     u"planning to",
                                 u"intend",    u"intends", u"going to", u"to be built", u"under construction",
                                 u"in future", u"yet to",  u"next step"};
constexpr Words affirmations = {u"已",   u"建成", u"建有", u"建立了", u"完成",  u"实现", u"具备", u"投用",
                                u"采用", u"应用", u"上线", u"部署了", u"通过",  u"利用", u"依托", u"运用",
                                u"使用", u"覆盖", u"形成", u"has ",   u"have ", u"uses "};
constexpr Words returns = {u"已", u"目前", u"现有", u"现阶段", u"already", u"now "};

constexpr std::array groups = {WordGroup{&Statement::denies, wei_denies, wei},
                               WordGroup{&Statement::denies, meiyou_denies, meiyou},
                               WordGroup{&Statement::denies, lacks, lack},
                               WordGroup{&Statement::denies, always, denials},
                               WordGroup{&Statement::denies, whole_word, english_denials},
                               WordGroup{&Statement::plans, ni_plans, ni},
                               WordGroup{&Statement::plans, jihua_plans, jihua},
                               WordGroup{&Statement::plans, preparation_plans, preparation},
                               WordGroup{&Statement::plans, always, plans},
                               WordGroup{&Statement::plans, whole_word, english_plans},
                               WordGroup{&Statement::affirms, always, affirmations},
                               WordGroup{&Statement::returns, always, returns}};

/// Every word of every group, ready to be looked for in one pass.
class Lexicon {
 public:
  static const Lexicon& get() {
    static const Lexicon lexicon;
    return lexicon;
  }

  /// Calls `visit(group of the word, offset, size)` for every word in `text`.
  template <typename Visit>
  void for_each(View text, const Visit& visit) const {
    index_.for_each(text, [&](std::size_t word, std::size_t at) {
      visit(owners_[word].group, at, owners_[word].size);
      return true;
    });
  }

 private:
  struct Owner {
    const WordGroup* group;  // null: a placeholder
    std::size_t size;
  };

  Lexicon() : index_(collect(owners_)) {}

  static std::vector<std::u16string> collect(std::vector<Owner>& owners) {
    std::vector<std::u16string> words;
    for (const WordGroup& group : groups) {
      for (const View word : group.words) {
        words.emplace_back(word);
        owners.push_back({&group, word.size()});
      }
    }
    for (const std::string_view word : placeholder_words()) {
      words.push_back(text::to_utf16(word));
      owners.push_back({nullptr, words.back().size()});
    }
    return words;
  }

  std::vector<Owner> owners_;
  text::WordIndex index_;
};

}  // namespace

bool read_statements(View text, std::span<Statement> statements) {
  auto clause = statements.begin();
  bool placeholder = false;
  Lexicon::get().for_each(text, [&](const WordGroup* group, std::size_t at, std::size_t size) {
    if (group == nullptr) {
      placeholder = true;
      return;
    }
    while (clause != statements.end() && clause->end < at + size) ++clause;
    if (clause == statements.end() || at < clause->begin || (*clause).*group->says) return;
    const View before = text.substr(clause->begin, at - clause->begin);
    const View after = text.substr(at + size, clause->end - at - size);
    if (group->holds(before, after)) (*clause).*group->says = true;
  });
  return placeholder;
}

bool begins_with_denial_or_plan(View text, const Statement& clause) {
  if (!clause.denies && !clause.plans) return false;
  View own = text.substr(clause.begin, clause.end - clause.begin);
  for (bool cut = true; cut;) {
    cut = false;
    for (const View adverb :
         {u"但", u"目前", u"现", u"均", u"都", u"皆", u"也", u"仍", u"还", u"尚", u"全部", u"暂", u"则"}) {
      // 尚 and 还 belong to the denials 尚未 and 还未, which are then recognized by their 未.
      if (!own.starts_with(adverb)) continue;
      own.remove_prefix(adverb.size());
      cut = true;
    }
  }
  if (own.starts_with(u"未") && !own.starts_with(u"未来")) return clause.denies;
  if (starts_with_any(own, {u"没有", u"无任何", u"不具备", u"不支持", u"缺乏", u"缺少", u"不能", u"无法"})) return true;
  return clause.plans &&
         starts_with_any(own, {u"拟", u"计划", u"将于", u"将在", u"将要", u"即将", u"准备", u"打算", u"正在规划",
                               u"正在建设", u"预计", u"待建", u"筹建", u"未来", u"正在实施", u"明年"});
}

}  // namespace pilotcheck
