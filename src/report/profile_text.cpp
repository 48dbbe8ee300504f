#include "report/profile_text.h"

#include <fmt/format.h>

#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

using What = ProfileSetting::What;

std::string_view what_word(What what, Language language) {
  switch (what) {
    case What::parameter:
      return say(language, "参数", "parameter");
    case What::weight:
      return say(language, "权重", "weight of");
    case What::level:
      return say(language, "级别", "level of");
    case What::without:
      break;
  }
  return say(language, "不判", "left out:");
}

/// Words for levels; all else as it is written.
std::string value_text(What what, const std::string& value, Language language) {
  if (what != What::level) return value;
  return std::string(level_word(value == "must" ? Level::must : Level::should, language));
}

std::string with_place(const ProfileSetting& setting, Language language) {
  return fmt::format(fmt::runtime(say(language, "{}（{}）", "{} ({})")), profile_line(setting, language),
                     place_text(setting.file, setting.position));
}

}  // namespace

std::string profile_note(const Ruleset& ruleset, Language language) {
  const std::size_t count = ruleset.profile.size();
  if (count == 0) return {};
  if (language == Language::zh) return fmt::format("按调整方案判断，{} 处与规则不同", count);
  return fmt::format("by a profile, {} {} other than in the rules", count, count == 1 ? "setting is" : "settings are");
}

std::string profile_line(const ProfileSetting& setting, Language language) {
  std::string line = fmt::format("{} {}", what_word(setting.what, language), setting.id);
  if (setting.what != What::without) {
    line +=
        fmt::format(fmt::runtime(say(language, " = {}（规则为 {}）", " = {} (in the rules {})")),
                    value_text(setting.what, setting.value, language), value_text(setting.what, setting.was, language));
  }
  // Of less weight it decides as before.
  if (setting.decides && setting.what != What::weight) {
    line += say(language, "（规则以它决定能否申报）", " (in the rules it decides eligibility)");
  }
  return fmt::format(fmt::runtime(say(language, "{}：{}", "{}: {}")), line, setting.reason);
}

std::vector<std::string> profile_lines(const Ruleset& ruleset, Language language) {
  std::vector<std::string> lines;
  for (const ProfileSetting& one : ruleset.profile) lines.push_back(with_place(one, language));
  return lines;
}

std::vector<std::string> profile_lines_of(const Ruleset& ruleset, std::string_view id, Language language) {
  std::vector<std::string> lines;
  for (const ProfileSetting& one : ruleset.profile) {
    if (one.id == id) lines.push_back(with_place(one, language));
  }
  return lines;
}

void write_profile(const Ruleset& ruleset, Language language, Page& page) {
  if (ruleset.profile.empty()) return;
  page.paragraph(0, fmt::format("{}{}", capitalised(profile_note(ruleset, language)), say(language, "：", ":")));
  for (const std::string& line : profile_lines(ruleset, language)) page.paragraph(2, line, Style::dim);
  page.blank();
}

void write_profile(const Ruleset& ruleset, Language language, bool places, Markup& html) {
  if (ruleset.profile.empty()) return;
  html.raw("<section class=\"checklist profile\"><h2>").text(capitalised(profile_note(ruleset, language)));
  html.raw("</h2>\n<ul>\n");
  for (const ProfileSetting& one : ruleset.profile) {
    html.raw("<li>").text(places ? with_place(one, language) : profile_line(one, language)).raw("</li>\n");
  }
  html.raw("</ul></section>\n");
}

void write_profile(const Ruleset& ruleset, Language language, std::string& markdown) {
  if (ruleset.profile.empty()) return;
  markdown += fmt::format("{}{}\n\n", capitalised(profile_note(ruleset, language)), say(language, "：", ":"));
  for (const std::string& line : profile_lines(ruleset, language))
    markdown += fmt::format("- {}\n", text::for_markdown(line));
  markdown += '\n';
}

}  // namespace pilotcheck
