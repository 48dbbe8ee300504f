#include "assessment/verdict.h"
#include "report/check/html_parts.h"
#include "report/status_sign.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

constexpr std::size_t step = 26;
constexpr std::size_t square = 22;

void write_square(const PartResult& part, std::size_t index, Language language, Markup& html) {
  html.raw("<g class=\"").text(name_of(part.status)).raw("\"><title>").text(part.part->id).raw(" ");
  html.text(part.part->title.in(language)).raw(": ").text(status_word(part.status, language)).raw("</title>");
  html.raw("<rect x=\"").number(index * step).raw("\" y=\"1\" width=\"22\" height=\"22\" rx=\"4\"/>");
  html.raw("<text x=\"").number(index * step + square / 2).raw("\" y=\"17\">").text(sign_of(part.status));
  html.raw("</text></g>");
}

void write_squares(const TargetResult& target, PartKind kind, Language language, Markup& html) {
  const Tally& tally = kind == PartKind::element ? target.elements : target.sections;
  html.raw("<td data-kind=\"");
  html.text(kind == PartKind::element ? say(language, "要素", "Elements") : say(language, "章节", "Sections"));
  if (tally.total() == 0) {
    html.raw("\">–</td>");
    return;
  }
  html.raw("\"><svg role=\"img\" width=\"").number(tally.total() * step).raw("\" height=\"24\" aria-label=\"");
  html.number(tally.closed()).raw("/").number(tally.applicable()).raw("\">");
  std::size_t index = 0;
  for (const PartResult& part : target.parts) {
    if (part.part->kind == kind && !is_advice_only(part)) write_square(part, index++, language, html);
  }
  html.raw("</svg> <span class=\"share\">").number(tally.closed()).raw("/").number(tally.applicable());
  html.raw("</span></td>");
}

}  // namespace

void write_chart(const HtmlReport& page, const Assessment& assessment) {
  const Language language = page.language();
  Markup& html = page.html;
  html.raw("<div class=\"scroll\"><table class=\"chart\"><thead><tr><th scope=\"col\">");
  html.text(capitalised(page.ruleset.words.target.in(language)))
      .raw("</th><th scope=\"col\">")
      .text(say(language, "要素", "Elements"));
  html.raw("</th><th scope=\"col\">").text(say(language, "章节", "Sections")).raw("</th></tr></thead><tbody>\n");
  for (const TargetResult& target : all_targets(assessment)) {
    html.raw("<tr><th scope=\"row\">").text(target.rules->title.in(language)).raw("</th>");
    write_squares(target, PartKind::element, language, html);
    write_squares(target, PartKind::section, language, html);
    html.raw("</tr>\n");
  }
  html.raw("</tbody></table></div>\n");
  write_legend(language, html);
}

}  // namespace pilotcheck
