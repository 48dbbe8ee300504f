#include "output/workbook.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "input/file.h"
#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr lxw_row_t last_row = LXW_ROW_MAX - 1;
/// A cell holds no more (ECMA-376); what is longer is cut.
constexpr std::size_t longest_cell = 32'767;

std::string sheet_name(std::string_view name) {
  std::string safe;
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size() && count < 31; ++count) {
    const char32_t c = text::decode(name, at);
    const bool refused = c < 0x80 && std::string_view("[]:*?/\\'").find(static_cast<char>(c)) != std::string_view::npos;
    text::append(safe, refused ? U' ' : c);
  }
  return safe;
}

std::string cell_text(std::string_view text) {
  std::string safe = text::for_terminal(text);
  if (safe.size() <= longest_cell) return safe;
  std::size_t end = longest_cell;
  while (end > 0 && (static_cast<unsigned char>(safe[end]) & 0xC0U) == 0x80U) --end;
  safe.resize(end);
  return safe;
}

}  // namespace

struct Workbook::State {
  std::string path;  ///< libxlsxwriter writes to files only
  bool has_file = false;
  lxw_workbook* book = nullptr;
  lxw_format* bold = nullptr;
  lxw_worksheet* current = nullptr;
  lxw_row_t next = 0;  ///< of the current sheet; 0 while none with columns is open
  std::string name;
  std::vector<Column> columns;
  int part = 1;  ///< of a sheet that goes on in others
};

Workbook::Workbook() : state_(std::make_unique<State>()) {
  std::error_code none;  // TMPDIR may name what is not there
  const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
  if (!none) state_->path = (folder / "pilotcheck.XXXXXX").native();
  if (const int file = ::mkstemp(state_->path.data()); file >= 0) state_->has_file = ::close(file) == 0;
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  state_->book = workbook_new_opt(state_->path.c_str(), &options);
  state_->bold = workbook_add_format(state_->book);
  format_set_bold(state_->bold);
  // A fixed date of creation: the same rows give the same bytes.
  lxw_doc_properties properties{};
  properties.created = 1'514'764'800;
  workbook_set_properties(state_->book, &properties);
}

Workbook::~Workbook() {
  if (state_->book != nullptr) workbook_close(state_->book);
  ::unlink(state_->path.c_str());
}

void Workbook::sheet(std::string_view name, std::vector<Column> columns) {
  end_sheet();
  state_->name = std::string(name);
  state_->columns = std::move(columns);
  state_->part = 1;
  begin_sheet();
}

void Workbook::begin_sheet() {
  State& s = *state_;
  const std::string whole = s.part == 1 ? s.name : fmt::format("{} {}", s.name, s.part);
  s.current = workbook_add_worksheet(s.book, sheet_name(whole).c_str());
  for (std::size_t i = 0; i < s.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(s.current, column, column, s.columns[i].width, nullptr);
    worksheet_write_string(s.current, 0, column, cell_text(s.columns[i].title).c_str(), s.bold);
  }
  worksheet_freeze_panes(s.current, 1, 0);
  s.next = 1;
}

/// Only now is it known how far the rows go that are to be filtered.
void Workbook::end_sheet() {
  State& s = *state_;
  if (s.next == 0) return;
  worksheet_autofilter(s.current, 0, 0, s.next - 1, static_cast<lxw_col_t>(s.columns.size() - 1));
  s.next = 0;
}

void Workbook::row(const std::vector<Cell>& cells) {
  State& s = *state_;
  if (s.next > last_row) {
    end_sheet();
    ++s.part;
    begin_sheet();
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    if (const auto* text = std::get_if<std::string>(&cells[i])) {
      if (!text->empty()) worksheet_write_string(s.current, s.next, column, cell_text(*text).c_str(), nullptr);
    } else if (const auto* number = std::get_if<double>(&cells[i])) {
      worksheet_write_number(s.current, s.next, column, *number, nullptr);
    } else {
      worksheet_write_number(s.current, s.next, column, static_cast<double>(std::get<std::size_t>(cells[i])), nullptr);
    }
  }
  ++s.next;
}

void Workbook::notes(std::string_view name, const std::vector<std::string>& lines) {
  end_sheet();
  State& s = *state_;
  s.current = workbook_add_worksheet(s.book, sheet_name(name).c_str());
  worksheet_set_column(s.current, 0, 0, 100, nullptr);
  lxw_row_t at = 0;
  for (const std::string& line : lines) worksheet_write_string(s.current, at++, 0, cell_text(line).c_str(), nullptr);
}

std::optional<std::string> Workbook::bytes() {
  end_sheet();
  lxw_workbook* const book = std::exchange(state_->book, nullptr);
  if (!state_->has_file) {
    lxw_workbook_free(book);  // workbook_close() would say so itself, on standard error
    return std::nullopt;
  }
  if (workbook_close(book) != LXW_NO_ERROR) return std::nullopt;
  constexpr std::size_t most = std::size_t{1} << 32U;  // a zip file has no more, but for extensions
  std::optional<std::string> whole = read_bytes(state_->path, most);
  return whole && !whole->empty() ? whole : std::nullopt;
}

}  // namespace pilotcheck
