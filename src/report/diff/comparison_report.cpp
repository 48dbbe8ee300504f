#include "report/diff/comparison_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/json_writer.h"
#include "output/page.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// The three lists with their headings.
struct List {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
  std::string_view mark;
  Style style;
  std::vector<ComparedGap> Comparison::*gaps;
};

constexpr List lists[] = {
    {"opened", "新出现的差距", "Gaps opened", "+", Style::bad, &Comparison::opened},
    {"closed", "已补齐的差距", "Gaps closed", "✓", Style::good, &Comparison::closed},
    {"remaining", "仍有的差距", "Gaps that remain", "·", Style::dim, &Comparison::remaining},
};

/// The message; of a part of a set only that part.
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

std::string percent(const TargetResult* target) {
  return target == nullptr ? std::string("–") : fmt::format("{:.0f}%", target->progress * 100);
}

void write_text(const Comparison& comparison, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  Page page(out, options.width, options.color);
  page.paragraph(0, fmt::format("{} → {}", comparison.before->file, comparison.after->file), Style::bold);
  page.paragraph(2, fmt::format("{}{} → {}", say(language, "结论：", "verdict: "),
                                verdict_word(comparison.before->verdict, language),
                                verdict_word(comparison.after->verdict, language)));
  page.blank();
  std::size_t widest = 0;
  for (const ComparedTarget& target : comparison.targets) {
    widest = std::max(widest, text::display_width(target.rules->title.in(language)));
  }
  widest = std::min(widest, page.width() - 24);
  for (const ComparedTarget& target : comparison.targets) {
    const std::string title = text::truncate(target.rules->title.in(language), widest);
    page.row(
        fmt::format("  {}  {:>4} → {:>4}", text::pad(title, widest), percent(target.before), percent(target.after)));
  }
  page.blank();
  for (const List& list : lists) {
    const auto& gaps = comparison.*list.gaps;
    if (gaps.empty()) continue;
    page.paragraph(0, fmt::format("{}{}{}", say(language, list.zh, list.en), say(language, "：", ": "), gaps.size()),
                   Style::bold);
    for (const ComparedGap& gap : gaps) {
      page.marked(2, list.mark, fmt::format("{}  {}", gap.finding->id, words_of(gap, language)), list.style);
    }
    page.blank();
  }
  page.paragraph(0, language == Language::zh ? fmt::format("新出现 {}，已补齐 {}，仍有 {}", comparison.opened.size(),
                                                           comparison.closed.size(), comparison.remaining.size())
                                             : fmt::format("{} opened, {} closed, {} remain", comparison.opened.size(),
                                                           comparison.closed.size(), comparison.remaining.size()));
}

void write_markdown(const Comparison& comparison, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  const auto safe = [](std::string_view text) { return text::for_markdown(text); };
  out += fmt::format("## {} → {}\n\n", safe(comparison.before->file), safe(comparison.after->file));
  out += fmt::format("{} → **{}**\n\n", verdict_word(comparison.before->verdict, language),
                     verdict_word(comparison.after->verdict, language));
  out += fmt::format("| {} | {} | {} |\n| --- | ---: | ---: |\n", say(language, "模式或技术", "target"),
                     say(language, "原先", "before"), say(language, "现在", "after"));
  for (const ComparedTarget& target : comparison.targets) {
    out += fmt::format("| {} | {} | {} |\n", safe(target.rules->title.in(language)), percent(target.before),
                       percent(target.after));
  }
  for (const List& list : lists) {
    const auto& gaps = comparison.*list.gaps;
    if (gaps.empty()) continue;
    out += fmt::format("\n### {} ({})\n\n", say(language, list.zh, list.en), gaps.size());
    for (const ComparedGap& gap : gaps) {
      out += fmt::format("- {} ({})\n", safe(words_of(gap, language)), safe(gap.finding->id));
    }
  }
}

void write_json(const Comparison& comparison, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  const auto write_side = [&](std::string_view name, const Assessment& side) {
    json.object(name, [&] {
      json.member("file", side.file);
      json.member("enterprise", side.enterprise);
      json.member("verdict", name_of(side.verdict));
    });
  };
  const auto write_progress = [&](std::string_view name, const TargetResult* target) {
    if (target != nullptr) json.member(name, target->progress);
  };
  json.object([&] {
    json.member("format_version", 1);
    write_side("before", *comparison.before);
    write_side("after", *comparison.after);
    json.array("targets", [&] {
      for (const ComparedTarget& target : comparison.targets) {
        json.object([&] {
          json.member("id", target.rules->id);
          write_progress("before", target.before);
          write_progress("after", target.after);
        });
      }
    });
    for (const List& list : lists) {
      json.array(list.id, [&] {
        for (const ComparedGap& gap : comparison.*list.gaps) {
          json.object([&] {
            json.member("id", gap.finding->id);
            json.member("status", name_of(gap.finding->status));
            json.member("level", name_of(gap.finding->level));
            json.member("message", words_of(gap, options.language));
            json.array("items", [&] {
              for (const Detail::Missing* item : gap.items) json.value(item->id);
            });
          });
        }
      });
    }
  });
  out += '\n';
}

constexpr ComparisonFormat table[] = {{"text", write_text}, {"markdown", write_markdown}, {"json", write_json}};

}  // namespace

std::span<const ComparisonFormat> comparison_formats() { return table; }

const ComparisonFormat* find_comparison_format(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &ComparisonFormat::name);
  return row == std::end(table) ? nullptr : row;
}

}  // namespace pilotcheck
