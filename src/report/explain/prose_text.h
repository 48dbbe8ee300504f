/// `explain prose`: how texts are read, in twelve lines, and what that cannot do. README.md shows the same lines.
#pragma once

#include "output/page.h"
#include "text/bilingual.h"

namespace pilotcheck {

void explain_prose(Language language, Page& page);

}  // namespace pilotcheck
