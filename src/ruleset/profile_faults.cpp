#include "ruleset/profile_faults.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/decimal.h"
#include "input/keyed_reader.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

using What = ProfileSetting::What;

/// False where it was refused.
bool is_known(const ProfileSetting& setting, const KnownIds& known, std::vector<Diagnostic>& diagnostics) {
  const std::vector<std::string>& ids = known.ids[static_cast<std::size_t>(setting.what)];
  if (std::ranges::find(ids, setting.id) != ids.end()) return true;
  if (setting.what == What::level && std::ranges::find(known.questions, setting.id) != known.questions.end()) {
    Faults{setting.file, diagnostics}.error(
        setting.position, "idle-setting",
        {fmt::format("{} 只是请核对的问题，没有级别可设", setting.id),
         fmt::format("`{}` only asks and has no level that could be set", setting.id)},
        {"请删去这一行；不要这个问题，可写在 without 中",
         "delete this line; to be rid of the question name it in `without`"});
    return false;
  }
  static const std::array<Bilingual, 4> names{
      {{"参数", "parameter"},
       {"要素、章节或判据", "element, section or criterion"},
       {"判据", "criterion"},
       {"规则文件、要素、章节或判据", "rule file, element, section or criterion"}}};
  const Bilingual& name = names[static_cast<std::size_t>(setting.what)];
  const std::vector<std::string_view> all(ids.begin(), ids.end());
  Faults{setting.file, diagnostics}.error(
      setting.position, "unknown-part",
      {fmt::format("规则中没有{} {}", name.zh, setting.id),
       fmt::format("the rules have no {} `{}`", name.en, setting.id)},
      text::did_you_mean(setting.id, all,
                         setting.what == What::parameter ? text::listed({"参数有", "parameters"}, all)
                                                         : Bilingual{"编号见 pilotcheck rules resolve",
                                                                     "`pilotcheck rules resolve` shows all ids"}));
  return false;
}

/// 85% and 85.0%, or what a parameter gives.
bool is_same_value(const std::string& one, const std::string& other) {
  const auto number = [](std::string_view text) {
    return parse_decimal(text.ends_with('%') ? text.substr(0, text.size() - 1) : text);
  };
  const auto left = number(one);
  const auto right = number(other);
  return one == other || (left && right && *left == *right && one.ends_with('%') == other.ends_with('%'));
}

/// A report would tell of a difference that is none.
void refuse_idle(const ProfileSetting& setting, std::vector<Diagnostic>& diagnostics) {
  if (setting.what == What::without || setting.was.empty() || !is_same_value(setting.value, setting.was)) return;
  Faults{setting.file, diagnostics}.error(
      setting.value_at, "idle-setting",
      {fmt::format("{} 在规则中已是 {}", setting.id, setting.was),
       fmt::format("`{}` is {} in the rules already", setting.id, setting.was)},
      {"请删去这一行；要撤销所引用的方案的设定，写 null",
       "delete this line; what a profile that it extends sets is taken away by `null`"});
}

}  // namespace

void refuse_set_in_left_out(const std::vector<ProfileSetting>& settings, std::vector<Diagnostic>& diagnostics) {
  for (const ProfileSetting& out : settings) {
    if (out.what != What::without) continue;
    const std::string place = fmt::format("{}:{}", out.file, out.position.line);
    for (const ProfileSetting& one : settings) {
      const bool within = one.id.starts_with(out.id + ".") || (one.id == out.id && one.what != What::without);
      if (!within) continue;
      Faults{one.file, diagnostics}.error(
          one.position, "two-settings",
          {fmt::format("{} 属于 {}，而 {} 不判它", one.id, out.id, place),
           fmt::format("`{}` belongs to `{}`, which {} leaves out", one.id, out.id, place)},
          {"请删去其中一处", "take one of the two away"});
    }
  }
}

void refuse_what_sets_nothing(const std::vector<ProfileSetting>& settings, const KnownIds& known,
                              std::vector<Diagnostic>& diagnostics) {
  for (const ProfileSetting& setting : settings) {
    if (is_known(setting, known, diagnostics)) refuse_idle(setting, diagnostics);
  }
}

}  // namespace pilotcheck
