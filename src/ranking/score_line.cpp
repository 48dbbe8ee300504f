#include "ranking/score_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "input/keyed_reader.h"
#include "input/read_document.h"
#include "output/json_writer.h"
#include "ranking/print_line.h"
#include "ranking/profile_json.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view score_schema;
}

namespace {

constexpr int format_version = 1;
constexpr double most_score = 100;
constexpr double most_key = 1e9;

void write_targets(std::string_view name, const std::vector<RankedTarget>& targets, JsonWriter& json) {
  json.array(name, [&] {
    for (const RankedTarget& target : targets) {
      json.object([&] {
        json.member("id", target.rules->id);
        json.member("score", target.score);
        json.member("elements_met", target.elements.closed());
        json.member("elements", target.elements.applicable());
        json.member("sections_met", target.sections.closed());
        json.member("sections", target.sections.applicable());
        json.object("not_met", [&] {
          for (std::size_t i = 0; i < target.parts.size(); ++i) {
            if (target.parts[i] != Status::met) json.member(target.rules->parts[i].id, name_of(target.parts[i]));
          }
        });
      });
    }
  });
}

}  // namespace

std::string score_line(const Ruleset& ruleset, const RankedRow& row, std::size_t rank,
                       const std::function<void(JsonWriter&)>& shared) {
  std::string line;
  JsonWriter json(line, JsonWriter::Style::one_line);
  json.object([&] {
    json.member("format_version", format_version);
    json.member("ruleset", ruleset.id);
    json.member("digest", ruleset.digest);
    write_profile(ruleset, json);
    if (rank > 0) json.member("rank", rank);
    json.member("file", row.file);
    json.member("enterprise", row.enterprise);
    json.member("pilot", row.pilot);
    json.member("verdict", name_of(row.verdict));
    json.member("score", row.score);
    json.member("coverage", row.coverage);
    if (!row.attained.empty()) {
      json.array("attained", [&] {
        for (const RuleFile* step : row.attained) json.value(step == nullptr ? std::string() : step->id);
      });
    }
    write_targets("targets", row.targets, json);
    write_targets("baseline", row.baseline, json);
    json.array("gaps", [&] {
      for (const RankedGap& gap : row.gaps) {
        json.object([&] {
          json.member("id", gap.criterion->id);
          json.member("status", name_of(gap.status));
          json.member("remedy", name_of(gap.remedy));
          if (gap.after != nullptr) json.member("after", gap.after->id);
        });
      }
    });
    json.member("invalid", row.invalid);
    if (row.unjudged > 0) json.member("unjudged", row.unjudged);
    json.member("advice", row.advice);
    json.array("keys", [&] {
      for (const double key : row.keys) json.exact(key);
    });
    if (!row.reason.empty()) json.member("reason", row.reason);
    write_prints(ruleset.vocabulary, row.prints, json);
    if (shared) shared(json);
  });
  return line + '\n';
}

std::string_view score_schema() { return embedded::score_schema; }

/// Reads one line; every fault of it is collected.
class ScoreLine {
 public:
  ScoreLine(const ScoreLineReader& reader, const Faults& faults) : reader_(reader), faults_(faults) {}

  RankedRow read(Node root) {
    const KeyedReader keys(
        root, {"format_version", "ruleset",  "digest",   "rank",     "file",    "enterprise", "pilot",    "verdict",
               "score",          "coverage", "targets",  "baseline", "gaps",    "invalid",    "unjudged", "advice",
               "keys",           "reason",   "passages", "shared",   "profile", "attained"},
        {"一行评分", "a line of `score`"}, faults_);
    RankedRow row;
    check_rules(keys);
    if (!faults_.diagnostics.empty()) return row;
    row.file = keys.optional_text("file");
    row.enterprise = keys.optional_text("enterprise");
    row.pilot = keys.optional_text("pilot");
    row.reason = keys.optional_text("reason");
    row.verdict =
        one_of(keys, "verdict",
               {Verdict::ready, Verdict::incomplete, Verdict::gaps, Verdict::ineligible, Verdict::unreadable});
    row.score = number(keys.need("score"), most_score);
    row.coverage = number(keys.need("coverage"), 1);
    row.invalid = count(keys.need("invalid"));
    row.unjudged = count(keys.find("unjudged"));
    row.advice = count(keys.need("advice"));
    if (const auto steps = keys.find("attained")) read_attained(*steps, row);
    row.targets = targets(keys.need("targets"));
    row.baseline = targets(keys.need("baseline"));
    if (const auto gaps = keys.need("gaps")) {
      for (const Node gap : gaps->items()) read_gap(gap, row);
    }
    if (const auto values = keys.need("keys")) {
      for (const Node value : values->items()) row.keys.push_back(number(value, most_key));
    }
    if (const auto prints = keys.find("passages")) {
      auto read = read_prints(*prints, reader_.ruleset_.vocabulary, faults_);
      if (!read) wrong(*prints, "passages");
      if (read) row.prints = std::move(*read);
    }
    const std::size_t expected = row.verdict == Verdict::unreadable ? 0 : reader_.ruleset_.ranking.size();
    if (row.keys.size() != expected) wrong(root, "keys");
    return row;
  }

 private:
  void wrong(Node node, std::string_view what) const {
    faults_.error(node.position(), "wrong-type",
                  {fmt::format("“{}”的值不对", what), fmt::format("`{}` is not what it should be", what)},
                  {"请使用 pilotcheck score --format jsonl 写出的原样文件",
                   "take the file as `pilotcheck score --format jsonl` wrote it"});
  }

