#include "report/status_sign.h"

#include "report/wording.h"

namespace pilotcheck {

std::string_view sign_of(Status status) {
  switch (status) {
    case Status::met:
      return "✓";
    case Status::unmet:
      return "✗";
    case Status::unstated:
      return "?";
    case Status::waived:
      return "○";
    case Status::not_applicable:
      break;
  }
  return "–";
}

void write_legend(Language language, Markup& html) {
  html.raw("<p class=\"legend\">");
  for (const Status status : {Status::met, Status::unmet, Status::unstated, Status::waived, Status::not_applicable}) {
    html.raw("<span><b class=\"").text(name_of(status)).raw("\">").text(sign_of(status)).raw("</b> ");
    html.text(status_word(status, language)).raw("</span> ");
  }
  html.raw("</p>\n");
}

}  // namespace pilotcheck
