#include "cli/new_file_option.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "description/form/form_description.h"
#include "input/inputs.h"
#include "report/import/form_yaml.h"

namespace pilotcheck {

namespace {

struct Import {
  std::string form;
  NewFileOption file;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {
        {"FORM", "填好的申报书（.docx），或 -（标准输入）", "the filled form (.docx), or - (standard input)", &form}};
    file.declare(options);
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    InputOptions reading;
    reading.whole_stdin = true;
    std::optional<Input> input = Inputs({form}, reading).next();
    if (!input || !input->bytes) {
      if (input) say_on_stderr(call, input->diagnostics);
      return ExitStatus::failure;
    }
    if (input->format == nullptr || input->format->package_bytes == 0) {
      return wrong_usage(
          call, {"import 只读取 .docx", "import reads a .docx"},
          {"YAML 与 JSON 的描述不必导入，直接检查即可", "a description in YAML or JSON is checked as it is"});
    }
    Loaded<FormReading> read =
        read_form_file(input->name, std::move(*input->bytes), ruleset->form, ruleset->vocabulary);
    say_on_stderr(call, read.diagnostics);
    if (!read.value) return ExitStatus::failure;
    const Form& by = *ruleset->form;
    say_on_stderr(
        call, {{Severity::note, "imported", input->name, {}, form_summary(ruleset->vocabulary, by, *read.value), {}}});
    return file.deliver(call, form_yaml(ruleset->vocabulary, by, *read.value, input->name, call.language));
  }
};

}  // namespace

CommandLine import_command() { return command_line<Import>(); }

}  // namespace pilotcheck
