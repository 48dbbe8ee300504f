#include "assessment/claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/facts.h"

namespace pilotcheck {

namespace {

/// Any applicable criterion of level must.
bool judges_anything(const TargetResult& target) {
  return std::ranges::any_of(target.parts, [](const PartResult& part) {
    return !part.part->derived && part.status != Status::not_applicable;
  });
}

bool asks_for(const Finding& finding, Slot field) {
  bool asks = false;
  if (finding.criterion == nullptr || finding.level != Level::must) return asks;
  for_each_predicate(finding.criterion->require, [&](const BoundPredicate& one) { asks = asks || one.field == field; });
  return asks;
}

std::optional<Slot> first_unstated(const Requirement& requirement, const Description& description) {
  std::optional<Slot> slot;
  for_each_predicate(requirement, [&](const BoundPredicate& one) {
    if (!slot && !description.fact(one.field).stated()) slot = one.field;
  });
  return slot;
}

class ClaimReview {
 public:
  ClaimReview(const Ruleset& ruleset, const Description& description, const Assessment& assessment)
      : ruleset_(ruleset), description_(description), assessment_(assessment) {}

  std::vector<Finding> findings() {
    add_unclear();
    add_unjudged_choices();
    add_nothing_judged();
    if (findings_.empty()) add_no_claim();
    return std::move(findings_);
  }

 private:
  void add_unclear() {
    for (const RuleFile& file : ruleset_.files) {
      if (!file.is_target() || applies(file, description_) != Status::unstated) continue;
      const auto slot = first_unstated(*file.applies, description_);
      const Bilingual name = slot ? description_.vocabulary->field(*slot).label : file.title;
      add("unstated-applies", slot,
          {fmt::format("未填写：{}（由它决定“{}”是否适用）", name.zh, file.title.zh),
           fmt::format("not stated: {} (it decides whether “{}” applies)", name.en, file.title.en)},
          {fmt::format("填写{}", name.zh), fmt::format("state it: {}", name.en)});
    }
  }

  /// The choices of `field` that some claimed target judges, or may judge.
  [[nodiscard]] std::uint64_t judged(Slot field) const {
    std::uint64_t choices = 0;
    for (const RuleFile& file : ruleset_.files) {
      if (file.claims == field && applies(file, description_) != Status::unmet) choices |= file.judged;
    }
    return choices;
  }

  /// Whole rule files, whose targets nobody judges then.
  [[nodiscard]] bool leaves_files_out() const {
    return std::ranges::any_of(ruleset_.profile, [](const ProfileSetting& one) { return one.of_file; });
  }

  void add_unjudged_choices() {
    for_each_claims_field([&](Slot field) {
      const Fact& fact = description_.fact(field);
      if (!fact.stated()) return;
      const std::uint64_t left = fact.choices & ~judged(field);
      const auto& choices = description_.vocabulary->field(field).choices;
      for (std::size_t i = 0; i < choices.size(); ++i) {
        if ((left >> i & 1U) == 0) continue;
        const Bilingual name = name_of(field, i);
        add("unjudged-claim", field,
            {fmt::format("没有规则可以判断：{}", name.zh), fmt::format("no rules can judge: {}", name.en)},
            leaves_files_out() ? Bilingual{"调整方案不判某些规则文件；需人工审核",
                                           "the profile leaves rule files out; a person must look at it"}
                               : Bilingual{"需人工审核", "a person must look at it"});
        findings_.back().found = name;
      }
    });
  }

  /// 其他（服务型制造）, where the description says what is behind a choice.
  [[nodiscard]] Bilingual name_of(Slot field, std::size_t choice) const {
    const Bilingual& label = description_.vocabulary->field(field).choices[choice].label;
    for (const RuleKind& kind : ruleset_.kinds) {
      if (kind.claims != field) continue;
      for (const auto& [named, slot] : kind.named_in) {
        const Fact& text = description_.fact(slot);
        if (named != choice || !text.stated()) continue;
        return {fmt::format("{}（{}）", label.zh, text.text), fmt::format("{} ({})", label.en, text.text)};
      }
    }
    return label;
  }

