/// Names that people write although no field goes by them, as vocabulary.yaml tells them. Its loader reads them;
/// key_hint() answers with them.
///
///     vocabulary.instead_ = read_instead(node, vocabulary, faults);
#pragma once

#include <vector>

#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

/// `instead: {起止日期: [pilot.start_date, pilot.end_date], 注册资本: none}` of a vocabulary, whose fields are there.
/// Faults go to `faults`.
std::vector<InsteadOf> read_instead(Node node, const Vocabulary& vocabulary, const Faults& faults);

}  // namespace pilotcheck
