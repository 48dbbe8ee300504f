#include "report/wording.h"

#include <fmt/format.h>

#include <vector>

#include "text/safe_output.h"

namespace pilotcheck {

std::string clause_text(const Clause& clause, Language language) { return clause.text.in(language); }

std::string place_text(std::string_view file, Position position) {
  const std::string name = text::for_terminal(file);
  return position.line == 0 ? name : fmt::format("{}:{}:{}", name, position.line, position.column);
}

std::string place_text(std::string_view file, const Finding& finding, Language language) {
  if (!finding.place.known()) return place_text(file, finding.detail.position);
  return fmt::format("{}{}{}", text::for_terminal(file), say(language, "，", ", "),
                     text::for_terminal(place_name(finding.place).in(language)));
}

std::string with_advice(const Bilingual& what, const Bilingual& advice, Language language) {
  std::string text = what.in(language);
  if (advice.empty()) return text;
  text += say(language, "；", "; ");
  return text += advice.in(language);
}

std::string diagnostic_line(const Diagnostic& diagnostic, Language language) {
  static constexpr std::string_view words[][2] = {{"错误：", "error: "}, {"警告：", "warning: "}, {"提示：", "note: "}};
  const std::string_view word = words[static_cast<std::size_t>(diagnostic.severity)][language == Language::zh ? 0 : 1];
  std::string line =
      diagnostic.file.empty() ? std::string("pilotcheck") : place_text(diagnostic.file, diagnostic.position);
  line += ": ";
  line += word;
  return line += text::for_terminal(with_advice(diagnostic.message, diagnostic.hint, language));
}

std::string annotation_text(const Finding& finding, Language language) {
  const std::string text = with_advice(finding.message, finding.advice, language);
  const std::string clause = clause_text(finding.source, language);
  return clause.empty() ? text
                        : fmt::format("{}{}{}{}", text, say(language, "（", " ("), clause, say(language, "）", ")"));
}

std::string placed_text(const Finding& finding, Language language) {
  std::string text = annotation_text(finding, language);
  if (!finding.place.known()) return text;
  return fmt::format("{}{}{}", place_name(finding.place).in(language), say(language, "：", ": "), text);
}

std::string merged_ids(const Finding& finding, std::string_view separator) {
  std::string ids;
  for (const Finding& merged : finding.merged) {
    if (!ids.empty()) ids += separator;
    ids += merged.id;
  }
  return ids;
}

std::string_view status_word(Status status, Language language) {
  switch (status) {
    case Status::met:
      return say(language, "满足", "met");
    case Status::unmet:
      return say(language, "未满足", "unmet");
    case Status::unstated:
      return say(language, "未填写", "not stated");
    case Status::not_applicable:
      return say(language, "不适用", "not applicable");
    case Status::waived:
      break;
  }
  return say(language, "豁免", "waived");
}

std::string_view status_word(FindingStatus status, Language language) {
  if (language == Language::en) return name_of(status);
  switch (status) {
    case FindingStatus::unmet:
      return status_word(Status::unmet, language);
    case FindingStatus::unstated:
      return status_word(Status::unstated, language);
    case FindingStatus::invalid:
      return "填写有误";
    case FindingStatus::waived:
      break;
  }
  return status_word(Status::waived, language);
}

std::string_view level_word(Level level, Language language) {
  if (language == Language::en) return name_of(level);
  return level == Level::must ? "必须" : "建议";
}

std::string_view remedy_word(Remedy remedy, Language language) {
  if (language == Language::en) return name_of(remedy);
  switch (remedy) {
    case Remedy::repair:
      return "改正";
    case Remedy::write:
      return "撰写";
    case Remedy::attach:
      return "附材料";
    case Remedy::state:
      return "填写";
    case Remedy::decide:
      return "决定";
    case Remedy::build:
      break;
  }
  return "建设";
}

std::string verdict_word(const Words& words, Verdict verdict, Language language) {
  if (language == Language::en) return std::string(name_of(verdict));
  switch (verdict) {
    case Verdict::ready:
      return "齐备";
    case Verdict::incomplete:
      return "待补";
    case Verdict::gaps:
      return "有差距";
    case Verdict::ineligible:
      return fmt::format("不符合{}", words.conditions.zh);
    case Verdict::unreadable:
      break;
  }
  return "无法读取";
}

std::string verdict_text(const Words& words, Verdict verdict, Language language) {
  std::string text = verdict_word(words, verdict, language);
  switch (verdict) {
    case Verdict::ready:
      return text += say(language, "：适用的判据全部满足", ": every applicable criterion is met");
    case Verdict::incomplete:
      return text += say(language, "：有内容未填写或待核实", ": something is not stated, or to be checked");
    case Verdict::gaps:
      return text += say(language, "：有判据未满足", ": something is not met");
    case Verdict::ineligible:
      if (language == Language::en) text += fmt::format(": {} is not met", words.condition.en);
      break;
    case Verdict::unreadable:
      break;
  }
  return text;
}

std::string derived_text(const Words& words, Language language) {
  return language == Language::zh ? fmt::format("由所申报{}的要素条件得出", words.targets.zh)
                                  : fmt::format("follows from the elements of the claimed {}", words.targets.en);
}

std::string own_clause_text(const Criterion& criterion, const Part& part, Language language) {
  const std::string clause = clause_text(criterion.source, language);
  if (clause.empty() || clause == clause_text(part.source, language)) return {};
  return fmt::format("{}{}{}", say(language, "（", " ("), clause, say(language, "）", ")"));
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 0x20);
  return text;
}

Counts count_findings(const Assessment& assessment) {
  Counts counts;
  for (const Finding& finding : assessment.findings) {
    if (finding.known) {
      ++counts.known;
    } else if (finding.status == FindingStatus::invalid) {
      ++(finding.level == Level::should ? counts.mended : counts.invalid);
    } else if (finding.level == Level::should) {
      ++counts.advice;
    } else {
      ++(finding.status == FindingStatus::unmet ? counts.unmet : counts.unstated);
    }
  }
  counts.waived = assessment.waived.size();
  return counts;
}

std::string counts_text(const Counts& counts, Language language) {
  std::vector<std::string> said;
  const auto add = [&](std::size_t count, std::string_view zh, std::string_view en) {
    if (count != 0) said.push_back(fmt::format("{} {}", count, say(language, zh, en)));
  };
  add(counts.invalid, "处填写有误", "invalid");
  add(counts.mended, "处输入差错", counts.mended == 1 ? "slip of the keyboard" : "slips of the keyboard");
  add(counts.unmet, "项未满足", "unmet");
  add(counts.unstated, "项未填写", "not stated");
  add(counts.advice, "项建议", "advised");
  if (said.empty()) said.emplace_back(say(language, "没有需要处理的事项", "nothing to act on"));
  add(counts.known, "项基线已有", "known from the baseline");
  add(counts.waived, "项豁免", "waived");
  return fmt::format("{}", fmt::join(said, say(language, "，", ", ")));
}

std::string key_text(const Vocabulary& vocabulary, Slot slot, Language language) {
  const std::string& path = vocabulary.field(slot).path;
  if (language == Language::en) return path;
  std::string labels;
  for (Slot at = slot; at != 0; at = vocabulary.field(at).parent) {
    labels =
        labels.empty() ? vocabulary.field(at).label.zh : fmt::format("{} / {}", vocabulary.field(at).label.zh, labels);
  }
  return fmt::format("{}（{}）", labels, path);
}

}  // namespace pilotcheck
