#include "report/score/shared_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/finding_message.h"
#include "report/score/row_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

std::string place_of(const RankedRow& row, const PassagePrints::Narrative& narrative, std::uint32_t begin,
                     Language language) {
  return fmt::format(fmt::runtime(say(language, "{} 第 {} 字起", "{} from character {}")),
                     place_text(row.file, narrative.position), begin + 1);
}

std::string fields_text(const Vocabulary& vocabulary, const SharedText& text, Language language) {
  constexpr std::size_t most = 3;
  std::string fields;
  for (std::size_t i = 0; i < std::min(most, text.fields.size()); ++i) {
    const SharedField& field = text.fields[i];
    const std::string first = field_name(vocabulary, field.first->field).in(language);
    const std::string second = field_name(vocabulary, field.second->field).in(language);
    if (!fields.empty()) fields += say(language, "；", "; ");
    fields += first == second ? first : fmt::format("{} ↔ {}", first, second);
  }
  if (text.fields.size() > most) {
    fields += fmt::format(fmt::runtime(say(language, "等 {} 处", " and {} more")),
                          language == Language::zh ? text.fields.size() : text.fields.size() - most);
  }
  return fields;
}

}  // namespace

SharedCells cells_of(const ScoreReport& report, const SharedText& text, Language language) {
  const RankedRow& first = report.rows[text.rows[0]];
  const RankedRow& second = report.rows[text.rows[1]];
  const SharedField& field = text.fields.front();
  SharedCells cells;
  cells.first = name_of_row(first);
  cells.second = name_of_row(second);
  if (text.enterprises > 2) {
    cells.second =
        fmt::format(fmt::runtime(say(language, "{}（共 {} 家）", "{} ({} in all)")), cells.second, text.enterprises);
  }
  cells.first_place = place_of(first, *field.first, field.first_begin, language);
  cells.second_place = place_of(second, *field.second, field.second_begin, language);
  cells.fields = fields_text(report.ruleset.vocabulary, text, language);
  cells.characters = text.characters;
  cells.share = fmt::format("{:.0f}%", text.share * 100);
  return cells;
}

std::vector<SharedColumn> shared_columns() {
  return {{{"字数", "characters"}, 10},
          {{"占较短一方", "of the shorter"}, 12},
          {{"企业甲", "first"}, 32},
          {{"企业乙", "second"}, 32},
          {{"正文", "narratives"}, 40},
          {{"甲处位置", "place in the first"}, 40},
          {{"乙处位置", "place in the second"}, 40}};
}

std::string_view shared_title(Language language) { return say(language, "雷同段落", "Shared passages"); }

std::vector<std::string> shared_notes(const ScoreReport& report, Language language) {
  const bool zh = language == Language::zh;
  const SharedPassages& shared = report.shared;
  const PassageRule rule = report.ruleset.shared_passages.value_or(PassageRule{});
  std::vector<std::string> notes;
  notes.push_back(
      zh ? fmt::format(
               "不同企业的正文中连续 {} "
               "字以上相同（不计标点与空白）；仅供核查，不影响得分与结论。字数只计连续相同的整片段，实际只多不少。",
               rule.at_least)
         : fmt::format(
               "Texts of different enterprises with {} characters or more in a row alike, marks and white space "
               "aside. To be looked at; no score or verdict depends on it. What is counted is alike; there may be "
               "more.",
               rule.at_least));
  if (std::ranges::any_of(shared.texts, [](const SharedText& text) { return text.enterprises > 2; })) {
    notes.push_back(
        zh ? fmt::format("{} 家以上共有的段落合为一组，列出其中雷同最多的两家。", rule.many)
           : fmt::format("What {} enterprises or more have is one group; the two that share most are named.",
                         rule.many));
  }
  if (shared.repeated > 0) {
    notes.push_back(
        zh ? fmt::format("另有 {} 份与前面某份企业名称相同，同一企业之间不比较。", shared.repeated)
           : fmt::format("Descriptions of an enterprise that has one before: {}; these are not compared with "
                         "each other.",
                         shared.repeated));
  }
  if (shared.level > 0) {
    const std::size_t of = std::size_t{1} << shared.level;
    notes.push_back(
        zh ? fmt::format("文字太多，只抽取 1/{} 的片段比较：字数为估计值，约 {} 字以下的雷同可能漏报。", of, of * 60)
           : fmt::format("There is so much text that one piece of {} was compared: figures are estimates, "
                         "and passages under some {} characters may be missed.",
                         of, of * 60));
  }
  return notes;
}

std::string shared_more(const SharedPassages& shared, std::size_t shown, Language language) {
  const std::size_t all = shared.texts.size() + shared.more;
  if (all <= shown) return {};
  return fmt::format(fmt::runtime(say(language, "另有 {} 条", "and {} more")), all - shown);
}

std::size_t shared_characters(const SharedPassages& shared, std::size_t row) {
  const std::uint32_t number = row < shared.best.size() ? shared.best[row] : 0;
  return number == 0 ? 0 : shared.texts[number - 1].characters;
}

std::string shared_with(const ScoreReport& report, std::size_t row, Language language) {
  const std::uint32_t number = row < report.shared.best.size() ? report.shared.best[row] : 0;
  if (number == 0) return {};
  const SharedText& text = report.shared.texts[number - 1];
  std::string with(name_of_row(report.rows[text.rows[text.rows[0] == row ? 1 : 0]]));
  const std::size_t others = std::max<std::size_t>(text.enterprises - 2, report.shared.counts[row] - 1);
  if (others > 0) with += say(language, " 等", " and others");
  return with;
}

}  // namespace pilotcheck
