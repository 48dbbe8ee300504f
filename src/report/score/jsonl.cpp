#include "output/json_writer.h"
#include "ranking/score_line.h"
#include "report/score/formats.h"

namespace pilotcheck {

namespace {

void write_shared(const ScoreReport& report, const SharedText& text, std::size_t row, JsonWriter& json) {
  const bool is_first = text.rows[0] == row;
  const RankedRow& other = report.rows[text.rows[is_first ? 1 : 0]];
  json.object("shared", [&] {
    json.member("characters", text.characters);
    json.member("share", text.share);
    json.member("enterprises", text.enterprises);
    json.member("texts", report.shared.counts[row]);
    json.member("with_file", other.file);
    json.member("with_enterprise", other.enterprise);
    if (report.shared.level > 0) json.member("estimated", true);
    if (text.rows[0] != row && text.rows[1] != row) return;
    json.array("passages", [&] {
      for (const SharedField& field : text.fields) {
        const PassagePrints::Narrative* here = is_first ? field.first : field.second;
        const PassagePrints::Narrative* there = is_first ? field.second : field.first;
        json.object([&] {
          json.member("characters", field.characters);
          json.member("field", report.ruleset.vocabulary.field(here->field).path);
          json.member("line", here->position.line);
          json.member("column", here->position.column);
          json.member("character", (is_first ? field.first_begin : field.second_begin) + 1);
          json.member("with_field", report.ruleset.vocabulary.field(there->field).path);
          json.member("with_line", there->position.line);
          json.member("with_column", there->position.column);
          json.member("with_character", (is_first ? field.second_begin : field.first_begin) + 1);
        });
      }
    });
  });
}

}  // namespace

void write_jsonl(const ScoreReport& report, const ReportOptions& /*options*/, std::string& out) {
  std::size_t rank = 0;
  std::size_t number = 0;
  for (const RankedRow& row : report.rows) {
    const std::size_t here = number++;
    const std::uint32_t best = here < report.shared.best.size() ? report.shared.best[here] : 0;
    const auto shared = [&](JsonWriter& json) {
      if (best > 0) write_shared(report, report.shared.texts[best - 1], here, json);
    };
    out += score_line(report.ruleset, row, row.verdict == Verdict::unreadable ? 0 : ++rank, shared);
  }
}

}  // namespace pilotcheck
