/// The verdict for who decides whether to apply, in one sentence: whether one may, what keeps one from it, what is next
/// and by when. The first page of `html` opens with it.
///
///     conclusion_text(ruleset, assessment, gaps, today, Language::en)
///         == "Not yet: 16 not met, 7 not stated; next: 15 at the desk, then 8 to decide or build; …"
#pragma once

#include <span>
#include <string>

#include "report/check/gap.h"

namespace pilotcheck {

/// Of a description that could be read. `today` without a year: the deadline is told, but not how far away it is.
std::string conclusion_text(const Ruleset& ruleset, const Assessment& assessment, std::span<const Gap> gaps,
                            const Date& today, Language language);

/// verdict_text() of a description, which says too that values are written wrongly where nothing that is judged reads
/// them: `ready: every applicable criterion is met, but 1 value is written wrongly`.
std::string verdict_text(const Words& words, const Assessment& assessment, Language language);

/// counts_text() of what stands beside verdict_text(): empty where that tells all.
std::string counts_beside_verdict(const Assessment& assessment, Language language);

/// `2018年4月10日`, `10 April 2018`.
std::string date_text(const Date& date, Language language);

/// What is to be said before all else: that the description names another ruleset. Empty where it does not.
std::string first_words(const Assessment& assessment, Language language);

/// What is claimed, by its titles, `离散型智能制造、人工智能`, and what of it no rules can judge: `其他`.
std::string claims_text(const Words& words, const Assessment& assessment, Language language);

/// How far up a ladder a description has come, and what the next step lacks: `level 2; not yet level 3: 76.5% of 80%`.
std::string attained_text(const Attainment& attained, Language language);
/// The same with a word before it, where it stands alone.
std::string attained_line(const Attainment& attained, Language language);
/// What share a weighed part reaches, and which it needs: `reaches 62.5%, and needs 80%`. Empty of any other.
std::string share_text(const PartResult& part, Language language);
/// The share that a rule file reaches which is met by one: `76.5%`.
std::string share_text(const TargetResult& target);
/// That no step is.
std::string no_step_text(const RuleKind& kind, Language language);
/// Of all ladders, one behind the other.
std::string attained_text(const Assessment& assessment, Language language);
/// The rules know levels, so that tables have a column for them.
bool has_ladder(const Ruleset& ruleset);

}  // namespace pilotcheck
