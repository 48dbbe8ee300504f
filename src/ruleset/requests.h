/// Requirements as texts by which two that ask the same are known, however they are written: with what definitions say
/// in place of their names, keys and alternatives in one order.
///
///     const Requests requests(source);
///     if (requests.spelt_out(one) == requests.spelt_out(other)) …
#pragma once

#include <optional>
#include <string>

#include "ruleset/ruleset.h"

namespace pilotcheck {

class Requests {
 public:
  explicit Requests(const RulesetSource& source);

  /// Of rules without faults, in which no definition is its own.
  [[nodiscard]] std::string spelt_out(Node requirement) const;

 private:
  std::optional<Node> definitions_;
};

}  // namespace pilotcheck
