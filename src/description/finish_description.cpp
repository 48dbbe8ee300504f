#include "description/finish_description.h"

#include <algorithm>

#include "prose/fold.h"

namespace pilotcheck {

namespace {

/// Of who applies, as texts are folded; empty where it is not stated.
std::u16string own_name(const Description& d) {
  const auto& slot = d.vocabulary->roles().enterprise;
  const bool stated = slot && d.facts[*slot].stated();
  return stated ? fold(d.facts[*slot].text, *d.lexicon).text : std::u16string();
}

/// When the texts were written: no later than the application is dated.
std::chrono::year_month month_written(const Description& d, std::chrono::year_month today) {
  const auto& slot = d.vocabulary->roles().date;
  if (!slot || !d.facts[*slot].stated()) return today;
  const std::chrono::year_month dated = month_of(d.facts[*slot].date);
  return dated.ok() && today.ok() ? std::min(dated, today) : today;
}

}  // namespace

std::vector<std::string_view> ids_of(const Description& description, const AttachmentRole& role) {
  std::vector<std::string_view> ids;
  for (const Record& record : description.records[role.list]) ids.push_back(record.facts[*role.id].text);
  return ids;
}

bool all_ids_are_read(const Description& description, const AttachmentRole& role) {
  if (description.facts[role.list].fault.line > 0) return false;
  return std::ranges::all_of(description.records[role.list],
                             [&](const Record& record) { return record.facts[*role.id].fault.line == 0; });
}

std::uint64_t kinds_of(const Description& description, std::string_view id, const AttachmentRole& role) {
  std::uint64_t kinds = 0;
  for (const Record& record : description.records[role.list]) {
    if (!role.kind || !role.file || record.facts[*role.id].text != id || !record.facts[*role.kind].stated()) continue;
    const Fact& file = record.facts[*role.file];
    if (file.stated() && names_file(file.text, description.lexicon->placeholders))
      kinds |= record.facts[*role.kind].choices;
  }
  return kinds;
}

void fold_narratives(Description& description, std::chrono::year_month today) {
  const std::u16string name = own_name(description);
  const std::chrono::year_month written = month_written(description, today);
  const Vocabulary& vocabulary = *description.vocabulary;
  for (Slot slot = 0; slot < vocabulary.size(); ++slot) {
    Fact& fact = description.facts[slot];
    if (!fact.stated() || vocabulary.field(slot).kind() != ValueKind::prose) continue;
    fact.prose = static_cast<std::uint32_t>(description.narratives.size());
    description.narratives.emplace_back(fact.text, *description.lexicon, Writing{written, name});
  }
}

}  // namespace pilotcheck
