#include <filesystem>

#include "assessment/propose_facts.h"
#include "cli/assessor.h"
#include "cli/new_file_option.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "description/form/form_description.h"
#include "input/inputs.h"
#include "report/import/form_yaml.h"
#include "report/import/review_page.h"

namespace pilotcheck {

namespace {

struct Import {
  std::string form;
  NewFileOption file;
  bool review = false;
  std::string today;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {
        {"FORM", "填好的申报书（.docx），或 -（标准输入）", "the filled form (.docx), or - (standard input)", &form}};
    file.declare(options);
    options.push_back({"--review", "另写一个网页（与 FILE 同名的 .html），左边是原件，右边是读出的内容",
                       "also writes a page, FILE as .html: the document beside what was read of it", &review});
    rules.declare(options);
    options.push_back(today_option(today));
  }

  /// With what its texts propose.
  [[nodiscard]] Description describe(const Call& call, const Ruleset& ruleset, const std::string& name,
                                     const FormReading& reading) const {
    ReadOptions options;
    options.today = date_of_today(call, today);
    Description description = describe_form(reading, name, ruleset.vocabulary, ruleset.lexicon, options);
    propose_facts(ruleset, description);
    return description;
  }

  /// Beside the description: draft.html of draft.yaml.
  ExitStatus write_page(const Call& call, const Ruleset& ruleset, const WordDocument& document,
                        const FormReading& reading, const Description& description) const {
    std::string page;
    write_review({ruleset, document, reading, description, description.file}, call.language, page);
    const std::string path = std::filesystem::path(file.path).replace_extension(".html").string();
    return NewFileOption{path, file.force}.deliver(call, std::move(page));
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
    if (review && (file.path.empty() || file.path == "-")) {
      return wrong_usage(
          call, {"--review 需要 -o FILE", "--review needs -o FILE"},
          {"例如 import 申报书.docx -o 描述.yaml --review", "for example import form.docx -o draft.yaml --review"});
    }
    WordDocument document;
    Loaded<FormReading> read =
        read_form_file(input->name, std::move(*input->bytes), ruleset->form, ruleset->vocabulary, false, &document);
    say_on_stderr(call, read.diagnostics);
    if (!read.value) return ExitStatus::failure;
    const Form& by = *ruleset->form;
    const Description description = describe(call, *ruleset, input->name, *read.value);
    say_on_stderr(
        call, {{Severity::note, "imported", input->name, {}, form_summary(ruleset->vocabulary, by, *read.value), {}}});
    if (review) {
      const ExitStatus status = write_page(call, *ruleset, document, *read.value, description);
      if (status != ExitStatus::clean) return status;
    }
    const ExitStatus status =
        file.deliver(call, form_yaml(ruleset->vocabulary, by, *read.value, description, input->name, call.language));
    if (status != ExitStatus::clean) call.output.files.clear();  // neither without the other
    return status;
  }
};

}  // namespace

CommandLine import_command() { return command_line<Import>(); }

}  // namespace pilotcheck
