/// One row of a ranking as one line of JSON, and back: what `score --format jsonl` writes, `score merge` joins and the
/// cache keeps.
///
///     out += score_line(ruleset, row, rank);
///     Loaded<RankedRow> row = ScoreLineReader(ruleset).read("shard-1.jsonl", 17, line);
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "input/diagnostic.h"
#include "ranking/ranking.h"

namespace pilotcheck {

class JsonWriter;

/// With a line feed; `rank` 0 is for what is not ranked and is left out. `shared` writes members about what the row
/// shares with others, which are not read back: whoever has the rows finds it anew.
std::string score_line(const Ruleset& ruleset, const RankedRow& row, std::size_t rank,
                       const std::function<void(JsonWriter&)>& shared = {});

/// The JSON Schema (draft 2020-12) of such a line.
std::string_view score_schema();

/// Reads lines that score_line() wrote for the same rules.
class ScoreLineReader {
 public:
  /// `ruleset` must outlive the reader and the rows that it reads.
  explicit ScoreLineReader(const Ruleset& ruleset);

  /// The row that was written, but for its extracts; a rank is not looked at. Otherwise the diagnostics, at `number` of
  /// the file called `name`, say what is wrong: `syntax` and others of read_document(), `other-rules`, `unknown-id`,
  /// `wrong-type`, `missing-key`, `unknown-key`.
  [[nodiscard]] Loaded<RankedRow> read(const std::string& name, std::size_t number, std::string line) const;

 private:
  friend class ScoreLine;
  const Ruleset& ruleset_;
  std::unordered_map<std::string_view, const Criterion*> criteria_;
  std::unordered_map<std::string_view, const RuleFile*> files_;
};

}  // namespace pilotcheck
