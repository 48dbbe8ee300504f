/// What `explain` says of a field, of a kind of attachment, and of a fault: what a report names beside its criteria.
///
///     explain_field(ruleset, slot, Language::zh, page);
#pragma once

#include <string_view>

#include "output/page.h"
#include "report/explain/faults.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What may be written there and how, and which criteria ask for it; of a group or records what they hold.
void explain_field(const Ruleset& ruleset, Slot slot, Language language, Page& page);

/// `id`: of a choice of the field that holds the kinds.
void explain_attachment(const Ruleset& ruleset, std::string_view id, Language language, Page& page);

void explain_fault(const FaultRow& fault, Language language, Page& page);

}  // namespace pilotcheck
