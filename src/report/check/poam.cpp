#include <fmt/format.h>

#include "output/json_writer.h"
#include "report/check/carried_list.h"
#include "report/wording.h"
#include "text/name_uuid.h"
#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// A namespace of properties must be a URI; this one need not lead anywhere.
constexpr std::string_view property_namespace = "https://pilotcheck.example/ns/oscal";

/// OSCAL's own word for how far a risk is; what is marked done and is still lacking is open.
std::string_view risk_status(const WorkRow& row) {
  return state_number(row[WorkColumn::state]) == 1 ? "remediating" : "open";
}

/// The plan (NIST OSCAL 1.1.2). Arrays must not be empty and texts of properties must be one line, so what there is not
/// is left out. Each item has an observation, a finding and a risk, whose UUIDs follow from its description and
/// identity.
class PlanWriter {
 public:
  PlanWriter(const CheckReport& report, Language language, std::string& out)
      : report_(report),
        language_(language),
        list_(work_list(report, language)),
        json_(out, JsonWriter::Style::pretty),
        now_(fmt::format("{}T00:00:00Z", to_text(report.today))) {
    // What was carried over and is no gap of this run is for the workbook.
    std::erase_if(list_.open, [](const WorkItem& item) { return item.finding == nullptr; });
  }

  void write() {
    json_.object([&] {
      json_.object("plan-of-action-and-milestones", [&] {
        // The descriptions stay the system that they are; the plan is another one by each day, rules and list of items.
        std::string all = "plan";
        for (const Assessment& assessment : report_.assessments) all += '\n' + assessment.file;
        const std::string system = text::name_uuid("system\n" + all);
        all += fmt::format("\n{}\n{}", now_, report_.ruleset.digest);
        for (const WorkItem& item : list_.open) all += '\n' + uuid("item", item);
        json_.member("uuid", text::name_uuid(all));
        write_metadata();
        json_.object("system-id", [&] {
          json_.member("identifier-type", "http://ietf.org/rfc/rfc4122");
          json_.member("id", system);
        });
        if (!list_.open.empty()) {
          write_each("observations", [&](const WorkItem& item) { write_observation(item); });
          write_each("risks", [&](const WorkItem& item) { write_risk(item); });
          write_each("findings", [&](const WorkItem& item) { write_finding(item); });
        }
        json_.array("poam-items", [&] { write_items(); });
      });
    });
  }

 private:
  [[nodiscard]] static std::string uuid(std::string_view kind, const WorkItem& item) {
    return text::name_uuid(fmt::format("{}\n{}\n{}", kind, item.assessment->file, item.finding->identity));
  }

  void write_metadata() {
    const Ruleset& ruleset = report_.ruleset;
    json_.object("metadata", [&] {
      json_.member("title", fmt::format("{}{}{}", ruleset.title.in(language_), say(language_, "：", ": "),
                                        work_sheet_name().in(language_)));
      json_.member("last-modified", now_);
      json_.member("version", to_text(report_.today));
      json_.member("oscal-version", "1.1.2");
      json_.array("props", [&] {
        write_property("ruleset", ruleset.id);
        write_property("ruleset-digest", ruleset.digest);
      });
    });
  }

