/// Which fields a label of the form stands for, in a cell or before a colon: by the vocabulary's labels and aliases and
/// those of form.yaml, and by where it stands, for several groups have an 姓名 or a 名称.
///
///     FormLabels labels(form, vocabulary);
///     labels.find("总资产（万元）", group)->fields.front()
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "description/form/form.h"

namespace pilotcheck {

struct FoundLabel {
  std::vector<Slot> fields;   ///< several share the value
  std::optional<Slot> group;  ///< it heads the labels of a group
  std::string unit;           ///< in brackets behind it
};

/// A label with a colon in a line, and what stands behind it.
struct LabelledValue {
  FoundLabel label;
  std::size_t from = 0;   ///< of the label
  std::size_t begin = 0;  ///< of the value, in bytes of the line
  std::string_view text;  ///< up to the next label
};

class FormLabels {
 public:
  FormLabels(const Form& form, const Vocabulary& vocabulary);

  /// `group`: within which the label stands, nothing where that is unknown. Nothing for what is no label, or could be
  /// one of several groups.
  [[nodiscard]] std::optional<FoundLabel> find(std::string_view text, std::optional<Slot> group) const;

  /// Every `label：value` of a line.
  [[nodiscard]] std::vector<LabelledValue> in_line(std::string_view line, std::optional<Slot> group) const;

  /// Whether `slot` is `group` or below it.
  [[nodiscard]] bool is_within(Slot slot, Slot group) const;

 private:
  struct Meaning {
    std::vector<Slot> fields;
    std::optional<Slot> group;
  };
  void add(std::string_view word, Meaning meaning);
  void add_below(Slot group);
  [[nodiscard]] const Meaning* choose(const std::vector<Meaning>& all, std::optional<Slot> group) const;
  [[nodiscard]] std::string_view value_of(const std::vector<LabelledValue>& all, std::size_t index,
                                          std::string_view line) const;
  /// The label at the end of `text`, which begins at the second.
  [[nodiscard]] std::optional<std::pair<FoundLabel, std::size_t>> at_end(std::string_view text,
                                                                         std::optional<Slot> group, bool any) const;

  const Vocabulary& v_;
  std::vector<Slot> not_asked_;
  std::unordered_map<std::string, std::vector<Meaning>> by_key_;
};

}  // namespace pilotcheck
