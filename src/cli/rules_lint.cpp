#include <filesystem>

#include "cli/fix.h"
#include "cli/mend_rules.h"
#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "input/edit.h"
#include "report/rules/lint_formats.h"
#include "ruleset/lint_rules.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

/// What a ruleset calls its own files stands in its folder; those of others that it extends are named in full.
std::vector<std::string> paths_of(const std::vector<Diagnostic>& doubts, const std::string& folder) {
  std::vector<std::string> paths;
  paths.reserve(doubts.size());
  for (const Diagnostic& doubt : doubts) {
    const fs::path own = (fs::path(folder) / doubt.file).lexically_normal();
    std::error_code error;
    paths.push_back(!folder.empty() && fs::exists(own, error) ? own.generic_string() : doubt.file);
  }
  return paths;
}

/// Whether every file that changes can be written; else why not, and none is.
bool can_write(const Call& call, const std::string& folder, const MendedRules& mended) {
  bool can = true;
  for (const MendedFile& file : mended.files) {
    const std::string path = (fs::path(folder) / file.name).string();
    Bilingual why = obstacle(path, file.bytes);
    if (why.empty()) continue;
    say_on_stderr(call, {{Severity::warning, "not-mended", path, {}, std::move(why), {}}});
    can = false;
  }
  return can;
}

struct RulesLint {
  OutputOptions output;
  RulesOptions rules;
  FixOptions fix;

  void declare(std::vector<Option>& options) {
    options = {{"--fix", "改正规则文件中只有一种改法之处：缺少的 %、颠倒的范围、重复的列表项",
                "mends in the rule files what can be mended in one way only: a % that lacks, a range upside down, an "
                "item that stands in a list twice",
                &fix.fix},
               {"--diff", "与 --fix 同用：只显示会改什么，不改文件",
                "with --fix: only shows what would change, as a diff", &fix.diff}};
    rules.declare(options);
    output.declare(rules_lint_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = fix.settle(call, {})) return *wrong;
    if (const auto wrong = output.settle(call)) return *wrong;
    if (fix.fix) {
      if (const auto done = mend(call)) return *done;
    }
    RulesetSource source;
    const std::optional<Ruleset> ruleset = fix.fix ? load_mended(call, source) : rules.load(call, &source);
    if (!ruleset) return ExitStatus::failure;
    const std::vector<Diagnostic> doubts = lint_rules(source, *ruleset);
    const std::vector<std::string> paths = paths_of(doubts, rules.folder);
    if (const auto failed = output.write(call, rules_lint_formats, {*ruleset, doubts, paths})) return *failed;
    return doubts.empty() ? ExitStatus::clean : ExitStatus::findings;
  }

 private:
  /// The status with which to end, where there is nothing to lint behind it.
  std::optional<ExitStatus> mend(const Call& call) {
    if (rules.folder.empty() || find_shipped(rules.folder) != nullptr || !rules.profiles.empty() ||
        !rules.parameters.empty()) {
      return wrong_usage(call,
                         {"--fix 只改正文件夹中的规则集，不与 --profile、--parameter 同用",
                          "--fix mends a ruleset in a folder, without --profile and --parameter"},
                         {"写 --rules DIR --fix", "write `--rules DIR --fix`"});
    }
    mended_ = mend_rules(rules.folder);
    if (mended_.failed) {
      say_on_stderr(call, {{Severity::warning,
                            "not-mended",
                            rules.folder,
                            {},
                            {"照改会造成别的错误，各文件均未改动",
                             "what could be mended would make other faults, so no file was changed"},
                            {"请照报告手工改正", "mend by hand what the report shows"}}});
    }
    if (fix.diff) {
      for (const MendedFile& file : mended_.files) {
        call.output.out += unified_diff((fs::path(rules.folder) / file.name).generic_string(), file.before, file.after);
      }
      // What no cure is known for is told all the same.
      RulesetSource source;
      if (!load_mended(call, source)) return ExitStatus::failure;
      return mended_.files.empty() ? ExitStatus::clean : ExitStatus::findings;
    }
    if (!can_write(call, rules.folder, mended_)) return ExitStatus::failure;
    for (MendedFile& file : mended_.files) {
      const std::string path = (fs::path(rules.folder) / file.name).string();
      write_mended(call, path, path, *file.bytes, file.mended);
    }
    return std::nullopt;
  }

  std::optional<Ruleset> load_mended(const Call& call, RulesetSource& source) {
    Loaded<Ruleset> loaded = load_ruleset(mended_.source);
    say_on_stderr(call, loaded.diagnostics);
    source = std::move(mended_.source);
    return std::move(loaded.value);
  }

  MendedRules mended_;
};

}  // namespace

CommandLine rules_lint_command() { return command_line<RulesLint>(); }

}  // namespace pilotcheck
