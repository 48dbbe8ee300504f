#include "cli/baseline_file.h"

#include "cli/usage.h"
#include "input/document_set.h"
#include "input/read_document.h"
#include "output/json_writer.h"

namespace pilotcheck {

std::optional<KnownGaps> read_baseline(const Call& call, const std::string& path) {
  const Loaded<Document> document = read_document_file(path, limits_of_own_files(), &json_format());
  say_on_stderr(call, document.diagnostics);
  if (!document.value) return std::nullopt;
  Loaded<KnownGaps> known = load_known_gaps(*document.value);
  say_on_stderr(call, known.diagnostics);
  return std::move(known.value);
}

std::string baseline_text(const Ruleset& ruleset, std::span<const Assessment> assessments, const std::string& path) {
  const KnownGaps known = known_gaps(ruleset, assessments, std::filesystem::path(path).parent_path());
  std::string text;
  JsonWriter json(text, JsonWriter::Style::pretty);
  json.object([&] {
    json.member("format_version", 1);
    json.member("ruleset", known.digest);
    json.array("descriptions", [&] {
      for (const auto& [file, gaps] : known.gaps) {
        json.object([&, &name = file, &list = gaps] {
          json.member("file", name);
          json.array("gaps", [&] {
            for (const std::string& gap : list) json.value(gap);
          });
        });
      }
    });
  });
  return text + '\n';
}

}  // namespace pilotcheck
