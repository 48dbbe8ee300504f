#include "assessment/waivers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "input/keyed_reader.h"
#include "ruleset/profile.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Everything that a waiver may name.
std::vector<std::string> waivable(const Ruleset& ruleset) {
  std::vector<std::string> names;
  for (const RuleFile& file : ruleset.files) {
    names.push_back(file.id + ".*");
    for (const Part& part : file.parts) {
      if (part.derived) continue;  // it has no criteria
      names.push_back(part.id);
      for (const Criterion& criterion : part.criteria) names.push_back(criterion.id);
    }
  }
  return names;
}

class WaiverReader {
 public:
  WaiverReader(const Ruleset& ruleset, const Faults& faults)
      : ruleset_(ruleset), names_(waivable(ruleset)), faults_(faults) {
    for (const std::string& name : names_) known_.push_back(name);
  }

  Waiver read(Node node) const {
    const KeyedReader keys(node, {"criterion", "enterprise", "reason", "until"}, {"豁免", "a waiver"}, faults_);
    Waiver waiver;
    waiver.position = node.position();
    waiver.criterion = keys.text("criterion");
    waiver.enterprise = keys.optional_text("enterprise");
    waiver.reason = keys.text("reason");
    if (!waiver.criterion.empty()) check_name(*keys.find("criterion"), waiver.criterion);
    if (const auto reason = keys.find("reason"); reason && text::trim(waiver.reason).empty() && !reason->is_null()) {
      faults_.error(reason->position(), "missing-reason", {"豁免没有理由", "the waiver has no reason"},
                    {"写明为何豁免", "say why it is waived"});
    }
    if (const auto until = keys.find("until"); until && !until->is_null()) read_until(*until, waiver);
    return waiver;
  }

 private:
  void check_name(Node node, const std::string& name) const {
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) return;
    // What a profile leaves out is waived for nothing, which review_waivers() says.
    const std::string id = name.ends_with(".*") ? name.substr(0, name.size() - 2) : name;
    if (leaving_out(ruleset_.profile, id) != nullptr) return;
    faults_.error(node.position(), "unknown-criterion",
                  {fmt::format("没有条目 {}", name), fmt::format("there is no criterion `{}`", name)},
                  text::did_you_mean(name, known_,
                                     {"写条目、要素，或“规则文件.*”",
                                      "name a criterion, an element, or all of a rule file as `ID.*`"}));
  }

  void read_until(Node node, Waiver& waiver) const {
    waiver.until = parse_date(node.text());
    if (waiver.until && waiver.until->day != 0) return;
    faults_.error(node.position(), "wrong-type", {"until 应为日期", "`until` must be a date"},
                  {"写成 2018-12-31", "write it as 2018-12-31"});
  }

  const Ruleset& ruleset_;
  std::vector<std::string> names_;
  std::vector<std::string_view> known_;
  const Faults& faults_;
};

Diagnostic warning(const Waiver& waiver, const std::string& file, std::string code, Bilingual message, Bilingual hint) {
  return {Severity::warning, std::move(code), file, waiver.position, std::move(message), std::move(hint)};
}

}  // namespace

Loaded<std::vector<Waiver>> load_waivers(const Document& document, const Ruleset& ruleset) {
  Loaded<std::vector<Waiver>> result;
  const Faults faults{document.name, result.diagnostics};
  const KeyedReader keys(document.root(), {"waivers"}, {"豁免文件", "a file of waivers"}, faults);
  const auto list = keys.need("waivers");
  std::vector<Waiver> waivers;
  if (list && !list->is_sequence()) {
    faults.error(list->position(), "wrong-type", {"waivers 应为列表", "`waivers` must be a list"},
                 {"每项以“- criterion:”开头", "begin each entry with `- criterion:`"});
  } else if (list) {
    const WaiverReader reader(ruleset, faults);
    for (const Node item : list->items()) waivers.push_back(reader.read(item));
  }
  if (result.diagnostics.empty()) result.value = std::move(waivers);
  return result;
}

bool has_expired(const Waiver& waiver, Date today) { return waiver.until && compare(*waiver.until, today) < 0; }

const Waiver* find_waiver(std::span<const Waiver> waivers, Date today, std::string_view enterprise,
                          const RuleFile& rules, const Part& part, const Criterion& criterion) {
  for (const Waiver& waiver : waivers) {
    const std::string_view name = waiver.criterion;
    const bool whole = name.ends_with(".*") && name.substr(0, name.size() - 2) == rules.id;
    if (!whole && name != part.id && name != criterion.id) continue;
    if (!waiver.enterprise.empty() && waiver.enterprise != enterprise) continue;
    if (!has_expired(waiver, today)) return &waiver;
  }
  return nullptr;
}

std::vector<Diagnostic> review_waivers(std::span<const Waiver> waivers, const std::string& file, Date today,
                                       std::span<const Assessment> assessments) {
  std::set<const Waiver*> used;
  for (const Assessment& assessment : assessments) {
    for (const TargetResult& target : all_targets(assessment)) {
      for (const PartResult& part : target.parts) {
        for (const CriterionResult& result : part.criteria) used.insert(result.waiver);
      }
    }
  }
  std::vector<Diagnostic> said;
  for (const Waiver& waiver : waivers) {
    if (has_expired(waiver, today)) {
      const std::string until = to_text(*waiver.until);
      said.push_back(
          warning(waiver, file, "expired-waiver",
                  {fmt::format("豁免 {} 已于 {} 到期", waiver.criterion, until),
                   fmt::format("the waiver of {} expired on {}", waiver.criterion, until)},
                  {"该条重新计入；请补齐，或延长期限", "it counts again: close the gap, or extend the waiver"}));
    } else if (!used.contains(&waiver)) {
      said.push_back(warning(waiver, file, "unused-waiver",
                             {fmt::format("豁免 {} 没有用到", waiver.criterion),
                              fmt::format("the waiver of {} waives nothing", waiver.criterion)},
                             {"该条已满足、未申报或 enterprise 不符；请删除或改正",
                              "it is met, not claimed, or of another enterprise: delete or correct it"}));
    }
  }
  return said;
}

}  // namespace pilotcheck
