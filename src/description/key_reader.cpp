#include "description/key_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/key_faults.h"
#include "description/name_hints.h"
#include "prose/simplify.h"

namespace pilotcheck {

std::optional<Slot> KeyReader::find_child(Slot group, Node key) {
  if (const auto child = v_.find_child(group, key.text())) return child;
  const auto plain = simplified(key.text(), *d_.lexicon);
  const auto child = plain ? v_.find_child(group, *plain) : std::nullopt;
  if (child) faults_.add_traditional(key, *plain);
  return child;
}

Fact& KeyReader::fact_of(Slot slot, std::vector<Fact>& facts) const {
  if (!v_.field(slot).in_record) return facts[slot];
  const auto& siblings = v_.field(v_.field(slot).parent).children;
  return facts[static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), slot) - siblings.begin())];
}

bool KeyReader::tell_duplicate(Node key, const Fact& fact, Node group, Slot slot) {
  ValueFault fault = duplicate_key_fault(key.text(), fact.key);
  const bool first = v_.field(slot).kind() == ValueKind::records && !group.is_flow() &&
                     (*group.entries().begin()).key.position() == fact.key;
  if (first)
    fault.hint = {fmt::format("若另起一项，请在“{}”前加“- ”", key.text()),
                  fmt::format("if another entry begins here, put `- ` before `{}`", key.text())};
  faults_.add(key.position(), std::move(fault));
  return first;
}

void KeyReader::tell_unknown(Node key, Slot group, std::vector<Fact>& facts) {
  const std::string word = simplified(key.text(), *d_.lexicon).value_or(std::string(key.text()));
  if (const auto meant = meant_child(v_, group, word)) fact_of(*meant, facts).fault = key.position();
  if (const InsteadOf* instead = v_.instead_of(word)) {
    for (const Slot slot : instead->fields) {
      if (!v_.field(slot).in_record) d_.facts[slot].fault = key.position();
    }
  }
  faults_.add_unless_slip(key.position(), unknown_key_fault(v_, group, key.text(), word));
}

}  // namespace pilotcheck
