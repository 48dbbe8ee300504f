/// What a key of a description names, and what is said of one that names nothing or is there twice. The walk over a
/// description asks for every key.
///
///     if (const auto slot = keys.find_child(group, key)) …  else keys.tell_unknown(key, group, facts);
#pragma once

#include <optional>
#include <vector>

#include "description/fault_sink.h"

namespace pilotcheck {

class KeyReader {
 public:
  KeyReader(const Vocabulary& vocabulary, FaultSink& faults, Description& description)
      : v_(vocabulary), faults_(faults), d_(description) {}

  /// The child that goes by `key`, which may be in traditional characters.
  std::optional<Slot> find_child(Slot group, Node key);
  /// The fact of `slot`: in the description, or in the record whose `facts` are being read.
  Fact& fact_of(Slot slot, std::vector<Fact>& facts) const;
  /// What the key was meant to be is not absent for another reason.
  void tell_unknown(Node key, Slot group, std::vector<Fact>& facts);
  /// Gives whether it is the first key of an entry in a list: with it another entry begins.
  bool tell_duplicate(Node key, const Fact& fact, Node group, Slot slot);

 private:
  const Vocabulary& v_;
  FaultSink& faults_;
  Description& d_;
};

}  // namespace pilotcheck
