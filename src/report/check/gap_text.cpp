#include "report/check/gap_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/check/conclusion.h"
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
  if (gap.finding->status == FindingStatus::invalid) return {"!", Style::bad};
  const bool asks = gap.finding->criterion != nullptr && gap.finding->criterion->asks;
  const bool unstated = asks || gap.finding->status == FindingStatus::unstated;
  if (gap.group == GapGroup::advice) return {unstated ? "?" : "✗", Style::dim};
  return unstated ? Mark{"?", Style::caution} : Mark{"✗", Style::bad};
}

class GapWriter {
 public:
  GapWriter(const Ruleset& ruleset, const Assessment& assessment, Language language, Page& page)
      : ruleset_(ruleset), assessment_(assessment), language_(language), page_(page) {}

  void write(const Gap& gap) {
    const Finding& finding = *gap.finding;
    const bool text = asks_for_text(gap) && !finding.merged.empty();
    page_.marked(gap_indent, mark_of(gap).sign,
                 text ? std::string(say(language_, "正文未写，需写明：", "the text is not written; it must cover:"))
                      : finding.message.in(language_),
                 mark_of(gap).style, Style::bold);
    if (text) write_subjects(finding);
    if (finding.guard && !finding.merged.empty()) {
      page_.marked(detail_indent, "-", finding.expect.in(language_), Style::plain);
      write_subjects(finding);
    }
    if (!finding.found.empty()) labelled("实填", "found", shortened(finding.found.in(language_)));
    labelled("位置", "where", where(finding));
    const std::string clause = clause_text(finding.source, language_);
    // That of the part stands above.
    const std::string above = gap.part == nullptr ? std::string() : clause_text(gap.part->source, language_);
    if (clause != above) labelled("依据", "clause", clause);
    if (!text && !finding.advice.empty()) labelled("建议", "advice", finding.advice.in(language_));
    labelled("编号", "id", finding.id + bracketed(points_text(finding.gain, language_)));
    if (!finding.merged.empty()) labelled("一并", "closes", merged_ids(finding, say(language_, "、", ", ")));
    page_.blank();
  }

 private:
  void labelled(std::string_view zh, std::string_view en, std::string_view text) {
    page_.labelled(detail_indent, say(language_, zh, en), label_width(), text);
  }

  [[nodiscard]] std::string bracketed(const std::string& points) const {
    if (points.empty()) return {};
    return fmt::format("{}{}{}", say(language_, "（", " ("), points, say(language_, "）", ")"));
  }

  [[nodiscard]] std::size_t label_width() const { return language_ == Language::zh ? 6 : 8; }

  void write_subjects(const Finding& finding) {
    for (const Finding& merged : finding.merged) {
      page_.marked(
          detail_indent, "-",
          fmt::format("{}{}", merged.expect.in(language_),
                      merged.level == Level::should ? say(language_, "（建议）", " (advised)") : std::string_view()),
          Style::plain);
    }
  }

  /// One line at most: the file has the rest.
  [[nodiscard]] std::string shortened(const std::string& found) const {
    return text::truncate(text::for_terminal(found), page_.width() - detail_indent - label_width());
  }

  /// What is stated can be found by its line; what is not needs all the words of its key.
  [[nodiscard]] std::string where(const Finding& finding) const {
    std::string place = place_text(assessment_.file, finding, language_);
    if (finding.detail.field == 0) return place;
    if (finding.status == FindingStatus::unmet) return fmt::format("{}  {}", place, finding.field);
    const std::string key = key_text(ruleset_.vocabulary, finding.detail.field, language_);
    if (finding.detail.position.line > 0) return fmt::format("{}  {}", place, key);
    return fmt::format("{}{}", key, say(language_, "，文件中没有", ", not in the file"));
  }

  const Ruleset& ruleset_;
  const Assessment& assessment_;
  Language language_;
  Page& page_;
};

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

namespace {

/// Below the heading of a part that is weighed.
void write_share(const TargetResult& target, const Part& part, Language language, Page& page) {
  const auto result = std::ranges::find(target.parts, &part, &PartResult::part);
  if (result == target.parts.end()) return;
  if (const std::string share = share_text(*result, language); !share.empty())
    page.paragraph(gap_indent, share, Style::dim);
}

}  // namespace

void write_gaps(const Ruleset& ruleset, const Assessment& assessment, const std::vector<Gap>& gaps, Language language,
                Page& page) {
  GapWriter writer(ruleset, assessment, language, page);
  for (const Gap& gap : gaps) {
    if (gap.opens.group) {
      page.paragraph(0,
                     fmt::format("{}{}{}", heading_of(ruleset.words, gap.group, language), say(language, "：", ": "),
                                 count_of(gaps, gap.group)),
                     Style::bold);
      page.blank();
    }
    if (gap.target != nullptr && gap.opens.target) {
      page.paragraph(2, gap.target->rules->title.in(language), Style::bold);
      page.blank();
    }
    if (gap.part != nullptr && gap.opens.part) {
      write_part_heading(*gap.part, language, page);
      write_share(*gap.target, *gap.part, language, page);
    }
    writer.write(gap);
  }
}

}  // namespace pilotcheck
