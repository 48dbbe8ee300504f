/// What a row keeps of its narratives (passage_prints.h) as a member of its line of JSON, and back, so that rows that
/// were judged apart are compared like those of one run.
///
///     write_prints(ruleset.vocabulary, row.prints, json);  row.prints = read_prints(node, vocabulary, faults);
#pragma once

#include "assessment/passage_prints.h"
#include "input/keyed_reader.h"
#include "output/json_writer.h"

namespace pilotcheck {

/// The member `passages`; nothing where there are no prints.
void write_prints(const Vocabulary& vocabulary, const PassagePrints& prints, JsonWriter& json);

/// Of the value of that member. Nothing where it was not written so.
std::optional<PassagePrints> read_prints(Node node, const Vocabulary& vocabulary, const Faults& faults);

}  // namespace pilotcheck
