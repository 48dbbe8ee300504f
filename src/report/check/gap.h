/// Findings as reports show them: by the kind of work that closes them, what closes most first.
///
///     for (const Gap& gap : gaps_of(assessment)) …
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// What a report groups by: what keeps one from applying at all, then each remedy in the order of work, then advice.
enum class GapGroup : std::uint8_t { ineligible, repair, write, attach, state, decide, build, advice };

/// Which headings stand before a gap, for it is the first of its group, target or part where it stands.
struct GapHeadings {
  bool group = false;
  bool target = false;
  bool part = false;
};

struct Gap {
  GapGroup group = GapGroup::build;
  const TargetResult* target = nullptr;  ///< none for a fault of the description
  const Part* part = nullptr;            ///< likewise
  const Finding* finding = nullptr;
  GapHeadings opens = {};
};

/// `To write`, `撰写正文`: what stands over the gaps of one group.
std::string heading_of(const Words& words, GapGroup group, Language language);

/// Whether the finding asks for the text of its section, which is not there yet; what it must describe is merged into
/// it.
bool asks_for_text(const Gap& gap);

/// What a gap is in one sentence: its message; of a text that is not there, what it is called and how much it must
/// cover, without what is only advised.
std::string headline_of(const Gap& gap, Language language);

/// All that is asked for by a gap that stands for several, one sentence each: what a missing text must cover, what
/// hangs on a fact that is not stated. Empty where the headline says it.
std::vector<const Finding*> subjects_of(const Gap& gap);

/// Points as reports show them.
double in_tenths(double points);

/// How many criteria of level must it closes.
std::size_t closed_by(const Finding& finding);

/// What closing it brings: `closes 3 criteria · score +2.4`; empty where it brings nothing.
std::string gain_text(const Finding& finding, Language language);

/// The points alone, as a sum of them is shown too: `+2.4 points`; empty where there are none.
std::string points_text(double points, Language language);

/// What the points of a report are, and whose arithmetic they follow; empty where none is shown.
std::string gain_note(const Ruleset& ruleset, const Assessment& assessment, std::span<const Gap> gaps,
                      Language language);

/// Whether closing the one brings more: more criteria, or as many and more of the score, as far as it is shown.
bool gains_more(const Finding& one, const Finding& other);

/// The group of what is to be done that way, where it neither keeps one from applying nor is only advised.
GapGroup group_for(Remedy remedy);

/// How many of `gaps` are of `group`: the heading says it.
std::size_t count_of(std::span<const Gap> gaps, GapGroup group);

/// `to write 5; to attach 3`: what there is to do in one line; empty where there is nothing.
std::string work_text(const Words& words, std::span<const Gap> gaps, Language language);

/// Every finding that the baseline does not know, by group, then those that bring most, then in the order of the
/// ruleset. Points into `assessment`.
std::vector<Gap> gaps_of(const Assessment& assessment);

}  // namespace pilotcheck
