/// What a profile set otherwise than the rules say, as every report tells it: that there was one, then a line for each
/// setting with its reason and place.
///
///     write_profile(ruleset, options.language, page);
#pragma once

#include <string>
#include <vector>

#include "output/markup.h"
#include "output/page.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// `by a profile, 3 settings are other than in the rules`; empty where there is none.
std::string profile_note(const Ruleset& ruleset, Language language);

/// `parameter process.near_advanced = 95% (in the rules 90%): why`. Raw.
std::string profile_line(const ProfileSetting& setting, Language language);

/// Each of those lines, with its place behind it.
std::vector<std::string> profile_lines(const Ruleset& ruleset, Language language);

/// The lines that tell of one id; none where nothing is set of it.
std::vector<std::string> profile_lines_of(const Ruleset& ruleset, std::string_view id, Language language);

/// Note and lines, and an empty line behind them; nothing where there is no profile.
void write_profile(const Ruleset& ruleset, Language language, Page& page);

/// The same as a section of a page. `places`: with the places in the profile, which are for who wrote it.
void write_profile(const Ruleset& ruleset, Language language, bool places, Markup& html);

/// The same in Markdown.
void write_profile(const Ruleset& ruleset, Language language, std::string& markdown);

}  // namespace pilotcheck
