/// How descriptions are scored and ranked, as `ruleset.yaml` declares it. The arithmetic is the tool's own: every
/// report that carries a score says so, and `explain scoring` spells it out.
///
///     scoring:
///       note: {zh: …, en: …}
///       levels: {must: 1, should: 0}        # weight of a criterion in its element or section
///       parts: {element: 2, section: 1}     # weight of an element or section in its target
///       whole: {basic: 2, form: 1, targets: 3}   # weights of the baseline files, and of all claimed targets together
///     ranking:
///       - {by: eligible}
///       - {by: score, step: 1}              # in steps: what is nearly equal is equal
///       - {by: targets, of: [mode]}       # how many targets of a kind are claimed
///       - {by: progress, of: [basic.5, form.growth], note: {zh: …, en: …}}
#pragma once

#include <map>
#include <string>
#include <vector>

#include "input/document.h"
#include "input/keyed_reader.h"
#include "text/bilingual.h"

namespace pilotcheck {

struct Scoring {
  Bilingual note;
  double must = 1;
  double should = 0;
  double element = 1;
  double section = 1;
  std::map<std::string, double, std::less<>> files;  ///< of baseline files by id; 1 for one that is not named
  double targets = 1;                                ///< of all claimed targets together
};

struct RankingKey {
  /// What is compared; the better comes first.
  enum class By : std::uint8_t { eligible, score, targets, progress, coverage };
  By by = By::score;
  double step = 0;              ///< of score and progress, in points of 100; 0: compared as it is
  std::vector<std::string> of;  ///< of progress: elements and sections, whose mean counts; of targets: their kinds
  Bilingual note;
};

/// `eligible`, `score`, …: the word in ruleset.yaml.
std::string_view name_of(RankingKey::By by);

/// Faults go to `faults`. Keys that are not there leave the defaults.
Scoring read_scoring(Node node, const Faults& faults);
std::vector<RankingKey> read_ranking(Node node, const Faults& faults);

}  // namespace pilotcheck
