#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <thread>

#include "batch/pipeline.h"
#include "cli/assessor.h"
#include "cli/deliver.h"
#include "cli/interruption.h"
#include "cli/progress_line.h"
#include "cli/ranking_output.h"
#include "ranking/score_line.h"

namespace pilotcheck {

namespace {

struct ScoreOptions {
  std::vector<std::string> paths;
  std::string jobs;
  std::string shard;
  std::string cache;
  bool unranked = false;
  AssessorOptions rules;
  RankingOutput ranking;
  InputOptions inputs;
  std::size_t threads = 1;
};

/// `text` as a whole number from one to `most`.
std::optional<std::size_t> whole_number(std::string_view text, std::size_t most) {
  std::size_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || number == 0 || number > most) {
    return std::nullopt;
  }
  return number;
}

/// `2/8`: the second of eight.
std::optional<Shard> read_shard(std::string_view text) {
  constexpr std::size_t most = 1'000'000;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto of = whole_number(text.substr(slash + 1), most);
  const auto number = whole_number(text.substr(0, slash), of.value_or(0));
  if (!number) return std::nullopt;
  return Shard{*number, *of};
}

std::optional<ExitStatus> settle_unranked(const Call& call, ScoreOptions& options) {
  const bool lines = options.ranking.format == "jsonl";
  const bool filter = lines && options.ranking.output.empty() && options.paths == std::vector<std::string>{"-"};
  options.inputs.every_line = filter;
  if (options.unranked && !lines) {
    return wrong_usage(call, {"--unranked 只用于 --format jsonl", "--unranked goes with --format jsonl only"}, {});
  }
  if (options.unranked && !options.ranking.output.empty()) {
    return wrong_usage(call, {"--unranked 只写到标准输出", "--unranked writes to standard output only"},
                       {"请用 > FILE 重定向", "redirect it with > FILE"});
  }
  options.unranked = options.unranked || filter;
  return std::nullopt;
}

std::optional<ExitStatus> settle(const Call& call, ScoreOptions& options) {
  if (const auto stop = options.ranking.settle(call)) return stop;
  if (const auto stop = settle_unranked(call, options)) return stop;
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  if (!options.jobs.empty()) {
    constexpr std::size_t most_threads = 1024;
    const auto threads = whole_number(options.jobs, most_threads);
    if (!threads) {
      return wrong_usage(call, {"--jobs 需要一个正整数", "--jobs needs a positive whole number"},
                         {"例如 --jobs 4", "for example --jobs 4"});
    }
    options.threads = *threads;
  }
  if (!options.shard.empty()) {
    const auto shard = read_shard(options.shard);
    if (!shard) {
      return wrong_usage(call, {"--shard 需要 I/N，I 从 1 到 N", "--shard needs I/N, I from 1 to N"},
                         {"例如 --shard 2/8：八份中的第二份", "for example --shard 2/8, the second of eight"});
    }
    options.inputs.shard = *shard;
  }
  return std::nullopt;
}

std::optional<ExitStatus> read_options(Call& call, ScoreOptions& options) {
  std::vector<Option> list = {{"PATH", "文件、文件夹、通配模式、@清单文件，或 -（标准输入：YAML 流或每行一个 JSON）",
                               "a file, a folder, a pattern, @LIST, or - (standard input: a YAML stream or JSON lines)",
                               &options.paths}};
  options.ranking.add_options(list);
  list.insert(
      list.end(),
      {{"--jobs N", "同时使用的线程数；默认为处理器数", "threads to use; default: one for each processor",
        &options.jobs},
       {"--unranked", "不排序，按输入次序逐行输出（jsonl）；内存不随数量增长。score - --format jsonl 总是如此",
        "not ranked, a line after another in the order of the inputs (jsonl); memory does not grow with their number; "
        "so it always is for score - --format jsonl",
        &options.unranked},
       {"--cache DIR", "在 DIR 中保存结果，再次运行时只判断有变化的",
        "keeps results in DIR, so that another run judges only what has changed", &options.cache},
       {"--shard I/N", "只取 N 份中的第 I 份（按名称的稳定散列）；各份的 jsonl 用 score merge 合并",
        "takes part I of N (by a stable hash of names); score merge joins the parts' jsonl", &options.shard},
       {"--stdin-name NAME", "标准输入在结果中的名称", "what results call standard input",
        &options.inputs.stdin_name}});
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
  bool found = false;  ///< something counts as a finding
  int error = 0;       ///< of the last write to standard output
  bool interrupted = false;
};

class Scorer {
 public:
  Scorer(const Call& call, const ScoreOptions& options, const Assessor& assessor, const Cache* cache)
      : call_(call), options_(options), assessor_(assessor), cache_(cache) {}

