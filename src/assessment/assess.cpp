#include "assessment/assessment.h"
#include "assessment/finding.h"
#include "assessment/verdict.h"

namespace pilotcheck {

namespace {

Judgement judge_criterion(const Criterion& criterion, const Description& description) {
  if (criterion.when) {
    const Status guard = judge(*criterion.when, description).status;
    if (guard == Status::unmet) return {Status::not_applicable, 1.0};
    if (guard == Status::unstated) return {Status::unstated, 0.0};
  }
  return judge(criterion.require, description);
}

TargetResult judge_file(const RuleFile& file, const Description& description) {
  TargetResult result;
  result.rules = &file;
  result.parts.reserve(file.parts.size());
  for (const Part& part : file.parts) {
    PartResult& judged = result.parts.emplace_back();
    judged.part = &part;
    judged.criteria.reserve(part.criteria.size());
    for (const Criterion& criterion : part.criteria) {
      judged.criteria.push_back({&criterion, judge_criterion(criterion, description)});
    }
    judged.status = part_status(judged.criteria);
  }
  return result;
}

void count(TargetResult& target) {
  for (const PartResult& part : target.parts) {
    (part.part->kind == PartKind::element ? target.elements : target.sections).add(part.status);
  }
}

void add_findings(const std::vector<TargetResult>& group, const Description& description,
                  std::vector<Finding>& findings) {
  for (const TargetResult& target : group) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) {
        const Status status = result.judgement.status;
        if (status != Status::unmet && status != Status::unstated) continue;
        findings.push_back(make_finding(*part.part, *result.criterion, result.judgement, description));
      }
    }
  }
}

std::string text_of(const Description& description, std::string_view path) {
  const auto slot = description.vocabulary->find(path);
  return slot && description.fact(*slot).stated() ? description.fact(*slot).text : std::string();
}

}  // namespace

Assessment assess(const Ruleset& ruleset, const Description& description, const AssessOptions& options) {
  Assessment assessment;
  assessment.file = description.file;
  assessment.enterprise = text_of(description, "enterprise.name");
  assessment.pilot = text_of(description, "pilot.name");
  for (const RuleFile& file : ruleset.files) {
    if (file.kind == RuleKind::baseline) {
      assessment.baseline.push_back(judge_file(file, description));
      continue;
    }
    const bool claimed = judge(*file.applies, description).status == Status::met;
    if (!claimed && !options.every_target) continue;
    assessment.targets.push_back(judge_file(file, description));
    assessment.targets.back().claimed = claimed;
  }
  const Status derived = derived_status(assessment.targets);
  for (TargetResult& file : assessment.baseline) {
    for (PartResult& part : file.parts) {
      if (part.part->derived) part.status = derived;
    }
  }
  for (auto* group : {&assessment.baseline, &assessment.targets}) {
    for (TargetResult& target : *group) count(target);
  }
  assessment.verdict = verdict_of(assessment.baseline, assessment.targets);
  add_findings(assessment.baseline, description, assessment.findings);
  add_findings(assessment.targets, description, assessment.findings);
  for (const Diagnostic& fault : description.faults) assessment.findings.push_back(make_finding(fault));
  return assessment;
}

Assessment unreadable(std::string file, std::vector<Diagnostic> why) {
  Assessment assessment;
  assessment.file = std::move(file);
  assessment.verdict = Verdict::unreadable;
  assessment.diagnostics = std::move(why);
  return assessment;
}

}  // namespace pilotcheck
