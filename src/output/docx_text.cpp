#include "output/docx_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "output/xml_text.h"

namespace pilotcheck {

namespace {

constexpr std::string_view style_ids[] = {"", "FormText", "Title", "FormNote"};
constexpr std::string_view alignments[] = {"", "center", "right"};

/// How wide each column is, the last one so that all are `whole`.
std::vector<unsigned> shares(const std::vector<unsigned>& widths, unsigned whole) {
  const unsigned all = std::max(1U, std::accumulate(widths.begin(), widths.end(), 0U));
  std::vector<unsigned> result;
  unsigned rest = whole;
  for (const unsigned width : widths) {
    const bool last = result.size() + 1 == widths.size();
    result.push_back(last ? rest : whole * width / all);
    rest -= result.back();
  }
  return result;
}

class TableWriter {
 public:
  TableWriter(const DocxWriter::Table& table, unsigned width)
      : table_(table), width_(width), widths_(shares(table.widths, width)), merged_(widths_.size()) {}

  std::string write() {
    out_ = fmt::format(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout "
        "w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
        width_);
    for (const unsigned width : widths_) out_ += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
    out_ += "</w:tblGrid>";
    for (const std::vector<DocxWriter::Cell>& row : table_.rows) {
      const bool head = table_.head && &row == &table_.rows.front();
      out_ += fmt::format("<w:tr><w:trPr><w:cantSplit/>{}</w:trPr>", head ? "<w:tblHeader/>" : "");
      write_row(row);
      out_ += "</w:tr>";
    }
    return out_ + "</w:tbl>";
  }

 private:
  /// A cell that goes on below: how many rows more it takes, and how many columns.
  struct Merged {
    unsigned rows = 0;
    unsigned columns = 1;
  };

  void write_row(const std::vector<DocxWriter::Cell>& cells) {
    column_ = 0;
    for (const DocxWriter::Cell& cell : cells) {
      go_on_below();
      begin_cell(cell.columns, cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
      for (const DocxWriter::Paragraph& one : cell.paragraphs) out_ += paragraph_xml(one);
      out_ += cell.paragraphs.empty() ? "<w:p/></w:tc>" : "</w:tc>";
      if (column_ < merged_.size()) merged_[column_] = {cell.rows - 1, cell.columns};
      column_ += cell.columns;
    }
    go_on_below();
  }

  /// What is merged from above stands in each row, with nothing in it.
  void go_on_below() {
    while (column_ < merged_.size() && merged_[column_].rows > 0) {
      Merged& above = merged_[column_];
      begin_cell(above.columns, "<w:vMerge/>");
      out_ += "<w:p/></w:tc>";
      --above.rows;
      column_ += above.columns;
    }
  }

  void begin_cell(unsigned columns, std::string_view merge) {
    const std::size_t end = std::min(column_ + columns, widths_.size());
    unsigned width = 0;
    for (std::size_t i = column_; i < end; ++i) width += widths_[i];
    out_ += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
    if (columns > 1) out_ += fmt::format("<w:gridSpan w:val=\"{}\"/>", columns);
    out_ += merge;
    out_ += "<w:vAlign w:val=\"center\"/></w:tcPr>";
  }

  const DocxWriter::Table& table_;
  unsigned width_;
  std::vector<unsigned> widths_;
  std::vector<Merged> merged_;  ///< by column
  std::size_t column_ = 0;
  std::string out_;
};

}  // namespace

std::string runs_xml(std::string_view text, std::string_view properties) {
  std::string out;
  const auto add = [&](std::string_view inner) { out += fmt::format("<w:r>{}{}</w:r>", properties, inner); };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\t", at), text.size());
    if (end > at) add(fmt::format("<w:t xml:space=\"preserve\">{}</w:t>", xml_text(text.substr(at, end - at))));
    if (end < text.size()) add(text[end] == '\n' ? "<w:br/>" : "<w:tab/>");
    at = end + 1;
  }
  return out;
}

std::string paragraph_xml(const DocxWriter::Paragraph& paragraph) {
  const std::string_view style = style_ids[static_cast<std::size_t>(paragraph.style)];
  const std::string_view align = alignments[static_cast<std::size_t>(paragraph.align)];
  std::string properties;
  if (!style.empty()) properties += fmt::format("<w:pStyle w:val=\"{}\"/>", style);
  if (!align.empty()) properties += fmt::format("<w:jc w:val=\"{}\"/>", align);
  if (!properties.empty()) properties = fmt::format("<w:pPr>{}</w:pPr>", properties);
  return fmt::format("<w:p>{}{}</w:p>", properties, runs_xml(paragraph.text));
}

std::string table_xml(const DocxWriter::Table& table, unsigned width) { return TableWriter(table, width).write(); }

}  // namespace pilotcheck