  Outcome run() {
    BatchOptions batch;
    batch.jobs = options_.threads;
    batch.limits = assessor_.limits;
    batch.assess = assessor_.options;
    batch.assess.explained = false;
    batch.cache = cache_;
    Inputs inputs(options_.paths, options_.inputs);
    ProgressLine progress(call_, inputs.count());
    const Interruptible interruptible(call_.world);
    run_batch(inputs, assessor_.ruleset, batch, [&](BatchRow&& result) {
      take(std::move(result), progress);
      return !is_interrupted() && outcome_.error == 0;
    });
    progress.finish();
    outcome_.interrupted = is_interrupted();
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] bool is_interrupted() const { return call_.world.interrupted != nullptr && *call_.world.interrupted; }

  void take(BatchRow&& result, ProgressLine& progress) {
    const bool unreadable = result.row.verdict == Verdict::unreadable;
    ++outcome_.done;
    outcome_.unreadable += unreadable ? 1U : 0U;
    outcome_.found = outcome_.found || counts(result.row, options_.ranking.threshold);
    if (unreadable) result.row.reason = reason_of(result.diagnostics, call_.language);
    say(result.diagnostics, progress);
    progress.done(unreadable);
    if (!options_.unranked) {
      outcome_.rows.push_back(std::move(result.row));
      return;
    }
    call_.output.out += score_line(assessor_.ruleset, result.row, 0);
    // At once, for an engine may wait for the answer before it sends more.
    outcome_.error = deliver_now(call_.output);
  }

  /// At once: a batch may be long, and what it says must not pile up.
  void say(const std::vector<Diagnostic>& diagnostics, ProgressLine& progress) const {
    if (diagnostics.empty()) return;
    progress.finish();
    say_on_stderr(call_, diagnostics);
    deliver_now(call_.output);
  }

  const Call& call_;
  const ScoreOptions& options_;
  const Assessor& assessor_;
  const Cache* cache_;
  Outcome outcome_;
};

/// What was written line by line must be out, or said not to be. A reader that closed its end has seen enough.
bool is_written(const Call& call, const Outcome& outcome) {
  if (outcome.error == 0 || outcome.error == EPIPE) return true;
  const std::string reason = std::strerror(outcome.error);
  wrong_usage(call, {"无法写出结果：" + reason, "cannot write the rows: " + reason}, {});
  return false;
}

}  // namespace

ExitStatus run_score(Call& call) {
  ScoreOptions options;
  options.inputs.stop = call.world.interrupted;
  if (const auto stop = read_options(call, options)) return *stop;
  std::optional<Assessor> assessor = options.rules.open(call);
  if (!assessor) return ExitStatus::failure;
  assessor->options.waivers = assessor->waivers;
  const InputOptions reading = assessor->reading();
  options.inputs.limits = reading.limits;
  options.inputs.others = reading.others;
  std::unique_ptr<Cache> cache;
  if (!options.cache.empty()) {
    Diagnostic why;
    cache = Cache::open(options.cache, assessor->ruleset, assessor->options, why);
    if (!cache) {
      say_on_stderr(call, {why});
      return ExitStatus::failure;
    }
  }
  Outcome outcome = Scorer(call, options, *assessor, cache.get()).run();
  if (outcome.interrupted) {
    call.output.err += call.language == Language::zh
                           ? fmt::format("pilotcheck: 已中断；已完成 {} 份\n", outcome.done)
                           : fmt::format("pilotcheck: interrupted; {} were complete\n", outcome.done);
  }
  if (!options.unranked) {
    if (const auto stop = options.ranking.write(call, assessor->ruleset, outcome.rows)) return *stop;
  } else if (!is_written(call, outcome)) {
    return ExitStatus::failure;
  }
  if (outcome.interrupted || outcome.unreadable > 0) return ExitStatus::failure;
  return outcome.found ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace pilotcheck