  void add_nothing_judged() {
    for (const TargetResult& target : assessment_.targets) {
      if (!target.claimed || judges_anything(target)) continue;
      add("nothing-judged", {},
          {fmt::format("{}：没有一项必备条件适用，无从判断", target.rules->title.zh),
           fmt::format("{}: no condition of it applies, so that nothing was judged", target.rules->title.en)},
          {"需人工审核", "a person must look at it"});
    }
    bool judged_any = false;
    for (const TargetResult& one : all_targets(assessment_)) {
      judged_any = judged_any || (one.claimed && judges_anything(one));
    }
    if (!findings_.empty() || judged_any || lacks_target()) return;
    add("nothing-judged", {}, {"没有一项必备条件适用，无从判断", "no condition applies, so that nothing was judged"},
        {"需人工审核", "a person must look at it"});
  }

  /// Nothing is claimed, though there are targets of which one has to be.
  [[nodiscard]] bool lacks_target() const {
    const bool wanted = std::ranges::any_of(
        ruleset_.files, [&](const RuleFile& file) { return file.is_target() && !kind_of(ruleset_, file).optional; });
    return wanted && std::ranges::none_of(assessment_.targets, &TargetResult::claimed);
  }

  void add_no_claim() {
    if (!lacks_target() || has_misread_claim(ruleset_, description_)) return;
    std::optional<Slot> first;
    bool asked = false;
    for_each_claims_field([&](Slot field) {
      if (!first) first = field;
      asked =
          asked || std::ranges::any_of(assessment_.findings, [&](const Finding& one) { return asks_for(one, field); });
    });
    if (asked) return;
    add("no-claim", first,
        {fmt::format("没有申报可由规则判断的{}", ruleset_.words.target.zh),
         fmt::format("no {} is claimed that rules can judge", ruleset_.words.target.en)},
        {"写明申报什么", "state what is applied for"});
  }

  template <class Visit>
  void for_each_claims_field(Visit visit) const {
    std::vector<Slot> seen;
    for (const RuleKind& kind : ruleset_.kinds) {
      if (!kind.claims || std::ranges::find(seen, *kind.claims) != seen.end()) continue;
      visit(seen.emplace_back(*kind.claims));
    }
  }

  void add(std::string id, std::optional<Slot> field, Bilingual message, Bilingual advice) {
    Finding& finding = findings_.emplace_back();
    finding.id = std::move(id);
    finding.status = FindingStatus::unstated;
    finding.message = std::move(message);
    finding.advice = std::move(advice);
    if (!field) return;
    const Fact& fact = description_.fact(*field);
    finding.detail.field = *field;
    finding.detail.position = fact.position.line > 0 ? fact.position : fact.key;
    finding.detail.actual = fact.text;
    finding.found = value_text(description_.vocabulary->field(*field), fact);
    finding.field = description_.vocabulary->field(*field).path;
  }

  const Ruleset& ruleset_;
  const Description& description_;
  const Assessment& assessment_;
  std::vector<Finding> findings_;
};

}  // namespace

Status applies(const RuleFile& target, const Description& description) {
  const Status status = judge(*target.applies, description).status;
  if (status != Status::unstated || !target.claims) return status;
  // A claim that could not be read is a fault of its own: has_misread_claim().
  const Fact& claims = description.fact(*target.claims);
  return claims.stated() && claims.misread == 0 ? status : Status::unmet;
}

bool claims_any(const Ruleset& ruleset, const Description& description) {
  return std::ranges::any_of(ruleset.files, [&](const RuleFile& file) {
    return file.is_target() && applies(file, description) == Status::met;
  });
}

std::vector<Finding> claim_findings(const Ruleset& ruleset, const Description& description,
                                    const Assessment& assessment) {
  return ClaimReview(ruleset, description, assessment).findings();
}

bool has_misread_claim(const Ruleset& ruleset, const Description& description) {
  return std::ranges::any_of(ruleset.kinds, [&](const RuleKind& kind) {
    return kind.claims && fault_position(description, *kind.claims).line > 0;
  });
}

}  // namespace pilotcheck