  template <typename Write>
  void write_each(std::string_view name, const Write& write) {
    json_.array(name, [&] {
      for (const WorkItem& item : list_.open) json_.object([&] { write(item); });
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

  void write_observation(const WorkItem& item) {
    const WorkRow& row = item.row;
    json_.member("uuid", uuid("observation", item));
    json_.member("description", observed(row));
    json_.array("props", [&] {
      write_property("file", row[WorkColumn::file]);
      const std::uint32_t line = item.finding->detail.position.line;
      write_property("line", line == 0 ? std::string() : std::to_string(line));
      write_property("field", item.finding->field);
    });
    json_.array("methods", [&] { json_.value("EXAMINE"); });
    json_.member("collected", now_);
  }

  [[nodiscard]] std::string observed(const WorkRow& row) const {
    const std::string& found = row[WorkColumn::found];
    if (found.empty()) return row[WorkColumn::missing];
    return fmt::format("{}\n\n{}{}", row[WorkColumn::missing], say(language_, "实填：", "found: "), found);
  }

  void write_risk(const WorkItem& item) {
    const WorkRow& row = item.row;
    json_.member("uuid", uuid("risk", item));
    write_title(item);
    json_.member("description", row[WorkColumn::missing]);
    json_.member("statement", verdict_text(report_.ruleset.words, item.assessment->verdict, language_));
    json_.member("status", risk_status(row));
    const std::optional<Date> until = parse_date(row[WorkColumn::until]);
    if (until && until->day != 0) json_.member("deadline", fmt::format("{}T00:00:00Z", to_text(*until)));
    json_.array("remediations", [&] {
      json_.object([&] {
        json_.member("uuid", uuid("remediation", item));
        json_.member("lifecycle", "recommendation");
        json_.member("title", row[WorkColumn::remedy]);
        json_.member("description", row[row[WorkColumn::advice].empty() ? WorkColumn::missing : WorkColumn::advice]);
      });
    });
  }

  void write_finding(const WorkItem& item) {
    json_.member("uuid", uuid("finding", item));
    write_title(item);
    json_.member("description", item.row[WorkColumn::missing]);
    json_.object("target", [&] {
      json_.member("type", "objective-id");
      json_.member("target-id", item.finding->id);
      json_.object("status", [&] { json_.member("state", "not-satisfied"); });
    });
    write_reference("related-observations", "observation-uuid", uuid("observation", item));
    write_reference("related-risks", "risk-uuid", uuid("risk", item));
  }

  void write_items() {
    for (const WorkItem& item : list_.open) json_.object([&] { write_item(item); });
    for (const Assessment& assessment : report_.assessments) {
      if (assessment.verdict != Verdict::unreadable) continue;
      std::string why;
      for (const Diagnostic& diagnostic : assessment.diagnostics) {
        why += (why.empty() ? "" : "\n") + with_advice(diagnostic.message, diagnostic.hint, language_);
      }
      write_item(assessment.file, text::for_terminal(assessment.file), why);
      any_ = true;
    }
    // A plan must have an item.
    if (!any_ && list_.open.empty()) {
      const std::string nothing = counts_text({}, language_);
      write_item("", nothing, nothing);
    }
  }

  void write_item(std::string_view name, std::string_view title, std::string_view description) {
    json_.object([&] {
      json_.member("uuid", text::name_uuid(fmt::format("item\n{}", name)));
      json_.member("title", title);
      json_.member("description", description);
    });
  }

  void write_item(const WorkItem& item) {
    const WorkRow& row = item.row;
    json_.member("uuid", uuid("item", item));
    write_title(item);
    json_.member("description", row[WorkColumn::missing]);
    json_.array("props", [&] {
      write_property("enterprise", row[WorkColumn::enterprise]);
      write_property("target", row[WorkColumn::target]);
      write_property("criterion", item.finding->id);
      write_property("identity", item.finding->identity);
      write_property("remedy", name_of(item.finding->remedy));
      write_property("clause", row[WorkColumn::clause]);
      write_property("who", row[WorkColumn::who]);
      write_property("until", row[WorkColumn::until]);
      write_property("state", row[WorkColumn::state]);
    });
    write_reference("related-findings", "finding-uuid", uuid("finding", item));
    write_reference("related-observations", "observation-uuid", uuid("observation", item));
    write_reference("related-risks", "risk-uuid", uuid("risk", item));
    const std::string remarks = row[WorkColumn::remarks].empty() ? row[WorkColumn::checked] : row[WorkColumn::remarks];
    if (!remarks.empty()) json_.member("remarks", remarks);
  }

  void write_title(const WorkItem& item) {
    json_.member("title", text::for_terminal(item.finding->message.in(language_)));
  }

  void write_reference(std::string_view name, std::string_view member, std::string_view to) {
    json_.array(name, [&] { json_.object([&] { json_.member(member, to); }); });
  }

  const CheckReport& report_;
  Language language_;
  WorkList list_;
  JsonWriter json_;
  std::string now_;
  bool any_ = false;
};

}  // namespace

void write_poam(const CheckReport& report, const ReportOptions& options, std::string& out) {
  PlanWriter(report, options.language, out).write();
  out += '\n';
}

}  // namespace pilotcheck
