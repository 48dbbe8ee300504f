#include "batch/assess_input.h"

#include <filesystem>

#include "input/file.h"

namespace pilotcheck {

namespace {

Loaded<Source> source_of(Input& input, const Limits& limits) {
  if (input.path.empty() || !input.text.empty()) return decode_source(input.name, std::move(input.text), limits);
  if (input.path != "-") return read_file(input.path, limits);
  return decode_source("<stdin>", ByteReader::standard_input().read_up_to(limits.file_bytes), limits);
}

/// Folder of the texts that the description may refer to; none for what is no file.
std::filesystem::path folder_of(const Input& input) {
  if (input.path.empty() || input.path == "-") return {};
  const std::filesystem::path folder = std::filesystem::path(input.path).parent_path();
  return folder.empty() ? "." : folder;
}

}  // namespace

Assessment assess_input(Input input, const Ruleset& ruleset, const AssessOptions& options, const Limits& limits,
                        std::vector<Diagnostic>& said) {
  const std::string name = input.path == "-" ? "<stdin>" : input.name;
  const auto refuse = [&](std::vector<Diagnostic>& why) {
    said.insert(said.end(), why.begin(), why.end());
    return unreadable(name, std::move(why));
  };
  if (!input.refused.empty()) {
    std::vector<Diagnostic> why = input.refused;
    return refuse(why);
  }
  Loaded<Source> source = source_of(input, limits);
  if (!source.value) return refuse(source.diagnostics);
  said.insert(said.end(), source.diagnostics.begin(), source.diagnostics.end());
  ReadOptions reading;
  reading.limits = limits;
  reading.folder = folder_of(input);
  if (input.json) reading.format = &json_format();
  Loaded<Description> description = read_description(*source.value, ruleset.vocabulary, reading);
  if (!description.value) return refuse(description.diagnostics);
  said.insert(said.end(), description.diagnostics.begin(), description.diagnostics.end());
  return assess(ruleset, *description.value, options);
}

}  // namespace pilotcheck
