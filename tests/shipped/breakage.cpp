#include "shipped/breakage.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "shipped/term_breakage.h"
#include "text/character_count.h"

namespace pilotcheck::testing {

namespace {

using Apply = std::function<void(Tree&)>;

Apply set_text(std::string path, std::string text) {
  return [=](Tree& tree) { tree.set(path, Value::scalar(text)); };
}

std::string zero_of(const FieldType& type) { return spell(type, {}, {}); }

class Breaker {
 public:
  Breaker(const BoundPredicate& predicate, const Vocabulary& vocabulary)
      : p_(predicate), field_(vocabulary.field(predicate.field)), name_(predicate.row->name), vocabulary_(vocabulary) {}

  Breakage removal() const {
    if (name_ == "figure") {
      const std::string kind = figure_kind();
      return {"no attachment " + kind, Status::unmet, {}, false, [kind](Tree& tree) {
                CHECK(tree.remove_attachments(kind) > 0);
              }};
    }
    const std::string path = field_.path;
    return {path + " removed", Status::unstated, {}, true, [path](Tree& tree) { tree.remove(path); }};
  }

  std::vector<Breakage> shortfalls() const {
    if (name_ == "covers") return uncovered_items();
    if (name_ == "mentions") return unmentioned_terms();
    if (name_ == "figure") return {};
    if (name_ == "improves") return worsened();
    if (name_ == "improves_by") return hardly_better();
    if (auto text = short_text(); !text.empty()) {
      return {{fmt::format("{} written as “{:.30}”", field_.path, text),
               Status::unmet,
               {},
               true,
               set_text(field_.path, text)}};
    }
    if (name_ == "includes" || name_ == "covers_any" || name_ == "count_at_least") {
      const std::string path = field_.path;
      return {{path + " without what it must include", Status::unmet, {}, true, [path](Tree& tree) {
                 tree.set(path, Value::list({}));
               }}};
    }
    return {};
  }

 private:
  std::string figure_kind() const {
    const auto& choices = vocabulary_.field(*vocabulary_.find("attachments.kind")).choices;
    const std::uint64_t kinds = std::get<AttachmentOperand>(p_.operand).kinds;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (((kinds >> i) & 1U) != 0) return choices[i].id;
    }
    FAIL("a figure without a kind");
    return {};
  }

  std::vector<Breakage> uncovered_items() const {
    std::vector<std::string> all;
    for (const Choice& choice : field_.choices) all.push_back(choice.id);
    const std::string path = field_.path;
    std::vector<Breakage> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (((choices() >> i) & 1U) == 0) continue;
      std::vector<std::string> others = all;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      result.push_back({fmt::format("{} without {}", path, all[i]), Status::unmet, {all[i]}, false, [=](Tree& tree) {
                          tree.set(path, Value::list(others));
                        }});
    }
    result.push_back(
        {path + " empty", Status::unmet, {}, true, [path](Tree& tree) { tree.set(path, Value::list({})); }});
    return result;
  }

  /// A text without a term leaves open whether the thing is there; one that denies it does not.
  std::vector<Breakage> unmentioned_terms() const {
    const auto& mentions = std::get<MentionsOperand>(p_.operand);
    std::vector<Breakage> result;
    const auto add = [&](const std::string& name, const std::vector<Term>& terms) {
      std::vector<std::string> missing;
      if (!mentions.any) missing.push_back(terms.front().id);
      result.push_back(rewritten("without " + name, Status::unstated, missing, terms, without_terms));
      result.push_back(rewritten("that denies " + name, Status::unmet, missing, terms, with_denied_terms));
    };
    if (mentions.any) {
      add("any of the terms", mentions.terms);
    } else {
      for (const Term& term : mentions.terms) add(term.id, {term});
    }
    return result;
  }

  using Rewrite = BrokenText (*)(std::string_view, const std::vector<Term>&, const Lexicon&);

