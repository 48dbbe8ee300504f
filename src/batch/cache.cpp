#include "batch/cache.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <charconv>

#include "batch/build_id.h"
#include "description/date.h"
#include "input/file.h"
#include "input/keyed_reader.h"
#include "input/read_document.h"
#include "output/json_writer.h"
#include "output/write_file.h"
#include "text/sha256.h"
#include "text/take_line.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view entry_version = "pilotcheck cache 2";

constexpr std::array severities = {std::pair{Severity::error, std::string_view("error")},
                                   std::pair{Severity::warning, std::string_view("warning")},
                                   std::pair{Severity::note, std::string_view("note")}};

std::string line_of(const Diagnostic& diagnostic) {
  std::string line;
  JsonWriter json(line, JsonWriter::Style::one_line);
  json.object([&] {
    for (const auto& [severity, name] : severities) {
      if (severity == diagnostic.severity) json.member("severity", name);
    }
    json.member("code", diagnostic.code);
    json.member("line", diagnostic.position.line);
    json.member("column", diagnostic.position.column);
    json.member("zh", diagnostic.message.zh);
    json.member("en", diagnostic.message.en);
    json.member("hint_zh", diagnostic.hint.zh);
    json.member("hint_en", diagnostic.hint.en);
  });
  return line + '\n';
}

std::uint32_t number(const std::string& text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Diagnostic> read_diagnostic(const std::string& name, std::string line) {
  const Loaded<Source> source = decode_source("entry", std::move(line), {});
  if (!source.value) return std::nullopt;
  const Loaded<Document> document = read_document(*source.value, {}, &json_format());
  if (!document.value) return std::nullopt;
  std::vector<Diagnostic> wrong;
  const Faults faults{"entry", wrong};
  const KeyedReader keys(document.value->root(),
                         {"severity", "code", "line", "column", "zh", "en", "hint_zh", "hint_en"}, {}, faults);
  Diagnostic diagnostic;
  const std::string severity = keys.text("severity");
  for (const auto& [one, word] : severities) {
    if (word == severity) diagnostic.severity = one;
  }
  diagnostic.code = keys.text("code");
  diagnostic.file = name;
  diagnostic.position = {number(keys.text("line")), number(keys.text("column"))};
  diagnostic.message = {keys.optional_text("zh"), keys.optional_text("en")};
  diagnostic.hint = {keys.optional_text("hint_zh"), keys.optional_text("hint_en")};
  if (!wrong.empty()) return std::nullopt;
  return diagnostic;
}

std::string digest_of(std::string_view text) {
  Sha256 hash;
  hash.add(text);
  return hash.hex();
}

/// What the judgement of any description depends on beside it.
std::string conditions_of(const std::string& build, const Ruleset& ruleset, const AssessOptions& options) {
  Sha256 hash;
  hash.add_field(entry_version);
  hash.add_field(PILOTCHECK_VERSION);
  hash.add_field(build);
  hash.add_field(ruleset.id);
  hash.add_field(ruleset.digest);
  hash.add_field(to_text(options.today));
  for (const Waiver& waiver : options.waivers) {
    hash.add_field(waiver.criterion);
    hash.add_field(waiver.enterprise);
    hash.add_field(waiver.until ? to_text(*waiver.until) : "");
  }
  return hash.hex();
}

}  // namespace

Cache::Cache(fs::path folder, const Ruleset& ruleset, std::string conditions)
    : folder_(std::move(folder)),
      ruleset_(&ruleset),
      conditions_(std::move(conditions)),
      lines_(ruleset),
      complained_(std::make_unique<std::atomic<bool>>(false)) {}

std::unique_ptr<Cache> Cache::open(const std::string& folder, const Ruleset& ruleset, const AssessOptions& options,
                                   Diagnostic& why) {
  std::error_code error;
  fs::create_directories(folder, error);
  // Backup programs know folders that can be made again by this file (bford.info/cachedir).
  const fs::path tag = fs::path(folder) / "CACHEDIR.TAG";
  const bool usable =
      fs::is_directory(folder, error) &&
      (fs::exists(tag, error) ||
       write_file(tag,
                  "Signature: 8a477f597d28d172789f06886806bc55\n"
                  "# Judgements kept by `pilotcheck score --cache`; may be deleted at any time.\n") == 0);
  if (!usable) {
    why = {Severity::error,
           "cache",
           folder,
           {},
           {"无法在此文件夹中保存结果", "nothing can be kept in this folder"},
           {"请指定一个可写的文件夹", "name a folder that may be written to"}};
    return nullptr;
  }
  const std::string build = build_id();
  if (build.empty()) {
    why = {Severity::error,
           "cache",
           folder,
           {},
           {"无法辨别这个程序是哪一次构建的，不能保存结果",
            "which build this program is cannot be told, so nothing is kept"},
           {"请去掉 --cache", "leave --cache out"}};
    return nullptr;
  }
  remove_unfinished(folder);
  return std::unique_ptr<Cache>(new Cache(folder, ruleset, conditions_of(build, ruleset, options)));
}

std::string Cache::key(const Input& input) const {
  if (!input.bytes || input.bytes->empty()) return {};
  Sha256 hash;
  hash.add_field(conditions_);
  hash.add_field(input.format->name);
  hash.add_field(*input.bytes);
  return hash.hex();
}

fs::path Cache::entry(const std::string& key) const {
  return folder_ / key.substr(0, 2) / fmt::format("{}.jsonl", key.substr(2));
}

bool Cache::find(const std::string& key, const std::string& name, BatchRow& result) const {
  const fs::path path = entry(key);
  constexpr std::size_t most = 1U << 24U;
  const std::optional<std::string> bytes = read_bytes(path, most);
  if (!bytes) return false;
  std::string_view rest = *bytes;
  const std::string_view digest = text::take_line(rest);
  bool sound = digest == digest_of(rest);
  if (sound) {
    Loaded<RankedRow> row = lines_.read(name, 1, std::string(text::take_line(rest)));
    sound = row.value.has_value();
    if (sound) result.row = std::move(*row.value);
    result.row.file = name;
    while (sound && !rest.empty()) {
      auto diagnostic = read_diagnostic(name, std::string(text::take_line(rest)));
      sound = diagnostic.has_value();
      if (sound) result.diagnostics.push_back(std::move(*diagnostic));
    }
  }
  if (sound) return true;
  result = {};
  result.diagnostics.push_back({Severity::note,
                                "cache",
                                path.string(),
                                {},
                                {"缓存条目已损坏，重新判断", "this cache entry is damaged; judged anew"},
                                {}});
  return false;
}

void Cache::keep(const std::string& key, const std::string& name, const BatchRow& result,
                 std::vector<Diagnostic>& diagnostics) const {
  std::string body = score_line(*ruleset_, result.row, 0);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.file == name) body += line_of(diagnostic);
  }
  const fs::path path = entry(key);
  const std::string text = fmt::format("{}\n{}", digest_of(body), body);
  // All are written in the cache's own folder, where remove_unfinished() finds what a killed run has left.
  int error = write_file(path, text, folder_);
  if (error == ENOENT) {
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    error = write_file(path, text, folder_);
  }
  if (error == 0 || complained_->exchange(true)) return;
  diagnostics.push_back({Severity::warning,
                         "cache",
                         folder_.string(),
                         {},
                         {"无法写入缓存，继续判断", "the cache cannot be written; judging goes on without it"},
                         {"请检查空间与权限", "check room and permissions"}});
}

}  // namespace pilotcheck
