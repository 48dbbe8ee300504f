#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

#include "cli/batch_run.h"
#include "cli/deliver.h"
#include "cli/output_options.h"
#include "cli/usage.h"
#include "ranking/score_line.h"
#include "report/check/work_list.h"
#include "report/score/formats.h"
#include "text/system_error.h"

namespace pilotcheck {

namespace {

struct Score {
  BatchInputs inputs;
  OutputOptions output;
  FailOnOption fail_on;
  bool unranked = false;
  std::string cache;
  std::string shard;
  AssessorOptions rules;

  void declare(std::vector<Option>& options);
  ExitStatus run(const Call& call);
  std::optional<ExitStatus> settle_unranked(const Call& call);
};

/// `2/8`: the second of eight.
std::optional<Shard> read_shard(const std::string& typed) {
  constexpr std::size_t most = 1'000'000;
  Shard shard;
  const char* const end = typed.data() + typed.size();
  const auto number = std::from_chars(typed.data(), end, shard.number);
  if (number.ec != std::errc{} || number.ptr == end || *number.ptr != '/') return std::nullopt;
  const auto of = std::from_chars(number.ptr + 1, end, shard.of);
  const bool whole = of.ec == std::errc{} && of.ptr == end;
  if (!whole || shard.number < 1 || shard.number > shard.of || shard.of > most) return std::nullopt;
  return shard;
}

const ValueForm shard_form{[](const std::string& typed) { return read_shard(typed).has_value(); },
                           {"需要 I/N，I 从 1 到 N", "needs I/N, I from 1 to N"},
                           {"例如 --shard 2/8：八份中的第二份", "for example --shard 2/8, the second of eight"}};

void Score::declare(std::vector<Option>& options) {
  inputs.declare(options);
  output.declare(score_formats, options);
  fail_on.declare(options);
  options.push_back({"--unranked",
                     "不排序，按输入次序逐行输出（jsonl）；内存不随数量增长。score - --format jsonl 总是如此",
                     "not ranked, a line after another in the order of the inputs (jsonl); memory does not grow with "
                     "their number; so it always is for score - --format jsonl",
                     &unranked});
  options.push_back(
      {"--cache DIR", "在 DIR 中保存结果，再次运行时只判断有变化的（xlsx 要逐条写明工作，不用它）",
       "keeps results in DIR, so that another run judges only what has changed (not for xlsx, which lists the work)",
       &cache});
  options.push_back({"--shard I/N",
                     "只取 N 份中的第 I 份（按名称的稳定散列）；各份的 jsonl 用 score merge 合并",
                     "takes part I of N (by a stable hash of names); score merge joins the parts' jsonl",
                     &shard,
                     {},
                     &shard_form});
  rules.declare(options);
}

std::optional<ExitStatus> Score::settle_unranked(const Call& call) {
  const OutputOptions::Destination* lines = output.only("jsonl");
  const bool filter = lines != nullptr && lines->path.empty() && inputs.paths == std::vector<std::string>{"-"};
  inputs.every_line = filter;
  if (unranked && lines == nullptr) {
    return wrong_usage(call, {"--unranked 只用于 --format jsonl", "--unranked goes with --format jsonl only"}, {});
  }
  if (unranked && !lines->path.empty()) {
    return wrong_usage(call, {"--unranked 只写到标准输出", "--unranked writes to standard output only"},
                       {"请用 > FILE 重定向", "redirect it with > FILE"});
  }
  unranked = unranked || filter;
  return std::nullopt;
}

ExitStatus Score::run(const Call& call) {
  if (const auto wrong = output.settle(call, inputs.paths)) return *wrong;
  if (const auto wrong = settle_unranked(call)) return *wrong;
  if (!shard.empty()) inputs.shard = *read_shard(shard);
  std::optional<Assessor> assessor = rules.open(call);
  if (!assessor) return ExitStatus::failure;
  assessor->options.waivers = assessor->waivers;
  std::unique_ptr<Cache> kept;
  if (!cache.empty()) {
    Diagnostic why;
    kept = Cache::open(cache, assessor->ruleset, assessor->options, why);
    if (!kept) {
      say_on_stderr(call, {why});
      return ExitStatus::failure;
    }
  }
  std::vector<RankedRow> rows;
  bool found = false;
  int error = 0;
  BatchOptions batch;
  batch.cache = kept.get();
  if (output.wants("xlsx")) {
    // The list of what is to be done stands in no cache.
    batch.cache = nullptr;
    batch.work = [&](const Assessment& one) { return work_cells(assessor->ruleset, one, call.language); };
  }
  batch.assess.prints = assessor->ruleset.shared_passages.has_value();
  PrintKeeper keeper;
  const BatchEnd end = run_batch(call, *assessor, inputs, std::move(batch), [&](RankedRow&& row) {
    found = found || counts(row, fail_on.threshold());
    if (!unranked) {
      rows.push_back(std::move(row));
      keeper.keep(rows);
      return true;
    }
    call.output.out += score_line(assessor->ruleset, row, 0);
    // At once, for an engine may wait for the answer before it sends more.
    error = deliver_now(call.output);
    return error == 0;
  });
  // What was written line by line must be out, or said not to be. A reader that closed its end has seen enough.
  if (error != 0 && error != EPIPE) {
    const Bilingual reason = text::why_refused(error);
    return wrong_usage(call, {"无法写出结果：" + reason.zh, "cannot write the rows: " + reason.en}, {});
  }
  if (!unranked) {
    std::ranges::sort(rows, ranks_before);
    const ScoreReport report{assessor->ruleset, rows, shared_passages(assessor->ruleset, rows)};
    if (const auto failed = output.write(call, score_formats, report)) return *failed;
  }
  if (end.interrupted || end.unreadable > 0) return ExitStatus::failure;
  return found ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace

CommandLine score_command() { return command_line<Score>(); }

}  // namespace pilotcheck
