// What each stage of judging one description costs, on one thread:
//     stages [--benchmark_filter=…] FILE…      descriptions, YAML or JSON; each round takes the next one
// Items are descriptions; `criteria` is how many were judged of each.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <string>
#include <vector>

#include "input/file.h"
#include "ranking/ranking.h"
#include "ranking/score_line.h"
#include "report/check/formats.h"
#include "report/score/formats.h"

namespace {

using namespace pilotcheck;

std::vector<std::string> paths;

/// One of the files given, in every form that a stage starts from.
struct Sample {
  std::string name;
  std::string bytes;
  Source source;
};

std::vector<Sample> read_samples() {
  std::vector<Sample> samples;
  for (const std::string& path : paths) {
    Loaded<Source> source = read_file(path, {});
    auto bytes = read_bytes(path, Limits{}.file_bytes);
    if (source.value && bytes) samples.push_back({path, std::move(*bytes), std::move(*source.value)});
  }
  return samples;
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = read_samples();
  return all;
}

const Ruleset& rules() {
  static const Ruleset ruleset = std::move(*load_ruleset(embedded_ruleset()).value);
  return ruleset;
}

const std::vector<Description>& descriptions() {
  static const std::vector<Description> all = [] {
    std::vector<Description> read;
    for (const Sample& sample : samples()) {
      Loaded<Description> one = read_description(sample.source, rules().vocabulary, rules().lexicon, {});
      if (one.value) read.push_back(std::move(*one.value));
    }
    return read;
  }();
  return all;
}

AssessOptions for_ranking() {
  AssessOptions options;
  options.explained = false;
  return options;
}

std::size_t criteria_of(const Assessment& assessment) {
  std::size_t count = 0;
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& part : target.parts) count += part.criteria.size();
  }
  return count;
}

/// Runs `stage` on one of `items` after the other.
template <typename Item, typename Stage>
void run(benchmark::State& state, const std::vector<Item>& items, const Stage& stage) {
  std::size_t next = 0;
  for (auto _ : state) {
    stage(items[next]);
    next = next + 1 == items.size() ? 0 : next + 1;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_ruleset(embedded_ruleset()));
}

void read_bytes_and_decode(benchmark::State& state) {
  run(state, samples(), [](const Sample& sample) { benchmark::DoNotOptimize(read_file(sample.name, {})); });
}

void decode(benchmark::State& state) {
  run(state, samples(),
      [](const Sample& sample) { benchmark::DoNotOptimize(decode_source(sample.name, sample.bytes, {})); });
}

void parse(benchmark::State& state, bool plain_yaml) {
  Limits limits;
  limits.plain_yaml = plain_yaml;
  run(state, samples(), [&](const Sample& sample) { benchmark::DoNotOptimize(read_document(sample.source, limits)); });
}

/// What describing spends on the narratives: folding them, finding the triggers and what they are about.
void read_prose(benchmark::State& state) {
  std::size_t bytes = 0;
  run(state, descriptions(), [&](const Description& description) {
    for (Slot slot = 0; slot < rules().vocabulary.size(); ++slot) {
      const Fact& fact = description.fact(slot);
      if (fact.stated() && rules().vocabulary.field(slot).kind() == ValueKind::prose) {
        benchmark::DoNotOptimize(Prose(fact.text, rules().lexicon));
        bytes += fact.text.size();
      }
    }
  });
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

/// Parsing, typing every value, and folding the narratives for the rules.
void describe(benchmark::State& state) {
  run(state, samples(), [](const Sample& sample) {
    benchmark::DoNotOptimize(read_description(sample.source, rules().vocabulary, rules().lexicon, {}));
  });
}

void judge_all(benchmark::State& state, bool explained) {
  AssessOptions options;
  options.explained = explained;
  std::size_t criteria = 0;
  run(state, descriptions(), [&](const Description& description) {
    const Assessment assessment = assess(rules(), description, options);
    criteria += criteria_of(assessment);
    benchmark::DoNotOptimize(assessment.score);
  });
  state.counters["criteria"] =
      benchmark::Counter(static_cast<double>(criteria) / static_cast<double>(state.iterations()));
}

/// The same rules several times over: how the cost grows with their number.
void judge_more_rules(benchmark::State& state) {
  Ruleset more = std::move(*load_ruleset(embedded_ruleset()).value);
  const std::vector<RuleFile> once = more.files;
  for (std::int64_t times = 1; times < state.range(0); ++times) {
    more.files.insert(more.files.end(), once.begin(), once.end());
  }
  std::size_t criteria = 0;
  run(state, descriptions(), [&](const Description& description) {
    const Assessment assessment = assess(more, description, for_ranking());
    criteria += criteria_of(assessment);
    benchmark::DoNotOptimize(assessment.score);
  });
  state.counters["criteria"] =
      benchmark::Counter(static_cast<double>(criteria) / static_cast<double>(state.iterations()));
}

std::vector<RankedRow> rows() {
  std::vector<RankedRow> all;
  for (const Description& description : descriptions()) {
    all.push_back(ranked_row(rules(), assess(rules(), description, for_ranking())));
  }
  return all;
}

void write_line(benchmark::State& state) {
  run(state, rows(), [](const RankedRow& row) { benchmark::DoNotOptimize(score_line(rules(), row, 1)); });
}

void read_line(benchmark::State& state) {
  std::vector<std::string> lines;
  for (const RankedRow& row : rows()) lines.push_back(score_line(rules(), row, 0));
  const ScoreLineReader reader(rules());
  run(state, lines, [&](const std::string& line) { benchmark::DoNotOptimize(reader.read("part", 1, line)); });
}

/// A report of one description.
void write_report(benchmark::State& state, const ReportFormat<CheckReport>& format) {
  std::vector<std::vector<Assessment>> assessments;
  for (const Description& description : descriptions()) assessments.push_back({assess(rules(), description, {})});
  run(state, assessments, [&](const std::vector<Assessment>& one) {
    std::string out;
    format.write({rules(), one}, {}, out);
    benchmark::DoNotOptimize(out);
  });
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  for (int i = 1; i < argc; ++i) paths.emplace_back(argv[i]);
  if (descriptions().empty()) {
    std::fprintf(stderr, "usage: stages [--benchmark_…] FILE…; no description can be read\n");
    return 2;
  }
  benchmark::RegisterBenchmark("load the rules", load);
  benchmark::RegisterBenchmark("read the file", read_bytes_and_decode);
  benchmark::RegisterBenchmark("decode and validate", decode);
  benchmark::RegisterBenchmark("parse", parse, true);
  benchmark::RegisterBenchmark("parse, fast reader off", parse, false);
  benchmark::RegisterBenchmark("parse and describe", describe);
  benchmark::RegisterBenchmark("of that, read prose", read_prose);
  benchmark::RegisterBenchmark("judge", judge_all, false);
  benchmark::RegisterBenchmark("judge and explain", judge_all, true);
  for (const std::int64_t times : {1, 2, 4, 8}) {
    benchmark::RegisterBenchmark("judge, rules times", judge_more_rules)->Arg(times);
  }
  benchmark::RegisterBenchmark("write a JSON line", write_line);
  benchmark::RegisterBenchmark("read a JSON line", read_line);
  for (const auto& format : check_formats) {
    benchmark::RegisterBenchmark(("write a report: " + std::string(format.name)).c_str(), write_report, format);
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
