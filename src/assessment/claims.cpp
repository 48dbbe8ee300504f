#include "assessment/claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/facts.h"

namespace pilotcheck {

namespace {

/// The stated choices that no rule file applies to.
std::uint64_t unjudged(const Claims& claims, const Description& description) {
  const Fact& fact = description.fact(claims.field);
  return fact.stated() ? fact.choices & ~claims.judged : 0;
}

/// Nothing is claimed, though there are targets of which one has to be.
bool lacks_target(const Ruleset& ruleset, std::span<const TargetResult> targets) {
  const bool wanted = std::ranges::any_of(
      ruleset.files, [&](const RuleFile& file) { return file.is_target() && !kind_of(ruleset, file).optional; });
  return wanted && std::ranges::none_of(targets, &TargetResult::claimed);
}

bool asks_for(const Finding& finding, Slot field) {
  bool asks = false;
  if (finding.criterion == nullptr) return asks;
  for_each_predicate(finding.criterion->require, [&](const BoundPredicate& one) { asks = asks || one.field == field; });
  return asks;
}

Finding claim_finding(std::string id, const Description& description, std::optional<Slot> field, Bilingual message,
                      Bilingual advice) {
  Finding finding;
  finding.id = std::move(id);
  finding.status = FindingStatus::unstated;
  finding.message = std::move(message);
  finding.advice = std::move(advice);
  if (!field) return finding;
  const Fact& fact = description.fact(*field);
  finding.detail.field = *field;
  finding.detail.position = fact.position.line > 0 ? fact.position : fact.key;
  finding.detail.actual = fact.text;
  finding.found = value_text(description.vocabulary->field(*field), fact);
  finding.field = description.vocabulary->field(*field).path;
  return finding;
}

}  // namespace

bool all_claims_judged(const Ruleset& ruleset, const Description& description, std::span<const TargetResult> targets) {
  return !lacks_target(ruleset, targets) &&
         std::ranges::all_of(ruleset.claims, [&](const Claims& claims) { return unjudged(claims, description) == 0; });
}

std::vector<Finding> unjudged_claims(const Ruleset& ruleset, const Description& description,
                                     std::span<const TargetResult> targets, std::span<const Finding> others) {
  std::vector<Finding> findings;
  bool asked = false;
  for (const Claims& claims : ruleset.claims) {
    const auto& choices = description.vocabulary->field(claims.field).choices;
    const std::uint64_t left = unjudged(claims, description);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if ((left >> i & 1U) == 0) continue;
      findings.push_back(claim_finding("unjudged-claim", description, claims.field,
                                       {fmt::format("没有规则可以判断：{}", choices[i].label.zh),
                                        fmt::format("no rules can judge: {}", choices[i].label.en)},
                                       {"需人工审核", "a person must look at it"}));
    }
    asked = asked || std::ranges::any_of(others, [&](const Finding& one) { return asks_for(one, claims.field); });
  }
  if (!findings.empty() || asked || !lacks_target(ruleset, targets)) return findings;
  const std::optional<Slot> field = ruleset.claims.empty() ? std::nullopt : std::optional(ruleset.claims.front().field);
  findings.push_back(claim_finding("no-claim", description, field,
                                   {fmt::format("没有申报可由规则判断的{}", ruleset.words.target.zh),
                                    fmt::format("no {} is claimed that rules can judge", ruleset.words.target.en)},
                                   {"写明申报什么", "state what is applied for"}));
  return findings;
}

}  // namespace pilotcheck
