// What a form asks for, and whether a document is one.
#include <algorithm>

#include "description/form/read_form.h"

namespace pilotcheck {

std::vector<Slot> asked_fields(const Form& form, const Vocabulary& vocabulary, const FormReading& reading) {
  std::vector<Slot> asked;
  const auto add_below = [&](Slot group, const auto& add) -> void {
    for (const Slot child : vocabulary.field(group).children) {
      if (std::ranges::find(form.not_asked, child) != form.not_asked.end()) continue;
      vocabulary.field(child).kind() == ValueKind::group ? add(child, add) : asked.push_back(child);
    }
  };
  for (const Slot group : form.groups) add_below(group, add_below);
  for (const Form::Blank& blank : form.blanks) std::erase(asked, blank.into);
  for (const Form::Title& title : form.titles) {
    if (title.field) asked.push_back(*title.field);
  }
  for (const Form::Target& target : form.targets) {
    const auto claims = std::ranges::find(reading.values, target.claims, &FormValue::slot);
    if (claims == reading.values.end()) continue;
    const std::string& id = vocabulary.field(target.claims).choices[target.choice].id;
    if (std::ranges::find(claims->items, id) != claims->items.end()) add_below(target.texts, add_below);
  }
  return asked;
}

bool has_cell(const Form& form, const Vocabulary& vocabulary, Slot field) {
  for (Slot slot = field; slot != 0; slot = vocabulary.field(slot).parent) {
    if (std::ranges::find(form.not_asked, slot) != form.not_asked.end()) return false;
    if (std::ranges::find(form.groups, slot) != form.groups.end()) return true;
  }
  return false;
}

bool is_form(const FormReading& reading) { return !reading.values.empty(); }

}  // namespace pilotcheck
