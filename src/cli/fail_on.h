/// What counts as a finding: `--fail-on`, the same wherever there are findings.
///
///     FailOnOption fail_on;  fail_on.declare(options);  …  exit_status(assessments, fail_on.threshold())
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/option.h"

namespace pilotcheck {

enum class FailOn { none, unmet, gap, warning };

/// The threshold that has this name, which must be one.
FailOn fail_on(std::string_view name);

struct FailOnOption {
  std::string name = "gap";

  void declare(std::vector<Option>& options);
  [[nodiscard]] FailOn threshold() const { return fail_on(name); }
};

}  // namespace pilotcheck
