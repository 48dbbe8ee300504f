#include <fmt/format.h>

#include <algorithm>

#include "output/json_writer.h"
#include "report/check/conclusion.h"
#include "report/check/plan_items.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/name_uuid.h"
#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// A namespace of properties must be a URI; this one need not lead anywhere.
constexpr std::string_view property_namespace = "https://pilotcheck.example/ns/oscal";

/// Texts of a plan are Markdown: lines that begin with a bullet are its lists, all others paragraphs.
std::string markdown(std::string_view text) {
  constexpr std::string_view bullet = "• ";
  std::string lines;
  bool in_list = false;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (text::is_blank(line)) continue;
    const bool item = line.starts_with(bullet);
    if (item) line.remove_prefix(bullet.size());
    if (!lines.empty()) lines += item && in_list ? "\n" : "\n\n";
    lines += (item ? "- " : "") + text::for_commonmark(line);
    in_list = item;
  }
  return lines;
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

/// The plan (NIST OSCAL 1.1.2). Arrays must not be empty and texts of properties must be one line, so what there is not
/// is left out. Each gap has an observation, a finding, a risk and an item, whose UUIDs follow from its description and
/// identity; what was carried over and is no gap any more, or was added by hand, has a risk and an item.
class PlanWriter {
 public:
  PlanWriter(const CheckReport& report, Language language, std::string& out)
      : report_(report),
        language_(language),
        list_(work_list(report, language)),
        items_(plan_items(list_)),
        json_(out, JsonWriter::Style::pretty),
        now_(moment(report.today)) {}

  void write() {
    json_.object([&] {
      json_.object("plan-of-action-and-milestones", [&] {
        // The descriptions stay the system that they are; the plan is another one by each day, rules and list of items.
        std::string all = "plan";
        for (const Assessment& assessment : report_.assessments) all += '\n' + system_name(assessment.file);
        const std::string system = text::name_uuid("system\n" + all);
        all += fmt::format("\n{}\n{}", now_, report_.ruleset.digest);
        for (const PlanItem& item : items_) all += '\n' + uuid("item", item);
        json_.member("uuid", text::name_uuid(all));
        write_metadata();
        json_.object("system-id", [&] {
          json_.member("identifier-type", "http://ietf.org/rfc/rfc4122");
          json_.member("id", system);
        });
        write_each("observations", true, [&](const PlanItem& item) { write_observation(item); });
        write_each("risks", false, [&](const PlanItem& item) { write_risk(item); });
        write_each("findings", true, [&](const PlanItem& item) { write_finding(item); });
        json_.array("poam-items", [&] { write_items(); });
      });
    });
  }

 private:
  [[nodiscard]] static std::string moment(const Date& day) { return fmt::format("{}T00:00:00Z", to_text(day)); }

  [[nodiscard]] static std::string uuid(std::string_view kind, const PlanItem& item) {
    return text::name_uuid(fmt::format("{}\n{}", kind, item.key));
  }

  void write_metadata() {
    const Ruleset& ruleset = report_.ruleset;
    json_.object("metadata", [&] {
      json_.member("title",
                   text::for_commonmark(fmt::format("{}{}{}", ruleset.title.in(language_), say(language_, "：", ": "),
                                                    work_sheet_name().in(language_))));
      json_.member("last-modified", now_);
      json_.member("version", to_text(report_.today));
      json_.member("oscal-version", "1.1.2");
      json_.array("props", [&] {
        write_property("ruleset", ruleset.id);
        write_property("ruleset-digest", ruleset.digest);
      });
      const std::vector<std::string> lines = profile_lines(ruleset, language_);
      if (!lines.empty()) json_.member("remarks", markdown(fmt::format("{}", fmt::join(lines, "\n"))));
    });
  }

  template <typename Write>
  void write_each(std::string_view name, bool of_gaps_only, const Write& write) {
    const auto wanted = [&](const PlanItem& item) { return !of_gaps_only || item.gap != nullptr; };
    if (std::ranges::none_of(items_, wanted)) return;
    json_.array(name, [&] {
      for (const PlanItem& item : items_) {
        if (wanted(item)) json_.object([&] { write(item); });
      }
    });
  }

  void write_property(std::string_view name, std::string_view value) {
    const std::string line = text::for_terminal(text::trim(value));
    if (line.empty()) return;
    json_.object([&] {
      json_.member("name", name);
      json_.member("ns", property_namespace);
      json_.member("value", line);
    });
  }

  void write_observation(const PlanItem& item) {
    const WorkRow& row = *item.row;
    json_.member("uuid", uuid("observation", item));
    json_.member("description", observed(row));
    json_.array("props", [&] {
      write_property("file", row[WorkColumn::file]);
      const std::uint32_t line = item.gap->finding->detail.position.line;
      write_property("line", line == 0 ? std::string() : std::to_string(line));
      write_property("place", place_name(item.gap->finding->place).in(language_));
      write_property("field", item.gap->finding->field);
    });
    json_.array("methods", [&] { json_.value("EXAMINE"); });
    json_.member("collected", now_);
  }

  [[nodiscard]] std::string observed(const WorkRow& row) const {
    const std::string& found = row[WorkColumn::found];
    if (found.empty()) return markdown(row[WorkColumn::missing]);
    return markdown(fmt::format("{}\n{}{}", row[WorkColumn::missing], say(language_, "实填：", "found: "), found));
  }

