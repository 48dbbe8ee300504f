#include "cli/fail_on.h"

#include <algorithm>

namespace pilotcheck {

namespace {

struct Row {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

/// In the order of FailOn.
constexpr Row table[] = {
    {"none", "什么都不算", "nothing"},
    {"unmet", "必须满足而未满足的，和填写有误的", "what must be met and is not, and what is invalid"},
    {"gap", "还有必须满足而未填写的", "also what must be met and is not stated"},
    {"warning", "还有建议", "also what is advised"},
};

}  // namespace

FailOn fail_on(std::string_view name) {
  return static_cast<FailOn>(std::ranges::find(table, name, &Row::name) - table);
}

void FailOnOption::declare(std::vector<Option>& options) {
  options.push_back({"--fail-on LEVEL", "何时以状态 1 退出", "what makes the exit status 1", &name, values_of(table)});
}

}  // namespace pilotcheck
