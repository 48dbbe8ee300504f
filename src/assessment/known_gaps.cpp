#include "assessment/known_gaps.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/identity.h"
#include "input/keyed_reader.h"
#include "ruleset/profile.h"

namespace pilotcheck {

namespace {

/// The same description has the same name from whatever folder the program is run.
std::string name_in(const std::filesystem::path& folder, const std::string& file) {
  std::error_code failed;
  const auto whole = std::filesystem::weakly_canonical(file, failed);
  if (failed) return file;
  const auto base = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, failed);
  if (failed) return file;
  const auto relative = whole.lexically_relative(base);
  return relative.empty() ? file : relative.generic_string();
}

bool is_known(const Finding& finding, const std::set<std::string>& before) {
  const auto known = [&](const std::string& lack) { return before.contains(lack); };
  const auto known_with_it = [&](const Finding& merged) {
    return std::ranges::all_of(own_lacks(merged),
                               [&](const std::string& lack) { return keeps(before, lack, finding); });
  };
  return std::ranges::all_of(own_lacks(finding), known) && std::ranges::all_of(finding.merged, known_with_it);
}

void add_lacks(const std::vector<Finding>& findings, std::set<std::string>& all) {
  for (const Finding& finding : findings) {
    for (std::string& one : lacks(finding)) all.insert(std::move(one));
  }
}

Diagnostic stale(const KnownGaps& known, std::string_view zh, std::string_view en) {
  return {Severity::warning,
          "stale-baseline",
          known.file,
          {},
          {fmt::format("基线已陈旧：{}", zh), fmt::format("the baseline is stale: {}", en)},
          {"请用 --write-baseline 重写", "write it anew with --write-baseline"}};
}

void mark(const std::set<std::string>& before, const Ruleset& ruleset, Assessment& assessment) {
  std::set<std::string> now;
  add_lacks(assessment.findings, now);
  add_lacks(assessment.waived, now);  // waived is not fixed
  for (Finding& finding : assessment.findings) {
    finding.known = is_known(finding, before);
  }
  for (const std::string& lack : before) {
    // What went with another gap is fixed with it, and was not counted.
    const bool merged = is_merged_lack(lack);
    const bool unjudged = leaving_out(ruleset.profile, std::string_view(lack).substr(0, lack.find('/'))) != nullptr;
    if (!now.contains(lack) && !merged && !unjudged) assessment.fixed.push_back(lack);
  }
}

}  // namespace

KnownGaps known_gaps(const Ruleset& ruleset, std::span<const Assessment> assessments,
                     const std::filesystem::path& folder) {
  KnownGaps known;
  known.digest = ruleset.digest;
  for (const Assessment& assessment : assessments) {
    if (assessment.verdict == Verdict::unreadable) continue;
    std::set<std::string>& gaps = known.gaps[name_in(folder, assessment.file)];
    for (const Finding& finding : assessment.findings) {
      for (std::string& one : kept_lacks(finding)) gaps.insert(std::move(one));
    }
  }
  return known;
}

Loaded<KnownGaps> load_known_gaps(const Document& document) {
  Loaded<KnownGaps> result;
  const Faults faults{document.name, result.diagnostics};
  const KeyedReader keys(document.root(), {"format_version", "ruleset", "descriptions"}, {"基线", "a baseline"},
                         faults);
  KnownGaps known;
  known.file = document.name;
  if (const std::string version = keys.text("format_version"); !version.empty() && version != "1") {
    faults.error(keys.find("format_version")->position(), "wrong-version",
                 {"本程序只认识 format_version 1", "this program knows format_version 1 only"},
                 {"请用 --write-baseline 重写", "write it anew with --write-baseline"});
  }
  known.digest = keys.text("ruleset");
  const auto descriptions = keys.need("descriptions");
  if (descriptions && !descriptions->is_sequence()) {
    faults.error(descriptions->position(), "wrong-type", {"descriptions 应为列表", "`descriptions` must be a list"});
  } else if (descriptions) {
    for (const Node item : descriptions->items()) {
      const KeyedReader one(item, {"file", "gaps"}, {"描述", "a description"}, faults);
      std::set<std::string>& gaps = known.gaps[one.text("file")];
      if (!one.need("gaps")) continue;
      for (std::string& gap : one.texts("gaps")) gaps.insert(std::move(gap));
    }
  }
  if (result.diagnostics.empty()) result.value = std::move(known);
  return result;
}

std::vector<Diagnostic> apply(const KnownGaps& known, const Ruleset& ruleset, const std::filesystem::path& folder,
                              std::vector<Assessment>& assessments) {
  std::vector<Diagnostic> said;
  if (known.digest != ruleset.digest)
    said.push_back(stale(known, "它是按另一版规则写的", "it was written by other rules"));
  std::set<std::string> seen;
  std::size_t fixed = 0;
  for (Assessment& assessment : assessments) {
    const std::string name = name_in(folder, assessment.file);
    seen.insert(name);
    const auto before = known.gaps.find(name);
    if (before == known.gaps.end() || assessment.verdict == Verdict::unreadable) continue;
    mark(before->second, ruleset, assessment);
    fixed += assessment.fixed.size();
  }
  if (fixed > 0) {
    said.push_back(stale(known, fmt::format("其中 {} 项已补齐", fixed),
                         fmt::format("{} of its gaps {} fixed", fixed, fixed == 1 ? "is" : "are")));
  }
  for (const auto& [name, gaps] : known.gaps) {
    if (seen.contains(name)) continue;
    said.push_back(stale(known, fmt::format("它记有 {}，这次没有检查", name),
                         fmt::format("it has {}, which was not checked this time", name)));
  }
  return said;
}

}  // namespace pilotcheck
