/// A table as CSV (RFC 4180): every field is escaped, so text from a description is never a formula.
///
///     CsvWriter csv(out, options.byte_order_mark);
///     csv.row(titles);
///     for (const Finding& finding : findings) csv.row(cells_of(finding));
#pragma once

#include <span>
#include <string>

namespace pilotcheck {

class CsvWriter {
 public:
  /// Appends to `out`, which must outlive the writer; first a byte order mark where it is asked for.
  CsvWriter(std::string& out, bool byte_order_mark);

  void row(std::span<const std::string> cells);

 private:
  std::string& out_;
};

}  // namespace pilotcheck
