#include "cli/carried_file.h"

#include "cli/usage.h"

namespace pilotcheck {

std::optional<CarriedList> read_carried_list(const Call& call, const Words& words, const std::string& path) {
  const Loaded<WorkbookText> workbook = read_workbook(path);
  say_on_stderr(call, workbook.diagnostics);
  if (!workbook.value) return std::nullopt;
  Loaded<CarriedList> carried = load_carried_list(*workbook.value, words);
  say_on_stderr(call, carried.diagnostics);
  return std::move(carried.value);
}

}  // namespace pilotcheck
