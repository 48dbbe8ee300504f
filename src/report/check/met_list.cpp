#include "report/check/met_list.h"

#include <fmt/format.h>

#include "report/check/conclusion.h"
#include "report/check/gap_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

bool is_shown(Status status) { return status != Status::unmet && status != Status::unstated; }

std::size_t number_shown(const PartResult& part) {
  std::size_t shown = 0;
  for (const CriterionResult& result : part.criteria) shown += is_shown(result.judgement.status) ? 1U : 0U;
  return shown;
}

/// Of several of which one is enough, how many are there: `（4 项中的 3 项）`.
std::string share_text(const Judgement& judgement, Language language) {
  if (judgement.named <= 1) return {};
  return language == Language::zh ? fmt::format("（{} 项中的 {} 项）", judgement.named, judgement.there)
                                  : fmt::format(" ({} of {})", judgement.there, judgement.named);
}

void write_criterion(const CriterionResult& result, const Part& part, Language language, Page& page) {
  const std::string expect = result.criterion->expect.in(language) + own_clause_text(*result.criterion, part, language);
  if (result.judgement.status == Status::met) {
    return page.marked(4, "✓", expect + share_text(result.judgement, language), Style::good);
  }
  page.marked(4, "-", fmt::format("{} ({})", expect, status_word(result.judgement.status, language)), Style::dim);
}

/// A derived part has no criteria, only its status.
void write_derived(const Words& words, const PartResult& part, Language language, Page& page) {
  write_part_heading(*part.part, language, page);
  page.marked(4, part.status == Status::met ? "✓" : "-",
              fmt::format("{}{}{}", derived_text(words, language), say(language, "：", ": "),
                          status_word(part.status, language)),
              part.status == Status::met ? Style::good : Style::dim);
}

}  // namespace

void write_met(const Ruleset& ruleset, const Assessment& assessment, Language language, Page& page) {
  page.paragraph(0, say(language, "已满足与不适用", "Met, and not applicable"), Style::bold);
  page.blank();
  for (const TargetResult& target : all_targets(assessment)) {
    page.paragraph(2, target.rules->title.in(language), Style::bold);
    page.blank();
    for (const PartResult& part : target.parts) {
      if (part.part->derived) write_derived(ruleset.words, part, language, page);
      if (number_shown(part) == 0) continue;
      write_part_heading(*part.part, language, page);
      if (const std::string share = share_text(part, language); !share.empty()) {
        page.paragraph(4, share, Style::dim);
      }
      for (const CriterionResult& result : part.criteria) {
        if (is_shown(result.judgement.status)) write_criterion(result, *part.part, language, page);
      }
    }
    page.blank();
  }
}

}  // namespace pilotcheck
