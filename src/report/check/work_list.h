/// The work list: a row for each gap, with room for who does it, until when, and how far it is. What people wrote into
/// an earlier one is carried over, and nothing of it is lost without a word. Drawn on by the workbook and the plan of
/// action.
///
///     WorkList list = work_list(report, Language::zh);
///     for (const WorkItem& item : list.open) …
#pragma once

#include <array>
#include <string>
#include <vector>

#include "report/check/formats.h"
#include "report/check/gap.h"

namespace pilotcheck {

/// The columns, in their order. From `file` on they are hidden: by them a row is found again.
enum class WorkColumn : std::uint8_t {
  enterprise,
  target,
  missing,
  found,
  advice,
  remedy,
  clause,
  place,
  id,
  closes,
  criteria,
  gain,
  who,
  until,
  state,
  remarks,
  checked,
  file,
  identity
};
inline constexpr std::size_t work_columns = 19;

/// The texts of one row.
class WorkRow {
 public:
  std::string& operator[](WorkColumn column) { return cells_[static_cast<std::size_t>(column)]; }
  const std::string& operator[](WorkColumn column) const { return cells_[static_cast<std::size_t>(column)]; }
  [[nodiscard]] const std::array<std::string, work_columns>& cells() const { return cells_; }

 private:
  std::array<std::string, work_columns> cells_;
};

/// What stands over a column.
Bilingual title_of(WorkColumn column, const Words& words);

/// The columns that people fill in.
inline constexpr WorkColumn filled_in[] = {WorkColumn::who, WorkColumn::until, WorkColumn::state, WorkColumn::remarks};

/// What stands in the column `state`, as a drop-down list offers it: not begun, begun, done.
inline constexpr std::array<std::array<std::string_view, 2>, 3> work_states = {
    {{"待办", "open"}, {"进行中", "in progress"}, {"完成", "done"}}};
/// The same in one language, for a column of a workbook.
std::vector<std::string> state_choices(Language language);
/// Number of the state that a person wrote in either language, in capitals or not, 已完成 and its like too;
/// work_states.size() for other words of their own.
std::size_t state_number(std::string_view written);

struct WorkItem {
  WorkRow row;
  const Assessment* assessment = nullptr;  ///< none where the row is of no gap of this run
  const Finding* finding = nullptr;        ///< likewise
};

struct WorkList {
  std::vector<WorkItem> open;    ///< the gaps, then what was carried over and is none of them
  std::vector<WorkRow> closed;   ///< what was carried over and is a gap no more
  std::vector<Diagnostic> told;  ///< what whoever keeps the list must know
};

WorkList work_list(const CheckReport& report, Language language);

/// The rows of one description, as a batch keeps them: the texts of each column.
std::vector<std::vector<std::string>> work_cells(const Ruleset& ruleset, const Assessment& assessment,
                                                 Language language);
/// Back from work_cells().
WorkRow work_row(const std::vector<std::string>& cells);

/// What is missing, in lines: the message, or of a text that is not there all that it must cover.
std::string missing_text(const Gap& gap, Language language);

/// Names of the sheets of its workbook.
Bilingual work_sheet_name();
Bilingual summary_sheet_name();
Bilingual texts_sheet_name();
Bilingual closed_sheet_name();
/// Those of a ranking that stand beside it.
Bilingual ranking_sheet_name();
Bilingual criteria_sheet_name();
Bilingual notes_sheet_name();

}  // namespace pilotcheck
