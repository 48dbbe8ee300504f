#include "cli/command.h"

namespace pilotcheck {

namespace {

constexpr Command table[] = {
    {"check", "检查申报描述并给出差距报告", "check descriptions and print their gap reports", run_check},
    {"explain", "解释一个模式、技术、要素、章节、条目或谓词",
     "explain a target, element, section, criterion or predicate", run_explain},
    {"rules list", "列出规则文件及其条目数", "list the rule files and how much they judge", run_rules_list},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace pilotcheck
