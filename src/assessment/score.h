/// Progress and score: the share of what is asked that is there, weighted as the ruleset declares. They feed rankings
/// and comparisons, never a status (design: Progress). assess() calls them.
///
///     part.progress = progress_of(part, ruleset.scoring);
#pragma once

#include <span>

#include "assessment/assessment.h"

namespace pilotcheck {

/// The mean progress of the applicable criteria, weighted by level, 0…1; what is waived counts as done; 1 when nothing
/// with a weight applies.
double progress_of(const PartResult& part, const Scoring& scoring);

/// The mean over the parts that apply, weighted by kind; 1 when there is none. A derived part, which repeats the
/// elements of others, has no say.
double progress_of(std::span<const PartResult> parts, const Scoring& scoring);

/// 0…100: the mean of the baseline files and the claimed targets, weighted; all claimed targets share one weight, and
/// who claims none has none of it. Rules without targets leave that weight out.
double score_of(const Assessment& assessment, const Ruleset& ruleset);

/// 0…1: of the applicable criteria of level `must`, the share that could be judged, that is are not `unstated`; 1 when
/// there is none.
double coverage_of(const Assessment& assessment);

/// Among the baseline files and the claimed targets together, as `scoring` says or else 1. A file that only asks is
/// never failed and would be points for nothing: it weighs 0.
double weight_in_score(const RuleFile& baseline, const Scoring& scoring);

/// Tells each finding what the score gains once its criterion is met, and those merged into it: `Finding::gain`. The
/// score is a sum over criteria, so gains add up: with the score as it is they make 100, less the share of the targets
/// where none is claimed. What has no weight in the score, as of a target not claimed, gains nothing.
void tell_gains(const Ruleset& ruleset, Assessment& assessment);

}  // namespace pilotcheck
