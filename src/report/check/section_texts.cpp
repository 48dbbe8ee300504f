#include "report/check/section_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/wording.h"

namespace pilotcheck {

namespace {

/// Findings by the section that they are of, those that close with another one too.
using BySection = std::map<std::string, std::vector<const Finding*>, std::less<>>;

/// Merged into a finding of the same text, one that names nothing says it once more: that the text is empty, or short.
bool says_it_again(const Finding& merged, const Finding& into) {
  return merged.part_of == into.part_of && merged.detail.field == into.detail.field && merged.detail.missing.empty();
}

void collect(const Finding& finding, BySection& found) {
  found[finding.part_of].push_back(&finding);
  for (const Finding& merged : finding.merged) {
    if (!says_it_again(merged, finding)) collect(merged, found);
  }
}

void add_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

class SectionWriter {
 public:
  SectionWriter(const Ruleset& ruleset, const Assessment& assessment, Language language)
      : ruleset_(ruleset), assessment_(assessment), language_(language) {}

  [[nodiscard]] SectionText write(const TargetResult& target, const PartResult& result,
                                  const std::vector<const Finding*>& findings) const {
    const Part& part = *result.part;
    SectionText text;
    text.target = target.rules->title.in(language_);
    text.section = part.title.in(language_);
    text.clause = clause_text(part.source, language_);
    for (const CriterionResult& one : result.criteria) {
      if (one.judgement.status == Status::not_applicable) continue;
      add_line(text.covers, fmt::format("• {}{}", one.criterion->expect.in(language_),
                                        one.criterion->level == Level::should ? advised() : std::string_view()));
    }
    for (const Finding* finding : findings) {
      add_line(text.missing, fmt::format("• {}", finding->message.in(language_)));
      for (const std::string& sentence : finding->detail.nearest) {
        if (text.nearest.find(sentence) == std::string::npos) add_line(text.nearest, sentence);
      }
    }
    text.place = place_of(part, *findings.front());
    return text;
  }

 private:
  [[nodiscard]] std::string_view advised() const { return say(language_, "（建议）", " (advised)"); }

  [[nodiscard]] std::string place_of(const Part& part, const Finding& first) const {
    const std::uint32_t line = first.detail.position.line;
    if (first.place.known()) {
      return fmt::format("{}\n{}", assessment_.file, place_name(first.place).in(language_));
    }
    std::string place = line == 0 ? assessment_.file : fmt::format("{}:{}", assessment_.file, line);
    if (line == 0 && part.field) add_line(place, key_text(ruleset_.vocabulary, *part.field, language_));
    return place;
  }

  const Ruleset& ruleset_;
  const Assessment& assessment_;
  Language language_;
};

}  // namespace

std::vector<SectionText> section_texts(const Ruleset& ruleset, const Assessment& assessment, Language language) {
  BySection found;
  for (const Finding& finding : assessment.findings) {
    if (!finding.known) collect(finding, found);
  }
  const SectionWriter writer(ruleset, assessment, language);
  std::vector<SectionText> texts;
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& result : target.parts) {
      if (result.part->kind != PartKind::section) continue;
      const auto findings = found.find(result.part->id);
      if (findings != found.end()) texts.push_back(writer.write(target, result, findings->second));
    }
  }
  return texts;
}

}  // namespace pilotcheck
