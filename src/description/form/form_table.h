/// A table of the form that is filled in: labels and the cells behind or below them, labels with their value in the
/// same cell, boxes, statements, dates. read_form() calls it for the tables before the narrative parts.
///
///     FormTable(labels, form, vocabulary, values, reading).read(table);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "description/form/form_labels.h"
#include "description/form/form_lines.h"
#include "description/form/form_values.h"

namespace pilotcheck {

class FormTable {
 public:
  FormTable(const FormLabels& labels, const Form& form, const Vocabulary& vocabulary, FormValues& values,
            FormReading& reading)
      : labels_(labels), form_(form), v_(vocabulary), values_(values), reading_(reading), lines_(reading.places) {}

  /// `group`: of which heading it stands below. Gives the group of its last rows, which the next table goes on with.
  std::optional<Slot> read(const WordTable& table, std::optional<Slot> group);

 private:
  /// A cell as it is read: its text, a line feed between paragraphs, and the line of the first.
  struct Cell {
    const WordCell* cell = nullptr;
    std::string text;
    std::uint32_t line = 0;
  };
  /// A group whose labels stand beside the cell that names it.
  struct Scope {
    Slot group = 0;
    std::uint32_t first_row = 0, last_row = 0, from_column = 0;
  };
  struct Waiting {
    FoundLabel label;
    Position position;
    std::uint32_t column = 0;
    bool weak = false;           ///< of a group: a label behind it means that it heads that
    std::uint32_t last_row = 0;  ///< beside which its cell stands
  };
  /// Boxes of one label that stand in several cells: □是 | □否.
  struct Boxes {
    Waiting of;
    std::string text;
    Position position;
  };

  void read_row(const WordTable& table, const WordRow& row);
  Cell read_cell(const WordTable& table, const WordRow& row, const WordCell& cell);
  void take(const Cell& cell, const WordRow& row, std::size_t cells);
  bool take_label(const Cell& cell, const WordRow& row, std::size_t cells);
  bool take_label_above_value(const Cell& cell);
  void take_value(const Cell& cell);
  bool take_more_boxes(const Cell& cell);
  bool take_rest_of_period(const Cell& cell);
  bool take_unit(const Cell& cell);
  bool take_labels_within(const Cell& cell);
  bool take_label_and_gap(std::string_view text, std::uint32_t line);
  bool take_loose(const Cell& cell);
  bool take_labels_of(std::string_view text, std::uint32_t line);
  bool take_date(std::string_view text, std::uint32_t line);
  void tell(std::string_view text, std::uint32_t line);
  [[nodiscard]] bool begins_with_label(const Cell& cell) const;
  void nothing_for_waiting();
  [[nodiscard]] std::optional<Slot> group_at(const WordRow& row, const WordCell& cell) const;

  const FormLabels& labels_;
  const Form& form_;
  const Vocabulary& v_;
  FormValues& values_;
  FormReading& reading_;
  FormLines lines_;
  std::optional<Slot> group_;
  std::optional<Slot> here_;  ///< of the cell that is read
  std::vector<Scope> scopes_;
  std::optional<Waiting> waiting_;
  std::optional<Boxes> boxes_;
  std::optional<Boxes> measured_;  ///< the value before this cell, which may hold its unit
  std::optional<Boxes> period_;    ///< its first date, whose second may stand in a cell behind it
  std::optional<Slot> open_text_;  ///< of a label in the cell: lines without one go on with it
  std::vector<Waiting> above_;     ///< labels of a row of nothing but labels: their values may stand below
  std::vector<Waiting> row_labels_;
  std::size_t row_values_ = 0;
};

}  // namespace pilotcheck
