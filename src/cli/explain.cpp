#include <fmt/format.h>

#include <algorithm>

#include "cli/assessor.h"
#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "description/text_file.h"
#include "report/explain/formats.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// What completion offers; nothing where `rules` cannot be used.
std::vector<OptionValue> ids_of(const std::string& rules) {
  const Loaded<Ruleset> ruleset = load_ruleset(rules_in(rules));
  std::vector<OptionValue> ids;
  if (!ruleset.value) return ids;
  for (const Explainable& one : explainables(*ruleset.value)) {
    ids.push_back({std::string(one.id), one.title.zh, one.title.en});
  }
  return ids;
}

ExitStatus refuse_id(const Call& call, const Ruleset& ruleset, const std::string& id) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> known;
  for (const Explainable& one : explainables(ruleset)) known.push_back(one.id);
  std::vector<std::string_view> near;
  while (near.size() < most) {
    const auto nearest = nearest_word(id, known);
    if (!nearest) break;
    near.push_back(*nearest);
    std::erase(known, *nearest);
  }
  return wrong_usage(call, {fmt::format("没有编号 {}", id), fmt::format("there is nothing with the id {}", id)},
                     near.empty() ? Bilingual{"编号见 pilotcheck rules list", "see pilotcheck rules list for ids"}
                                  : text::listed({"相近的有", "near it"}, near));
}

/// The text of `path`, `-` being standard input.
Loaded<Source> read_source(const std::string& path) {
  const Limits limits;
  if (path != "-") return read_file(path, limits);
  ByteReader input = ByteReader::standard_input();
  const std::string name = InputOptions().stdin_name;
  std::string bytes = input.read_up_to(limits.file_bytes);
  if (input.error() != 0) return {std::nullopt, {unreadable_file(name, input.error())}};
  return decode_source(name, std::move(bytes), limits);
}

struct Explain {
  std::string id;
  std::string text;
  std::string heading;
  std::string today;
  OutputOptions output;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {
        {.name = "ID",
         .zh = "规则文件、要素、章节、条目、谓词或概念的编号，见 rules list；概念也可写名称；另有 scoring、prose",
         .en = "the id of a rule file, element, section, criterion, predicate or concept; see rules list; of a "
               "concept its label, too; or scoring, prose",
         .target = &id,
         .suggest = ids_of,
         .optional = true},
        {"--text FILE", "改为显示一个正文文件怎么读；-（标准输入）",
         "shows instead how the text of a file is read; - (standard input)", &text},
        {"--heading TITLE", "只读该标题之下的部分（Markdown）", "only what stands below this heading (Markdown)",
         &heading},
        today_option(today)};
    rules.declare(options);
    output.declare(explain_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    if (const auto wrong = refuse(call)) return *wrong;
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    if (!text.empty()) return show_text(call, *ruleset);
    const auto known = find_explainable(*ruleset, id);
    if (!known) return refuse_id(call, *ruleset, id);
    return output.write(call, explain_formats, {*ruleset, *known}).value_or(ExitStatus::clean);
  }

 private:
  /// What does not go together.
  [[nodiscard]] std::optional<ExitStatus> refuse(const Call& call) const {
    const Bilingual example{"例如 pilotcheck explain --text draft.md",
                            "for example pilotcheck explain --text draft.md"};
    if (!text.empty() && !id.empty()) {
      return wrong_usage(call, {"ID 与 --text 不能同时使用", "ID and --text cannot be used together"}, example);
    }
    if (!text.empty()) return std::nullopt;
    if (id.empty()) {
      return wrong_usage(call, {"缺少参数 ID", "ID is missing"},
                         {"见 pilotcheck explain --help", "see pilotcheck explain --help"});
    }
    if (!heading.empty()) return wrong_usage(call, {"--heading 需要 --text", "--heading needs --text"}, example);
    if (output.wants("json")) {
      return wrong_usage(call, {"--format json 需要 --text", "--format json needs --text"}, example);
    }
    return std::nullopt;
  }

  [[nodiscard]] ExitStatus show_text(const Call& call, const Ruleset& ruleset) const {
    const Loaded<Source> source = read_source(text);
    say_on_stderr(call, source.diagnostics);
    if (!source.value) return ExitStatus::failure;
    std::string_view part = source.value->text;
    if (!heading.empty()) {
      const Loaded<std::string_view> section = section_of(part, source.value->name, heading);
      say_on_stderr(call, section.diagnostics);
      if (!section.value) return ExitStatus::failure;
      part = *section.value;
    }
    const Date date = date_of_today(call, today);
    const std::chrono::year_month month{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month))};
    const TextReading reading = read_text(source.value->name, source.value->text, part, ruleset.lexicon, month);
    return output.write(call, explain_formats, {ruleset, {}, &reading}).value_or(ExitStatus::clean);
  }
};

}  // namespace

CommandLine explain_command() { return command_line<Explain>(); }

}  // namespace pilotcheck
