#include "output/workbook.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "input/file.h"
#include "output/xlsxwriter.h"
#include "text/display_width.h"
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
  std::string safe = text::for_cell(text);
  if (safe.size() <= longest_cell) return safe;
  std::size_t end = longest_cell;
  while (end > 0 && (static_cast<unsigned char>(safe[end]) & 0xC0U) == 0x80U) --end;
  safe.resize(end);
  return safe;
}

/// How many lines a text takes in a column that is `width` digits wide, about: fonts differ.
std::size_t lines_of(std::string_view text, double width) {
  const auto room = static_cast<std::size_t>(std::max(1.0, width - 1));
  std::size_t lines = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t wide = text::display_width(text.substr(at, end - at));
    lines += std::max<std::size_t>(1, (wide + room - 1) / room);
    at = end + 1;
  }
  return lines;
}

}  // namespace

struct Workbook::State {
  std::string path;  ///< libxlsxwriter writes to files only
  bool has_file = false;
  const Xlsxwriter* library = xlsxwriter();
  lxw_workbook* book = nullptr;  ///< null where the library is not there: then nothing is written
  lxw_format* title = nullptr;
  lxw_format* plain = nullptr;
  lxw_format* literal = nullptr;  ///< of what would be a formula if a person typed it: it stays text when it is edited
  lxw_format* date = nullptr;
  std::string footer;
  lxw_worksheet* current = nullptr;
  lxw_row_t next = 0;  ///< of the current sheet; 0 while none with columns is open
  std::string name;
  std::vector<Column> columns;
  int part = 1;  ///< of a sheet that goes on in others
};

Workbook::Workbook(std::string_view footer) : state_(std::make_unique<State>()) {
  if (state_->library == nullptr) return;
  std::error_code none;  // TMPDIR may name what is not there
  const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
  if (!none) state_->path = (folder / "pilotcheck.XXXXXX").native();
  if (const int file = ::mkstemp(state_->path.data()); file >= 0) state_->has_file = ::close(file) == 0;
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  state_->book = state_->library->workbook_new_opt(state_->path.c_str(), &options);
  add_formats();
  // `&` begins a code in footers.
  state_->footer = "&L";
  for (const char c : text::for_terminal(footer)) state_->footer += c == '&' ? std::string("&&") : std::string(1, c);
  state_->footer += "&R&P / &N";
  // A fixed date of creation: the same rows give the same bytes.
  lxw_doc_properties properties{};
  properties.created = 1'514'764'800;
  state_->library->workbook_set_properties(state_->book, &properties);
}

void Workbook::add_formats() {
  const auto add = [this] {
    lxw_format* const format = state_->library->workbook_add_format(state_->book);
    state_->library->format_set_text_wrap(format);
    state_->library->format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  };
  State& s = *state_;
  s.title = add();
  s.library->format_set_bold(s.title);
  s.library->format_set_bottom(s.title, LXW_BORDER_THIN);
  constexpr lxw_color_t grey = 0xE7E6E6;
  s.library->format_set_bg_color(s.title, grey);
  s.plain = add();
  s.literal = add();
  s.library->format_set_num_format(s.literal, "@");
  s.date = add();
  s.library->format_set_num_format(s.date, "yyyy-mm-dd");
}

Workbook::~Workbook() {
  if (state_->book != nullptr) state_->library->workbook_close(state_->book);
  ::unlink(state_->path.c_str());
}

void Workbook::sheet(std::string_view name, std::vector<Column> columns) {
  if (state_->book == nullptr) return;
  end_sheet();
  state_->name = std::string(name);
  state_->columns = std::move(columns);
  state_->part = 1;
  begin_sheet();
}

void Workbook::begin_sheet() {
  State& s = *state_;
  const std::string whole = s.part == 1 ? s.name : fmt::format("{} {}", s.name, s.part);
  s.current = s.library->workbook_add_worksheet(s.book, sheet_name(whole).c_str());
  for (std::size_t i = 0; i < s.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    lxw_row_col_options options{};
    options.hidden = s.columns[i].hidden ? LXW_TRUE : LXW_FALSE;
    s.library->worksheet_set_column_opt(s.current, column, column, s.columns[i].width, nullptr, &options);
    s.library->worksheet_write_string(s.current, 0, column, cell_text(s.columns[i].title).c_str(), s.title);
  }
  s.library->worksheet_freeze_panes(s.current, 1, 0);
  s.library->worksheet_repeat_rows(s.current, 0, 0);
  set_page();
  s.next = 1;
}

void Workbook::set_page() {
  State& s = *state_;
  constexpr std::uint8_t a4 = 9;
  s.library->worksheet_set_landscape(s.current);
  s.library->worksheet_set_paper(s.current, a4);
  s.library->worksheet_fit_to_pages(s.current, 1, 0);
  s.library->worksheet_set_footer(s.current, s.footer.c_str());
}

