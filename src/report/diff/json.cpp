#include "output/json_writer.h"
#include "ranking/profile_json.h"
#include "report/diff/formats.h"
#include "report/diff/gap_lists.h"

namespace pilotcheck {

namespace {

/// Version of the format. It grows when something that was there changes its meaning or goes away.
constexpr int format_version = 1;

void write_side(std::string_view name, const Assessment& side, JsonWriter& json) {
  json.object(name, [&] {
    json.member("file", side.file);
    json.member("enterprise", side.enterprise);
    json.member("verdict", name_of(side.verdict));
  });
}

void write_target(const ComparedTarget& target, JsonWriter& json) {
  json.object([&] {
    json.member("id", target.rules->id);
    if (target.before != nullptr) json.member("before", target.before->progress);
    if (target.after != nullptr) json.member("after", target.after->progress);
  });
}

void write_gap(const ComparedGap& gap, Language language, JsonWriter& json) {
  json.object([&] {
    json.member("id", gap.finding->id);
    json.member("status", name_of(gap.finding->status));
    json.member("level", name_of(gap.finding->level));
    json.member("message", words_of(gap, language));
    json.array("items", [&] {
      for (const Detail::Missing* item : gap.items) json.value(item->id);
    });
  });
}

/// The members of the object that tells one comparison.
void write_comparison(const Comparison& comparison, Language language, JsonWriter& json) {
  write_side("before", *comparison.before, json);
  write_side("after", *comparison.after, json);
  json.array("targets", [&] {
    for (const ComparedTarget& target : comparison.targets) write_target(target, json);
  });
  for (const GapList& list : gap_lists) {
    json.array(list.id, [&] {
      for (const ComparedGap& gap : comparison.*list.gaps) write_gap(gap, language, json);
    });
  }
}

}  // namespace

void write_json(const DiffReport& report, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.object([&] {
    json.member("format_version", format_version);
    write_profile(report.ruleset, json);
    if (report.comparisons.size() == 1) return write_comparison(report.comparisons.front(), options.language, json);
    json.array("comparisons", [&] {
      for (const Comparison& comparison : report.comparisons) {
        json.object([&] { write_comparison(comparison, options.language, json); });
      }
    });
  });
  out += '\n';
}

}  // namespace pilotcheck
