#include "input/input_format.h"

#include <algorithm>

#include "input/json/json_events.h"
#include "input/yaml/yaml_text.h"

namespace pilotcheck {

namespace {

constexpr std::string_view yaml_suffixes[] = {".yaml", ".yml"};
constexpr std::string_view json_suffixes[] = {".json"};
constexpr std::string_view json_lines_suffixes[] = {".jsonl", ".ndjson"};

constexpr InputFormat table[] = {
    {"yaml", "YAML", "YAML", yaml_suffixes, false, read_yaml_text},
    {"json", "JSON", "JSON", json_suffixes, false, read_json},
    {"jsonl", "每行一个 JSON", "JSON lines", json_lines_suffixes, true, read_json},
};

bool ends_with(std::string_view name, std::string_view suffix) {
  if (name.size() < suffix.size()) return false;
  return std::ranges::equal(name.substr(name.size() - suffix.size()), suffix, [](char c, char small) {
    return c == small || (c >= 'A' && c <= 'Z' && c + ('a' - 'A') == small);
  });
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

}  // namespace pilotcheck
