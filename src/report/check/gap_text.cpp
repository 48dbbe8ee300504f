#include "report/check/gap_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"
#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

constexpr std::size_t gap_indent = 4;
constexpr std::size_t detail_indent = 6;

struct Mark {
  std::string_view sign;
  Style style;
};

Mark mark_of(const Gap& gap) {
  if (gap.weight == Weight::invalid) return {"!", Style::bad};
  const bool unstated = gap.findings.front()->status == FindingStatus::unstated;
  if (gap.weight == Weight::advice) return {unstated ? "?" : "✗", Style::dim};
  return unstated ? Mark{"?", Style::caution} : Mark{"✗", Style::bad};
}

class GapWriter {
 public:
  GapWriter(const Ruleset& ruleset, const Assessment& assessment, Language language, Page& page)
      : ruleset_(ruleset), assessment_(assessment), language_(language), page_(page) {}

  void write(const Gap& gap) {
    const Finding& finding = *gap.findings.front();
    page_.marked(gap_indent, mark_of(gap).sign, headline(gap), mark_of(gap).style, Style::bold);
    if (gap.fold != Fold::none) write_folded(gap);
    if (!finding.found.empty()) labelled("实填", "found", shortened(finding.found.in(language_)));
    labelled("位置", "where", where(finding));
    if (gap.part != nullptr && clause_text(finding.source, language_) != clause_text(gap.part->source, language_)) {
      labelled("依据", "clause", clause_text(finding.source, language_));
    }
    if (gap.fold != Fold::unwritten_text && !finding.advice.empty()) {
      labelled("建议", "advice", finding.advice.in(language_));
    }
    labelled("编号", "id", id_of(gap));
    page_.blank();
  }

 private:
  void labelled(std::string_view zh, std::string_view en, std::string_view text) {
    page_.labelled(detail_indent, say(language_, zh, en), label_width(), text);
  }

  [[nodiscard]] std::size_t label_width() const { return language_ == Language::zh ? 6 : 8; }

  [[nodiscard]] std::string headline(const Gap& gap) const {
    const Finding& first = *gap.findings.front();
    if (gap.fold == Fold::unwritten_text) {
      return std::string(say(language_, "正文未写，需写明：", "the text is not written; it must cover:"));
    }
    if (gap.fold == Fold::one_guard) {
      const Bilingual& label = ruleset_.vocabulary.field(first.detail.field).label;
      return language_ == Language::zh ? fmt::format("未填写：{}，由它决定以下各项是否适用：", label.zh)
                                       : fmt::format("not stated: {}; it decides whether these apply:", label.en);
    }
    return first.message.in(language_);
  }

  void write_folded(const Gap& gap) {
    for (const Finding* finding : gap.findings) {
      // That the text is there at all is what the headline asks for.
      const Requirement& require = finding->criterion->require;
      const bool presence = require.kind == Requirement::Kind::predicate && require.predicate.row->asks_presence;
      if (gap.fold == Fold::unwritten_text && presence) continue;
      const bool advice = gap.weight != Weight::advice && finding->level == Level::should;
      page_.marked(detail_indent, "-",
                   fmt::format("{}{}", finding->expect.in(language_),
                               advice ? say(language_, "（建议）", " (advised)") : std::string_view()),
                   Style::plain);
    }
  }

  /// One line at most: the file has the rest.
  [[nodiscard]] std::string shortened(const std::string& found) const {
    return text::truncate(text::for_terminal(found), page_.width() - detail_indent - label_width());
  }

  /// What is stated can be found by its line; what is not needs all the words of its key.
  [[nodiscard]] std::string where(const Finding& finding) const {
    std::string place = place_text(assessment_.file, finding.detail.position);
    if (finding.detail.field == 0) return place;
    if (finding.status == FindingStatus::unmet) return fmt::format("{}  {}", place, finding.field);
    const std::string key = key_text(ruleset_.vocabulary, finding.detail.field, language_);
    if (finding.detail.position.line > 0) return fmt::format("{}  {}", place, key);
    return fmt::format("{}{}", key, say(language_, "，文件中没有", ", not in the file"));
  }

  [[nodiscard]] std::string id_of(const Gap& gap) const {
    if (gap.fold == Fold::none) return gap.findings.front()->id;
    return language_ == Language::zh ? fmt::format("{}.*（{} 项）", gap.part->id, gap.findings.size())
                                     : fmt::format("{}.* ({} criteria)", gap.part->id, gap.findings.size());
  }

  const Ruleset& ruleset_;
  const Assessment& assessment_;
  Language language_;
  Page& page_;
};

std::size_t findings_of(const std::vector<Gap>& gaps, Weight weight) {
  std::size_t count = 0;
  for (const Gap& gap : gaps) {
    if (gap.weight != weight) continue;
    // Advice that was folded into a gap is no part of what the heading counts.
    for (const Finding* finding : gap.findings) {
      count += (finding->level == Level::should) == (weight == Weight::advice) ? 1U : 0U;
    }
  }
  return count;
}

}  // namespace

void write_part_heading(const Part& part, Language language, Page& page) {
  const std::string title = fmt::format("{}  {}", part.id, part.title.in(language));
  const std::string clause = fmt::format("({})", clause_text(part.source, language));
  // A clause is looked up, so it is not broken across lines.
  const std::string both = fmt::format("{}  {}", title, clause);
  if (text::display_width(both) + gap_indent <= page.width()) return page.paragraph(gap_indent, both);
  page.paragraph(gap_indent, title);
  page.paragraph(gap_indent, clause);
}

void write_gaps(const Ruleset& ruleset, const Assessment& assessment, const std::vector<Gap>& gaps, Language language,
                Page& page) {
  GapWriter writer(ruleset, assessment, language, page);
  for (const Gap& gap : gaps) {
    if (gap.opens.weight) {
      page.paragraph(0,
                     fmt::format("{}{}{}", heading_of(ruleset.words, gap.weight, language), say(language, "：", ": "),
                                 findings_of(gaps, gap.weight)),
                     Style::bold);
      page.blank();
    }
    if (gap.target != nullptr && gap.opens.target) {
      page.paragraph(2, gap.target->rules->title.in(language), Style::bold);
      page.blank();
    }
    if (gap.part != nullptr && gap.opens.part) write_part_heading(*gap.part, language, page);
    writer.write(gap);
  }
}

}  // namespace pilotcheck
