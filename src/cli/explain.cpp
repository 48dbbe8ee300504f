#include <fmt/format.h>

#include <algorithm>

#include "cli/assessor.h"
#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "description/name_hints.h"
#include "description/text_file.h"
#include "report/explain/formats.h"
#include "ruleset/profile.h"
#include "text/nearest.h"
#include "text/utf8.h"

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

/// Ids and the labels of what has one; criteria are told by ids only.
std::vector<std::string_view> names_of(const std::vector<Explainable>& all) {
  using Kind = Explainable::Kind;
  std::vector<std::string_view> names;
  for (const Explainable& one : all) {
    names.push_back(one.id);
    const bool labelled = one.kind == Kind::meaning || one.kind == Kind::field || one.kind == Kind::attachment;
    if (labelled) names.insert(names.end(), {one.title.zh, one.title.en});
  }
  return names;
}

/// `MES 架构图（mes_architecture）、…`: what has the word in its name, the first of many.
Bilingual told_by_part(const std::vector<Explainable>& found) {
  constexpr std::size_t most = 8;
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const Explainable& one : found) {
    if (zh.size() == most) break;
    zh.push_back(fmt::format("{}（{}）", one.title.zh, one.id));
    en.push_back(fmt::format("{} ({})", one.title.en, one.id));
  }
  Bilingual told{fmt::format("名称中有它的：{}", fmt::join(zh, "、")),
                 fmt::format("it is in the name of: {}", fmt::join(en, ", "))};
  if (found.size() > most) {
    told.zh += fmt::format("等 {} 项", found.size());
    told.en += fmt::format(" … ({} in all)", found.size());
  }
  return told;
}

ExitStatus refuse_id(const Call& call, const Ruleset& ruleset, const std::string& id) {
  constexpr std::size_t most = 3;
  const std::vector<Explainable> all = explainables(ruleset);
  std::vector<std::string_view> known = names_of(all);
  std::vector<std::string_view> near;
  while (near.size() < most) {
    const auto nearest = nearest_word(id, known);
    if (!nearest) break;
    near.push_back(*nearest);
    std::erase(known, *nearest);
  }
  const Bilingual nothing{fmt::format("没有编号或名称 {}", id), fmt::format("there is nothing called {}", id)};
  if (const ProfileSetting* out = leaving_out(ruleset.profile, id)) {
    return wrong_usage(call,
                       {fmt::format("{} 按调整方案不判：{}", id, out->reason),
                        fmt::format("{} is left out by the profile: {}", id, out->reason)},
                       {fmt::format("见 {}:{}；不用 --profile 即可查看", out->file, out->position.line),
                        fmt::format("see {}:{}; without --profile it is explained", out->file, out->position.line)});
  }
  if (auto instead = instead_hint(ruleset.vocabulary, 0, id)) return wrong_usage(call, nothing, *instead);
  const std::vector<Explainable> with_it = find_by_part(ruleset, id);
  if (!with_it.empty()) return wrong_usage(call, nothing, told_by_part(with_it));
  return wrong_usage(call, nothing,
                     near.empty() ? Bilingual{"编号见 pilotcheck rules list，字段见 pilotcheck explain fields",
                                              "see pilotcheck rules list for ids, pilotcheck explain fields for fields"}
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
         .zh = "报告中写出的任何一项：规则文件、要素、章节、条目的编号，字段、附件类别、概念的编号或名称，问题的编号，"
               "谓词；"
               "另有 fields、predicates、scoring、prose",
         .en =
             "whatever a report prints: the id of a rule file, element, section, criterion or fault, a field, kind of "
             "attachment or concept by id or label, a predicate; or fields, predicates, scoring, prose",
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
    std::vector<Explainable> subjects = find_explainables(*ruleset, id);
    if (subjects.empty()) return refuse_id(call, *ruleset, id);
    return output.write(call, explain_formats, {*ruleset, std::move(subjects)}).value_or(ExitStatus::clean);
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
    const TextReading reading =
        read_text(source.value->name, source.value->text, part, ruleset.lexicon, month_of(date_of_today(call, today)));
    return output.write(call, explain_formats, {ruleset, {}, &reading}).value_or(ExitStatus::clean);
  }
};

}  // namespace

CommandLine explain_command() { return command_line<Explain>(); }

}  // namespace pilotcheck
