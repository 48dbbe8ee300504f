#include <algorithm>

#include "cli/command.h"
#include "ranking/score_line.h"
#include "report/check/formats.h"

namespace pilotcheck {

namespace {

struct SchemaRow {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  std::string_view (*text)();
};

constexpr SchemaRow table[] = {
    {"assessment", "check --format json 的结构", "what check --format json writes", assessment_schema},
    {"score", "score --format jsonl 每行的结构", "a line that score --format jsonl writes", score_schema},
};

struct Schema {
  std::string what;

  void declare(std::vector<Option>& options) { options = {{"WHAT", "要哪个", "of what", &what, values_of(table)}}; }

  ExitStatus run(const Call& call) {
    call.output.out += std::ranges::find(table, what, &SchemaRow::name)->text();
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine schema_command() { return command_line<Schema>(); }

}  // namespace pilotcheck
