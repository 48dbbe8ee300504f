/// From an outcome to a finding: what is lacking, said in one sentence, with its place in the file.
/// assess() calls it for every criterion that someone must act on.
///
///     Finding finding = make_finding(part, criterion, judgement, description);
#pragma once

#include "assessment/assessment.h"

namespace pilotcheck {

/// The predicates, or negations that are unmet, by which `requirement` came out as `status`, in the order of the rule.
void collect_deciding(const Requirement& requirement, Status status, const Description& description,
                      std::vector<const Requirement*>& deciding);

/// The finding of a criterion that is unmet or unstated: what there is to say of it but where and why.
Finding outline_finding(const Part& part, const Criterion& criterion, const Judgement& judgement,
                        const Description& description);

/// The whole finding. Where the guard is unstated it is the guard's fact that is asked for.
Finding make_finding(const Part& part, const Criterion& criterion, const Judgement& judgement,
                     const Description& description);

/// The id of the rule file that asks for it; empty for a fault.
inline std::string_view rule_file_of(const Finding& finding) {
  return std::string_view(finding.part_of).substr(0, finding.part_of.find('.'));
}

/// A fault of the description itself.
Finding make_finding(const Diagnostic& fault);

}  // namespace pilotcheck
