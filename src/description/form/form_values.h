/// Where what is read of a form is collected, field by field: typed boxes, periods, units and second thoughts are
/// settled here, so that those who walk the document only say which text stands for which field.
///
///     FormValues values(form, vocabulary, reading);
///     values.set(label, "国有□ 民营☑", {line, 1});
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "description/form/form_labels.h"
#include "description/form/form_reading.h"

namespace pilotcheck {

class FormValues {
 public:
  FormValues(const Form& form, const Vocabulary& vocabulary, FormReading& reading)
      : form_(form), v_(vocabulary), reading_(reading), values_(vocabulary.size()) {}

  /// What stands for the fields of a label, as it is written.
  void set(const FoundLabel& label, std::string_view text, Position position);
  /// A text that needs no typing.
  void set(Slot slot, std::vector<std::string> items, Position position, Certainty certainty, Bilingual why = {});
  /// A line of a narrative, which begins with it or goes on; lines in between are blank.
  void add_line(Slot slot, std::string_view text, std::uint32_t line, Certainty certainty, const Bilingual& why);
  [[nodiscard]] bool has(Slot slot) const { return values_[slot] && values_[slot]->certainty != Certainty::empty; }
  /// Whether its cell was seen, filled in or not.
  [[nodiscard]] bool seen(Slot slot) const { return values_[slot].has_value(); }
  /// A sentence of the form that says that something is so, and the group in which it does.
  std::optional<Slot> take_statement(std::string_view text, Position position);
  /// Takes back what was read at `position`; false where the field has its value from elsewhere.
  bool take_back(Slot slot, Position position);
  /// Takes back the text of a narrative: its lines that are not blank.
  std::vector<std::pair<Position, std::string>> take_text(Slot slot);
  /// Whether `choice` is among the items of `field`.
  [[nodiscard]] bool is_claimed(Slot field, std::uint32_t choice) const;
  /// Gives the values to the reading.
  void finish();

 private:
  void settle_statements();
  void set_boxes(Slot slot, const std::string& text, Position position);
  void set_blank(Slot slot, std::uint32_t choice, std::string_view label, Position position);
  void set_lines(Slot slot, std::string_view text, Position position);
  void set_period(const std::vector<Slot>& fields, const std::string& text, Position position);
  enum class Behind : std::uint8_t { nothing, anything };  ///< that stands behind the name of an option and a gap
  [[nodiscard]] std::optional<std::string> option(Slot slot, std::string_view label, Behind behind) const;
  [[nodiscard]] std::vector<std::string> without_boxes(Slot slot, const std::string& text) const;

  const Form& form_;
  const Vocabulary& v_;
  FormReading& reading_;
  std::vector<std::optional<FormValue>> values_;
};

}  // namespace pilotcheck
