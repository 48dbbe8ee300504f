#include <algorithm>
#include <iterator>

#include "assessment/assessment.h"
#include "assessment/attachment_review.h"
#include "assessment/attainment.h"
#include "assessment/claims.h"
#include "assessment/facts.h"
#include "assessment/finding.h"
#include "assessment/identity.h"
#include "assessment/layout_findings.h"
#include "assessment/merge_findings.h"
#include "assessment/merge_waived.h"
#include "assessment/other_ruleset.h"
#include "assessment/placeholders.h"
#include "assessment/reconcile.h"
#include "assessment/reconcile_dates.h"
#include "assessment/reconcile_figures.h"
#include "assessment/same_passage.h"
#include "assessment/score.h"
#include "assessment/system_first.h"
#include "assessment/unclaimed_texts.h"
#include "assessment/verdict.h"
#include "assessment/waivers.h"
#include "ruleset/judge_criterion.h"
#include "ruleset/standing.h"

namespace pilotcheck {

namespace {

struct Judging {
  const Scoring& scoring;
  const Description& description;
  const AssessOptions& options;
  std::string_view enterprise;
};

CriterionResult judge_criterion(const RuleFile& file, const Part& part, const Criterion& criterion,
                                const Judging& judging) {
  CriterionResult result{&criterion, judge_criterion(criterion, judging.description), nullptr};
  Status& status = result.judgement.status;
  if (judging.options.waivers.empty() || (status != Status::unmet && status != Status::unstated)) return result;
  result.waiver =
      find_waiver(judging.options.waivers, judging.options.today, judging.enterprise, file, part, criterion);
  if (result.waiver != nullptr) status = Status::waived;
  return result;
}

TargetResult judge_file(const RuleFile& file, const Judging& judging) {
  TargetResult result;
  result.rules = &file;
  result.parts.reserve(file.parts.size());
  FileStanding whole(file, judging.scoring);
  for (const Part& part : file.parts) {
    PartResult& judged = result.parts.emplace_back();
    judged.part = &part;
    judged.criteria.reserve(part.criteria.size());
    PartStanding standing(part);
    for (const Criterion& criterion : part.criteria) {
      judged.criteria.push_back(judge_criterion(file, part, criterion, judging));
      standing.add(criterion, judged.criteria.back().judgement);
    }
    judged.status = standing.status();
    if (part.weighed) {
      judged.low = standing.share().low().to_double();
      judged.high = standing.share().high().to_double();
    }
    whole.add(part, standing);
    judged.progress = progress_of(judged, judging.scoring);
  }
  result.progress = progress_of(result.parts, judging.scoring);
  result.status = whole.status();
  if (file.met_at) {
    result.low = whole.share().low().to_double();
    result.high = whole.share().high().to_double();
  }
  return result;
}

void count(TargetResult& target) {
  for (const PartResult& part : target.parts) {
    if (is_advice_only(part)) continue;
    (part.part->kind == PartKind::element ? target.elements : target.sections).add(part.status);
  }
}

/// A waived criterion is judged again, so that what is waived is told with it. merge_waived() makes it `waived`.
Finding make_waived(const PartResult& part, const CriterionResult& result, const Description& description) {
  Finding finding =
      make_finding(*part.part, *result.criterion, judge_criterion(*result.criterion, description), description);
  finding.reason = result.waiver->reason;
  return finding;
}

/// What falls short where enough is reached all the same: nobody has to act on it.
bool is_spared(const TargetResult& target, const PartResult& part, const Criterion& criterion) {
  const bool enough =
      (part.part->met_at && is_closed(part.status)) || (target.rules->met_at && is_closed(target.status));
  return enough && !criterion.decides_eligibility;
}

void add_findings(const std::vector<TargetResult>& group, const Description& description, bool explained,
                  Assessment& assessment) {
  for (const TargetResult& target : group) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) {
        const Status status = result.judgement.status;
        if (status == Status::unmet || status == Status::unstated) {
          assessment.findings.push_back(
              explained ? make_finding(*part.part, *result.criterion, result.judgement, description)
                        : outline_finding(*part.part, *result.criterion, result.judgement, description));
          if (is_spared(target, part, *result.criterion)) assessment.findings.back().level = Level::should;
        } else if (status == Status::waived && explained) {
          assessment.waived.push_back(make_waived(part, result, description));
        }
      }
    }
  }
}

/// None of these keeps a person from relying on what was judged.
bool is_settled(const std::vector<Finding>& open) {
  return std::ranges::none_of(open, [](const Finding& finding) { return finding.level == Level::must; });
}

