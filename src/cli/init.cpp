#include <fmt/format.h>

#include "cli/form_file.h"
#include "cli/new_file_option.h"
#include "cli/rules_options.h"
#include "cli/targets_option.h"
#include "cli/usage.h"
#include "report/form/word_form.h"
#include "report/init/skeleton.h"

namespace pilotcheck {

namespace {

struct Init {
  TargetsOption targets;
  NewFileOption file;
  RulesOptions rules;
  std::string format = "yaml";

  void declare(std::vector<Option>& options) {
    targets.declare({}, options);
    options.push_back({"--format FORMAT",
                       "骨架的格式",
                       "of the skeleton",
                       &format,
                       {{"yaml", "带注释的 YAML", "YAML with comments"},
                        {"docx", "Word 申报书，各处注明要写什么", "the form in Word, with what each text must say"}}});
    file.declare(options);
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
    if (format == "docx") return deliver_form(call, *ruleset, needed);
    return file.deliver(call, skeleton(*ruleset, needed, call.language));
  }

  [[nodiscard]] ExitStatus deliver_form(const Call& call, const Ruleset& ruleset, const NeededFields& needed) const {
    if (const auto wrong = refuse_form(call, ruleset, file)) return *wrong;
    const Description claims = claims_only(ruleset, needed.targets);
    return file.deliver(call, word_form(ruleset, claims, prompts_for(ruleset, needed, call.language)).bytes);
  }
};

}  // namespace

CommandLine init_command() { return command_line<Init>(); }

}  // namespace pilotcheck
