/// By how much one figure is another than before, as intervals. reconcile_figures() compares what texts say of a
/// change.
///
///     share_of(difference_of(before, after), before)      // in percent
#pragma once

#include "prose/figure.h"

namespace pilotcheck {

/// How far apart two figures may be.
Figure difference_of(const Figure& before, const Figure& after);

/// In percent of `whole`, in millionths; unbounded of a whole that may be nothing.
Figure share_of(const Figure& part, const Figure& whole);

}  // namespace pilotcheck
