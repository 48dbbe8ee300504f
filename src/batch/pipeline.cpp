#include "batch/pipeline.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <atomic>

#include "batch/assess_input.h"

namespace pilotcheck {

namespace {

namespace tbb = oneapi::tbb;

/// Inputs in flight for each job: enough that a slow one does not starve the others.
constexpr std::size_t ahead = 8;

BatchRow judge_one(Input input, const Ruleset& ruleset, const BatchOptions& options) {
  BatchRow result;
  const std::string name = input.name;
  const std::string stream = input.stream;
  const std::size_t line = input.line;
  const std::string key = options.cache == nullptr ? std::string() : options.cache->key(input);
  if (key.empty() || !options.cache->find(key, name, result)) {
    const Assessment assessment =
        assess_input(std::move(input), ruleset, options.assess, options.limits, result.diagnostics);
    result.row = ranked_row(ruleset, assessment);
    if (options.work) result.row.work = options.work(assessment);
    if (!key.empty() && assessment.self_contained) options.cache->keep(key, name, result, result.diagnostics);
  }
  place_in_stream(stream, line, name, result.diagnostics);
  return result;
}

}  // namespace

void run_batch(Inputs& inputs, const Ruleset& ruleset, const BatchOptions& options,
               const std::function<bool(BatchRow&&)>& take) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, options.jobs);
  std::atomic<bool> wanted = true;
  tbb::parallel_pipeline(
      options.jobs * ahead,
      tbb::make_filter<void, std::shared_ptr<Input>>(tbb::filter_mode::serial_in_order,
                                                     [&](tbb::flow_control& control) -> std::shared_ptr<Input> {
                                                       std::optional<Input> input;
                                                       if (wanted) input = inputs.next();
                                                       if (input) return std::make_shared<Input>(std::move(*input));
                                                       control.stop();
                                                       return nullptr;
                                                     }) &
          tbb::make_filter<std::shared_ptr<Input>, std::shared_ptr<BatchRow>>(
              tbb::filter_mode::parallel,
              [&](const std::shared_ptr<Input>& input) {
                return std::make_shared<BatchRow>(judge_one(std::move(*input), ruleset, options));
              }) &
          tbb::make_filter<std::shared_ptr<BatchRow>, void>(tbb::filter_mode::serial_in_order,
                                                            [&](const std::shared_ptr<BatchRow>& result) {
                                                              if (!take(std::move(*result))) wanted = false;
                                                            }));
}

}  // namespace pilotcheck
