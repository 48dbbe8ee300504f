/// The items of a plan of action: the rows of a work list, each with the key that its UUIDs follow from.
///
///     for (const PlanItem& item : plan_items(work_list(report, language))) …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/check/work_list.h"

namespace pilotcheck {

struct PlanItem {
  const WorkRow* row = nullptr;
  const WorkItem* gap = nullptr;  ///< none where it is of no gap of this run
  bool closed = false;
  std::string
      key;  ///< its description and its finding's identity; of what was added by hand its text; no two are alike
};

/// The gaps, then what was carried over and is none of them, then what is closed. Points into `list`.
std::vector<PlanItem> plan_items(const WorkList& list);

/// What keys call a description: the same file is the same system, however its path is written.
std::string system_name(const std::string& file);

/// OSCAL's own word for how far a risk is; what is marked done and is still lacking is open.
std::string_view risk_status(const PlanItem& item);

}  // namespace pilotcheck
