#include "batch/assess_input.h"
#include "cli/assessor.h"
#include "cli/form_file.h"
#include "cli/new_file_option.h"
#include "cli/usage.h"
#include "description/key_names.h"
#include "report/form/word_form.h"

namespace pilotcheck {

namespace {

struct FormCommand {
  std::string path;
  bool blank = false;
  NewFileOption file;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {{"FILE",
                "申报描述，或 -（标准输入）；加 --blank 时不写",
                "the description, or - (standard input); none with --blank",
                &path,
                {},
                nullptr,
                nullptr,
                true},
               {"--blank", "空白的申报书", "the empty form", &blank}};
    file.declare(options, true);
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    if (blank != path.empty()) {
      return wrong_usage(call, {"写一份描述，或只写 --blank", "name one description, or only --blank"},
                         {"例如 form draft.yaml -o form.docx", "for example form draft.yaml -o form.docx"});
    }
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    if (const auto wrong = refuse_form(call, *ruleset, file)) return *wrong;
    const std::optional<Description> description = blank ? claims_only(*ruleset, {}) : read(call, *ruleset);
    if (!description) return ExitStatus::failure;
    WordForm form = word_form(*ruleset, *description, {});
    if (!form.left_out.empty()) {
      say_on_stderr(call, {{Severity::note, "no-room", description->file, {}, form.left_out, {}}});
    }
    return file.deliver(call, std::move(form.bytes));
  }

  std::optional<Description> read(const Call& call, const Ruleset& ruleset) const {
    InputOptions reading;
    reading.whole_stdin = true;
    reading.outermost = [&](std::string_view name) { return KeyNames(ruleset.vocabulary).outermost(name); };
    Inputs inputs({path}, reading);
    std::optional<Input> input = inputs.next();
    if (!input) return std::nullopt;
    if (inputs.next()) {
      wrong_usage(call, {"一次只写一份申报书", "one form is written at a time"}, {"只写一个文件", "name one file"});
      return std::nullopt;
    }
    AssessOptions options;
    options.today = date_of_today(call, "");
    std::vector<Diagnostic> said;
    std::optional<Description> description = describe_input(std::move(*input), ruleset, options, Limits(), said).value;
    say_on_stderr(call, said);
    if (description && !description->faults.empty()) say_on_stderr(call, description->faults);
    return description;
  }
};

}  // namespace

CommandLine form_command() { return command_line<FormCommand>(); }

}  // namespace pilotcheck
