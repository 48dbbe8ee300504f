#include "ruleset/figure_labels.h"

#include <algorithm>
#include <map>

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
  };
  for (const Field& field : vocabulary.fields()) {
    if (!has_figure(vocabulary, field)) continue;
    for_each_name(field, [&](const std::string& name, bool) { ++uses[fold_word(name)]; });
  }
  std::vector<FigureLabel> labels;
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    if (!has_figure(vocabulary, field)) continue;
    Concept named;
    named.label = field.label;
    named.figure = true;
    for_each_name(field, [&](const std::string& name, bool zh) {
      const std::u16string folded = fold_word(name);
      if (!folded.empty() && uses[folded] == 1) (zh ? named.words_zh : named.words_en).push_back(name);
    });
    if (named.words_zh.empty() && named.words_en.empty()) continue;
    labels.push_back({concepts.add(std::move(named)), slot});
  }
  std::ranges::sort(labels, {}, &FigureLabel::number);
  return labels;
}

}  // namespace pilotcheck
