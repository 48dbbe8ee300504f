#include "trial/run_trials.h"

#include <algorithm>
#include <filesystem>

namespace pilotcheck {

Description description_of(const Document& document, const TrialFile& file, const Ruleset& ruleset,
                           const std::string& folder) {
  ReadOptions reading;
  reading.folder =
      (std::filesystem::path(folder) / file.name).parent_path() / std::filesystem::path(file.base.name).parent_path();
  reading.today = file.today;
  return describe({document, {}}, document.name, ruleset.vocabulary, ruleset.lexicon, reading);
}

namespace {

struct Judged {
  Description description;
  Assessment assessment;
  Statuses statuses;
};

Statuses statuses_of(const Assessment& assessment) {
  Statuses statuses;
  for (const TargetResult& target : all_targets(assessment)) {
    // Where nothing of it applies, neither does it.
    Status whole = Status::not_applicable;
    for (const PartResult& part : target.parts) {
      statuses.emplace(part.part->id, part.status);
      if (part.status != Status::not_applicable) {
        whole = whole == Status::not_applicable ? part.status : both(whole, part.status);
      }
      for (const CriterionResult& result : part.criteria)
        statuses.emplace(result.criterion->id, result.judgement.status);
    }
    statuses.emplace(target.rules->id, target.rules->met_at ? target.status : whole);
  }
  return statuses;
}

Judged judge_document(const Document& document, const TrialFile& file, const Ruleset& ruleset,
                      const std::string& folder) {
  Judged judged{description_of(document, file, ruleset, folder), {}, {}};
  AssessOptions options;
  options.today = file.today;
  judged.assessment = assess(ruleset, judged.description, options);
  judged.statuses = statuses_of(judged.assessment);
  return judged;
}

Bilingual message_about(const Assessment& assessment, std::string_view id) {
  for (const Finding& finding : assessment.findings) {
    if (finding.id == id) return finding.message;
    for (const Finding& other : finding.merged) {
      if (other.id == id) return finding.message;
    }
  }
  return {};
}

class Comparer {
 public:
  Comparer(TriedCase& tried, const Assessment& assessment) : tried_(tried), assessment_(assessment) {}

  void compare(std::string_view id, Status expected, Position position) {
    const auto found = tried_.statuses.find(id);
    if (found != tried_.statuses.end() && found->second == expected) return;
    const std::string_view word = found == tried_.statuses.end() ? "not-claimed" : name_of(found->second);
    tried_.mismatches.push_back(
        {position, std::string(id), std::string(name_of(expected)), std::string(word), message_about(assessment_, id)});
  }

  void compare_verdict(Verdict expected, Position position) {
    if (assessment_.verdict == expected) return;
    tried_.mismatches.push_back(
        {position, {}, std::string(name_of(expected)), std::string(name_of(assessment_.verdict)), {}});
  }

 private:
  TriedCase& tried_;
  const Assessment& assessment_;
};

/// All that a case says of criteria: what it names, and the base's status of the rest.
Statuses asserted_by(const TrialCase& test, const Statuses& base, const std::set<std::string_view>& criteria) {
  Statuses asserted;
  for (const Expectation& one : test.expected) {
    if (criteria.contains(one.id)) asserted.emplace(one.id, one.status);
  }
  if (!test.otherwise_unchanged) return asserted;
  for (const auto& [id, status] : base) {
    if (criteria.contains(id)) asserted.emplace(id, status);
  }
  return asserted;
}

}  // namespace

std::vector<TriedCase> run_trials(const Trials& trials, const Ruleset& ruleset, const std::string& folder) {
  std::set<std::string_view> criteria;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) criteria.insert(criterion.id);
    }
  }
  std::vector<TriedCase> tried;
  for (const TrialFile& file : trials.files) {
    const Judged base = judge_document(file.base, file, ruleset, folder);
    for (const TrialCase& test : file.cases) {
      Judged judged = judge_document(test.document, file, ruleset, folder);
      TriedCase& one = tried.emplace_back();
      one.file = &file;
      one.test = &test;
      one.description = std::move(judged.description);
      one.statuses = std::move(judged.statuses);
      one.verdict = judged.assessment.verdict;
      one.asserted = asserted_by(test, base.statuses, criteria);
      Comparer comparer(one, judged.assessment);
      std::set<std::string_view> named;
      for (const Expectation& expected : test.expected) {
        named.insert(expected.id);
        comparer.compare(expected.id, expected.status, expected.position);
      }
      for (const auto& [id, status] : one.asserted) {
        if (!named.contains(id)) comparer.compare(id, status, test.position);
      }
      if (test.verdict) comparer.compare_verdict(*test.verdict, test.position);
    }
  }
  return tried;
}

}  // namespace pilotcheck
