/// The items of a set that a criterion asks for, as branches: a case must show that each is found, and that each alone
/// can be what is lacking.
///
///     SeenItems items;
///     items.add(predicate, description);
///     items.count(predicate, criterion.id, vocabulary, branches);
#pragma once

#include <map>
#include <string>
#include <vector>

#include "predicate/requirement.h"
#include "trial/run_trials.h"

namespace pilotcheck {

/// One branch more, reached or not.
void count_branch(bool reached, const std::string& id, Bilingual what, Coverage& coverage);

class SeenItems {
 public:
  /// What each item of `predicate` came to; nothing where it has not several.
  void add(const BoundPredicate& predicate, const Description& description);
  void count(const BoundPredicate& predicate, const std::string& id, const Vocabulary& vocabulary,
             Coverage& coverage) const;

 private:
  struct Item {
    Bilingual name;
    BoundPredicate alone;  ///< asked for by itself
    bool met = false;
    bool lacking = false;  ///< while another was met
  };

  static std::vector<Item> items_of(const BoundPredicate& predicate, const Vocabulary& vocabulary);

  std::map<const BoundPredicate*, std::vector<Item>> items_;
};

}  // namespace pilotcheck
