#include "report/check/rules_footer.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/wording.h"

namespace pilotcheck {

namespace {

struct Used {
  const RuleFile* rules = nullptr;
  const Parameter* parameter = nullptr;
  bool operator==(const Used&) const = default;
};

void add(std::string_view id, const RuleFile& rules, std::vector<Used>& used) {
  const auto found = std::ranges::find(rules.parameters, id, &Parameter::id);
  if (found == rules.parameters.end()) return;
  const Used one{&rules, &*found};
  if (std::ranges::find(used, one) == used.end()) used.push_back(one);
}

void collect(const Requirement& requirement, const RuleFile& rules, std::vector<Used>& used) {
  for (const std::string_view id : parameters_of(requirement)) add(id, rules, used);
}

/// Of what is weighed: the weights, and the share that decided.
void collect_weights(const TargetResult& target, std::vector<Used>& used) {
  const RuleFile& rules = *target.rules;
  if (rules.met_at) add(rules.met_at->parameter, rules, used);
  for (const PartResult& part : target.parts) {
    if (!part.part->weighed) continue;
    if (part.part->met_at) add(part.part->met_at->parameter, rules, used);
    add(part.part->weight.parameter, rules, used);
    for (const CriterionResult& one : part.criteria) add(one.criterion->weight.parameter, rules, used);
  }
}

std::vector<Used> parameters_used(const Assessment& assessment, bool all) {
  std::vector<Used> used;
  for (const TargetResult& target : all_targets(assessment)) {
    collect_weights(target, used);
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) {
        const Status status = result.judgement.status;
        if (status == Status::unmet || (all && status == Status::met)) {
          collect(result.criterion->require, *target.rules, used);
        }
      }
    }
  }
  return used;
}

}  // namespace

void write_parameters_used(const Assessment& assessment, const ReportOptions& options, Page& page) {
  const std::vector<Used> used = parameters_used(assessment, options.all);
  if (used.empty()) return;
  page.paragraph(0, say(options.language, "判断中用到的规则参数：", "Parameters of the rules that decided something:"));
  for (const Used& one : used) {
    const std::string& note = one.parameter->note.in(options.language);
    std::string text = fmt::format("{}.{} = {}", one.rules->id, one.parameter->id, one.parameter->value);
    text += say(options.language, "，", ", ");
    text += one.parameter->meaning.in(options.language);
    if (!note.empty()) {
      text += say(options.language, "；", "; ");
      text += note;
    }
    page.paragraph(2, text, Style::dim);
  }
  page.blank();
}

std::vector<std::string> checklist_lines(const Ruleset& ruleset, Language language) {
  std::vector<std::string> lines;
  for (const ChecklistItem& item : ruleset.checklist) {
    std::string& line = lines.emplace_back(fmt::format("☐ {}", item.text.in(language)));
    const std::string clause = clause_text(item.source, language);
    if (clause.empty()) continue;
    line += language == Language::zh ? fmt::format("（{}）", clause) : fmt::format(" ({})", clause);
  }
  return lines;
}

std::string_view checklist_heading(Language language) {
  return say(language, "本工具不判、请人工核对：", "For a person to check, as the tool cannot:");
}

void write_checklist(const Ruleset& ruleset, Language language, Page& page) {
  if (ruleset.checklist.empty()) return;
  page.paragraph(0, checklist_heading(language));
  for (const std::string& line : checklist_lines(ruleset, language)) page.paragraph(2, line, Style::dim);
  page.blank();
}

}  // namespace pilotcheck
