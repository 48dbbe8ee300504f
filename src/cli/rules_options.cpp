#include "cli/rules_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/profile_files.h"
#include "cli/usage.h"
#include "input/node_entries.h"
#include "report/profile_text.h"
#include "ruleset/extend_ruleset.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

std::optional<std::vector<ParameterOverride>> read_overrides(const Call& call,
                                                             const std::vector<std::string>& parameters) {
  std::vector<ParameterOverride> overrides;
  for (const std::string& parameter : parameters) {
    const std::size_t equals = parameter.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == parameter.size() ||
        text::find_invalid_utf8(parameter)) {
      wrong_usage(call,
                  {fmt::format("--parameter 不是 ID=VALUE：{}", parameter),
                   fmt::format("--parameter is not ID=VALUE: {}", parameter)},
                  {"例如 --parameter ID=95%", "for example --parameter ID=95%"});
      return std::nullopt;
    }
    overrides.push_back({parameter.substr(0, equals), parameter.substr(equals + 1)});
  }
  return overrides;
}

/// An override that the rules cannot use would be blamed on the rule file, which nobody touched. So each is tried
/// alone, by rules that are sound without it. Nothing when none of them is to blame.
const ParameterOverride* unusable_override(const RulesetSource& source,
                                           const std::vector<ParameterOverride>& overrides) {
  if (overrides.empty() || !load_ruleset(source).value) return nullptr;
  for (const ParameterOverride& one : overrides) {
    const Loaded<Ruleset> alone = load_ruleset(source, {one});
    const bool unknown = !alone.diagnostics.empty() && alone.diagnostics.front().code == "unknown-parameter";
    if (!alone.value && !unknown) return &one;
  }
  return nullptr;
}

}  // namespace

void RulesOptions::declare(std::vector<Option>& options) {
  options.push_back({"--rules DIR", "使用 DIR 中的规则集，或编号为 DIR 的自带规则集",
                     "judge by the ruleset in DIR, or by the shipped one with this id", &folder});
  options.push_back({"--parameter ID=VALUE", "设定规则参数，如 ID=95%；可重复",
                     "sets a parameter of the rules, such as ID=95%; repeatable", &parameters});
  options.push_back({"--profile FILE", "按 FILE 中的调整方案设定参数、权重、级别或不判某些条目，各有理由；可重复",
                     "sets parameters, weights and levels, and leaves out criteria, as FILE says, with a reason for "
                     "each; repeatable",
                     &profiles});
}

namespace {

/// Of the program, where it is an id of one that it carries; else the folder.
RulesetSource plain_rules(const std::string& name) {
  if (const ShippedRuleset* shipped = find_shipped(name)) return shipped->source();
  RulesetSource own = embedded_ruleset();
  RulesetSource other = ruleset_in_folder(name, std::move(own.language));
  other.lexicon = own.lexicon;
  return other;
}

/// A ruleset and those that lead to it, by the names that they are found by, the first one first.
using Way = std::vector<std::string>;

RulesetSource with_bases(RulesetSource source, const Way& way);

void refuse_base(RulesetSource& source, const Base& base, Bilingual message, Bilingual hint) {
  source.diagnostics.push_back(
      {Severity::error, "no-base", base.file, base.position, std::move(message), std::move(hint)});
}

/// What `base` stands for, with all that it extends itself, called as it is found from here: as seen from two rulesets
/// one name may be two, and one ruleset have two names. Nothing, and a fault of `source`, where it is none.
std::optional<BaseRules> read_base(RulesetSource& source, const Base& base, Way way) {
  const std::string name = find_shipped(base.id) != nullptr
                               ? base.id
                               : (std::filesystem::path(way.back()) / base.id).lexically_normal().string();
  if (std::ranges::find(way, name) != way.end()) {
    refuse_base(source, base,
                {fmt::format("{} 经由 extends 引用自己", base.id), fmt::format("{} extends itself", base.id)},
                {"请去掉其中一处 extends", "take off one `extends`"});
    return std::nullopt;
  }
  RulesetSource other = plain_rules(name);
  if (other.documents.empty()) {
    std::vector<std::string_view> ids;
    for (const ShippedRuleset& shipped : shipped_rulesets()) ids.push_back(shipped.id);
    refuse_base(source, base, {fmt::format("没有规则集 {}", base.id), fmt::format("there is no ruleset {}", base.id)},
                text::did_you_mean(base.id, ids,
                                   text::listed({"写自带规则集的编号，或相对本规则集的文件夹；自带的有",
                                                 "write the id of a shipped ruleset, or a folder as seen from this "
                                                 "one; shipped are"},
                                                ids)));
    return std::nullopt;
  }
  way.push_back(name);
  return BaseRules{name, with_bases(std::move(other), way)};
}

/// With what it extends, and what that extends. A folder is meant as seen from that of the ruleset.
RulesetSource with_bases(RulesetSource source, const Way& way) {
  std::vector<BaseRules> bases;
  for (const Base& base : bases_of(source)) {
    if (auto read = read_base(source, base, way)) bases.push_back(std::move(*read));
  }
  return bases.empty() ? source : extend(std::move(source), bases);
}

}  // namespace