  Breakage rewritten(const std::string& how, Status becomes, std::vector<std::string> missing,
                     const std::vector<Term>& terms, Rewrite rewrite) const {
    const std::string path = field_.path;
    const auto broken = [=](Tree& tree) {
      const Value* value = tree.find(path);
      REQUIRE(value != nullptr);
      return rewrite(value->text, terms, tree.lexicon());
    };
    return {path + " " + how,
            becomes,
            std::move(missing),
            false,
            [=](Tree& tree) { tree.find(path)->text = broken(tree).text; },
            [=](Tree& tree) { return broken(tree).touched; }};
  }

  std::vector<Breakage> worsened() const {
    const std::string path = field_.path;
    return {{path + " with before and after the wrong way round",
             Status::unmet,
             {},
             true,
             [path](Tree& tree) { std::swap(*tree.find(path + ".before"), *tree.find(path + ".after")); }},
            {path + " unchanged", Status::unmet, {}, true, [path](Tree& tree) {
               *tree.find(path + ".after") = *tree.find(path + ".before");
             }}};
  }

  std::vector<Breakage> hardly_better() const {
    const std::string path = field_.path;
    const std::string change = field_.direction == Direction::lower ? "-0.1%" : "0.1%";
    return {{path + " hardly better", Status::unmet, {}, true, set_text(path, change)}};
  }

  /// A text that makes the field fall short; empty when there is none, as for `stated` on a number.
  std::string short_text() const {
    const bool prose = field_.kind() == ValueKind::prose || field_.kind() == ValueKind::text;
    if ((name_ == "stated" && prose) || name_ == "present" || name_ == "not_placeholder") return "待补充";
    if (name_ == "is" && field_.kind() == ValueKind::flag) return std::get<FlagOperand>(p_.operand).flag ? "否" : "是";
    if (name_ == "is" || name_ == "one_of") return other_choice();
    if (name_ == "at_least" && is_zero()) return spell(*field_.type, Decimal::whole(-1), {});
    if (name_ == "at_least" || name_ == "above") return zero_of(*field_.type);
    if (name_ == "matches_not") return matched();
    if (name_ == "at_most" || name_ == "below" || name_ == "between")
      return "99999999" + std::string(field_.type == find_field_type("percent") ? "%" : "");
    if (name_ == "on_or_before") return "2099-12-31";
    if (name_ == "on_or_after" || name_ == "within_years") return "1900-01-01";
    if (name_ == "before_field") return "2099-12-31";
    if (name_ == "chars_at_most") return repeated(count() + 1);
    if (name_ == "chars_at_least") return repeated(count() - 1);
    // A code has to be one before its parts are asked for.
    if (name_ == "matches") return field_.type == find_field_type("organization_code") ? "91110100700012344T" : "??";
    if (name_ == "valid") return field_.type == find_field_type("email") ? "无" : "12345";
    if (name_ == "agrees_with") return other_figures();
    return {};
  }

  /// What the pattern finds: one of the texts that the rules mean to refuse.
  std::string matched() const {
    const Pattern& pattern = *std::get<PatternOperand>(p_.operand).pattern;
    for (const char* text : {"12,345,678", "无", "张××", "本公司自定", "晋北焦化有限公司", "某某", "176%", "待评",
                             "山西省石家庄市长安区建设路 12 号"}) {
      if (pattern.matches(text)) return text;
    }
    FAIL("no text that the pattern finds");
    return {};
  }

  std::uint64_t choices() const {
    const auto* choice = std::get_if<ChoiceOperand>(&p_.operand);
    return choice == nullptr ? 0 : choice->choices;
  }
  bool is_zero() const {
    const auto* number = std::get_if<NumberOperand>(&p_.operand);
    return number != nullptr && !number->field && number->value == Decimal{};
  }
  std::int64_t count() const { return static_cast<std::int64_t>(std::get<CountOperand>(p_.operand).count); }

  static std::string repeated(std::int64_t count) {
    std::string text;
    for (std::int64_t i = 0; i < count; ++i) text += "字";
    CHECK(text::count_characters(text) == static_cast<std::size_t>(count));
    return text;
  }

