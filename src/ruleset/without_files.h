/// ruleset.yaml without the rule files that somebody leaves out: lists of `kinds` that put files in an order name them,
/// and nobody who leaves one out should have to write the others down again. extend() and with_profile() call it.
///
///     head = without_files(head, {"silver"}, [](Node) { return true; });
#pragma once

#include <functional>
#include <set>
#include <string>

#include "input/document.h"

namespace pilotcheck {

using FileIds = std::set<std::string, std::less<>>;

/// `head` with no item of `order` and `ladder` that is in `gone` and for which `drops` holds.
Document without_files(const Document& head, const FileIds& gone, const std::function<bool(Node)>& drops);

}  // namespace pilotcheck
