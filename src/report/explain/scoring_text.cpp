#include "report/explain/scoring_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/score.h"
#include "report/profile_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// What the kinds called `ids` are called where there are several of them.
std::vector<std::string> plurals_of(const Ruleset& ruleset, const std::vector<std::string>& ids, Language language) {
  std::vector<std::string> plurals;
  for (const RuleKind& kind : ruleset.kinds) {
    if (std::ranges::find(ids, kind.id) != ids.end()) plurals.push_back(kind.plural.in(language));
  }
  return plurals;
}

std::string key_text(const Ruleset& ruleset, const RankingKey& key, Language language) {
  std::string text;
  switch (key.by) {
    case RankingKey::By::eligible:
      text = language == Language::zh ? fmt::format("符合{}", ruleset.words.conditions.zh)
                                      : "eligible before ineligible; unreadable last";
      break;
    case RankingKey::By::score:
      text = say(language, "得分，高者在前", "score, the higher first");
      break;
    case RankingKey::By::targets:
      text = fmt::format(fmt::runtime(say(language, "所申报的{}数，多者在前", "number of {} claimed, the more first")),
                         fmt::join(plurals_of(ruleset, key.of, language), say(language, "、", ", ")));
      break;
    case RankingKey::By::progress:
      text = fmt::format("{} {}", say(language, "进度，高者在前：", "progress, the higher first, of"),
                         fmt::join(key.of, ", "));
      break;
    case RankingKey::By::coverage:
      text =
          say(language, "可判断的条目所占份额，高者在前", "share of criteria that could be judged, the higher first");
      break;
  }
  if (key.step > 0) text += fmt::format(fmt::runtime(say(language, "（每 {} 分一档）", " (in steps of {})")), key.step);
  const std::string& note = key.note.in(language);
  return note.empty() ? text : fmt::format("{}{}{}", text, say(language, "。", ". "), note);
}

bool any_weighed(const Ruleset& ruleset) {
  return std::ranges::any_of(ruleset.files, [](const RuleFile& file) {
    return file.met_at || std::ranges::any_of(file.parts, [](const Part& part) { return part.weighed; });
  });
}

}  // namespace

void explain_scoring(const Ruleset& ruleset, Language language, Page& page) {
  const Scoring& scoring = ruleset.scoring;
  const bool zh = language == Language::zh;
  page.paragraph(0, say(language, "scoring  评分与排序", "scoring  Scores and ranks"), Style::bold);
  if (!scoring.note.empty()) page.paragraph(2, scoring.note.in(language));
  page.blank();
  const auto item = [&](std::string_view text) { page.marked(2, "-", text, Style::dim); };
  item(zh ? "条目的进度：需覆盖 N 项者为已覆盖的份额，其余满足为 1，否则为 0；豁免的计为 1，不适用的不计"
          : "progress of a criterion: of a set of N items the share that is covered, else 1 where it is met and 0 "
            "where not; "
            "waived counts as 1, what does not apply is left out");
  if (any_weighed(ruleset)) {
    item(zh ? "按选项计分的条目：所选的分值；写有 weight 的另乘其权重"
            : "a graded criterion: what its choice is worth; what has a `weight` counts by it");
    item(zh ? "写有 met_at 的：按权重计的份额达到它即满足；未填写的在下限计 0、在上限计 "
              "1，上限达不到即未满足；不适用的退出"
            : "with `met_at`: met where the share by weight reaches it; what is not stated counts 0 in its lower end "
              "and 1 "
              "in its upper, unmet where that does not reach it; what does not apply leaves");
  }
  item(zh ? fmt::format("要素、章节：其条目的加权平均，权重 must {}、should {}", scoring.must, scoring.should)
          : fmt::format("an element or section: the weighted mean of its criteria; weights: must {}, should {}",
                        scoring.must, scoring.should));
  item(zh ? fmt::format("{}：其要素与章节的加权平均，权重 要素 {}、章节 {}", ruleset.words.target.zh, scoring.element,
                        scoring.section)
          : fmt::format("a target: the weighted mean of its elements ({}) and sections ({})", scoring.element,
                        scoring.section));
  std::string files;
  for (const RuleFile& file : ruleset.files) {
    if (file.is_target()) continue;
    const double weight = weight_in_score(file, scoring);
    if (weight > 0) files += fmt::format("{} {}{}", file.title.in(language), weight, say(language, "、", ", "));
  }
  item(zh ? fmt::format("总分（0—100）：{}所申报的{}合计 {}；未申报者该份为 0", files, ruleset.words.targets.zh,
                        scoring.targets)
          : fmt::format("the whole (0 to 100): {}all claimed targets together {}, of which who claims none has nothing",
                        files, scoring.targets));
  item(zh ? "覆盖率：适用的 must 条目中可判断（非未填写）的份额"
          : "coverage: of the applicable criteria of level must, the share that could be judged");
  page.blank();
  write_profile(ruleset, language, page);
  page.paragraph(0, say(language, "排序，依次比较：", "Ranking, one after the other:"), Style::bold);
  std::size_t number = 0;
  for (const RankingKey& key : ruleset.ranking) {
    page.marked(2, fmt::format("{}.", ++number), key_text(ruleset, key, language), Style::dim);
  }
  page.marked(2, fmt::format("{}.", ++number),
              zh ? fmt::format("{}，再按文件名", ruleset.words.enterprise_name.zh)
                 : fmt::format("name of the {}, then of the file", ruleset.words.enterprise.en),
              Style::dim);
}

}  // namespace pilotcheck
