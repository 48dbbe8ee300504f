#include "report/import/review_original.h"

#include <fmt/format.h>

#include "description/form/form_lines.h"
#include "text/utf8.h"

namespace pilotcheck {

std::string anchor_of(const Place& place) {
  if (place.table > 0) return fmt::format("t{}r{}c{}", place.table, place.row, place.cell);
  return place.paragraph > 0 ? fmt::format("p{}", place.paragraph) : std::string();
}

void ReviewOriginal::write(const std::vector<WordBlock>& blocks) {
  for (const WordBlock& block : blocks) block.table ? write_table(*block.table) : write_paragraph(block.paragraph);
}

void ReviewOriginal::write_paragraph(const WordParagraph& paragraph) {
  Place place;
  place.paragraph = paragraph.place;
  const std::string anchor = anchor_of(place);
  const std::string text = with_number(paragraph);
  if (text::is_blank(text) && paragraph.drawings == 0 && !links_.contains(anchor)) return;
  html_.raw("<p");
  if (!anchor.empty()) html_.raw(" id=\"").text(anchor).raw("\"");
  if (paragraph.heading > 0) html_.raw(" class=\"title\"");
  html_.raw(">");
  bool first = true;
  for (const std::string_view line : lines_of(text)) {
    if (!first) html_.raw("<br>");
    first = false;
    html_.text(line);
  }
  for (unsigned i = 0; i < paragraph.drawings; ++i) html_.raw(" ▨");
  if (!anchor.empty()) write_links(anchor);
  html_.raw("</p>\n");
}

void ReviewOriginal::write_table(const WordTable& table) {
  html_.raw("<div class=\"scroll\" tabindex=\"0\"><table><tbody>\n");
  for (const WordRow& row : table.rows) {
    html_.raw("<tr>");
    for (const WordCell& cell : row.cells) {
      Place place;
      place.table = table.number;
      place.row = row.number;
      place.cell = cell.number;
      const std::string anchor = anchor_of(place);
      html_.raw("<td id=\"").text(anchor).raw("\"");
      if (cell.columns > 1) html_.raw(" colspan=\"").number(cell.columns).raw("\"");
      if (cell.rows > 1) html_.raw(" rowspan=\"").number(cell.rows).raw("\"");
      html_.raw(">");
      write(cell.blocks);
      write_links(anchor);
      html_.raw("</td>");
    }
    html_.raw("</tr>\n");
  }
  html_.raw("</tbody></table></div>\n");
}

void ReviewOriginal::write_links(const std::string& anchor) {
  const auto read = links_.find(anchor);
  if (read == links_.end()) return;
  for (const ReadThere& one : read->second) {
    html_.raw(" <a class=\"read\" href=\"#").text(one.anchor).raw("\">").text(one.name).raw("</a>");
  }
}

}  // namespace pilotcheck
