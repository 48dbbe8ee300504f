#include "output/csv.h"

#include "text/safe_output.h"

namespace pilotcheck {

CsvWriter::CsvWriter(std::string& out, bool byte_order_mark) : out_(out) {
  if (byte_order_mark) out_ += "\xEF\xBB\xBF";
}

void CsvWriter::row(std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out_ += ',';
    out_ += text::for_csv(cells[i]);
  }
  out_ += "\r\n";
}

}  // namespace pilotcheck
