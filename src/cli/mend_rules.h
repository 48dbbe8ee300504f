/// `rules lint --fix`: a ruleset in a folder with its mechanical faults mended, all of them or none.
///
///     const MendedRules mended = mend_rules("my-rules");
#pragma once

#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

struct MendedFile {
  std::string name;    ///< as the ruleset calls it
  std::string before;  ///< its text
  std::string after;
  std::optional<std::string> bytes;  ///< of `after`, in the encoding of the file; nothing where that has no room for it
  std::vector<Diagnostic> mended;
};

struct MendedRules {
  RulesetSource source;           ///< as it is then, with what it extends
  std::vector<MendedFile> files;  ///< that change
  bool failed = false;            ///< what was tried would have made another fault: nothing changes
};

MendedRules mend_rules(const std::string& folder);

}  // namespace pilotcheck
