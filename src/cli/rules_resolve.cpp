#include <fmt/format.h>

#include <filesystem>

#include "cli/new_folder.h"
#include "cli/rules_options.h"
#include "report/rules/resolved.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

struct RulesResolve {
  std::string folder;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {{"--to DIR", "写成 DIR 中的一个规则集；须不存在或为空；默认写到标准输出",
                "writes a ruleset in DIR, which is none yet or empty; default: standard output", &folder}};
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    RulesetSource source;
    if (!rules.load(call, &source)) return ExitStatus::failure;
    if (!folder.empty()) {
      if (const auto refused = refuse_filled(call, folder)) return *refused;
    }
    std::error_code error;
    for (const Document& document : source.documents) {
      const std::string yaml = resolved_yaml(source, document);
      if (folder.empty()) {
        call.output.out += fmt::format("--- # {}\n{}", document.name, yaml);
        continue;
      }
      const fs::path path = fs::path(folder) / document.name;
      fs::create_directories(path.parent_path(), error);
      call.output.files.emplace_back(path.string(), yaml);
    }
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine rules_resolve_command() { return command_line<RulesResolve>(); }

}  // namespace pilotcheck
