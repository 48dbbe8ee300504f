/// The formats of `fields`. To add one: its file, and here its declaration and its row.
///
///     write_csv(FieldsReport{ruleset, needed}, options, out);
#pragma once

#include "report/fields/needed_fields.h"
#include "report/format.h"

namespace pilotcheck {

struct FieldsReport {
  const Ruleset& ruleset;
  const NeededFields& needed;
};

ReportFormat<FieldsReport>::Write write_text, write_markdown, write_csv;

inline constexpr ReportFormat<FieldsReport> fields_formats[] = {
    {"text", "给人看的清单", "the list, for people", write_text},
    {"markdown", "每组字段一张表", "a table for each group of fields", write_markdown},
    {"csv", "每个字段一行，供电子表格", "a line for each field, for spreadsheets", write_csv},
};

}  // namespace pilotcheck