const ShippedRuleset* find_shipped(std::string_view id) {
  const auto found = std::ranges::find(shipped_rulesets(), id, &ShippedRuleset::id);
  return found == shipped_rulesets().end() ? nullptr : &*found;
}

RulesetSource rules_in(const std::string& name) {
  if (name.empty()) return embedded_ruleset();
  return with_its_bases(plain_rules(name), name);
}

RulesetSource own_rules(const std::string& folder) { return plain_rules(folder); }

RulesetSource with_its_bases(RulesetSource own, const std::string& folder) {
  return with_bases(std::move(own), {std::filesystem::path(folder).lexically_normal().string()});
}

namespace {

/// Whether the rules hold with these settings; else why not.
std::optional<Diagnostic> why_not(const RulesetSource& plain, std::vector<ProfileSetting> settings) {
  std::vector<Diagnostic> unknown;
  const Loaded<Ruleset> loaded = load_ruleset(with_profile(plain, std::move(settings), unknown));
  if (loaded.value || loaded.diagnostics.empty()) return std::nullopt;
  return loaded.diagnostics.front();
}

/// What a profile sets and the rules cannot do with would be blamed on a rule file, which nobody touched. Each setting
/// is tried alone; where none is to blame, they are added one by one until the rules fall.
void blame_profile(const RulesetSource& plain, std::vector<Diagnostic>& diagnostics,
                   const std::vector<ProfileSetting>& settings) {
  const auto own_fault = [&](const Diagnostic& one) {
    return std::ranges::find(settings, one.file, &ProfileSetting::file) != settings.end();
  };
  if (std::ranges::any_of(diagnostics, own_fault) || !load_ruleset(plain).value) return;
  const auto blame = [&](const ProfileSetting& one, const Diagnostic& why, bool alone) {
    diagnostics = {{Severity::error,
                    "unusable-setting",
                    one.file,
                    one.value.empty() ? one.position : one.value_at,
                    {fmt::format("{}设定 {} 后规则不能成立：{}（{}:{}）", alone ? "照此" : "与前面的设定一起，照此",
                                 one.id, why.message.zh, why.file, why.position.line),
                     fmt::format("with this setting of `{}`{} the rules do not hold: {} ({}:{})", one.id,
                                 alone ? "" : " beside those before it", why.message.en, why.file, why.position.line)},
                    why.hint}};
  };
  for (const ProfileSetting& one : settings) {
    if (const auto why = why_not(plain, {one})) return blame(one, *why, true);
  }
  std::vector<ProfileSetting> so_far;
  for (const ProfileSetting& one : settings) {
    so_far.push_back(one);
    if (const auto why = why_not(plain, so_far)) return blame(one, *why, false);
  }
}

/// A report that tells what the profile sets would not tell the truth.
bool overrides_profile(const Call& call, const std::vector<ParameterOverride>& overrides,
                       const std::vector<ProfileSetting>& settings) {
  for (const ParameterOverride& other : overrides) {
    for (const ProfileSetting& one : settings) {
      if (one.what != ProfileSetting::What::parameter || one.id != other.id || one.value == other.value) continue;
      wrong_usage(call,
                  {fmt::format("参数 {} 在 {}:{} 设为 {}，--parameter 又设为 {}", one.id, one.file, one.position.line,
                               one.value, other.value),
                   fmt::format("the parameter {} is set to {} in {}:{}, and to {} by --parameter", one.id, one.value,
                               one.file, one.position.line, other.value)},
                  {"请只留一处", "keep one of the two"});
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<RulesetSource> RulesOptions::read(const Call& call,
                                                const std::vector<ParameterOverride>& overrides) const {
  RulesetSource source = rules_in(folder);
  if (profiles.empty()) return source;
  const Document* head = find_document(source, "ruleset.yaml");
  const auto id = head == nullptr ? std::nullopt : entry_of(head->root(), "id");
  const auto settings = read_profiles(call, profiles, id ? std::string(id->text()) : std::string());
  if (!settings || overrides_profile(call, overrides, *settings)) return std::nullopt;
  std::vector<Diagnostic> diagnostics;
  RulesetSource result = with_profile(std::move(source), *settings, diagnostics);
  if (diagnostics.empty()) return result;
  say_on_stderr(call, diagnostics);
  return std::nullopt;
}

std::optional<Ruleset> RulesOptions::load_again(const Call& call, const RulesetSource& source) const {
  const auto overrides = read_overrides(call, parameters);
  return overrides ? load_ruleset(source, *overrides).value : std::nullopt;
}

std::optional<Ruleset> RulesOptions::load(const Call& call, RulesetSource* loaded_from) const {
  const auto overrides = read_overrides(call, parameters);
  if (!overrides) return std::nullopt;
  std::optional<RulesetSource> read_from = read(call, *overrides);
  if (!read_from) return std::nullopt;
  RulesetSource& source = *read_from;
  Loaded<Ruleset> loaded = load_ruleset(source, *overrides);
  if (!loaded.value && !source.profile.empty()) {
    Loaded<Ruleset> by_profile = load_ruleset(source);
    if (!by_profile.value) {
      blame_profile(rules_in(folder), by_profile.diagnostics, source.profile);
      say_on_stderr(call, by_profile.diagnostics);
      return std::nullopt;
    }
  }
  if (!loaded.value) {
    if (const ParameterOverride* one = unusable_override(source, *overrides)) {
      wrong_usage(call,
                  {fmt::format("参数 {} 的值不能是 {}", one->id, one->value),
                   fmt::format("the parameter {} cannot be {}", one->id, one->value)},
                  {"写法应与规则文件中的值一样，如 90% 或 200",
                   "write it like the value in the rule file, such as 90% or 200"});
      return std::nullopt;
    }
  }
  say_on_stderr(call, loaded.diagnostics);
  if (loaded.value && !loaded.value->profile.empty()) {
    // Some formats have no room to say so.
    const auto note = [&](Language language) { return profile_note(*loaded.value, language); };
    say_on_stderr(call,
                  {{Severity::note, "profile", profiles.front(), {}, {note(Language::zh), note(Language::en)}, {}}});
  }
  if (loaded.value && loaded.value->only_language.value_or(call.language) != call.language) {
    const bool chinese = loaded.value->only_language == Language::zh;
    say_on_stderr(
        call, {{Severity::note,
                "one-language",
                loaded.value->id,
                {},
                {fmt::format("这个规则集的文字是{0}文，没有{1}文之处报告中照写{0}文", chinese ? "中" : "英",
                             chinese ? "英" : "中"),
                 fmt::format("the texts of this ruleset are in {}, and stand so in reports where there are none in {}",
                             chinese ? "Chinese" : "English", chinese ? "English" : "Chinese")},
                {}}});
  }
  if (loaded_from != nullptr) *loaded_from = std::move(source);
  return std::move(loaded.value);
}

}  // namespace pilotcheck
