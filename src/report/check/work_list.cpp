#include "report/check/work_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/check/carry_over.h"
#include "report/wording.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t done_state = 2;
/// What people write for it.
constexpr std::string_view words_for_done[] = {"已完成", "完工", "已办",      "已办结",   "办结",     "已解决",
                                               "√",      "✓",    "completed", "complete", "finished", "closed"};

/// The line to look at; of what has none the key that is to be written.
std::string place_of(const Vocabulary& vocabulary, const Assessment& assessment, const Finding& finding,
                     Language language) {
  const Position position = finding.detail.position;
  if (finding.place.known()) {
    return fmt::format("{}\n{}", assessment.file, place_name(finding.place).in(language));
  }
  if (position.line > 0) return fmt::format("{}:{}", assessment.file, position.line);
  if (finding.detail.field == 0) return assessment.file;
  return fmt::format("{}\n{}", assessment.file, key_text(vocabulary, finding.detail.field, language));
}

WorkItem item_of(const Ruleset& ruleset, const Assessment& assessment, const Gap& gap, Language language) {
  const Finding& finding = *gap.finding;
  WorkItem item{{}, &assessment, &finding};
  WorkRow& row = item.row;
  row[WorkColumn::enterprise] = assessment.enterprise;
  if (gap.target != nullptr) row[WorkColumn::target] = gap.target->rules->title.in(language);
  row[WorkColumn::missing] = missing_text(gap, language);
  row[WorkColumn::found] = finding.found.in(language);
  row[WorkColumn::advice] = (finding.advice.empty() ? finding.expect : finding.advice).in(language);
  row[WorkColumn::remedy] = remedy_word(finding.remedy, language);
  row[WorkColumn::clause] = clause_text(finding.source, language);
  row[WorkColumn::place] = place_of(ruleset.vocabulary, assessment, finding, language);
  row[WorkColumn::id] = finding.id;
  row[WorkColumn::closes] = merged_ids(finding, "\n");
  if (const std::size_t closes = closed_by(finding); closes > 0) row[WorkColumn::criteria] = std::to_string(closes);
  if (finding.gain > 0) row[WorkColumn::gain] = fmt::format("{:.3f}", finding.gain);
  row[WorkColumn::file] = assessment.file;
  row[WorkColumn::identity] = finding.identity;
  return item;
}

}  // namespace

Bilingual title_of(WorkColumn column, const Words& words) {
  switch (column) {
    case WorkColumn::enterprise:
      return words.enterprise_name;
    case WorkColumn::target:
      return words.target;
    case WorkColumn::missing:
      return {"缺什么", "what is missing"};
    case WorkColumn::found:
      return {"实填", "found"};
    case WorkColumn::advice:
      return {"怎么办", "what to do"};
    case WorkColumn::remedy:
      return {"工作", "remedy"};
    case WorkColumn::clause:
      return {"依据", "clause"};
    case WorkColumn::place:
      return {"位置", "where"};
    case WorkColumn::id:
      return {"编号", "id"};
    case WorkColumn::closes:
      return {"一并补齐", "closes with it"};
    case WorkColumn::criteria:
      return {"判据", "criteria"};
    case WorkColumn::gain:
      return {"加分", "points"};
    case WorkColumn::who:
      return {"责任人", "who"};
    case WorkColumn::until:
      return {"期限", "until"};
    case WorkColumn::state:
      return {"状态", "state"};
    case WorkColumn::remarks:
      return {"备注", "remarks"};
    case WorkColumn::checked:
      return {"核对", "checked"};
    case WorkColumn::file:
      return {"文件", "file"};
    case WorkColumn::identity:
      break;
  }
  return {"标识", "identity"};
}

std::vector<std::string> state_choices(Language language) {
  std::vector<std::string> choices;
  choices.reserve(work_states.size());
  for (const auto& [zh, en] : work_states) choices.emplace_back(say(language, zh, en));
  return choices;
}

std::size_t state_number(std::string_view written) {
  const std::string_view word = text::trim(written);
  const std::string folded = text::fold(word);
  const auto is = [&](std::string_view name) { return text::fold(name) == folded; };
  const auto found = std::ranges::find_if(work_states, [&](const auto& state) { return is(state[0]) || is(state[1]); });
  if (found != work_states.end()) return static_cast<std::size_t>(found - work_states.begin());
  const bool done = std::ranges::any_of(words_for_done, is);
  return done ? done_state : work_states.size();
}

std::string missing_text(const Gap& gap, Language language) {
  const Finding& finding = *gap.finding;
  const bool text = asks_for_text(gap) && !finding.merged.empty();
  std::string lines = text ? std::string(say(language, "正文未写，需写明：", "the text is not written; it must cover:"))
                           : finding.message.in(language);
  if (!text && !finding.guard) return lines;
  if (!text && finding.merged.empty()) return lines;
  const auto add = [&](const Finding& one) {
    lines += fmt::format("\n• {}{}", one.expect.in(language),
                         one.level == Level::should ? say(language, "（建议）", " (advised)") : std::string_view());
  };
  if (!text) add(finding);
  for (const Finding& merged : finding.merged) add(merged);
  return lines;
}

Bilingual work_sheet_name() { return {"工作清单", "Work list"}; }
Bilingual summary_sheet_name() { return {"汇总", "Summary"}; }
Bilingual texts_sheet_name() { return {"按章节的正文", "Texts by section"}; }
Bilingual closed_sheet_name() { return {"已关闭", "Closed"}; }
Bilingual ranking_sheet_name() { return {"排序", "Ranking"}; }
Bilingual criteria_sheet_name() { return {"各条目", "Criteria"}; }
Bilingual notes_sheet_name() { return {"说明", "Notes"}; }

std::vector<std::vector<std::string>> work_cells(const Ruleset& ruleset, const Assessment& assessment,
                                                 Language language) {
  std::vector<std::vector<std::string>> rows;
  for (const Gap& gap : gaps_of(assessment)) {
    const WorkItem item = item_of(ruleset, assessment, gap, language);
    rows.emplace_back(item.row.cells().begin(), item.row.cells().end());
  }
  return rows;
}

WorkRow work_row(const std::vector<std::string>& cells) {
  WorkRow row;
  for (std::size_t i = 0; i < std::min(work_columns, cells.size()); ++i) row[WorkColumn(i)] = cells[i];
  return row;
}

WorkList work_list(const CheckReport& report, Language language) {
  WorkList list;
  for (const Assessment& assessment : report.assessments) {
    for (const Gap& gap : gaps_of(assessment)) {
      list.open.push_back(item_of(report.ruleset, assessment, gap, language));
    }
  }
  if (report.carried != nullptr) carry_over(*report.carried, report.assessments, language, list);
  return list;
}

}  // namespace pilotcheck
