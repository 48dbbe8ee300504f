#include "output/json_writer.h"
#include "report/explain/formats.h"
#include "report/explain/text_reading.h"

namespace pilotcheck {

namespace {

using Reach = TextReading::Reach;

/// Version of the format. It grows when something that was there changes its meaning or goes away.
constexpr int format_version = 1;

void write_quote(const TextReading::Quote& quote, JsonWriter& json) {
  json.member("begin", quote.begin);
  json.member("end", quote.end);
  json.member("text", quote.words);
}

void write_words(const Bilingual& words, JsonWriter& json) {
  json.object([&] {
    json.member("zh", words.zh);
    json.member("en", words.en);
  });
}

void write_concept(const Concept& one, JsonWriter& json) {
  json.object([&] {
    if (!one.id.empty()) json.member("id", one.id);
    json.key("label");
    write_words(one.label, json);
  });
}

void write_mention(const TextReading::Found& found, const Concepts& concepts, JsonWriter& json) {
  json.object([&] {
    write_quote(found.at, json);
    json.member("reading", name_of(found.says));
    if (found.reach) json.member("scope", *found.reach);
    json.array("concepts", [&] {
      for (const ConceptNumber number : found.concepts) write_concept(concepts.at(number), json);
    });
  });
}

void write_clause(const TextReading::Clause& clause, const Concepts& concepts, JsonWriter& json) {
  json.object([&] {
    write_quote(clause.text, json);
    json.member("sentence", clause.sentence);
    json.member("heading", clause.heading);
    json.array("mentions", [&] {
      for (const TextReading::Found& found : clause.mentions) write_mention(found, concepts, json);
    });
  });
}

std::string_view name_of(Reach::By by) {
  switch (by) {
    case Reach::By::heading:
      return "heading";
    case Reach::By::question:
      return "question";
    case Reach::By::words:
      break;
  }
  return "trigger";
}

void write_reach(const Reach& reach, JsonWriter& json) {
  json.object([&] {
    // No words: scopes may be long, and lie in one another.
    json.member("begin", reach.over.begin);
    json.member("end", reach.over.end);
    json.member("reading", name_of(reach.says));
    json.member("by", name_of(reach.by));
    if (reach.by == Reach::By::words) json.object("trigger", [&] { write_quote(reach.trigger, json); });
    json.member("clause", reach.clause);
    if (reach.attribute_end != 0) json.member("attribute_end", reach.attribute_end);
  });
}

}  // namespace

/// Offsets count characters of the file from zero; `scope` and `clause` are places in `scopes` and `clauses`.
void write_json(const ExplainReport& report, const ReportOptions& /*options*/, std::string& out) {
  if (report.text == nullptr) return;
  const TextReading& reading = *report.text;
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.object([&] {
    json.member("format_version", format_version);
    json.object("ruleset", [&] {
      json.member("id", report.ruleset.id);
      json.key("title");
      write_words(report.ruleset.title, json);
      json.member("digest", report.ruleset.digest);
    });
    json.member("file", reading.file);
    json.member("characters", reading.characters);
    json.array("clauses", [&] {
      for (const TextReading::Clause& clause : reading.clauses)
        write_clause(clause, report.ruleset.lexicon.concepts, json);
    });
    json.array("scopes", [&] {
      for (const Reach& reach : reading.reaches) write_reach(reach, json);
    });
  });
  out += '\n';
}

}  // namespace pilotcheck
