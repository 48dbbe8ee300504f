#include "cli/batch_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "cli/deliver.h"
#include "cli/interruption.h"
#include "cli/progress_line.h"
#include "cli/usage.h"

namespace pilotcheck {

namespace {

std::string reason_of(const std::vector<Diagnostic>& diagnostics, Language language) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return diagnostic.message.in(language);
  }
  return {};
}

}  // namespace

void BatchInputs::declare(std::vector<Option>& options) {
  options.push_back(paths_option("PATH", paths));
  constexpr std::size_t most_threads = 1024;
  constexpr std::size_t example = 4;
  options.push_back({"--jobs N", "同时使用的线程数；默认为处理器数", "threads to use; default: one for each processor",
                     WholeNumber{.value = &jobs, .most = most_threads, .example = example}});
}

BatchEnd run_batch(const Call& call, const Assessor& assessor, const BatchInputs& inputs, BatchOptions batch,
                   const std::function<bool(RankedRow&&)>& take) {
  batch.jobs = inputs.jobs.value_or(std::max(1U, std::thread::hardware_concurrency()));
  batch.limits = assessor.limits;
  const std::vector<Slot> extracts = std::move(batch.assess.extracts);
  const bool prints = batch.assess.prints;
  batch.assess = assessor.options;
  batch.assess.prints = prints;
  batch.assess.extracts = extracts;
  batch.assess.explained = batch.work != nullptr;
  batch.assess.waivers = assessor.waivers;
  InputOptions reading = assessor.reading();
  reading.stop = call.world.interrupted;
  reading.shard = inputs.shard;
  reading.every_line = inputs.every_line;
  Inputs all(inputs.paths, reading);
  say_on_stderr(call, all.notes());
  ProgressLine progress(call, all.count());
  const Interruptible interruptible(call.world);
  BatchEnd end;
  const auto is_interrupted = [&] { return call.world.interrupted != nullptr && *call.world.interrupted; };
  run_batch(all, assessor.ruleset, batch, [&](BatchRow&& result) {
    const bool unreadable = result.row.verdict == Verdict::unreadable;
    ++end.done;
    end.unreadable += unreadable ? 1U : 0U;
    if (unreadable) result.row.reason = reason_of(result.diagnostics, call.language);
    if (!result.diagnostics.empty()) {
      // At once: a batch may be long, and what it says must not pile up.
      progress.finish();
      say_on_stderr(call, result.diagnostics);
      deliver_now(call.output);
    }
    progress.done(unreadable);
    return take(std::move(result.row)) && !is_interrupted();
  });
  progress.finish();
  end.interrupted = is_interrupted();
  if (end.interrupted) {
    call.output.err += call.language == Language::zh
                           ? fmt::format("pilotcheck: 已中断；已完成 {} 份\n", end.done)
                           : fmt::format("pilotcheck: interrupted; {} were complete\n", end.done);
  }
  return end;
}

}  // namespace pilotcheck
