#include "input/input_format.h"

#include <algorithm>

#include "input/docx/read_word.h"
#include "input/file_kind.h"
#include "input/json/json_events.h"
#include "input/yaml/yaml_text.h"
#include "text/ascii.h"

namespace pilotcheck {

namespace {

constexpr std::string_view yaml_suffixes[] = {".yaml", ".yml"};
constexpr std::string_view json_suffixes[] = {".json"};
constexpr std::string_view json_lines_suffixes[] = {".jsonl", ".ndjson"};

constexpr std::string_view word_suffixes[] = {".docx"};

std::optional<Document> refuse_word(const Source& source, const Limits& /*limits*/,
                                    std::vector<Diagnostic>& diagnostics) {
  diagnostics.push_back(not_a_text(source.name, word_document_kind()));
  return std::nullopt;
}

constexpr InputFormat table[] = {
    {"yaml", "YAML", "YAML", yaml_suffixes, false, read_yaml_text},
    {"json", "JSON", "JSON", json_suffixes, false, read_json},
    {"jsonl", "每行一个 JSON", "JSON lines", json_lines_suffixes, true, read_json},
    {"docx", "Word（.docx）", "Word (.docx)", word_suffixes, false, refuse_word, word_limits.file_bytes},
};

bool ends_with(std::string_view name, std::string_view suffix) {
  if (name.size() < suffix.size()) return false;
  return std::ranges::equal(name.substr(name.size() - suffix.size()), suffix,
                            [](char c, char small) { return text::lower(c) == small; });
}

}  // namespace

std::span<const InputFormat> input_formats() { return table; }

const InputFormat* format_of(std::string_view name) {
  for (const InputFormat& format : table) {
    for (const std::string_view suffix : format.suffixes) {
      if (ends_with(name, suffix)) return &format;
    }
  }
  return nullptr;
}

const InputFormat& yaml_format() { return table[0]; }
const InputFormat& json_format() { return table[1]; }
const InputFormat& json_lines_format() { return table[2]; }
const InputFormat& word_format() { return table[3]; }

}  // namespace pilotcheck
