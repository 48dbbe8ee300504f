#include <algorithm>

#include "cli/command.h"

namespace pilotcheck {

// One file each.
using Line = CommandLine();
Line check_command, score_command, merge_command, recommend_command, diff_command, advise_command, explain_command,
    fields_command, init_command, import_command, form_command, rules_list_command, rules_lint_command,
    rules_test_command, rules_new_command, rules_docs_command, rules_diff_command, rules_resolve_command,
    schema_command, completion_command, manual_command, help_command, complete_command;

namespace {

constexpr Command table[] = {
    {"check", "检查申报描述并给出差距报告", "check descriptions and print their gap reports", check_command},
    {"score", "给许多描述评分并排序，指出雷同段落", "score and rank many descriptions, tell shared passages",
     score_command},
    {"score merge", "把各份的 jsonl 合并为一个排名", "join the jsonl of several runs into one ranking", merge_command},
    {"recommend", "按推荐单位、名额与顺序给出推荐汇总表",
     "by unit, quota and order: the summary table of recommendations", recommend_command},
    {"diff", "比较两份描述：已补齐、新出现和仍有的差距", "compare two drafts: gaps closed, opened and remaining",
     diff_command},
    {"advise", "按所有申报对象判断，给出最接近的及其所缺",
     "judge against every target: which is nearest and what it lacks", advise_command},
    {"fields", "列出要填写的字段：类型、选项、示例、依据", "list the fields to fill in: type, choices, example, clause",
     fields_command},
    {"init", "写出一份待填的申报描述骨架", "write the skeleton of a description, to be filled in", init_command},
    {"import", "从填好的 Word 申报书写出申报描述，逐项注明位置",
     "write a description from a filled form in Word, each value with its place", import_command},
    {"form", "由申报描述写出 Word 申报书，或空白的申报书",
     "write the application form in Word from a description, or an empty one", form_command},
    {"explain", "解释报告中写出的一项：条目、字段、附件类别、问题、概念…，或显示一段正文怎么读",
     "explain what a report prints: a criterion, field, kind of attachment, fault, concept, …, or how a text is read",
     explain_command},
    {"rules list", "列出规则文件及其条目数", "list the rule files and how much they judge", rules_list_command},
    {"rules lint", "指出规则中合法而可疑之处", "tell what is legal in rules and looks like a mistake",
     rules_lint_command},
    {"rules test", "用规则集的测试检验规则，可看覆盖与变异", "try the rules on their tests; coverage and mutants too",
     rules_test_command},
    {"rules new", "在新文件夹中写出一个带测试的小规则集，供改写",
     "begin a ruleset in a new folder: a small one with tests, to work on", rules_new_command},
    {"rules docs", "把规则集写成手册：条款、要求、参数、概念、示例、字段",
     "write a ruleset as a manual: clauses, requirements, parameters, concepts, examples, fields", rules_docs_command},
    {"rules diff", "比较两个规则集，按条款列出改动", "compare two rulesets: what changed, by clause",
     rules_diff_command},
    {"rules resolve", "写出与所依据的规则集合并后的规则，逐行注明出处",
     "write the rules merged with those that they extend, each line with its origin", rules_resolve_command},
    {"schema", "输出 JSON Schema", "print a JSON Schema", schema_command},
    {"completion", "输出 shell 补全脚本", "print the completion script of a shell", completion_command},
    {"manual", "输出 man 手册页", "print the manual page", manual_command},
    {"help", "显示程序或一个命令的用法与选项", "show the usage of the program, or of a command with its options",
     help_command},
    {"__complete", "补全脚本向它询问", "what completion scripts ask", complete_command, true},
};

}  // namespace

std::span<const Command> commands() { return table; }

std::vector<Command> known_commands() {
  std::vector<Command> known;
  std::ranges::copy_if(table, std::back_inserter(known), [](const Command& command) { return !command.hidden; });
  return known;
}

void add_common_options(std::string& language, bool& help, std::vector<Option>& options) {
  options.push_back({"--lang LANGUAGE",
                     "语言（默认按系统区域设置）",
                     "language (default: that of the locale)",
                     &language,
                     {{"zh", "中文", "Chinese"}, {"en", "英文", "English"}}});
  options.push_back({"--help", "显示本帮助", "show this help", &help});
}

}  // namespace pilotcheck
