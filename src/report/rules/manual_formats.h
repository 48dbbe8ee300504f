/// The formats of `rules docs`. To add one: its function, and here its declaration and its row.
///
///     write_manual_markdown(RulesManualReport{ruleset}, options, out);
#pragma once

#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct RulesManualReport {
  const Ruleset& ruleset;
};

ReportFormat<RulesManualReport>::Write write_manual_markdown, write_manual_html;

inline constexpr ReportFormat<RulesManualReport> rules_manual_formats[] = {
    {"markdown", "一份文档，供阅读或放进网站", "one document, to be read or put on a site", write_manual_markdown},
    {"html", "一个网页文件，可打印", "one page in a file, to be printed too", write_manual_html},
};

}  // namespace pilotcheck
