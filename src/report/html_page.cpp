#include "report/html_page.h"

#include "report/wording.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view report_css;
extern const std::string_view sort_js;
}  // namespace embedded

void write_page_head(const Ruleset& ruleset, std::string_view title, PageScript script, Language language,
                     Markup& html) {
  html.raw("<!DOCTYPE html>\n<html lang=\"").text(say(language, "zh-CN", "en"));
  html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
  html.raw("default-src 'none'; style-src 'unsafe-inline'");
  // Of our script by its hash; the browser test fails when the two part.
  if (script == PageScript::sorting) html.raw("; script-src 'sha256-eqwouBBb35u8ji6VGnX5V6UK2nKO3Z6s0pUeb6oRuYk='");
  html.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").text(title);
  html.raw("</title>\n<style>\n").own_file(embedded::report_css).raw("</style>\n</head>\n<body>\n<header><p>");
  html.text(ruleset.title.in(language)).raw("</p><h1>").text(title).raw("</h1></header>\n<main>\n");
}

void write_page_foot(PageScript script, Markup& html) {
  html.raw("</footer>\n");
  if (script == PageScript::sorting) html.raw("<script>").own_file(embedded::sort_js).raw("</script>\n");
  html.raw("</body>\n</html>\n");
}

}  // namespace pilotcheck
