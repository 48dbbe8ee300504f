#include "input/workbook/read_workbook.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "input/file.h"
#include "input/package/relations.h"
#include "input/workbook/sheet_reader.h"

namespace pilotcheck {

namespace {

/// Of all texts that are kept: some 20,000 rows of a work list.
constexpr std::size_t most_kept = 32U << 20U;

class WorkbookReader {
 public:
  WorkbookReader(Package& package, WorkbookText& workbook) : package_(package), workbook_(workbook) {}

  std::optional<Diagnostic> read() {
    if (auto wrong = read_relations(package_, "", relations_)) return wrong;
    const std::string main = relations_.target_of_type("officeDocument");
    if (main.empty() || !package_.has(main)) return no_workbook();
    if (auto wrong = read_sheet_names(main)) return wrong;
    if (auto wrong = read_relations(package_, main, relations_)) return wrong;
    if (relations_.by_id.empty()) return no_workbook();
    if (const std::string shared = relations_.target_of_type("sharedStrings"); package_.has(shared)) {
      SharedStrings strings(shared_, budget_);
      if (auto wrong = read_part(shared, strings.events())) return wrong;
    }
    return read_sheets();
  }

 private:
  [[nodiscard]] Diagnostic fault(std::string code, Bilingual message, Bilingual hint) const {
    return {Severity::error, std::move(code), package_.name(), {}, std::move(message), std::move(hint)};
  }

  [[nodiscard]] Diagnostic no_workbook() const {
    return fault("not-a-workbook", {"不是 .xlsx 工作簿", "this is no .xlsx workbook"},
                 {"请另存为 .xlsx", "save it as .xlsx"});
  }

  std::optional<Diagnostic> read_part(const std::string& part, XmlEvents events) {
    if (auto wrong = read_xml(package_, part, std::move(events), [this] { return !budget_.exceeded(); })) return wrong;
    if (!budget_.exceeded()) return std::nullopt;
    return fault("too-large", {"工作簿文字过多", "the workbook has too much text"}, package_.kind().smaller);
  }

  std::optional<Diagnostic> read_sheet_names(const std::string& part) {
    const auto ignore = [](std::string_view) {};
    return read_part(part, {[&](std::string_view name, const XmlAttributes& attributes) {
                              if (name == "workbookPr") {
                                const std::string_view from_1904 = attributes["date1904"];
                                workbook_.from_1904 = from_1904 == "1" || from_1904 == "true";
                              } else if (name == "sheet" && budget_.take(attributes["name"].size())) {
                                workbook_.sheets.push_back({std::string(attributes["name"]), {}});
                                sheet_ids_.emplace_back(attributes["id"]);
                              }
                            },
                            ignore, ignore});
  }

  std::optional<Diagnostic> read_sheets() {
    for (std::size_t i = 0; i < sheet_ids_.size(); ++i) {
      const auto relation = relations_.by_id.find(sheet_ids_[i]);
      if (relation == relations_.by_id.end() || relation->second.type != "worksheet") continue;  // a chart
      SheetCells cells(shared_, workbook_.sheets[i].rows, budget_);
      if (auto wrong = read_part(relation->second.target, cells.events())) return wrong;
    }
    return std::nullopt;
  }

  Package& package_;
  WorkbookText& workbook_;
  Budget budget_{most_kept};
  Relations relations_;  ///< of the part that is being read
  std::vector<std::string> sheet_ids_;
  std::vector<std::string> shared_;
};

}  // namespace

Loaded<WorkbookText> read_workbook(const std::string& path) {
  Loaded<WorkbookText> loaded;
  Loaded<ByteReader> opened = open_file(path);
  loaded.diagnostics = std::move(opened.diagnostics);
  if (!opened.value) return loaded;
  const PackageLimits limits;
  std::string bytes = opened.value->read_up_to(limits.file_bytes);
  if (opened.value->error() != 0) {
    loaded.diagnostics.push_back(unreadable_file(path, opened.value->error()));
    return loaded;
  }
  Loaded<Package> package = open_package(path, std::move(bytes), limits);
  loaded.diagnostics = std::move(package.diagnostics);
  if (!package.value) return loaded;
  WorkbookText workbook;
  workbook.file = path;
  if (auto wrong = WorkbookReader(*package.value, workbook).read()) {
    loaded.diagnostics.push_back(*std::move(wrong));
  } else {
    loaded.value = std::move(workbook);
  }
  return loaded;
}

std::optional<std::string> day_of_serial(std::string_view number, bool from_1904) {
  double serial = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), serial);
  if (read.ec != std::errc{} || read.ptr != number.data() + number.size()) return std::nullopt;
  constexpr int between = 1'462;   // days from the one first day to the other
  constexpr int of_1970 = 25'569;  // serial number of 1970-01-01, counted from 1900
  constexpr int of_2200 = 109'575;
  if (from_1904) serial += between;
  if (!(serial >= of_1970 && serial < of_2200)) return std::nullopt;
  const std::chrono::sys_days day{std::chrono::days{static_cast<int>(serial) - of_1970}};
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace pilotcheck
