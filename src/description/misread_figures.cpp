#include "description/misread_figures.h"

#include <algorithm>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Kinds whose name is like `written`, is part of it or has it as a part.
std::uint64_t kinds_near(const Field& field, std::string_view written) {
  std::vector<std::string_view> names;
  for (const Choice& choice : field.choices) names.insert(names.end(), {choice.id, choice.label.zh, choice.label.en});
  const auto nearest = text::nearest(written, names);
  const std::string folded = text::fold(written);
  std::uint64_t kinds = 0;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    const Choice& choice = field.choices[i];
    const auto is_like = [&](std::string_view name) {
      const std::string whole = text::fold(name);
      return name == nearest || whole.find(folded) != std::string::npos || folded.find(whole) != std::string::npos;
    };
    if (is_like(choice.id) || is_like(choice.label.zh) || is_like(choice.label.en)) kinds |= std::uint64_t{1} << i;
  }
  return kinds;
}

}  // namespace

std::vector<MisreadFigure> misread_figures(const Description& description) {
  std::vector<MisreadFigure> misread;
  const auto& role = description.vocabulary->roles().attachments;
  if (!role || !role->kind) return misread;
  const Field& field = description.vocabulary->field(description.vocabulary->field(role->list).children[*role->kind]);
  for (const Record& record : description.records[role->list]) {
    const Fact& kind = record.facts[*role->kind];
    const bool wrong = kind.state == Fact::State::invalid || kind.misread > 0;
    if (wrong && !kind.text.empty()) misread.push_back({kind.fault, kinds_near(field, kind.text)});
  }
  return misread;
}

}  // namespace pilotcheck
