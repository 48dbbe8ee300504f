/// Which files a path on the command line stands for. `check` calls it.
///
///     for (const std::string& file : description_files("drafts").files) …
#pragma once

#include <string>
#include <vector>

#include "input/diagnostic.h"

namespace pilotcheck {

struct DescriptionFiles {
  std::vector<std::string> files;
  std::vector<Diagnostic> diagnostics;  ///< folders that cannot be listed, or hold no description
};

/// A folder stands for every *.yaml, *.yml and *.json below it, sorted by path; hidden ones are left out and links to
/// folders are not followed, so that no loop of links is walked. Any other path stands for itself.
DescriptionFiles description_files(const std::string& path);

}  // namespace pilotcheck
