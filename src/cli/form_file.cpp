#include "cli/form_file.h"

#include "cli/usage.h"

namespace pilotcheck {

std::optional<ExitStatus> refuse_form(const Call& call, const Ruleset& ruleset, const NewFileOption& file) {
  if (!ruleset.form || !ruleset.form->shape) {
    return wrong_usage(call, {"规则集没有写明申报书的样子", "the ruleset does not say what its form looks like"},
                       {"它写在 form.yaml 的 shape 之下", "it stands in form.yaml, under `shape`"});
  }
  if (!file.path.empty()) return std::nullopt;
  return wrong_usage(call, {"Word 文件需要 -o FILE", "a Word document needs -o FILE"},
                     {"例如 -o form.docx", "for example -o form.docx"});
}

}  // namespace pilotcheck