  void write_risk(const PlanItem& item) {
    const WorkRow& row = *item.row;
    json_.member("uuid", uuid("risk", item));
    write_title(item);
    json_.member("description", markdown(row[WorkColumn::missing]));
    json_.member("statement",
                 markdown(item.gap == nullptr ? row[WorkColumn::checked]
                                              : verdict_text(report_.ruleset.words, *item.gap->assessment, language_)));
    json_.member("status", risk_status(item));
    constexpr int first_year = 1900;  // the standard knows none before
    const std::optional<Date> until = parse_date(row[WorkColumn::until]);
    if (until && until->day != 0 && until->year >= first_year) json_.member("deadline", moment(*until));
    if (item.gap == nullptr) return;
    json_.array("remediations", [&] {
      json_.object([&] {
        json_.member("uuid", uuid("remediation", item));
        json_.member("lifecycle", "recommendation");
        json_.member("title", text::for_commonmark(row[WorkColumn::remedy]));
        json_.member("description",
                     markdown(row[row[WorkColumn::advice].empty() ? WorkColumn::missing : WorkColumn::advice]));
      });
    });
  }

  void write_finding(const PlanItem& item) {
    json_.member("uuid", uuid("finding", item));
    write_title(item);
    json_.member("description", markdown((*item.row)[WorkColumn::missing]));
    json_.object("target", [&] {
      json_.member("type", "objective-id");
      json_.member("target-id", item.gap->finding->id);
      json_.object("status", [&] { json_.member("state", "not-satisfied"); });
    });
    write_reference("related-observations", "observation-uuid", uuid("observation", item));
    write_reference("related-risks", "risk-uuid", uuid("risk", item));
  }

  void write_items() {
    bool any = !items_.empty();
    for (const PlanItem& item : items_) json_.object([&] { write_item(item); });
    for (const Assessment& assessment : report_.assessments) {
      if (assessment.verdict != Verdict::unreadable) continue;
      std::string why;
      for (const Diagnostic& diagnostic : assessment.diagnostics) {
        why += (why.empty() ? "" : "\n") + with_advice(diagnostic.message, diagnostic.hint, language_);
      }
      write_item(system_name(assessment.file), assessment.file, why);
      any = true;
    }
    // A plan must have an item.
    const std::string nothing = counts_text({}, language_);
    if (!any) write_item("", nothing, nothing);
  }

  void write_item(std::string_view name, std::string_view title, std::string_view description) {
    json_.object([&] {
      json_.member("uuid", text::name_uuid(fmt::format("item\n{}", name)));
      json_.member("title", text::for_commonmark(title));
      json_.member("description", markdown(description));
    });
  }

  void write_item(const PlanItem& item) {
    const WorkRow& row = *item.row;
    json_.member("uuid", uuid("item", item));
    write_title(item);
    json_.member("description", markdown(row[WorkColumn::missing]));
    json_.array("props", [&] { write_properties(item); });
    if (item.gap != nullptr) {
      write_reference("related-findings", "finding-uuid", uuid("finding", item));
      write_reference("related-observations", "observation-uuid", uuid("observation", item));
    }
    write_reference("related-risks", "risk-uuid", uuid("risk", item));
    std::string remarks = row[WorkColumn::remarks];
    if (!row[WorkColumn::checked].empty()) remarks += (remarks.empty() ? "" : "\n") + row[WorkColumn::checked];
    if (!remarks.empty()) json_.member("remarks", markdown(remarks));
  }

  void write_properties(const PlanItem& item) {
    const WorkRow& row = *item.row;
    write_property("enterprise", row[WorkColumn::enterprise]);
    write_property("target", row[WorkColumn::target]);
    write_property("criterion", row[WorkColumn::id]);
    write_property("identity", row[WorkColumn::identity]);
    if (item.gap != nullptr) {
      for (const Finding& merged : item.gap->finding->merged) write_property("closes", merged.id);
      write_property("remedy", name_of(item.gap->finding->remedy));
    }
    write_property("clause", row[WorkColumn::clause]);
    write_property("who", row[WorkColumn::who]);
    write_property("until", row[WorkColumn::until]);
    write_property("state", row[WorkColumn::state]);
    write_property("status", risk_status(item));  // so that there is one at least
  }

  /// What people added may have no text.
  void write_title(const PlanItem& item) {
    const WorkRow& row = *item.row;
    std::string title = item.gap != nullptr ? text::for_commonmark(item.gap->finding->message.in(language_))
                                            : text::for_commonmark(first_line(row[WorkColumn::missing]));
    if (title.empty())
      title = text::for_commonmark(row[WorkColumn::checked].empty() ? item.key : row[WorkColumn::checked]);
    json_.member("title", title);
  }

  void write_reference(std::string_view name, std::string_view member, std::string_view to) {
    json_.array(name, [&] { json_.object([&] { json_.member(member, to); }); });
  }

  const CheckReport& report_;
  Language language_;
  WorkList list_;
  std::vector<PlanItem> items_;
  JsonWriter json_;
  std::string now_;
};

}  // namespace

void write_poam(const CheckReport& report, const ReportOptions& options, std::string& out) {
  PlanWriter(report, options.language, out).write();
  out += '\n';
}

}  // namespace pilotcheck
