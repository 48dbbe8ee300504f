#include "report/diff/gap_lists.h"

#include <fmt/format.h>

#include "report/wording.h"

namespace pilotcheck {

std::string words_of(const ComparedGap& gap, Language language) {
  std::string words = gap.finding->message.in(language);
  if (!gap.items.empty()) {
    std::string items;
    for (const Detail::Missing* item : gap.items) {
      if (!items.empty()) items += say(language, "、", ", ");
      items += item->label.in(language);
    }
    words = fmt::format("{}{}{}", gap.finding->expect.in(language), say(language, "：", ": "), items);
  }
  if (gap.finding->level == Level::should) words += say(language, "（建议）", " (advised)");
  return words;
}

std::string progress_text(const TargetResult* target) {
  return target == nullptr ? std::string("–") : fmt::format("{:.0f}%", target->progress * 100);
}

}  // namespace pilotcheck
