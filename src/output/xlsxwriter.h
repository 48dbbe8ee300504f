/// libxlsxwriter, brought into memory when the first workbook is written: it takes OpenSSL with it, and every other run
/// of the program would begin a millisecond later. Only workbook.cpp calls it.
///
///     const Xlsxwriter* library = xlsxwriter();  // null where it is not installed
///     lxw_workbook* book = library->workbook_new_opt(path, &options);
#pragma once

#include <xlsxwriter.h>

namespace pilotcheck {

/// The functions of xlsxwriter.h that are used here, by their names there.
#define PILOTCHECK_XLSXWRITER_FUNCTIONS(each) \
  each(format_set_align);                     \
  each(format_set_bg_color);                  \
  each(format_set_bold);                      \
  each(format_set_bottom);                    \
  each(format_set_num_format);                \
  each(format_set_text_wrap);                 \
  each(lxw_workbook_free);                    \
  each(workbook_add_format);                  \
  each(workbook_add_worksheet);               \
  each(workbook_close);                       \
  each(workbook_new_opt);                     \
  each(workbook_set_properties);              \
  each(worksheet_autofilter);                 \
  each(worksheet_data_validation_range);      \
  each(worksheet_fit_to_pages);               \
  each(worksheet_freeze_panes);               \
  each(worksheet_print_area);                 \
  each(worksheet_repeat_rows);                \
  each(worksheet_set_column);                 \
  each(worksheet_set_column_opt);             \
  each(worksheet_set_footer);                 \
  each(worksheet_set_landscape);              \
  each(worksheet_set_paper);                  \
  each(worksheet_set_row);                    \
  each(worksheet_write_datetime);             \
  each(worksheet_write_number);               \
  each(worksheet_write_string)

struct Xlsxwriter {
// NOLINTNEXTLINE(bugprone-macro-parentheses): it is the name that is declared
#define PILOTCHECK_MEMBER(function) decltype(&::function) function = nullptr
  PILOTCHECK_XLSXWRITER_FUNCTIONS(PILOTCHECK_MEMBER);
#undef PILOTCHECK_MEMBER
};

/// Loaded once in a process, safe to ask for by threads; null where the library is missing or lacks a function.
const Xlsxwriter* xlsxwriter();

}  // namespace pilotcheck
