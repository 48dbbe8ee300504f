#include <fmt/format.h>

#include <filesystem>

#include "cli/rules_options.h"
#include "cli/targets_option.h"
#include "cli/usage.h"
#include "report/init/skeleton.h"

namespace pilotcheck {

namespace {

struct Init {
  TargetsOption targets;
  std::string path;
  bool force = false;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    targets.declare({}, options);
    const Bilingual to{"写到 FILE；默认写到标准输出", "writes it to FILE; default: standard output"};
    options.push_back({"--output FILE", to.zh, to.en, &path});
    options.push_back({"-o FILE", "同 --output", "the same as --output", &path});
    options.push_back({"--force", "FILE 已存在时覆盖它", "overwrites FILE where it is there already", &force});
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    const auto chosen = targets.find(call, *ruleset);
    if (!chosen) return ExitStatus::failure;
    if (chosen->empty() && !targets_of(*ruleset).empty()) {
      return wrong_usage(call, {"没有写明 --target", "--target is missing"}, known_targets(*ruleset));
    }
    const NeededFields needed = needed_fields(*ruleset, *chosen);
    if (const auto slot = claimed_twice(*ruleset, needed)) {
      const Bilingual& label = ruleset->vocabulary.field(*slot).label;
      return wrong_usage(call,
                         {fmt::format("这些对象不能一起申报：“{}”只能选一项", label.zh),
                          fmt::format("these targets cannot be claimed together: “{}” takes one choice", label.en)},
                         {"请每个对象各写一份", "write one description for each"});
    }
    std::string text = skeleton(*ruleset, needed, call.language);
    if (path.empty() || path == "-") {
      call.output.out += text;
      return ExitStatus::clean;
    }
    if (const auto wrong = refuse_existing(call)) return *wrong;
    call.output.files.emplace_back(path, std::move(text));
    return ExitStatus::clean;
  }

 private:
  /// Somebody's work may stand in it.
  [[nodiscard]] std::optional<ExitStatus> refuse_existing(const Call& call) const {
    std::error_code unknown;
    const auto status = std::filesystem::symlink_status(path, unknown);
    const bool there = std::filesystem::exists(status);
    const bool device = std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status);
    if (force || !there || device) return std::nullopt;
    return wrong_usage(call, {fmt::format("{} 已经存在", path), fmt::format("{} is there already", path)},
                       {"换一个文件名；要覆盖它，请加 --force", "choose another name; to overwrite it, add --force"});
  }
};

}  // namespace

CommandLine init_command() { return command_line<Init>(); }

}  // namespace pilotcheck
