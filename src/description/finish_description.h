/// What can be said of a description only once all its facts are read: which attachments its evidence names, and its
/// texts as prose. The description reader asks for it last.
///
///     if (all_ids_are_read(description, role)) …;  fold_narratives(description, today);
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

#include "description/description.h"

namespace pilotcheck {

std::vector<std::string_view> ids_of(const Description& description, const AttachmentRole& role);

/// An id that is not found may be that of an attachment which could not be read.
bool all_ids_are_read(const Description& description, const AttachmentRole& role);

/// A bit for each kind of the attachments of that id which name a file.
std::uint64_t kinds_of(const Description& description, std::string_view id, const AttachmentRole& role);

/// Reads every text that is stated as prose: of who applies, written no later than the application is dated.
void fold_narratives(Description& description, std::chrono::year_month today);

}  // namespace pilotcheck
