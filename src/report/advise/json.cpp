#include "report/advise/formats.h"
#include "report/check/formats.h"

namespace pilotcheck {

void write_json(const AdviceReport& report, const ReportOptions& options, std::string& out) {
  write_json(CheckReport{report.ruleset, report.assessments}, options, out);
}

}  // namespace pilotcheck
