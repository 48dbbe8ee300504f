#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>

#include "batch/pipeline.h"
#include "cli/judge.h"
#include "cli/progress_line.h"
#include "report/score_report.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

struct ScoreOptions {
  std::vector<std::string> paths;
  std::string format = "table";
  std::string output;
  std::string jobs;
  std::string fail_on = "gap";
  bool unranked = false;
  bool byte_order_mark = false;
  RulesChoice rules;
  const ScoreFormat* chosen = nullptr;
  std::size_t threads = 1;
  FailOn threshold = FailOn::gap;
};

std::atomic<bool> interrupted = false;

/// Ctrl-C ends the reading; what is complete is written. A second one ends the program.
class Interruptible {
 public:
  Interruptible() { std::signal(SIGINT, stop); }
  ~Interruptible() { std::signal(SIGINT, SIG_DFL); }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  static void stop(int /*signal*/) {
    interrupted = true;
    std::signal(SIGINT, SIG_DFL);
  }
};

std::optional<ExitStatus> settle(const Call& call, ScoreOptions& options) {
  options.chosen = find_score_format(options.format);
  if (options.chosen == nullptr) {
    std::vector<std::string_view> known;
    for (const ScoreFormat& row : score_formats()) known.push_back(row.name);
    return unknown_value(call, "--format", options.format, known);
  }
  if (options.chosen->binary && options.output.empty()) {
    return wrong_usage(call, {"xlsx 需要 --output FILE", "xlsx needs --output FILE"},
                       {"例如 --output ranking.xlsx", "for example --output ranking.xlsx"});
  }
  if (options.unranked && options.format != "jsonl") {
    return wrong_usage(call, {"--unranked 只用于 --format jsonl", "--unranked goes with --format jsonl only"}, {});
  }
  if (options.unranked && !options.output.empty()) {
    return wrong_usage(call, {"--unranked 只写到标准输出", "--unranked writes to standard output only"},
                       {"请用 > FILE 重定向", "redirect it with > FILE"});
  }
  const std::optional<FailOn> threshold = fail_on(options.fail_on);
  if (!threshold) return unknown_value(call, "--fail-on", options.fail_on, {"none", "unmet", "gap", "warning"});
  options.threshold = *threshold;
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  if (options.jobs.empty()) return std::nullopt;
  const char* end = options.jobs.data() + options.jobs.size();
  const auto parsed = std::from_chars(options.jobs.data(), end, options.threads);
  if (parsed.ec == std::errc{} && parsed.ptr == end && options.threads > 0 && options.threads <= 1024)
    return std::nullopt;
  return wrong_usage(call, {"--jobs 需要一个正整数", "--jobs needs a positive whole number"},
                     {"例如 --jobs 4", "for example --jobs 4"});
}

std::optional<ExitStatus> read_options(Call& call, ScoreOptions& options) {
  std::vector<Option> list = {
      {"PATH", "文件、文件夹、通配模式、@清单文件，或 -（标准输入：YAML 流或每行一个 JSON）",
       "a file, a folder, a pattern, @LIST, or - (standard input: a YAML stream or JSON lines)", &options.paths},
      {"--format FORMAT",
       "格式：table（默认）、csv、jsonl",
       "format: table (default), csv, jsonl",
       &options.format,
       {"table", "csv", "html", "xlsx", "jsonl"}},
      {"--output FILE", "写到 FILE 而不是标准输出", "writes to FILE instead of standard output", &options.output},
      {"--jobs N", "同时使用的线程数；默认为处理器数", "threads to use; default: one for each processor",
       &options.jobs},
      {"--unranked", "不排序，按输入次序逐行输出（jsonl）；内存不随数量增长",
       "not ranked, a line after another in the order of the inputs (jsonl); memory does not grow with their number",
       &options.unranked},
      {"--bom", "CSV 以字节顺序标记开头", "begins CSV with a byte order mark", &options.byte_order_mark},
      {"--fail-on LEVEL",
       "何时以状态 1 退出：none、unmet、gap（默认）、warning",
       "what makes the exit status 1: none, unmet, gap (default), warning",
       &options.fail_on,
       {"none", "unmet", "gap", "warning"}}};
  options.rules.add_options(list);
  if (const auto stop = read_arguments(call, std::move(list))) return stop;
  return settle(call, options);
}

std::string reason_of(const std::vector<Diagnostic>& diagnostics, Language language) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return diagnostic.message.in(language);
  }
  return {};
}

