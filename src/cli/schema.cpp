#include <fmt/format.h>

#include <algorithm>

#include "cli/rules_options.h"
#include "cli/usage.h"
#include "ranking/score_line.h"
#include "report/check/formats.h"
#include "report/schema/description_schema.h"
#include "report/schema/rules_schema.h"

namespace pilotcheck {

namespace {

struct SchemaRow {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  std::string_view (*text)();                               ///< null where it follows from the rules
  std::string (*draw)(const Ruleset&, Language) = nullptr;  ///< null where it is always the same
};

constexpr SchemaRow table[] = {
    {"assessment", "check --format json 的结构", "what check --format json writes", assessment_schema},
    {"score", "score --format jsonl 每行的结构", "a line that score --format jsonl writes", score_schema},
    {"description", "申报描述的结构，供编辑器补全与检查", "a description, for editors to complete and check", nullptr,
     description_schema},
    {"rules", "规则文件的结构，供编辑器补全与检查", "a rule file, for editors to complete and check", nullptr,
     rules_schema},
};

struct Schema {
  std::string what;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {{"WHAT", "要哪个", "of what", &what, values_of(table)}};
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    const SchemaRow& row = *std::ranges::find(table, what, &SchemaRow::name);
    if (row.draw == nullptr) {
      if (!rules.folder.empty() || !rules.parameters.empty() || !rules.profiles.empty()) {
        return wrong_usage(
            call, {fmt::format("{} 的结构与规则无关", what), fmt::format("{} does not depend on rules", what)},
            {"请去掉 --rules、--parameter 与 --profile", "leave out --rules, --parameter and --profile"});
      }
      call.output.out += row.text();
      return ExitStatus::clean;
    }
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    call.output.out += row.draw(*ruleset, call.language);
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine schema_command() { return command_line<Schema>(); }

}  // namespace pilotcheck
