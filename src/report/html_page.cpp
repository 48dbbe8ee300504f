#include "report/html_page.h"

#include "report/wording.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view report_css;
extern const std::string_view sort_js;
}  // namespace embedded

namespace {

void write_policy(const PageHead& head, Markup& html) {
  html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'");
  if (!head.letterhead.logo.empty()) html.raw("; img-src data:");
  // Of our script by its hash; the browser test fails when the two part.
  if (head.script == PageScript::sorting) {
    html.raw("; script-src 'sha256-eqwouBBb35u8ji6VGnX5V6UK2nKO3Z6s0pUeb6oRuYk='");
  }
  html.raw("\">\n");
}

}  // namespace

void write_page_head(const Ruleset& ruleset, const PageHead& head, Language language, Markup& html) {
  const Letterhead& letterhead = head.letterhead;
  const std::string_view title = letterhead.title.empty() ? head.title : std::string_view(letterhead.title);
  html.raw("<!DOCTYPE html>\n<html lang=\"").text(say(language, "zh-CN", "en"));
  html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
  write_policy(head, html);
  html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").text(title);
  html.raw("</title>\n<style>\n").own_file(embedded::report_css).own_file(head.style).raw("</style>\n</head>\n<body");
  // A ranking is wider than it is high, on paper too.
  if (head.script == PageScript::sorting) html.raw(" class=\"wide\"");
  html.raw(">\n<header>");
  if (!letterhead.logo.empty()) {
    html.raw("<img class=\"logo\" src=\"").text(letterhead.logo).raw("\" alt=\"");
    html.text(say(language, "标志", "logo")).raw("\">");
  }
  html.raw("<p>").text(ruleset.title.in(language)).raw("</p><h1>").text(title).raw("</h1>");
  if (!letterhead.contact.empty()) html.raw("<p class=\"contact\">").text(letterhead.contact).raw("</p>");
  html.raw("</header>\n<main>\n");
}

void write_page_foot(PageScript script, Markup& html) {
  html.raw("</footer>\n");
  if (script == PageScript::sorting) html.raw("<script>").own_file(embedded::sort_js).raw("</script>\n");
  html.raw("</body>\n</html>\n");
}

}  // namespace pilotcheck