  /// Rows of different rules cannot be compared.
  void check_rules(const KeyedReader& keys) const {
    const std::string digest = keys.text("digest");
    if (!faults_.diagnostics.empty() || digest == reader_.ruleset_.digest) return;
    faults_.error(keys.position(), "other-rules",
                  {fmt::format("这一行是按另一套规则评的：{}，而不是 {}", digest, reader_.ruleset_.digest),
                   fmt::format("this was judged by other rules: {}, not {}", digest, reader_.ruleset_.digest)},
                  {"请用同一版本、同样的 --rules、--parameter 与 --profile",
                   "use the same version, --rules, --parameter and --profile for all parts and here"});
  }

  template <typename Name>
  Name one_of(const KeyedReader& keys, std::string_view key, std::initializer_list<Name> names) const {
    const auto node = keys.need(key);
    if (!node) return *names.begin();
    for (const Name name : names) {
      if (name_of(name) == node->text()) return name;
    }
    wrong(*node, key);
    return *names.begin();
  }

  /// From 0 to `most`.
  double number(std::optional<Node> node, double most) const {
    double value = 0;
    if (!node) return value;
    const std::string_view text = node->text();
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || !(value >= 0 && value <= most)) {
      wrong(*node, text);
    }
    return value;
  }

  std::size_t count(std::optional<Node> node) const {
    std::size_t value = 0;
    if (!node) return value;
    const std::string_view text = node->text();
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) wrong(*node, text);
    return value;
  }

  std::vector<RankedTarget> targets(std::optional<Node> list) const {
    std::vector<RankedTarget> result;
    if (!list) return result;
    for (const Node node : list->items()) {
      const KeyedReader keys(node, {"id", "score", "elements_met", "elements", "sections_met", "sections", "not_met"},
                             {"申报对象", "a target"}, faults_);
      const auto rules = reader_.files_.find(keys.text("id"));
      if (rules == reader_.files_.end()) {
        wrong(node, "id");
        continue;
      }
      RankedTarget& target = result.emplace_back();
      target.rules = rules->second;
      target.score = number(keys.need("score"), most_score);
      read_parts(keys.need("not_met"), target);
    }
    return result;
  }

  void read_parts(std::optional<Node> not_met, RankedTarget& target) const {
    const std::vector<Part>& parts = target.rules->parts;
    target.parts.assign(parts.size(), Status::met);
    if (!not_met) return;
    for (const auto [id, status] : not_met->entries()) {
      const auto part = std::ranges::find(parts, id.text(), &Part::id);
      std::optional<Status> found;
      for (const Status one : {Status::unmet, Status::unstated, Status::not_applicable, Status::waived}) {
        if (name_of(one) == status.text()) found = one;
      }
      if (part == parts.end() || !found) {
        wrong(id, id.text());
        continue;
      }
      target.parts[static_cast<std::size_t>(part - parts.begin())] = *found;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      (parts[i].kind == PartKind::element ? target.elements : target.sections).add(target.parts[i]);
    }
  }

  void read_attained(Node steps, RankedRow& row) const {
    for (const Node step : steps.items()) {
      const auto rules = reader_.files_.find(step.text());
      if (rules == reader_.files_.end() && !step.text().empty()) return wrong(step, "attained");
      row.attained.push_back(step.text().empty() ? nullptr : rules->second);
    }
  }

  void read_gap(Node node, RankedRow& row) const {
    const KeyedReader keys(node, {"id", "status", "remedy", "after"}, {"差距", "a gap"}, faults_);
    const auto criterion = reader_.criteria_.find(keys.text("id"));
    const auto status = one_of(keys, "status", {FindingStatus::unmet, FindingStatus::unstated});
    if (criterion == reader_.criteria_.end()) return wrong(node, "id");
    const Status judged = status == FindingStatus::unmet ? Status::unmet : Status::unstated;
    Remedy remedy = remedy_of(*criterion->second, judged, false, reader_.ruleset_.vocabulary);
    if (const auto named = keys.find("remedy")) {  // earlier lines have none
      const std::optional<Remedy> known = find_remedy(named->text());
      if (!known) return wrong(*named, "remedy");
      remedy = *known;
    }
    const Criterion* after = nullptr;
    if (const auto named = keys.find("after")) {
      const auto system = reader_.criteria_.find(named->text());
      if (system == reader_.criteria_.end()) return wrong(*named, "after");
      after = system->second;
    }
    row.gaps.push_back({criterion->second, status, remedy, after});
  }

  const ScoreLineReader& reader_;
  const Faults& faults_;
};

ScoreLineReader::ScoreLineReader(const Ruleset& ruleset) : ruleset_(ruleset) {
  for (const RuleFile& file : ruleset.files) {
    files_.emplace(file.id, &file);
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) criteria_.emplace(criterion.id, &criterion);
    }
  }
}

Loaded<RankedRow> ScoreLineReader::read(const std::string& name, std::size_t number, std::string line) const {
  Loaded<RankedRow> result;
  const Limits limits;
  Loaded<Source> source = decode_source(name, std::move(line), limits);
  Loaded<Document> document;
  document.diagnostics = std::move(source.diagnostics);
  if (source.value) document = read_document(*source.value, limits, &json_format());
  result.diagnostics = std::move(document.diagnostics);
  if (document.value) {
    const Faults faults{name, result.diagnostics};
    RankedRow row = ScoreLine(*this, faults).read(document.value->root());
    if (result.diagnostics.empty()) result.value = std::move(row);
  }
  for (Diagnostic& diagnostic : result.diagnostics) {
    diagnostic.position = {static_cast<std::uint32_t>(number), std::max(diagnostic.position.column, 1U)};
  }
  return result;
}

}  // namespace pilotcheck
