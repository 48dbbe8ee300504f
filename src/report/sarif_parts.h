/// What every SARIF log has (OASIS SARIF 2.1.0): its frame, who made it, texts and places. `check` and `rules lint`
/// write their results between.
///
///     write_sarif_log(json, [&] { …; write_sarif_language(json, language); … });
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "input/diagnostic.h"
#include "output/json_writer.h"
#include "text/bilingual.h"

namespace pilotcheck {

/// A log of one run, of which `run` writes the members.
void write_sarif_log(JsonWriter& json, const std::function<void()>& run);

/// Members of the driver: this program and its version.
void write_sarif_program(JsonWriter& json);

/// Members of the run: how columns are counted, and the language of its texts.
void write_sarif_language(JsonWriter& json, Language language);

/// `{text: …}`, safe to be shown by a terminal.
void write_sarif_text(JsonWriter& json, std::string_view name, const std::string& text);

/// The physical location in a file; without a position, the file as a whole.
void write_sarif_place(JsonWriter& json, std::string_view file, const std::optional<Position>& position);

}  // namespace pilotcheck