/// What a run has come to.
struct Outcome {
  std::vector<RankedRow> rows;
  std::size_t done = 0;
  std::size_t unreadable = 0;
  bool found = false;   ///< something counts as a finding
  int error = 0;        ///< of the last write to standard output
  bool broken = false;  ///< standard output takes no more
};

class Scorer {
 public:
  Scorer(const Call& call, const ScoreOptions& options, const Judge& judge)
      : call_(call), options_(options), judge_(judge) {}

  Outcome run() {
    BatchOptions batch;
    batch.jobs = options_.threads;
    batch.assess = judge_.options;
    batch.assess.explained = false;
    batch.assess.waivers = judge_.waivers;
    Inputs inputs(options_.paths, batch.limits, &interrupted);
    ProgressLine progress(call_, inputs.count());
    const Interruptible interruptible;
    run_batch(inputs, judge_.ruleset, batch, [&](Judged&& judged) {
      take(std::move(judged), progress);
      return !interrupted && !outcome_.broken;
    });
    progress.finish();
    return std::move(outcome_);
  }

 private:
  void take(Judged&& judged, ProgressLine& progress) {
    const bool unreadable = judged.row.verdict == Verdict::unreadable;
    ++outcome_.done;
    outcome_.unreadable += unreadable ? 1U : 0U;
    outcome_.found = outcome_.found || counts(judged.row, options_.threshold);
    if (unreadable) judged.row.reason = reason_of(judged.diagnostics, call_.language);
    say(judged.diagnostics, progress);
    progress.done(unreadable);
    if (!options_.unranked) {
      outcome_.rows.push_back(std::move(judged.row));
      return;
    }
    const std::string line = score_line(judge_.ruleset, judged.row, 0);
    if (std::fwrite(line.data(), 1, line.size(), stdout) == line.size()) return;
    outcome_.broken = true;
    outcome_.error = errno;
  }

  /// At once: a batch may be long, and what it says must not pile up.
  void say(const std::vector<Diagnostic>& diagnostics, ProgressLine& progress) const {
    if (diagnostics.empty()) return;
    progress.finish();
    for (const Diagnostic& diagnostic : diagnostics) {
      std::fputs((diagnostic_line(diagnostic, call_.language) + '\n').c_str(), stderr);
    }
  }

  const Call& call_;
  const ScoreOptions& options_;
  const Judge& judge_;
  Outcome outcome_;
};

/// What was written line by line must be out, or said not to be. A reader that closed its end has seen enough.
bool is_written(const Call& call, Outcome& outcome) {
  if (!outcome.broken && std::fflush(stdout) != 0) outcome.error = errno;
  if (outcome.error == 0 || outcome.error == EPIPE) return true;
  const std::string reason = std::strerror(outcome.error);
  wrong_usage(call, {"无法写出结果：" + reason, "cannot write the rows: " + reason}, {});
  return false;
}

}  // namespace

ExitStatus run_score(Call& call) {
  ScoreOptions options;
  if (const auto stop = read_options(call, options)) return *stop;
  const std::optional<Judge> judge = options.rules.open(call);
  if (!judge) return ExitStatus::failure;
  Outcome outcome = Scorer(call, options, *judge).run();
  if (interrupted) {
    call.output.err +=
        call.language == Language::zh
            ? fmt::format("pilotcheck: 已中断；以下为已完成的 {} 份\n", outcome.done)
            : fmt::format("pilotcheck: interrupted; what follows are the {} that were complete\n", outcome.done);
  }
  if (!options.unranked) {
    std::ranges::sort(outcome.rows, ranks_before);
    ReportOptions report;
    report.language = call.language;
    report.width = call.world.width;
    report.color = call.world.terminal && !call.world.no_color && options.output.empty();
    report.byte_order_mark = options.byte_order_mark;
    std::string& out =
        options.output.empty() ? call.output.out : call.output.files.emplace_back(options.output, "").text;
    options.chosen->write(judge->ruleset, outcome.rows, report, out);
    if (options.chosen->binary && out.empty()) {
      call.output.files.clear();
      return wrong_usage(call, {"无法生成工作簿", "the workbook could not be made"},
                         {"请检查临时文件夹的空间与权限", "check room and permissions of the temporary folder"});
    }
  }
  if (options.unranked && !is_written(call, outcome)) return ExitStatus::failure;
  if (interrupted || outcome.unreadable > 0) return ExitStatus::failure;
  return outcome.found ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace pilotcheck