/// Only now is it known how far the rows go that are to be filtered and printed.
void Workbook::end_sheet() {
  State& s = *state_;
  if (s.next == 0) return;
  const lxw_row_t last = s.next - 1;
  // Hidden columns too: a list that is sorted by its filter must keep each row together.
  s.library->worksheet_autofilter(s.current, 0, 0, last, static_cast<lxw_col_t>(s.columns.size() - 1));
  const auto shown = std::ranges::count(s.columns, false, &Column::hidden);
  s.library->worksheet_print_area(s.current, 0, 0, last, static_cast<lxw_col_t>(shown - 1));
  for (std::size_t i = 0; i < s.columns.size(); ++i) offer_choices(i);
  s.next = 0;
}

/// The rows that a person adds below get the list too.
void Workbook::offer_choices(std::size_t number) {
  State& s = *state_;
  if (s.columns[number].choices.empty()) return;
  constexpr lxw_row_t room = 1'000;
  std::vector<char*> choices;  // which libxlsxwriter only reads
  for (std::string& choice : s.columns[number].choices) choices.push_back(choice.data());
  choices.push_back(nullptr);
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = choices.data();
  const auto column = static_cast<lxw_col_t>(number);
  s.library->worksheet_data_validation_range(s.current, 1, column, std::min(s.next + room, last_row), column,
                                             &validation);
}

/// Not every program makes rows as high as what is in them when it opens a file.
void Workbook::set_height(const std::vector<Cell>& cells) {
  State& s = *state_;
  std::size_t lines = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto* text = std::get_if<std::string>(&cells[i]);
    if (text != nullptr && !s.columns[i].hidden) lines = std::max(lines, lines_of(*text, s.columns[i].width));
  }
  constexpr std::size_t highest = 27;  // a row has 409 points at most
  if (lines > 1) {
    s.library->worksheet_set_row(s.current, s.next, LXW_DEF_ROW_HEIGHT * static_cast<double>(std::min(lines, highest)),
                                 nullptr);
  }
}

void Workbook::write(std::size_t number, const Cell& cell) {
  State& s = *state_;
  const auto column = static_cast<lxw_col_t>(number);
  if (const auto* text = std::get_if<std::string>(&cell)) {
    if (text->empty()) return;
    lxw_format* const format = text::looks_like_formula(*text) ? s.literal : s.plain;
    s.library->worksheet_write_string(s.current, s.next, column, cell_text(*text).c_str(), format);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    s.library->worksheet_write_number(s.current, s.next, column, *real, s.plain);
  } else if (const auto* count = std::get_if<std::size_t>(&cell)) {
    s.library->worksheet_write_number(s.current, s.next, column, static_cast<double>(*count), s.plain);
  } else {
    const Day& day = std::get<Day>(cell);
    lxw_datetime date{};
    date.year = day.year;
    date.month = day.month;
    date.day = day.day;
    s.library->worksheet_write_datetime(s.current, s.next, column, &date, s.date);
  }
}

void Workbook::row(const std::vector<Cell>& cells) {
  State& s = *state_;
  if (s.book == nullptr) return;
  if (s.next > last_row) {
    end_sheet();
    ++s.part;
    begin_sheet();
  }
  for (std::size_t i = 0; i < cells.size(); ++i) write(i, cells[i]);
  set_height(cells);
  ++s.next;
}

void Workbook::notes(std::string_view name, const std::vector<std::string>& lines) {
  if (state_->book == nullptr) return;
  end_sheet();
  State& s = *state_;
  s.current = s.library->workbook_add_worksheet(s.book, sheet_name(name).c_str());
  s.library->worksheet_set_column(s.current, 0, 0, 100, nullptr);
  set_page();
  lxw_row_t at = 0;
  for (const std::string& line : lines)
    s.library->worksheet_write_string(s.current, at++, 0, cell_text(line).c_str(), s.plain);
}

std::optional<std::string> Workbook::bytes() {
  if (state_->book == nullptr) return std::nullopt;
  end_sheet();
  lxw_workbook* const book = std::exchange(state_->book, nullptr);
  if (!state_->has_file) {
    state_->library->lxw_workbook_free(book);  // workbook_close() would say so itself, on standard error
    return std::nullopt;
  }
  if (state_->library->workbook_close(book) != LXW_NO_ERROR) return std::nullopt;
  constexpr std::size_t most = std::size_t{1} << 32U;  // a zip file has no more, but for extensions
  std::optional<std::string> whole = read_bytes(state_->path, most);
  return whole && !whole->empty() ? whole : std::nullopt;
}

}  // namespace pilotcheck
