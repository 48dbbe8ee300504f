#include "cli/fix.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "batch/mend_input.h"
#include "cli/usage.h"
#include "input/edit.h"
#include "report/wording.h"
#include "text/system_error.h"

namespace pilotcheck {

namespace {

/// Slips as which the file is read though it cannot be written so.
void say_left(const Call& call, const std::string& name, std::size_t left) {
  if (left == 0) return;
  say_on_stderr(call, {{Severity::warning,
                        "not-mended",
                        name,
                        {},
                        {fmt::format("有 {} 处输入差错未能自动改正", left),
                         fmt::format("{} {} could not be mended here", left, left == 1 ? "slip" : "slips")},
                        {"请按报告所示手工改正", "mend by hand what the report shows"}}});
}

/// A file is replaced as a whole, so its other names keep what it was.
bool has_other_names(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_nlink > 1;
}

}  // namespace

void FixOptions::declare(std::vector<Option>& options) {
  options.push_back({"--fix", "改正文件中的全角标点、缩进等输入差错，然后检查",
                     "mends slips of the keyboard in the files, such as full-width marks, then checks", &fix});
  options.push_back({"--diff", "与 --fix 同用：只显示会改什么，不改文件",
                     "with --fix: only shows what would change, as a diff", &diff});
}

std::optional<ExitStatus> FixOptions::settle(const Call& call, const std::vector<std::string>& paths) const {
  if (diff && !fix) {
    return wrong_usage(call, {"--diff 只能与 --fix 同用", "--diff goes with --fix only"},
                       {"写 --fix --diff 查看会改什么", "write `--fix --diff` to see what would change"});
  }
  if (fix && std::ranges::find(paths, "-") != paths.end()) {
    return wrong_usage(call, {"--fix 不能改正标准输入", "--fix cannot mend standard input"},
                       {"请存为文件后指定该文件；不加 --fix 也会按改正后的内容检查",
                        "save it as a file and name that; without --fix it is judged as if mended"});
  }
  return std::nullopt;
}

Bilingual obstacle(const std::string& path, const std::optional<std::string>& bytes) {
  if (!bytes) {
    return {"无法按原来的编码写回，文件未改动", "it cannot be written in its own encoding and was not changed"};
  }
  // A file is replaced by another, for which the folder must be writable; but who may not write it may not replace it.
  if (::access(path.c_str(), W_OK) == 0) return {};
  const Bilingual reason = text::why_refused(errno);
  return {fmt::format("文件不可写（{}），未改动", reason.zh),
          fmt::format("it may not be written ({}) and was not changed", reason.en)};
}

void write_mended(const Call& call, const std::string& path, const std::string& name, std::string bytes,
                  const std::vector<Diagnostic>& mended) {
  OutputFile& file = call.output.files.emplace_back(path, std::move(bytes));
  const auto say = [&](const Diagnostic& told) { file.said += diagnostic_line(told, call.language) + '\n'; };
  for (const Diagnostic& one : mended) say({Severity::note, one.code, one.file, one.position, one.message, {}});
  say({Severity::note,
       "mended",
       name,
       {},
       {fmt::format("已改正 {} 处", mended.size()), fmt::format("{} mended", mended.size())},
       {}});
  if (has_other_names(path)) {
    say({Severity::note,
         "hard-link",
         name,
         {},
         {"该文件的其他硬链接仍是改正前的内容", "its other hard links keep what it was before"},
         {}});
  }
}

void fix_input(const Call& call, const Assessor& assessor, Input& input) {
  const std::optional<Mended> mended = mend_input(input, assessor.ruleset, assessor.options, assessor.limits).value;
  if (!mended) return;
  say_left(call, input.name, mended->left);
  if (mended->after == mended->before) return;
  if (Bilingual why = obstacle(input.path, mended->bytes); !why.empty()) {
    return say_on_stderr(call, {{Severity::warning, "not-mended", input.name, {}, std::move(why), {}}});
  }
  write_mended(call, input.path, input.name, *mended->bytes, mended->slips);
  input.bytes = *mended->bytes;
}

ExitStatus show_fixes(const Call& call, const Assessor& assessor, const std::vector<std::string>& paths,
                      std::vector<std::string> others) {
  Inputs inputs(paths, assessor.reading(std::move(others)));
  bool unreadable = false;
  bool changes = false;
  while (const std::optional<Input> input = inputs.next()) {
    if (!input->bytes) {
      unreadable = true;
      say_on_stderr(call, input->diagnostics);
      continue;
    }
    const Loaded<Mended> tried = mend_input(*input, assessor.ruleset, assessor.options, assessor.limits);
    say_on_stderr(call, tried.diagnostics);
    unreadable = unreadable || !tried.diagnostics.empty();
    const std::optional<Mended>& mended = tried.value;
    if (!mended) continue;
    say_left(call, input->name, mended->left);
    if (mended->after == mended->before) continue;
    changes = true;
    call.output.out += unified_diff(input->name, mended->before, mended->after);
  }
  if (unreadable) return ExitStatus::failure;
  return changes ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace pilotcheck
