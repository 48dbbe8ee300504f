#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "batch/assess_input.h"
#include "cli/assessor.h"
#include "cli/output_options.h"
#include "cli/usage.h"
#include "ranking/score_line.h"
#include "report/score/formats.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_complaints = 20;

/// The rows of all files. Every line counts: where one cannot be used, there is no result.
class Merger {
 public:
  explicit Merger(const Ruleset& ruleset) : reader_(ruleset) {}

  void read(const std::vector<std::string>& paths, const std::string& stdin_name) {
    InputOptions reading;
    reading.stdin_name = stdin_name;
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
    keeper_.keep(rows);
  }

  void complain(Diagnostic diagnostic) {
    if (++errors <= most_complaints) diagnostics.push_back(std::move(diagnostic));
  }

  ScoreLineReader reader_;
  std::unordered_map<std::string, std::string> places_;
  std::size_t doubled_ = 0;
  PrintKeeper keeper_;
};

struct Merge {
  std::vector<std::string> files;
  OutputOptions output;
  FailOnOption fail_on;
  RulesOptions rules;
  std::string stdin_name = InputOptions().stdin_name;

  void declare(std::vector<Option>& options) {
    options = {{"FILE", "score --format jsonl 写出的文件：文件、文件夹（其中所有 jsonl）、通配模式、@清单文件，或 -",
                "what score --format jsonl wrote: a file, a folder (all jsonl below it), a pattern, @LIST, or -",
                &files}};
    output.declare(score_formats, options);
    fail_on.declare(options);
    rules.declare(options);
    options.push_back(stdin_name_option(stdin_name));
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    Merger merger(*ruleset);
    merger.read(files, stdin_name);
    say_on_stderr(call, merger.diagnostics);
    if (merger.errors > 0) {
      return wrong_usage(call,
                         {fmt::format("共 {} 处错误；没有写出任何结果", merger.errors),
                          fmt::format("nothing was written; errors: {}", merger.errors)},
                         {});
    }
    std::ranges::sort(merger.rows, ranks_before);
    const ScoreReport report{*ruleset, merger.rows, shared_passages(*ruleset, merger.rows)};
    if (const auto failed = output.write(call, score_formats, report)) return *failed;
    return exit_status(merger.rows, fail_on.threshold());
  }
};

}  // namespace

CommandLine merge_command() { return command_line<Merge>(); }

}  // namespace pilotcheck
