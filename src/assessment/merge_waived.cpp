#include "assessment/merge_waived.h"

#include <algorithm>

namespace pilotcheck {

namespace {

bool is_waived(const Finding& finding) { return !finding.reason.empty(); }

/// What is waived for one cause, a row for each reason that is given.
void add_rows(Finding cause, std::vector<Finding>& rows) {
  std::vector<Finding> all = std::move(cause.merged);
  cause.merged.clear();
  all.insert(all.begin(), std::move(cause));
  std::vector<std::string> not_waived;
  for (const Finding& one : all) {
    if (!is_waived(one) && one.criterion != nullptr) not_waived.push_back(one.id);
  }
  const std::size_t first = rows.size();
  for (Finding& one : all) {
    if (!is_waived(one)) continue;
    one.status = FindingStatus::waived;
    const auto same = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                                   [&](const Finding& row) { return row.reason == one.reason; });
    if (same != rows.end()) {
      same->merged.push_back(std::move(one));
    } else {
      rows.push_back(std::move(one));
      rows.back().not_waived = not_waived;
    }
  }
}

}  // namespace

void merge_waived(const Ruleset& ruleset, const Description& description, MergeWithin within,
                  const std::vector<Finding>& findings, std::vector<Finding>& waived) {
  if (waived.empty()) return;
  std::vector<const Criterion*> order;
  order.reserve(waived.size());
  for (const Finding& one : waived) order.push_back(one.criterion);
  std::vector<Finding> causes = std::move(waived);
  causes.insert(causes.end(), findings.begin(), findings.end());
  merge_findings(ruleset, description, within, causes);
  std::vector<Finding> rows;
  for (Finding& cause : causes) add_rows(std::move(cause), rows);
  std::ranges::sort(rows, {}, [&](const Finding& row) { return std::ranges::find(order, row.criterion); });
  waived = std::move(rows);
}

}  // namespace pilotcheck
