/// The faults of a description, by the ids under which reports tell them: what each means and what to do. `explain`
/// shows them. Whoever adds a fault adds its row here; a test finds those that are lacking.
///
///     const FaultRow* row = find_fault("unknown-key");    // null for what is no fault
#pragma once

#include <span>
#include <string_view>

namespace pilotcheck {

struct FaultRow {
  std::string_view id;
  std::string_view zh;  ///< what is wrong
  std::string_view en;
  std::string_view cure_zh;
  std::string_view cure_en;
};

std::span<const FaultRow> faults();
const FaultRow* find_fault(std::string_view id);

}  // namespace pilotcheck
