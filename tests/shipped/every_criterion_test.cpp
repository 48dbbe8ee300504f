// For every criterion of the shipped ruleset: a description in which it is met, with one thing broken, must change that
// criterion and its part, and nothing else. The criteria come from the ruleset, so a new one is tested or fails here.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "assessment/assessment.h"
#include "input/file.h"
#include "shipped/breakage.h"
#include "shipped/term_breakage.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using pilotcheck::testing::asks_for;
using pilotcheck::testing::Breakage;
using pilotcheck::testing::breakages;
using pilotcheck::testing::shipped;
using pilotcheck::testing::Tree;
using pilotcheck::testing::Value;

namespace {

/// A description that meets everything of the one target that it claims.
struct Base {
  std::string name;
  std::string target;
  Tree tree;
  bool claims_other = false;
};

std::vector<Base> read_bases() {
  const std::map<std::string, std::vector<std::string>> examples = {
      {"discrete-ready", {"discrete"}},
      {"process-high-risk", {"process"}},
      {"process-low-risk", {"process"}},
      {"several-targets", {"network", "customization", "ai"}},
      {"chinese-keys", {"remote", "iot"}}};
  std::vector<Base> bases;
  for (const auto& [example, targets] : examples) {
    const std::string file = fmt::format("{}/examples/{}.yaml", PROJECT_DIR, example);
    Loaded<Source> source = read_file(file, {});
    REQUIRE_MESSAGE(source.value, file);
    Loaded<Document> document = read_document(*source.value, {});
    REQUIRE_MESSAGE(document.value, file);
    const Tree whole(document.value->root(), shipped().vocabulary, shipped().lexicon);
    for (const std::string& target : targets) {
      Tree tree = whole;
      const bool technology = target == "iot" || target == "ai";
      tree.set("pilot.modes", Value::list(technology ? std::vector<std::string>{} : std::vector<std::string>{target}));
      tree.set("pilot.technologies",
               Value::list(technology ? std::vector<std::string>{target} : std::vector<std::string>{}));
      bases.push_back({example + " claiming " + target, target, tree});
      if (target != "discrete") continue;
      // Guards of the form that no example needs to satisfy: another mode, and a demonstration base.
      tree.set("pilot.modes", Value::list({target, "other"}));
      tree.set("pilot.other_mode", Value::scalar("云制造模式"));
      tree.set("enterprise.demonstration_base", Value::scalar("是"));
      tree.set("enterprise.demonstration_base_name", Value::scalar("山西太原装备制造新型工业化产业示范基地"));
      bases.push_back({example + " with every guard of the form", target, tree, true});
    }
  }
  return bases;
}

using Statuses = std::map<std::string, Status>;

struct Outcome {
  Assessment assessment;
  Statuses criteria;
  Statuses parts;
};

Outcome judge_tree(const Tree& tree) {
  const Description description = tree.read();
  Outcome outcome;
  outcome.assessment = assess(shipped(), description, {});
  for (const TargetResult& target : all_targets(outcome.assessment)) {
    for (const PartResult& part : target.parts) {
      outcome.parts[part.part->id] = part.status;
      for (const CriterionResult& result : part.criteria)
        outcome.criteria[result.criterion->id] = result.judgement.status;
    }
  }
  return outcome;
}

bool reads_field(const Criterion& criterion, Slot slot) {
  bool reads = false;
  const auto look = [&](const BoundPredicate& p) {
    for (const Slot field : fields_of(p)) reads = reads || field == slot;
  };
  for_each_predicate(criterion.require, look);
  if (criterion.when) for_each_predicate(*criterion.when, look);
  return reads;
}

/// Criteria that may change with `criterion` when the whole of its fields is gone: those that read one of them.
std::set<std::string> fellow_readers(const Criterion& criterion) {
  std::set<Slot> fields;
  for_each_predicate(criterion.require, [&](const BoundPredicate& p) {
    fields.insert(p.field);
    // A change is gone when its before or after is, and the other way round.
    const Field& field = shipped().vocabulary.field(p.field);
    if (field.kind() == ValueKind::change) fields.insert(field.children.begin(), field.children.end());
    if (shipped().vocabulary.field(field.parent).kind() == ValueKind::change) fields.insert(field.parent);
  });
  std::set<std::string> readers;
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& other : part.criteria) {
        for (const Slot field : fields) {
          if (reads_field(other, field)) readers.insert(other.id);
        }
      }
    }
  }
  return readers;
}

/// The terms of `criterion` that ask for one of `touched`.
std::set<std::string> touched_terms(const Criterion& criterion, const std::set<ConceptNumber>& touched) {
  std::set<std::string> ids;
  for_each_predicate(criterion.require, [&](const BoundPredicate& p) {
    const auto* mentions = std::get_if<MentionsOperand>(&p.operand);
    if (mentions == nullptr) return;
    for (const Term& term : mentions->terms) {
      if (asks_for(term, touched, shipped().lexicon)) ids.insert(term.id);
    }
  });
  return ids;
}