/// Path of the field whose value or key a fault of the description is about; empty where it is of no one field.
std::string field_at(const Description& description, Position position) {
  if (position.line == 0) return {};
  for (Slot slot = 0; slot < description.facts.size(); ++slot) {
    const Fact& fact = description.facts[slot];
    if (fact.fault == position || (fact.stated() && fact.position == position)) {
      return description.vocabulary->field(slot).path;
    }
  }
  return {};
}

std::string text_of(const Description& description, const std::optional<Slot>& role) {
  return role && description.fact(*role).stated() ? description.fact(*role).text : std::string();
}

}  // namespace

Assessment assess(const Ruleset& ruleset, const Description& description, const AssessOptions& options) {
  Assessment assessment;
  assessment.file = description.file;
  assessment.self_contained = description.self_contained;
  assessment.enterprise = text_of(description, ruleset.vocabulary.roles().enterprise);
  assessment.pilot = text_of(description, ruleset.vocabulary.roles().pilot);
  const Judging judging{ruleset.scoring, description, options, assessment.enterprise};
  for (const RuleFile& file : ruleset.files) {
    if (!file.is_target()) {
      assessment.baseline.push_back(judge_file(file, judging));
      continue;
    }
    const bool claimed = applies(file, description) == Status::met;
    if (!claimed && !options.every_target) continue;
    assessment.targets.push_back(judge_file(file, judging));
    assessment.targets.back().claimed = claimed;
  }
  const Judgement derived = derived_from(assessment.targets);
  for (TargetResult& file : assessment.baseline) {
    for (PartResult& part : file.parts) {
      if (!part.part->derived) continue;
      part.status = derived.status;
      part.progress = derived.progress;
    }
  }
  for (TargetResult& target : InTurn<TargetResult>(assessment.baseline, assessment.targets)) count(target);
  assessment.attained =
      attainments(ruleset, assessment.targets, verdict_of(assessment.baseline, {}, true) != Verdict::ineligible,
                  [&](const RuleFile& step) { return judge_file(step, judging); });
  assessment.score = score_of(assessment, ruleset);
  assessment.coverage = coverage_of(assessment);
  if (auto doubt = other_ruleset(ruleset, description)) assessment.findings.push_back(std::move(*doubt));
  add_findings(assessment.baseline, description, options.explained, assessment);
  add_findings(assessment.targets, description, options.explained, assessment);
  std::vector<Finding> open = claim_findings(ruleset, description, assessment);
  std::ranges::move(reconcile(ruleset, description), std::back_inserter(open));
  std::ranges::move(reconcile_figures(ruleset, description), std::back_inserter(open));
  std::ranges::move(reconcile_dates(ruleset, description), std::back_inserter(open));
  const bool all_judged = is_settled(open) && !has_misread_claim(ruleset, description);
  assessment.verdict = verdict_of(assessment.baseline, assessment.targets, all_judged);
  std::ranges::move(open, std::back_inserter(assessment.findings));
  for (Finding& passage : same_passages(description)) assessment.findings.push_back(std::move(passage));
  for (Finding& text : unclaimed_texts(ruleset, description)) assessment.findings.push_back(std::move(text));
  for (Finding& doubt : review_attachments(ruleset, description)) assessment.findings.push_back(std::move(doubt));
  for (Finding& finding : layout_findings(ruleset, description)) assessment.findings.push_back(std::move(finding));
  for (const Diagnostic& fault : description.faults) {
    assessment.findings.push_back(make_finding(fault));
    assessment.findings.back().field = field_at(description, fault.position);
  }
  for (const Diagnostic& fault : placeholder_faults(description, assessment)) {
    assessment.findings.push_back(make_finding(fault));
  }
  const MergeWithin within = options.every_target ? MergeWithin::rule_file : MergeWithin::description;
  merge_waived(ruleset, description, within, assessment.findings, assessment.waived);
  merge_findings(ruleset, description, within, assessment.findings);
  put_systems_first(ruleset, description, assessment.findings);
  if (options.explained) {
    identify(assessment);
    tell_gains(ruleset, assessment);
  }
  for (std::vector<Finding>* all : {&assessment.findings, &assessment.waived}) {
    for (Finding& finding : *all) finding.place = place_of(description.places, finding.detail.position);
  }
  if (options.prints) assessment.prints = passage_prints(description);
  for (const Slot slot : options.extracts) assessment.extracts.push_back(extract_text(description, slot));
  if (options.facts) assessment.facts = stated_facts(description);
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
