/// Which files a folder stands for. Inputs calls it.
///
///     for (const std::string& file : description_files("drafts").files) …
#pragma once

#include <string>
#include <vector>

#include "input/input_format.h"

namespace pilotcheck {

struct DescriptionFiles {
  std::vector<std::string> files;
  std::vector<Diagnostic> diagnostics;  ///< folders that cannot be listed, or hold no description
  std::vector<Diagnostic> notes;        ///< documents of other kinds that a folder holds
};

/// Every file below `path` with a suffix of `only`, or where that is null of a format whose files hold one description,
/// sorted by path; hidden ones are left out and links to folders are not followed, so that no loop of links is walked.
DescriptionFiles description_files(const std::string& path, const InputFormat* only = nullptr);

}  // namespace pilotcheck