  /// A sentence in which the figure beside the term is another one than the stated.
  std::string other_figures() const { return std::get<FigureInTextOperand>(p_.operand).label.zh + "为0.01%。"; }

  std::string other_choice() const {
    for (std::size_t i = 0; i < field_.choices.size(); ++i) {
      if (((choices() >> i) & 1U) == 0) return field_.choices[i].id;
    }
    return field_.kind() == ValueKind::text ? "别的" : "";
  }

  const BoundPredicate& p_;
  const Field& field_;
  std::string_view name_;
  const Vocabulary& vocabulary_;
};

std::vector<Breakage> of_requirement(const Requirement& requirement, const Vocabulary& vocabulary);

/// All alternatives broken at once.
std::vector<Breakage> of_alternatives(const Requirement& requirement, const Vocabulary& vocabulary) {
  Breakage removed{"every alternative removed", Status::unstated, {}, true, {}};
  Breakage shortened{"every alternative falls short", Status::unmet, {}, true, {}};
  std::vector<Apply> shortfalls;
  for (const Requirement& part : requirement.parts) {
    for (const Breakage& breakage : of_requirement(part, vocabulary)) {
      if (breakage.becomes != Status::unmet) continue;
      shortfalls.push_back(breakage.apply);
      break;
    }
  }
  shortened.apply = [=](Tree& tree) {
    for (const Apply& apply : shortfalls) apply(tree);
  };
  // Alternatives over one field are removed with it; over several, each is removed where the description has it.
  std::vector<std::string> paths;
  for_each_predicate(requirement, [&](const BoundPredicate& p) { paths.push_back(vocabulary.field(p.field).path); });
  removed.apply = [paths](Tree& tree) {
    for (const std::string& path : paths) {
      if (tree.has(path)) tree.remove(path);
    }
  };
  // One that is met by what is left out is broken by whatever breaks the others.
  const auto is_negation = [](const Requirement& part) { return part.kind == Requirement::Kind::negation; };
  if (std::ranges::any_of(requirement.parts, is_negation)) return {shortened};
  return {removed, shortened};
}

std::vector<Breakage> of_requirement(const Requirement& requirement, const Vocabulary& vocabulary) {
  std::vector<Breakage> result;
  switch (requirement.kind) {
    case Requirement::Kind::predicate: {
      const Breaker breaker(requirement.predicate, vocabulary);
      result = breaker.shortfalls();
      result.insert(result.begin(), breaker.removal());
      break;
    }
    case Requirement::Kind::all:
      for (const Requirement& part : requirement.parts) {
        auto more = of_requirement(part, vocabulary);
        std::move(more.begin(), more.end(), std::back_inserter(result));
      }
      break;
    case Requirement::Kind::any:
    case Requirement::Kind::some:
      return of_alternatives(requirement, vocabulary);
    case Requirement::Kind::negation:
      REQUIRE(requirement.parts.front().predicate.row->name == std::string_view("filled"));
  }
  return result;
}

}  // namespace

std::vector<Breakage> breakages(const Criterion& criterion, const Vocabulary& vocabulary) {
  std::vector<Breakage> result = of_requirement(criterion.require, vocabulary);
  // A guard that asks only of what is filled in makes what is not no matter: where the requirement reads it too.
  bool asks_of_filled = false;
  if (criterion.when && criterion.when->kind != Requirement::Kind::negation) {
    for_each_predicate(*criterion.when, [&](const BoundPredicate& guard) {
      if (guard.row->name != std::string_view("filled")) return;
      for_each_predicate(criterion.require, [&](const BoundPredicate& p) {
        asks_of_filled = asks_of_filled || p.field == guard.field || vocabulary.field(guard.field).parent == p.field;
      });
    });
  }
  for (Breakage& one : result) {
    if (asks_of_filled && one.becomes == Status::unstated) one.becomes = Status::not_applicable;
  }
  return result;
}

}  // namespace pilotcheck::testing
