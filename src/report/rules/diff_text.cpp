#include <fmt/format.h>

#include <algorithm>

#include "output/page.h"
#include "report/rules/diff_formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

using Kind = RuleChange::Kind;

std::string_view mark_of(Kind kind) {
  switch (kind) {
    case Kind::added:
      return "+";
    case Kind::removed:
      return "-";
    case Kind::changed:
      break;
  }
  return "~";
}

Style style_of(Kind kind) {
  if (kind == Kind::changed) return Style::caution;
  return kind == Kind::added ? Style::good : Style::bad;
}

std::string count_text(const ChangeCount& count, Language language) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t number, std::string_view zh, std::string_view en) {
    if (number > 0) parts.push_back(fmt::format(fmt::runtime(say(language, zh, en)), number));
  };
  add(count.added, "新增 {}", "{} added");
  add(count.removed, "删去 {}", "{} removed");
  add(count.changed, "改动 {}", "{} changed");
  return fmt::format("{}{}{}", sort_word(count.sort, language), say(language, "：", ": "),
                     fmt::join(parts, say(language, "，", ", ")));
}

void write_keys(const RuleChange& change, Language language, Page& page) {
  for (const ChangedKey& key : change.keys) {
    page.paragraph(6, key.key, Style::dim);
    const auto [before, after] = shown(key, language);
    if (!before.empty()) page.marked(8, "-", before, Style::bad);
    if (!after.empty()) page.marked(8, "+", after, Style::good);
  }
}

}  // namespace

std::vector<ChangeCount> count_changes(std::span<const RuleChange> changes) {
  std::vector<ChangeCount> counts;
  for (const RuleChange& change : changes) {
    auto count = std::ranges::find(counts, change.sort, &ChangeCount::sort);
    if (count == counts.end()) count = counts.insert(counts.end(), ChangeCount{change.sort});
    ++(change.kind == Kind::added ? count->added : change.kind == Kind::removed ? count->removed : count->changed);
  }
  std::ranges::sort(counts, {}, &ChangeCount::sort);
  return counts;
}

std::pair<std::string, std::string> shown(const ChangedKey& key, Language language) {
  const std::string& before = key.before.in(language);
  const std::string& after = key.after.in(language);
  if (before != after) return {before, after};
  return {key.before.zh + " / " + key.before.en, key.after.zh + " / " + key.after.en};
}

std::string_view sort_word(RuleSort sort, Language language) {
  switch (sort) {
    case RuleSort::ruleset:
      return say(language, "规则集", "ruleset");
    case RuleSort::rule_file:
      return say(language, "规则文件", "rule files");
    case RuleSort::part:
      return say(language, "要素与章节", "elements and sections");
    case RuleSort::criterion:
      return say(language, "条目", "criteria");
    case RuleSort::parameter:
      return say(language, "参数", "parameters");
    case RuleSort::definition:
      return say(language, "定义与表达式", "definitions and patterns");
    case RuleSort::concept_words:
      return say(language, "概念", "concepts");
    case RuleSort::field:
      break;
  }
  return say(language, "字段", "fields");
}

void write_rules_diff_text(const RulesDiffReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  Page page(out, options.width, options.color);
  page.paragraph(0, fmt::format("{} → {}", report.older.id, report.newer.id), Style::bold);
  for (const ChangeCount& count : count_changes(report.changes)) page.paragraph(2, count_text(count, language));
  if (report.changes.empty()) page.paragraph(2, say(language, "没有不同", "no difference"));
  std::string heading;
  for (const RuleChange& change : report.changes) {
    std::string own = change.clause.in(language);
    if (own.empty()) own = sort_word(change.sort, language);
    if (own != heading) {
      page.blank();
      page.paragraph(0, own, Style::bold);
    }
    heading = std::move(own);
    page.marked(2, mark_of(change.kind), fmt::format("{}  {}", change.id, change.title.in(language)),
                style_of(change.kind));
    write_keys(change, language, page);
  }
}

}  // namespace pilotcheck
