/// Formats that other programs read, each after the words of its own reader. All are drawn from the assessment alone.
#pragma once

#include <span>
#include <string>

#include "report/format.h"

namespace pilotcheck {

/// SARIF 2.1.0 (OASIS), for code-scanning views.
void write_sarif(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                 std::string& out);

/// JUnit XML as Jenkins and GitLab read it: a suite a description, a test a criterion.
void write_junit(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                 std::string& out);

/// Workflow commands of GitHub Actions: annotations at file and line.
void write_github(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                  std::string& out);

/// GitLab's code-quality report.
void write_gitlab(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                  std::string& out);

/// One row a finding (RFC 4180), with a header; a byte order mark when the options ask for it.
void write_csv(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
               std::string& out);

}  // namespace pilotcheck
