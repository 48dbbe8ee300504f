#include "cli/profile_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/usage.h"
#include "input/read_document.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

class ProfileFiles {
 public:
  ProfileFiles(const std::string& ruleset, std::vector<Diagnostic>& diagnostics)
      : ruleset_(ruleset), diagnostics_(diagnostics) {}

  /// What the profile at `path` comes to, with what it extends.
  std::vector<ProfileSetting> read(const std::string& path) {
    Loaded<Document> document = read_document_file(path, {});
    for (Diagnostic& one : document.diagnostics) {
      // That standard input can be read is no help here.
      if (one.code == "not-a-file") one.hint = {"请存为文件后指定该文件", "save it as a file and name that"};
    }
    diagnostics_.insert(diagnostics_.end(), document.diagnostics.begin(), document.diagnostics.end());
    if (!document.value) return {};
    const Faults faults{path, diagnostics_};
    const Profile profile = read_profile(*document.value, faults);
    if (!profile.ruleset.empty() && profile.ruleset != ruleset_) {
      faults.error(profile.ruleset_at, "other-ruleset",
                   {fmt::format("此方案用于 {}，而判断所用的规则是 {}", profile.ruleset, ruleset_),
                    fmt::format("this profile is for {}, and the rules are those of {}", profile.ruleset, ruleset_)},
                   {"请用 --rules 指定它，或改 ruleset", "name it with --rules, or mend `ruleset`"});
    }
    open_.push_back(fs::path(path).lexically_normal());
    std::vector<std::vector<ProfileSetting>> extended;
    for (const Node other : profile.extends) extended.push_back(read_extended(path, other, faults));
    open_.pop_back();
    return join_profiles(profile, extended, diagnostics_);
  }

 private:
  /// A path is meant as seen from the file that names it.
  std::vector<ProfileSetting> read_extended(const std::string& from, Node name, const Faults& faults) {
    const fs::path path = (fs::path(from).parent_path() / name.text()).lexically_normal();
    if (std::ranges::find(open_, path) != open_.end()) {
      faults.error(name.position(), "circle",
                   {fmt::format("{} 经由自己引用自己", name.text()), fmt::format("`{}` extends itself", name.text())},
                   {"请去掉其中一处引用", "take off one of the references"});
      return {};
    }
    std::error_code error;
    if (!fs::exists(path, error)) {
      faults.error(name.position(), "not-found",
                   {fmt::format("没有方案 {}", name.text()), fmt::format("there is no profile {}", name.text())},
                   {"写相对本文件的路径", "write its path as seen from this file"});
      return {};
    }
    // Each file once, however many extend it.
    if (const auto known = read_.find(path); known != read_.end()) return known->second;
    return read_.emplace(path, read(path.string())).first->second;
  }

  const std::string& ruleset_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<fs::path> open_;
  std::map<fs::path, std::vector<ProfileSetting>> read_;  ///< what each of those that are extended comes to
};

}  // namespace

std::optional<std::vector<ProfileSetting>> read_profiles(const Call& call, const std::vector<std::string>& paths,
                                                         const std::string& ruleset) {
  std::vector<Diagnostic> diagnostics;
  ProfileFiles files(ruleset, diagnostics);
  std::vector<std::vector<ProfileSetting>> each;
  each.reserve(paths.size());
  for (const std::string& path : paths) {
    if (path != "-") {
      each.push_back(files.read(path));
      continue;
    }
    // It would be read anew for every look at the rules, and names no file that a report could cite.
    diagnostics.push_back({Severity::error,
                           "no-file",
                           "--profile -",
                           {},
                           {"调整方案不从标准输入读取", "a profile is not read from standard input"},
                           {"请存为文件后指定该文件", "save it as a file and name that"}});
  }
  std::vector<ProfileSetting> all = join_profiles({}, each, diagnostics);
  say_on_stderr(call, diagnostics);
  // A slip of the keyboard could set what nobody meant.
  const auto is_error = [](const Diagnostic& one) { return one.severity == Severity::error; };
  if (std::ranges::any_of(diagnostics, is_error)) return std::nullopt;
  return all;
}

}  // namespace pilotcheck
