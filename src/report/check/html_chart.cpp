#include <cmath>

#include "assessment/verdict.h"
#include "report/check/html_parts.h"
#include "report/status_sign.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// The bars of one row, in pixels. Under a bar stands its sign, and its number where there is room.
struct Bars {
  std::size_t height = 36;
  bool numbered = true;
  [[nodiscard]] std::size_t sign_line() const { return top + height + 14; }
  [[nodiscard]] std::size_t number_line() const { return sign_line() + 13; }
  [[nodiscard]] std::size_t bottom() const { return (numbered ? number_line() : sign_line()) + 3; }

  static constexpr std::size_t step = 26;
  static constexpr std::size_t width = 20;
  static constexpr std::size_t top = 1;
};

/// So many targets that their rows must be low, for all of them are to stand on the first page.
constexpr std::size_t many = 6;

std::size_t percent_of(double progress) { return static_cast<std::size_t>(std::lround(progress * 100)); }

/// The left edge and the upper edge of a bar, and how high it is.
void write_rect(Markup& html, std::size_t left, std::size_t upper, std::size_t height) {
  html.raw(" x=\"").number(left).raw("\" y=\"").number(upper).raw("\" width=\"").number(Bars::width);
  html.raw("\" height=\"").number(height).raw("\"/>");
}

void write_bar(const HtmlReport& page, const Bars& bars, const PartResult& part, std::size_t index) {
  Markup& html = page.html;
  const auto filled = static_cast<std::size_t>(std::lround(part.progress * static_cast<double>(bars.height)));
  const std::size_t left = index * Bars::step + 1;
  const std::size_t middle = left + Bars::width / 2;
  html.raw("<g class=\"").text(name_of(part.status)).raw("\"><title>");
  if (page.for_author()) html.text(part.part->id).raw(" ");
  html.text(part.part->title.in(page.language())).text(page.words("：", ": "));
  html.text(status_word(part.status, page.language())).text(page.words("，", ", "));
  html.number(percent_of(part.progress)).raw("%</title><rect class=\"track\"");
  write_rect(html, left, Bars::top, bars.height);
  if (part.status != Status::not_applicable && filled > 0) {
    html.raw("<rect class=\"bar\"");
    write_rect(html, left, Bars::top + bars.height - filled, filled);
  }
  html.raw("<text x=\"").number(middle).raw("\" y=\"").number(bars.sign_line()).raw("\">").text(sign_of(part.status));
  html.raw("</text>");
  if (bars.numbered) {
    html.raw("<text class=\"number\" x=\"").number(middle).raw("\" y=\"").number(bars.number_line()).raw("\">");
    html.number(index + 1).raw("</text>");
  }
  html.raw("</g>");
}

void write_bars(const HtmlReport& page, const Bars& bars, const TargetResult& target, PartKind kind) {
  Markup& html = page.html;
  const bool elements = kind == PartKind::element;
  const Tally& tally = elements ? target.elements : target.sections;
  const std::string_view word = elements ? page.words("要素", "Elements") : page.words("章节", "Sections");
  html.raw("<td data-kind=\"").text(word).raw("\">");
  if (tally.total() == 0) {
    html.raw("–</td>");
    return;
  }
  const std::size_t wide = tally.total() * Bars::step;
  html.raw("<svg role=\"img\" viewBox=\"0 0 ").number(wide).raw(" ").number(bars.bottom()).raw("\" width=\"");
  html.number(wide).raw("\" height=\"").number(bars.bottom()).raw("\" aria-label=\"").text(word).raw(" ");
  html.number(tally.closed()).raw("/").number(tally.applicable()).raw("\">");
  std::size_t index = 0;
  for (const PartResult& part : target.parts) {
    if (part.part->kind == kind && !is_advice_only(part)) write_bar(page, bars, part, index++);
  }
  html.raw("</svg> <span class=\"share\">").number(tally.closed()).raw("/").number(tally.applicable());
  html.raw("</span></td>");
}

bool is_charted(const TargetResult& target) { return target.elements.total() + target.sections.total() > 0; }

}  // namespace

void write_hatches(Markup& html) {
  html.raw(
      "<svg class=\"hatches\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
      "<pattern id=\"hatch-unmet\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" class=\"ground\"/>"
      "<rect width=\"3\" height=\"6\" class=\"ink\"/></pattern>"
      "<pattern id=\"hatch-unstated\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"5\" height=\"5\" class=\"ground\"/><circle cx=\"2.5\" cy=\"2.5\" r=\"1.5\" "
      "class=\"ink\"/></pattern>"
      "</defs></svg>\n");
}

void write_chart(const HtmlReport& page, const Assessment& assessment) {
  Markup& html = page.html;
  const auto targets = all_targets(assessment);
  std::size_t rows = 0;
  for (const TargetResult& target : targets) rows += is_charted(target) ? 1U : 0U;
  const Bars bars = rows > many ? Bars{.height = 16, .numbered = false} : Bars{};
  html.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"chart");
  if (rows > many) html.raw(" many");
  html.raw("\"><thead><tr><th scope=\"col\">").text(capitalised(page.ruleset.words.target.in(page.language())));
  html.raw("</th><th scope=\"col\">").text(page.words("要素", "Elements"));
  html.raw("</th><th scope=\"col\">").text(page.words("章节", "Sections")).raw("</th></tr></thead><tbody>\n");
  for (const TargetResult& target : targets) {
    if (!is_charted(target)) continue;
    html.raw("<tr><th scope=\"row\">").text(target.rules->title.in(page.language())).raw(" <span class=\"share\">");
    html.number(percent_of(target.progress)).raw("%</span></th>");
    write_bars(page, bars, target, PartKind::element);
    write_bars(page, bars, target, PartKind::section);
    html.raw("</tr>\n");
  }
  html.raw("</tbody></table></div>\n");
  write_legend(page.language(), html);
  html.raw("<p class=\"about\">");
  html.text(page.words("柱高为完成的比例，柱子按要素、章节的次序排列；百分数按要素与章节的权重合计，不等于结论。",
                       "A bar is as high as its element or section has progressed, in the order of the rules; "
                       "the share of all of them is no verdict."));
  html.raw("</p>\n");
}

}  // namespace pilotcheck
