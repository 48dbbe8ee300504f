#include "assessment/reconcile_figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/claims.h"
#include "assessment/figure_change.h"
#include "assessment/finding_message.h"
#include "assessment/text_place.h"
#include "description/change_direction.h"
#include "prose/figures_of.h"
#include "prose/fold.h"
#include "prose/term.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// A figure that a text gives of a stated fact.
struct GivenFigure {
  Slot fact = 0;  ///< of how much it changed, the change
  Slot text = 0;
  std::uint32_t mention = 0;
  Figure figure;
  bool agrees = false;
  bool alone = true;  ///< of a change the text gives the other side as it is stated, or not at all
};

class FigureReconciler {
 public:
  FigureReconciler(const Ruleset& ruleset, const Description& description)
      : ruleset_(ruleset), description_(description) {}

  std::vector<Finding> findings() {
    std::vector<GivenFigure> differing;
    for_each_given([&](const GivenFigure& given) {
      if (!given.agrees && !is_left_to_a_rule(given)) differing.push_back(given);
    });
    std::ranges::stable_sort(differing, {}, &GivenFigure::fact);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < differing.size();) {
      std::size_t end = i;
      while (end < differing.size() && differing[end].fact == differing[i].fact) ++end;
      findings.push_back(difference(std::span(differing).subspan(i, end - i)));
      i = end;
    }
    return findings;
  }

 private:
  template <typename Visit>
  void for_each_given(const Visit& visit) const {
    for (Slot slot = 1; slot < description_.facts.size(); ++slot) {
      const bool is_text = description_.vocabulary->field(slot).kind() == ValueKind::prose;
      if (!is_text || !description_.fact(slot).stated()) continue;
      const Prose& prose = description_.prose(slot);
      for (std::uint32_t i = 0; i < prose.mentions().size(); ++i) {
        const ConceptNumber number = prose.mentions()[i].number;
        if (!ruleset_.lexicon.concepts.at(number).figure) continue;
        const auto label = std::ranges::lower_bound(ruleset_.figure_labels, number, {}, &FigureLabel::number);
        if (label == ruleset_.figure_labels.end() || label->number != number) continue;
        if (is_in_longer_name(prose, ruleset_.lexicon, i)) continue;
        if (ruleset_.spoken_facts.is_plan(slot)) {
          compare_outset(label->field, slot, i, visit);
        } else {
          compare(label->field, slot, i, visit);
        }
      }
    }
  }

  template <typename Visit>
  void compare(Slot label, Slot text, std::uint32_t mention, const Visit& visit) const {
    const Field& field = description_.vocabulary->field(label);
    const bool is_change = field.kind() == ValueKind::change;
    bool found_any = false;
    for (const bool before : {true, false}) {
      if (before && !is_change) continue;
      const Slot slot = is_change ? field.children[before ? 0 : 1] : label;
      const auto stated = stated_figure(slot);
      if (!stated) continue;
      const FiguresOf found = figures_of(description_.prose(text), ruleset_.lexicon, mention, ask_of(slot));
      for (const Figure& figure : before ? found.before : found.now) {
        const bool alone = !is_change || agree(before ? found.now : found.before, field.children[before ? 1 : 0]);
        visit({slot, text, mention, figure, meet(figure, *stated), alone});
        found_any = true;
      }
    }
    if (is_change && !found_any) compare_change(label, text, mention, visit);
  }

  /// Of goals: only from what they set out is a fact, which is how it was before or how it is now.
  template <typename Visit>
  void compare_outset(Slot change, Slot text, std::uint32_t mention, const Visit& visit) const {
    const Field& field = description_.vocabulary->field(change);
    if (field.kind() != ValueKind::change) return;
    const auto before = stated_figure(field.children[0]);
    const auto after = stated_figure(field.children[1]);
    if (!before || !after) return;
    const FigureAsk unit = ask_of(field.children[0]);
    for (const Figure& figure : figures_of(description_.prose(text), ruleset_.lexicon, mention, unit).before)
      visit({field.children[0], text, mention, figure, meet(figure, *before) || meet(figure, *after), false});
  }

  [[nodiscard]] bool agree(const Figures& figures, Slot side) const {
    const auto stated = stated_figure(side);
    return std::all_of(figures.begin(), figures.end(),
                       [&](const Figure& figure) { return stated && meet(figure, *stated); });
  }

  /// By how much it changed, where that is all that the text gives: 下降 16%, 下降 1.3 个百分点, 缩短 5 个月.
  template <typename Visit>
  void compare_change(Slot change, Slot text, std::uint32_t mention, const Visit& visit) const {
    const std::vector<Slot>& sides = description_.vocabulary->field(change).children;
    const auto before = stated_figure(sides[0]);
    const auto after = stated_figure(sides[1]);
    if (!before || !after) return compare_share(change, text, mention, visit);
    // A fall of hours a piece is a rise of efficiency by another share.
    const Fact& index = description_.fact(sides[static_cast<std::size_t>(ChangePart::index)]);
    if (is_reversed(description_.vocabulary->field(change), description_.fact(sides[1]), index)) return;
    const FigureAsk unit = ask_of(sides[1]);
    const Figure difference = difference_of(*before, *after);
    const auto compare_with = [&](const FigureAsk& ask, const auto& agrees) {
      for (const Figure& figure : figures_of(description_.prose(text), ruleset_.lexicon, mention, ask).changes)
        visit(
            {change, text, mention, figure, agrees(figure) && !says_opposite(text, mention, figure, *before, *after)});
    };
    // 下降 1.3% of a rate may be meant in points.
    compare_with({FigureAsk::Kind::percent}, [&](const Figure& figure) {
      return meet(figure, share_of(difference, *before)) ||
             (unit.kind == FigureAsk::Kind::percent && meet(figure, difference));
    });
    const FigureAsk points{FigureAsk::Kind::unit, "个百分点"};
    compare_with(unit.kind == FigureAsk::Kind::percent ? points : unit,
                 [&](const Figure& figure) { return meet(figure, difference); });
  }

  /// Whether the text lets rise what fell as it is stated, or the reverse: 运营成本上升 16%.
  [[nodiscard]] bool says_opposite(Slot text, std::uint32_t mention, const Figure& figure, const Figure& before,
                                   const Figure& after) const {
    const Prose& prose = description_.prose(text);
    const std::uint32_t end = prose.mentions()[mention].end;
    const std::string lead =
        text::to_utf8(std::u16string_view(prose.text()).substr(end, std::max(figure.lead, end) - end));
    const auto says = [&](const std::vector<std::string>& words) {
      return std::ranges::any_of(words, [&](const std::string& word) { return lead.find(word) != std::string::npos; });
    };
    const ChangeWords& words = description_.vocabulary->change_words();
    const bool rises = says(words.rises);
    const bool falls = says(words.falls);
    return rises != falls && before.value != after.value && rises == (after.value < before.value);
  }

  /// Where it is stated by its share only.
  template <typename Visit>
  void compare_share(Slot change, Slot text, std::uint32_t mention, const Visit& visit) const {
    const Slot slot = description_.vocabulary->field(change).children[static_cast<std::size_t>(ChangePart::change)];
    const auto stated = stated_figure(slot);
    if (!stated) return;
    const FiguresOf found = figures_of(description_.prose(text), ruleset_.lexicon, mention, {FigureAsk::Kind::percent});
    for (const Figure& figure : found.changes) visit({slot, text, mention, figure, meet(figure, *stated)});
  }

  [[nodiscard]] FigureAsk ask_of(Slot slot) const {
    const bool is_money = description_.vocabulary->field(slot).type->converts_units;
    return is_money ? FigureAsk{FigureAsk::Kind::money}
                    : ask_for_unit(description_.fact(slot).unit, ruleset_.lexicon.figures);
  }

  [[nodiscard]] std::optional<Figure> stated_figure(Slot slot) const {
    const Fact& fact = description_.fact(slot);
    if (!fact.stated()) return std::nullopt;
    return read_figure(fact.text, ask_of(slot), ruleset_.lexicon.figures);
  }

  /// Calls `visit` for every criterion that is judged of the description.
  template <typename Visit>
  void for_each_criterion(const Visit& visit) const {
    for (const RuleFile& file : ruleset_.files) {
      if (file.is_target() && applies(file, description_) != Status::met) continue;
      for (const Part& part : file.parts) {
        for (const Criterion& criterion : part.criteria) visit(criterion);
      }
    }
  }

  [[nodiscard]] bool is_left_to_a_rule(const GivenFigure& given) const {
    bool left = false;
    for_each_criterion([&](const Criterion& criterion) {
      for_each_predicate(criterion.require, [&](const BoundPredicate& one) {
        const auto* figure = std::get_if<FigureInTextOperand>(&one.operand);
        left = left || (figure != nullptr && figure->field == given.fact && one.field == given.text);
      });
    });
    return left;
  }

  /// The criterion that comes out otherwise with the figure of the text; null where none does.
  [[nodiscard]] const Criterion* flipped(const GivenFigure& given) const {
    // Where the text gives both sides of a change otherwise, one of them with the other as stated says nothing.
    if (description_.vocabulary->field(given.fact).kind() == ValueKind::change || !given.alone) return nullptr;
    const auto stated = stated_figure(given.fact);
    Description other = description_;
    const long double share =
        stated->value == 0 ? 1.0L
                           : static_cast<long double>(given.figure.value) / static_cast<long double>(stated->value);
    Decimal& number = other.facts[given.fact].number;
    number.millionths = stated->value == 0
                            ? given.figure.value
                            : static_cast<std::int64_t>(static_cast<long double>(number.millionths) * share);
    const Criterion* flips = nullptr;
    for_each_criterion([&](const Criterion& criterion) {
      if (flips != nullptr || criterion.level != Level::must || !reads(criterion.require, given.fact)) return;
      if (criterion.when && judge(*criterion.when, description_).status != Status::met) return;
      if (judge(criterion.require, description_).status != judge(criterion.require, other).status) flips = &criterion;
    });
    return flips;
  }

  /// Not one that compares the fact with texts itself.
  [[nodiscard]] bool reads(const Requirement& requirement, Slot fact) const {
    const Slot parent = description_.vocabulary->field(fact).parent;
    bool found = false;
    bool compares = false;
    for_each_predicate(requirement, [&](const BoundPredicate& one) {
      compares = compares || std::holds_alternative<FigureInTextOperand>(one.operand);
      for (const Slot field : fields_of(one))
        found = found || field == fact || (field == parent && parent != 0 && one.field == parent);
    });
    return found && !compares;
  }

  [[nodiscard]] Finding difference(std::span<const GivenFigure> differing) const {
    const GivenFigure* told = &differing.front();
    const Criterion* flips = nullptr;
    for (const GivenFigure& one : differing) {
      flips = flipped(one);
      if (flips == nullptr) continue;
      told = &one;
      break;
    }
    const Vocabulary& vocabulary = *description_.vocabulary;
    const Fact& fact = description_.fact(told->fact);
    Finding finding;
    finding.id = "figure-differs";
    finding.subject = finding.field = vocabulary.field(told->fact).path;
    finding.status = FindingStatus::unstated;
    finding.level = flips == nullptr ? Level::should : Level::must;
    finding.detail.field = told->fact;
    finding.detail.position = fact.position;
    const std::string stated = stated_text(told->fact);
    finding.detail.actual = stated;
    finding.found = {stated, stated};
    const Bilingual name = name_of_fact(told->fact);
    const Bilingual quote = quoted(*told);
    finding.message = {fmt::format("{}填报为 {}，而正文{}", name.zh, stated, quote.zh),
                       fmt::format("{} is stated as {}, while the text {}", name.en, stated, quote.en)};
    add_agreeing(told->fact, finding.message);
    if (flips != nullptr) {
      finding.message.zh += fmt::format("；按正文的数值，“{}”的结论会不同", flips->expect.zh);
      finding.message.en += fmt::format("; by the text's figure “{}” would come out otherwise", flips->expect.en);
    }
    finding.advice = {"核实数值，改正不实的一处", "find out which figure is true and correct the other"};
    return finding;
  }

  /// `8200元 → 6900元` of a change.
  [[nodiscard]] std::string stated_text(Slot slot) const {
    const Field& field = description_.vocabulary->field(slot);
    if (field.kind() != ValueKind::change) return description_.fact(slot).text;
    return fmt::format("{} → {}", description_.fact(field.children[0]).text, description_.fact(field.children[1]).text);
  }

  /// `运营成本·实施前`: a side of a change says nothing by itself.
  [[nodiscard]] Bilingual name_of_fact(Slot slot) const {
    const Vocabulary& vocabulary = *description_.vocabulary;
    const Field& field = vocabulary.field(slot);
    if (vocabulary.field(field.parent).kind() != ValueKind::change) return field_name(vocabulary, slot);
    const Bilingual name = field_name(vocabulary, field.parent);
    return {fmt::format("{}（{}）", name.zh, field.label.zh), fmt::format("{} ({})", name.en, field.label.en)};
  }

  void add_agreeing(Slot fact, Bilingual& message) const {
    bool found = false;
    for_each_given([&](const GivenFigure& given) {
      if (found || !given.agrees || given.fact != fact) return;
      found = true;
      const std::string clause = clause_of(given);
      message.zh += fmt::format("；「{}」则与填报一致", clause);
      message.en += fmt::format("; “{}” agrees with it", clause);
    });
  }

  [[nodiscard]] std::uint32_t clause_number(const GivenFigure& given) const {
    return static_cast<std::uint32_t>(description_.prose(given.text).clause_at(given.figure.begin));
  }

  [[nodiscard]] std::string clause_of(const GivenFigure& given) const {
    const Prose& prose = description_.prose(given.text);
    Mention there = prose.mentions()[given.mention];
    there.scope = Mention::plain;
    there.clause = clause_number(given);
    return clause_around(description_.fact(given.text).text, prose, there, *description_.lexicon);
  }

  /// `《关键技术装备应用情况》（第 31 行）写「数控化率为 72%」`.
  [[nodiscard]] Bilingual quoted(const GivenFigure& given) const {
    const Bilingual title = title_and_place(description_, given.text, clause_number(given));
    const std::string clause = clause_of(given);
    return {fmt::format("{}写「{}」", title.zh, clause), fmt::format("{} says “{}”", title.en, clause)};
  }

  const Ruleset& ruleset_;
  const Description& description_;
};

}  // namespace

std::vector<Finding> reconcile_figures(const Ruleset& ruleset, const Description& description) {
  return FigureReconciler(ruleset, description).findings();
}

}  // namespace pilotcheck
