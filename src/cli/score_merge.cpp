#include <fmt/format.h>

#include <unordered_map>

#include "batch/assess_input.h"
#include "cli/assessor.h"
#include "cli/ranking_output.h"
#include "cli/rules_option.h"
#include "ranking/score_line.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_complaints = 20;

struct MergeOptions {
  std::vector<std::string> files;
  std::string rules;
  std::vector<std::string> parameters;
  RankingOutput ranking;
};

std::optional<ExitStatus> read_options(Call& call, MergeOptions& options) {
  std::vector<Option> list = {{"FILE", "score --format jsonl 写出的文件，或 -",
                               "a file that score --format jsonl wrote, or -", &options.files}};
  options.ranking.add_options(list);
  list.push_back({"--rules DIR", "评分时所用的规则集，若不是自带的",
                  "the ruleset that judged them, if not the one shipped", &options.rules});
  list.push_back({"--parameter ID=VALUE", "评分时所设的参数；可重复",
                  "a parameter that was set when they were judged; repeatable", &options.parameters});
  if (const auto stop = read_arguments(call, std::move(list))) return stop;
  return options.ranking.settle(call);
}

/// The rows of all files. Every line counts: where one cannot be used, there is no result.
class Merger {
 public:
  explicit Merger(const Ruleset& ruleset) : reader_(ruleset) {}

  void read(const std::vector<std::string>& paths) {
    InputOptions reading;
    reading.format = &json_lines_format();
    Inputs lines(paths, reading);  // a file without lines is of a part that had no inputs
    while (std::optional<Input> line = lines.next()) read(std::move(*line));
  }

  std::vector<RankedRow> rows;
  std::vector<Diagnostic> diagnostics;  ///< errors, of which only so many are told; warnings
  std::size_t errors = 0;

 private:
  void read(Input line) {
    if (!line.bytes) {
      place_in_stream(line.stream, line.line, line.name, line.diagnostics);
      for (Diagnostic& diagnostic : line.diagnostics) complain(std::move(diagnostic));
      return;
    }
    Loaded<RankedRow> row = reader_.read(line.stream, line.line, std::move(*line.bytes));
    for (Diagnostic& diagnostic : row.diagnostics) {
      // A line feed ends every line that was written whole.
      if (line.cut) {
        diagnostic.hint = {"这一行不完整：写出它的运行没有完成", "the line is cut: the run that wrote it did not end"};
      }
      complain(std::move(diagnostic));
    }
    if (row.value) add(std::move(*row.value), line.stream, line.line);
  }

  void add(RankedRow&& row, const std::string& name, std::size_t number) {
    const auto [first, is_new] =
        places_.try_emplace(fmt::format("{}\n{}", row.file, row.enterprise), fmt::format("{}:{}", name, number));
    if (!is_new && ++doubled_ <= most_complaints) {
      diagnostics.push_back({Severity::warning,
                             "twice",
                             name,
                             {static_cast<std::uint32_t>(number), 1},
                             {fmt::format("{} 已在 {} 出现，将列两次", row.file, first->second),
                              fmt::format("{} is in {} already and will be ranked twice", row.file, first->second)},
                             {"请检查是否重复给出了同一份", "check whether a part was given twice"}});
    }
    rows.push_back(std::move(row));
  }

  void complain(Diagnostic diagnostic) {
    if (++errors <= most_complaints) diagnostics.push_back(std::move(diagnostic));
  }

  ScoreLineReader reader_;
  std::unordered_map<std::string, std::string> places_;
  std::size_t doubled_ = 0;
};

}  // namespace

ExitStatus run_score_merge(Call& call) {
  MergeOptions options;
  if (const auto stop = read_options(call, options)) return *stop;
  const std::optional<Ruleset> ruleset = load_rules(call, options.rules, options.parameters);
  if (!ruleset) return ExitStatus::failure;
  Merger merger(*ruleset);
  merger.read(options.files);
  say_on_stderr(call, merger.diagnostics);
  if (merger.errors > 0) {
    return wrong_usage(call,
                       {fmt::format("共 {} 处错误；没有写出任何结果", merger.errors),
                        fmt::format("nothing was written; errors: {}", merger.errors)},
                       {});
  }
  bool found = false;
  bool unreadable = false;
  for (const RankedRow& row : merger.rows) {
    found = found || counts(row, options.ranking.threshold);
    unreadable = unreadable || row.verdict == Verdict::unreadable;
  }
  if (const auto stop = options.ranking.write(call, *ruleset, merger.rows)) return *stop;
  if (unreadable) return ExitStatus::failure;
  return found ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace pilotcheck
