#include "assessment/identity.h"

#include <fmt/format.h>

#include <map>

#include "text/digest.h"

namespace pilotcheck {

namespace {

constexpr std::string_view closed_by = " closed by ";

std::string merged_lack(const std::string& lack, const Finding& into) {
  return fmt::format("{}{}{}", lack, closed_by, into.identity);
}

void identify(std::vector<Finding>& findings, std::map<std::string, int>& seen) {
  for (Finding& finding : findings) {
    const std::string& what = finding.subject.empty() ? finding.message.en : finding.subject;
    finding.identity = finding.criterion != nullptr ? finding.id : fmt::format("{}: {}", finding.id, what);
    if (const int number = ++seen[finding.identity]; number > 1) finding.identity += fmt::format(" #{}", number);
    identify(finding.merged, seen);
  }
}

}  // namespace

void identify(Assessment& assessment) {
  std::map<std::string, int> seen;
  identify(assessment.findings, seen);
  identify(assessment.waived, seen);
}

std::string fingerprint(std::string_view file, const Finding& finding) {
  Digest digest;
  digest.add(file);
  digest.add(finding.identity);
  return digest.text();
}

std::vector<std::string> own_lacks(const Finding& finding) {
  std::vector<std::string> result;
  for (const Detail::Missing& item : finding.detail.missing) {
    result.push_back(fmt::format("{}/{}", finding.identity, item.id));
  }
  if (result.empty()) result.push_back(finding.identity);
  return result;
}

std::vector<std::string> lacks(const Finding& finding) {
  std::vector<std::string> result = own_lacks(finding);
  for (const Finding& merged : finding.merged) {
    for (std::string& one : lacks(merged)) result.push_back(std::move(one));
  }
  return result;
}

std::vector<std::string> kept_lacks(const Finding& finding) {
  std::vector<std::string> kept = own_lacks(finding);
  for (const Finding& merged : finding.merged) {
    for (const std::string& one : own_lacks(merged)) kept.push_back(merged_lack(one, finding));
  }
  return kept;
}

bool is_merged_lack(std::string_view kept) { return kept.find(closed_by) != std::string_view::npos; }

bool keeps(const std::set<std::string>& before, const std::string& lack, const Finding& into) {
  return before.contains(lack) || before.contains(merged_lack(lack, into));
}

}  // namespace pilotcheck
