/// `explain --text` for people: a line for each clause, below it what it mentions and how far its triggers reach.
#pragma once

#include "output/page.h"
#include "report/explain/text_reading.h"

namespace pilotcheck {

void show_reading(const TextReading& reading, const Lexicon& lexicon, Language language, Page& page);

}  // namespace pilotcheck
