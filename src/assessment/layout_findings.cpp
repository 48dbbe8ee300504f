#include "assessment/layout_findings.h"

namespace pilotcheck {

std::vector<Finding> layout_findings(const Ruleset& ruleset, const Description& description) {
  std::vector<Finding> findings;
  findings.reserve(description.layout.size());
  if (!ruleset.form || !ruleset.form->layout) return findings;
  const FormLayout& asked = *ruleset.form->layout;
  for (const LayoutFault& fault : description.layout) {
    Finding finding;
    finding.id = fault.id;
    finding.subject = fault.subject;
    finding.status = FindingStatus::unmet;
    finding.level = Level::should;
    finding.remedy = Remedy::repair;
    finding.message = fault.message;
    finding.advice = fault.advice;
    finding.detail.position = fault.position;
    finding.source = {asked.annex, asked.clause, asked.cited};
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace pilotcheck
