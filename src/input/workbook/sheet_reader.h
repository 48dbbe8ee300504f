/// The parts of a workbook that hold text (ECMA-376, part 1, 18.3 and 18.4): the strings that sheets share, and the
/// cells of a sheet. Called by read_workbook() alone.
///
///     std::vector<std::string> shared;  SharedStrings reader(shared, budget);  XmlReader xml(reader.events());
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/package/xml.h"
#include "input/workbook/read_workbook.h"

namespace pilotcheck {

/// What may still be kept of a workbook; what is beyond is not kept.
class Budget {
 public:
  explicit Budget(std::size_t bytes) : left_(bytes) {}
  /// Whether a text of so many bytes may be kept.
  bool take(std::size_t bytes);
  /// Appends to a text that is not taken yet; what grows beyond any cell is not kept.
  void grow(std::string& text, std::string_view piece);
  [[nodiscard]] bool exceeded() const { return exceeded_; }

 private:
  std::size_t left_;
  bool exceeded_ = false;
};

/// `<si>` after `<si>`: its text without phonetic guides.
class SharedStrings {
 public:
  SharedStrings(std::vector<std::string>& strings, Budget& budget) : strings_(strings), budget_(budget) {}
  XmlEvents events();

 private:
  std::vector<std::string>& strings_;
  Budget& budget_;
  std::string text_;
  bool in_text_ = false;
  int guides_ = 0;  ///< nested `<rPh>`
};

/// `<row>` after `<row>` with its cells.
class SheetCells {
 public:
  SheetCells(const std::vector<std::string>& shared, std::vector<SheetRow>& rows, Budget& budget)
      : shared_(shared), rows_(rows), budget_(budget) {}
  XmlEvents events();

 private:
  void begin(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void end_cell();

  const std::vector<std::string>& shared_;
  std::vector<SheetRow>& rows_;
  Budget& budget_;
  std::uint32_t row_ = 0;
  std::size_t column_ = 0;  ///< of the cell that is open, from one; 0 before the first of a row
  std::string type_;
  std::string text_;
  bool in_text_ = false;
  int guides_ = 0;
};

}  // namespace pilotcheck