/// Whether `criterion` looks for the figure of one of `touched`.
bool compares_figure(const Criterion& criterion, const std::set<ConceptNumber>& touched) {
  bool compares = false;
  for_each_predicate(criterion.require, [&](const BoundPredicate& p) {
    const auto* figure = std::get_if<FigureInTextOperand>(&p.operand);
    compares = compares || (figure != nullptr && touched.contains(figure->term));
  });
  return compares;
}

/// Criteria that ask for one of `touched` in the text that `criterion` reads.
std::set<std::string> fellows_in_text(const Criterion& criterion, const std::set<ConceptNumber>& touched) {
  std::set<std::string> fellows = fellow_readers(criterion);
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& other : part.criteria) {
        if (touched_terms(other, touched).empty() && !compares_figure(other, touched)) fellows.erase(other.id);
      }
    }
  }
  return fellows;
}

void check_breakage(const Part& part, const Criterion& criterion, const Base& base, const Outcome& before,
                    const Breakage& breakage) {
  INFO(criterion.id << " in " << base.name << ": " << breakage.what);
  Tree tree = base.tree;
  const auto touched = breakage.touches ? breakage.touches(tree) : std::set<ConceptNumber>{};
  breakage.apply(tree);
  const Outcome after = judge_tree(tree);

  CHECK(name_of(after.criteria.at(criterion.id)) == name_of(breakage.becomes));
  if (criterion.level == Level::must) CHECK(after.parts.at(part.id) == after.criteria.at(criterion.id));

  const auto fellows = breakage.whole_field ? fellow_readers(criterion) : fellows_in_text(criterion, touched);
  for (const auto& [id, status] : after.criteria) {
    if (id == criterion.id || fellows.contains(id)) continue;
    CHECK_MESSAGE(status == before.criteria.at(id), id << " changed too");
  }
  for (const auto& [id, status] : after.parts) {
    bool may_change = id == part.id || id == "basic.3";
    for (const std::string& fellow : fellows) may_change = may_change || fellow.starts_with(id + ".");
    if (!may_change) CHECK_MESSAGE(status == before.parts.at(id), id << " changed too");
  }
  if (breakage.missing.empty()) return;
  for (const Finding& finding : after.assessment.findings) {
    if (finding.id != criterion.id) continue;
    // Terms that share words go together.
    const std::set<std::string> shared = touched_terms(criterion, touched);
    std::vector<std::string> named;
    for (const auto& item : finding.detail.missing) {
      const bool wanted = std::ranges::find(breakage.missing, item.id) != breakage.missing.end();
      if (wanted || !shared.contains(item.id)) named.push_back(item.id);
    }
    CHECK(named == breakage.missing);
  }
}

}  // namespace

TEST_CASE("every base description is ready and gives no finding at all") {
  for (const Base& base : read_bases()) {
    INFO(base.name);
    const Outcome outcome = judge_tree(base.tree);
    // No rules judge another mode than the five of the notice: a person must look.
    const bool other = base.claims_other;
    CHECK(name_of(outcome.assessment.verdict) == name_of(other ? Verdict::incomplete : Verdict::ready));
    for (const Finding& finding : outcome.assessment.findings) {
      if (other && finding.id == "unjudged-claim") continue;
      // Evidence and texts of targets that this base does not claim any more are no faults of what it tests.
      if (finding.id == "attachment-unused" || finding.id == "text-unclaimed") continue;
      FAIL_CHECK(finding.id << ": " << finding.message.zh);
    }
  }
}

TEST_CASE("every criterion is unstated without its fact, unmet when it falls short, and changes nothing else") {
  const std::vector<Base> bases = read_bases();
  std::vector<Outcome> outcomes;
  for (const Base& base : bases) outcomes.push_back(judge_tree(base.tree));

  std::size_t criteria = 0;
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        ++criteria;
        bool found = false;
        for (std::size_t i = 0; i < bases.size() && !found; ++i) {
          const auto status = outcomes[i].criteria.find(criterion.id);
          if (status == outcomes[i].criteria.end() || status->second != Status::met) continue;
          found = true;
          const std::vector<Breakage> ways = breakages(criterion, shipped().vocabulary);
          CHECK_MESSAGE(!ways.empty(), criterion.id << " cannot be broken");
          for (const Breakage& breakage : ways) check_breakage(part, criterion, bases[i], outcomes[i], breakage);
        }
        CHECK_MESSAGE(found, criterion.id << " is met in no base description");
      }
    }
  }
  CHECK(criteria > 0);
}
