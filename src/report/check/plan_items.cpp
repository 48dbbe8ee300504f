#include "report/check/plan_items.h"

#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace pilotcheck {

std::vector<PlanItem> plan_items(const WorkList& list) {
  std::vector<PlanItem> items;
  for (const WorkItem& gap : list.open) items.push_back({&gap.row, gap.finding == nullptr ? nullptr : &gap, false, {}});
  for (const WorkRow& row : list.closed) items.push_back({&row, nullptr, true, {}});
  std::set<std::string> used;
  for (PlanItem& item : items) {
    const WorkRow& row = *item.row;
    const std::string& identity = row[WorkColumn::identity];
    item.key = identity.empty() ? fmt::format("added\n{}", row[WorkColumn::missing])
                                : fmt::format("{}\n{}", system_name(row[WorkColumn::file]), identity);
    const std::string first = item.key;
    for (int number = 2; !used.insert(item.key).second; ++number) item.key = fmt::format("{}\n{}", first, number);
  }
  return items;
}

std::string system_name(const std::string& file) { return std::filesystem::path(file).lexically_normal().string(); }

std::string_view risk_status(const PlanItem& item) {
  if (item.closed) return "closed";
  return state_number((*item.row)[WorkColumn::state]) == 1 ? "remediating" : "open";
}

}  // namespace pilotcheck
