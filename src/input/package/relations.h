/// What the parts of a package are to each other, and reading one of them as XML. Readers of workbooks and of Word
/// documents begin here.
///
///     Relations relations;
///     if (auto wrong = read_relations(package, "", relations)) return wrong;      // of the package itself
///     const std::string main = relations.target_of_type("officeDocument");
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/package/package.h"
#include "input/package/xml.h"

namespace pilotcheck {

struct Relation {
  std::string type;  ///< the last word of its address: `worksheet`, in either edition of the standard
  std::string target;
};

struct Relations {
  std::map<std::string, Relation, std::less<>> by_id;
  /// Empty where there is none.
  [[nodiscard]] std::string target_of_type(std::string_view type) const;
};

/// Those of `part`, of the package itself where that is empty; none where it has none. What is outside of the package
/// is left out, and so never followed.
std::optional<Diagnostic> read_relations(Package& package, std::string_view part, Relations& relations);

/// Feeds a part to `events`, as long as `goes_on` says so. What is wrong with the part; nothing once it was stopped.
std::optional<Diagnostic> read_xml(Package& package, const std::string& part, XmlEvents events,
                                   const std::function<bool()>& goes_on);

}  // namespace pilotcheck
