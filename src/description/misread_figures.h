/// Attachments whose kind could not be read, and which of the kinds may be meant: a figure that is asked for is then
/// not missing, it may only go by a wrong name. The predicate `figure` asks for them, and merge_findings().
///
///     for (const MisreadFigure& one : misread_figures(description)) …
#pragma once

#include <vector>

#include "description/description.h"

namespace pilotcheck {

struct MisreadFigure {
  Position fault;           ///< where the kind is reported
  std::uint64_t kinds = 0;  ///< a bit for each that may be meant; none where nothing is near: it may be any
  [[nodiscard]] bool may_be(std::uint64_t wanted) const { return kinds == 0 || (kinds & wanted) != 0; }
};

std::vector<MisreadFigure> misread_figures(const Description& description);

}  // namespace pilotcheck
