#include "report/sarif_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// A path as a URI reference (RFC 3986): what is not unreserved is percent-encoded, separators stay.
std::string uri_of(std::string_view path) {
  constexpr std::string_view unreserved = "-._~/";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       unreserved.find(c) != std::string_view::npos;
    if (plain) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return uri;
}

}  // namespace

void write_sarif_log(JsonWriter& json, const std::function<void()>& run) {
  json.object([&] {
    json.member("$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    json.member("version", "2.1.0");
    json.array("runs", [&] { json.object(run); });
  });
}

void write_sarif_program(JsonWriter& json) {
  json.member("name", "pilotcheck");
  json.member("version", PILOTCHECK_VERSION);
  json.member("semanticVersion", PILOTCHECK_VERSION);
}

void write_sarif_language(JsonWriter& json, Language language) {
  json.member("columnKind", "unicodeCodePoints");
  json.member("language", language == Language::zh ? "zh-CN" : "en-US");
}

void write_sarif_text(JsonWriter& json, std::string_view name, const std::string& text) {
  json.object(name, [&] { json.member("text", text::for_terminal(text)); });
}

void write_sarif_place(JsonWriter& json, std::string_view file, const std::optional<Position>& position) {
  json.object("physicalLocation", [&] {
    json.object("artifactLocation", [&] { json.member("uri", uri_of(file)); });
    if (!position) return;
    json.object("region", [&] {
      json.member("startLine", std::max(position->line, 1U));
      json.member("startColumn", std::max(position->column, 1U));
    });
  });
}

}  // namespace pilotcheck
