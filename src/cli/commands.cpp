#include "cli/command.h"

namespace pilotcheck {

namespace {

constexpr Command table[] = {
    {"check", "检查申报描述并给出差距报告", "check descriptions and print their gap reports", run_check},
    {"score", "给许多描述评分并排序", "score and rank many descriptions", run_score},
    {"score merge", "把各份的 jsonl 合并为一个排名", "join the jsonl of several runs into one ranking",
     run_score_merge},
    {"recommend", "按推荐单位、名额与顺序给出推荐汇总表",
     "by unit, quota and order: the summary table of recommendations", run_recommend},
    {"diff", "比较两份描述：已补齐、新出现和仍有的差距", "compare two drafts: gaps closed, opened and remaining",
     run_diff},
    {"advise", "按所有模式和技术判断，给出最接近的及其所缺",
     "judge against every target: which is nearest and what it lacks", run_advise},
    {"explain", "解释一个模式、技术、要素、章节、条目或谓词",
     "explain a target, element, section, criterion or predicate", run_explain},
    {"rules list", "列出规则文件及其条目数", "list the rule files and how much they judge", run_rules_list},
    {"schema", "输出 JSON Schema", "print a JSON Schema", run_schema},
    {"completion", "输出 shell 补全脚本", "print the completion script of a shell", run_completion},
    {"manual", "输出 man 手册页", "print the manual page", run_manual},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace pilotcheck
