#include "report/rules/diff_formats.h"
#include "report/rules/rules_json.h"

namespace pilotcheck {

namespace {

std::string_view name_of(RuleChange::Kind kind) {
  if (kind == RuleChange::Kind::changed) return "changed";
  return kind == RuleChange::Kind::added ? "added" : "removed";
}

std::string_view name_of(RuleSort sort) {
  constexpr std::string_view names[] = {"ruleset",   "rule_file",  "part",    "criterion",
                                        "parameter", "definition", "concept", "field"};
  return names[static_cast<std::size_t>(sort)];
}

void write_change(const RuleChange& change, Language language, JsonWriter& json) {
  json.object([&] {
    json.member("kind", name_of(change.kind));
    json.member("sort", name_of(change.sort));
    json.member("id", change.id);
    if (!change.title.empty()) json.member("title", change.title.in(language));
    if (!change.clause.empty()) json.member("clause", change.clause.in(language));
    if (change.keys.empty()) return;
    json.array("keys", [&] {
      for (const ChangedKey& key : change.keys) {
        json.object([&] {
          json.member("key", key.key);
          const auto [before, after] = shown(key, language);
          if (!before.empty()) json.member("before", before);
          if (!after.empty()) json.member("after", after);
        });
      }
    });
  });
}

}  // namespace

void write_rules_diff_json(const RulesDiffReport& report, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.object([&] {
    write_head(json, report.newer);
    json.object("older", [&] {
      json.member("id", report.older.id);
      json.member("digest", report.older.digest);
    });
    json.array("changes", [&] {
      for (const RuleChange& change : report.changes) write_change(change, options.language, json);
    });
  });
  out += '\n';
}

}  // namespace pilotcheck
