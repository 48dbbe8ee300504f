#include "report/check/met_basis.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"

namespace pilotcheck {

namespace {

class Basis {
 public:
  Basis(const Vocabulary& vocabulary, std::span<const StatedFact> facts, Language language)
      : vocabulary_(vocabulary), facts_(facts), language_(language) {}

  /// Of `requirement`, which is met.
  [[nodiscard]] std::vector<std::string> of(const Requirement& requirement) const {
    if (requirement.kind == Requirement::Kind::predicate) return of_predicate(requirement.predicate, true);
    std::vector<std::string> lines;
    const bool alternatives = requirement.kind == Requirement::Kind::any || requirement.kind == Requirement::Kind::some;
    for (const Requirement& part : requirement.parts) {
      for (std::string& line : alternatives ? facts_of(part) : of(part)) add(std::move(line), lines);
    }
    // Which of several made it met is not told.
    if (alternatives && lines.size() > 1) lines.clear();
    return lines;
  }

 private:
  /// The stated facts of what need not be met.
  [[nodiscard]] std::vector<std::string> facts_of(const Requirement& requirement) const {
    std::vector<std::string> lines;
    for_each_predicate(requirement, [&](const BoundPredicate& predicate) {
      for (std::string& line : of_predicate(predicate, false)) add(std::move(line), lines);
    });
    return lines;
  }

  [[nodiscard]] std::vector<std::string> of_predicate(const BoundPredicate& predicate, bool is_met) const {
    if (predicate.field == 0) return {};
    const Field& field = vocabulary_.field(predicate.field);
    const std::string& label = field.label.in(language_);
    if (field.kind() == ValueKind::prose) {
      if (!is_met) return {};
      return {fmt::format(fmt::runtime(say(language_, "正文《{}》", "the text “{}”")), label)};
    }
    // A number of records says nothing of the one that was asked for.
    const auto fact = std::ranges::find(facts_, field.path, &StatedFact::field);
    if (fact == facts_.end() || field.kind() == ValueKind::records) return {};
    return {fmt::format("{}{}{}", label, say(language_, "：", ": "), fact->value.in(language_))};
  }

  static void add(std::string line, std::vector<std::string>& lines) {
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  }

  const Vocabulary& vocabulary_;
  std::span<const StatedFact> facts_;
  Language language_;
};

}  // namespace

std::vector<std::string> met_basis(const Vocabulary& vocabulary, const Criterion& criterion,
                                   std::span<const StatedFact> facts, Language language) {
  return Basis(vocabulary, facts, language).of(criterion.require);
}

}  // namespace pilotcheck
