#include "ruleset/figure_labels.h"

#include <algorithm>
#include <map>
#include <set>

#include "prose/fold.h"

namespace pilotcheck {

namespace {

bool has_figure(const Vocabulary& vocabulary, const Field& field) {
  if (field.in_record) return false;
  const bool is_side = vocabulary.field(field.parent).kind() == ValueKind::change;
  return field.kind() == ValueKind::change || (field.kind() == ValueKind::number && !is_side);
}

}  // namespace

std::vector<FigureLabel> add_figure_labels(const Vocabulary& vocabulary, Concepts& concepts) {
  std::map<std::u16string, std::size_t> uses;
  const auto for_each_name = [](const Field& field, const auto& visit) {
    visit(field.label.zh, true);
    visit(field.label.en, false);
    for (const std::string& alias : field.aliases) visit(alias, true);
    for (const std::string& name : field.in_texts) visit(name, true);
  };
  for (const Field& field : vocabulary.fields()) {
    if (!has_figure(vocabulary, field)) continue;
    // One that is called the same in both languages has that name once.
    std::set<std::u16string> own;
    for_each_name(field, [&](const std::string& name, bool) { own.insert(fold_word(name)); });
    for (const std::u16string& name : own) ++uses[name];
  }
  std::vector<FigureLabel> labels;
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    if (!has_figure(vocabulary, field)) continue;
    Concept named;
    named.label = field.label;
    named.figure = true;
    std::set<std::u16string> added;
    for_each_name(field, [&](const std::string& name, bool zh) {
      const std::u16string folded = fold_word(name);
      if (folded.empty() || uses[folded] != 1 || !added.insert(folded).second) return;
      (zh ? named.words_zh : named.words_en).push_back(name);
    });
    if (named.words_zh.empty() && named.words_en.empty()) continue;
    labels.push_back({concepts.add(std::move(named)), slot});
  }
  std::ranges::sort(labels, {}, &FigureLabel::number);
  return labels;
}

std::vector<DateLabel> add_date_labels(const Vocabulary& vocabulary, Concepts& concepts) {
  constexpr std::string_view gap = "…";
  std::vector<DateLabel> labels;
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    if (field.kind() != ValueKind::date || field.in_record) continue;
    for (const std::string& pattern : field.in_texts) {
      const std::size_t at = std::min(pattern.find(gap), pattern.size());
      std::string_view behind = std::string_view(pattern).substr(std::min(at + gap.size(), pattern.size()));
      const bool second = behind.starts_with(gap);
      if (second) behind.remove_prefix(gap.size());
      Concept lead;
      lead.label = field.label;
      lead.figure = true;
      lead.words_zh.push_back(pattern.substr(0, at));
      labels.push_back({concepts.add(std::move(lead)), slot, fold_word(behind), second});
    }
  }
  std::ranges::stable_sort(labels, {}, &DateLabel::number);
  return labels;
}

}  // namespace pilotcheck
