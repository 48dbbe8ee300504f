#include "ruleset/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using What = ProfileSetting::What;

struct Group {
  std::string_view key;
  std::string_view name;
  Bilingual entry;  ///< what one of its entries is called
};

const std::array<Group, 4>& groups() {
  static const std::array<Group, 4> all{{{"parameters", "parameter", {"参数的设定", "what sets a parameter"}},
                                         {"weights", "weight", {"权重的设定", "what sets a weight"}},
                                         {"levels", "level", {"级别的设定", "what sets a level"}},
                                         {"without", "without", {"不判的条目", "what is left out"}}}};
  return all;
}

bool is_same(const ProfileSetting& one, const ProfileSetting& other) {
  return one.what == other.what && one.id == other.id;
}

const ProfileSetting* find(const std::vector<ProfileSetting>& settings, const ProfileSetting& like) {
  const auto found = std::ranges::find_if(settings, [&](const auto& one) { return is_same(one, like); });
  return found == settings.end() ? nullptr : &*found;
}

class ProfileReader {
 public:
  ProfileReader(const Faults& faults, Profile& profile) : faults_(faults), profile_(profile) {}

  void read(What what, Node group) {
    if (!group.is_mapping()) {
      const std::string_view key = groups()[static_cast<std::size_t>(what)].key;
      return faults_.error(
          group.position(), "wrong-type",
          {fmt::format("{} 应为“编号: 设定”的对应", key),
           fmt::format("`{}` must hold an id and what is set, each", key)},
          what == What::without
              ? Bilingual{"例如 编号: {reason: 理由}", "for example `ID: {reason: …}`"}
              : Bilingual{"例如 编号: {value: 值, reason: 理由}", "for example `ID: {value: …, reason: …}`"});
    }
    for (const auto [key, value] : group.entries()) read_setting(what, key, value);
  }

 private:
  void read_setting(What what, Node key, Node value) {
    ProfileSetting setting;
    setting.what = what;
    setting.id = key.text();
    setting.file = faults_.file;
    setting.position = key.position();
    if (find(profile_.settings, setting) != nullptr || find(profile_.taken_away, setting) != nullptr) {
      return faults_.error(key.position(), "duplicate-key",
                           {fmt::format("{} 重复", setting.id), fmt::format("`{}` is there twice", setting.id)},
                           {"请删除其中之一", "delete one of the two"});
    }
    if (value.is_null()) return profile_.taken_away.push_back(std::move(setting));
    std::vector<std::string_view> known{"reason"};
    if (what != What::without) known.insert(known.begin(), "value");
    const KeyedReader keys(value, known, groups()[static_cast<std::size_t>(what)].entry, faults_);
    if (what != What::without) {
      setting.value = keys.text("value");
      if (const auto node = keys.find("value")) setting.value_at = node->position();
    }
    setting.reason = keys.text("reason");
    const auto reason = keys.find("reason");
    if (reason && !reason->is_null() && text::trim(setting.reason).empty()) {
      faults_.error(reason->position(), "missing-reason", {"没有理由", "there is no reason"},
                    {"写明为何与规则不同", "say why it is other than the rules"});
    }
    if (what == What::level && !setting.value.empty() && setting.value != "must" && setting.value != "should") {
      faults_.error(setting.value_at, "unknown-level",
                    {fmt::format("没有级别 {}", setting.value), fmt::format("there is no level `{}`", setting.value)},
                    {"应为 must 或 should", "must be `must` or `should`"});
    }
    profile_.settings.push_back(std::move(setting));
  }

  const Faults& faults_;
  Profile& profile_;
};

std::string place_of(const ProfileSetting& setting) {
  return fmt::format("{}:{}", setting.file, setting.position.line);
}

/// Two that a third extends set one thing differently.
void refuse_difference(const ProfileSetting& one, const ProfileSetting& other, std::vector<Diagnostic>& diagnostics) {
  Faults{other.file, diagnostics}.error(
      other.position, "two-settings",
      {fmt::format("{} 在此设为 {}，在 {} 设为 {}", other.id, other.value, place_of(one), one.value),
       fmt::format("`{}` is set to {} here, and to {} in {}", other.id, other.value, one.value, place_of(one))},
      {"在引用两者的方案中写明取哪一个，或删去其中一处",
       "say in the profile that extends both which of them holds, or take one away"});
}

}  // namespace

std::string_view name_of(What what) { return groups()[static_cast<std::size_t>(what)].name; }

bool leaves_out(const std::vector<ProfileSetting>& settings) {
  return std::ranges::find(settings, What::without, &ProfileSetting::what) != settings.end();
}

const ProfileSetting* leaving_out(const std::vector<ProfileSetting>& settings, std::string_view id) {
  const auto found = std::ranges::find_if(settings, [&](const ProfileSetting& one) {
    return one.what == What::without && (id == one.id || id.starts_with(one.id + "."));
  });
  return found == settings.end() ? nullptr : &*found;
}

Profile read_profile(const Document& document, const Faults& faults) {
  Profile profile{faults.file, {}};
  const KeyedReader keys(document.root(), {"ruleset", "extends", "parameters", "weights", "levels", "without"},
                         {"调整方案", "a profile"}, faults);
  profile.ruleset = keys.optional_text("ruleset");
  if (const auto ruleset = keys.find("ruleset")) profile.ruleset_at = ruleset->position();
  const auto extends = keys.find("extends");
  if (extends && extends->is_scalar() && !extends->text().empty()) {
    profile.extends.push_back(*extends);
  } else {
    profile.extends = keys.items("extends");
  }
  ProfileReader reader(faults, profile);
  for (std::size_t i = 0; i < groups().size(); ++i) {
    if (const auto group = keys.find(groups()[i].key)) reader.read(static_cast<What>(i), *group);
  }
  return profile;
}

std::vector<ProfileSetting> join_profiles(const Profile& own, const std::vector<std::vector<ProfileSetting>>& extended,
                                          std::vector<Diagnostic>& diagnostics) {
  std::vector<ProfileSetting> all;
  for (const std::vector<ProfileSetting>& one : extended) {
    for (const ProfileSetting& setting : one) {
      const bool decided = find(own.settings, setting) != nullptr || find(own.taken_away, setting) != nullptr;
      const ProfileSetting* other = find(all, setting);
      if (decided) continue;
      if (other == nullptr) {
        all.push_back(setting);
      } else if (other->value != setting.value) {
        refuse_difference(*other, setting, diagnostics);
      }
    }
  }
  for (const ProfileSetting& gone : own.taken_away) {
    const auto sets = [&](const auto& one) { return find(one, gone) != nullptr; };
    if (std::ranges::any_of(extended, sets)) continue;
    Faults{own.file, diagnostics}.error(
        gone.position, "nothing-to-remove",
        {fmt::format("所引用的方案没有设定 {}，无从去掉", gone.id),
         fmt::format("what it extends does not set `{}`, so there is nothing to take away", gone.id)},
        {"请删去这一行", "delete this line"});
  }
  all.insert(all.end(), own.settings.begin(), own.settings.end());
  return all;
}

}  // namespace pilotcheck
