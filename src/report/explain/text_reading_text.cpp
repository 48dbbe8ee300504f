#include "report/explain/text_reading_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/wording.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using Reach = TextReading::Reach;

Style style_of(Reading reading) {
  // In the order of Reading: affirmed, denied, planned, partial, past, hypothetical, other, neutral.
  constexpr std::array<Style, reading_count> styles = {Style::good, Style::bad,     Style::caution, Style::cyan,
                                                       Style::blue, Style::magenta, Style::bold,    Style::dim};
  return styles.at(static_cast<std::size_t>(reading));
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// What is long, by its first and last words; without the marks that it begins with.
std::string ends_of(std::string_view words) {
  constexpr std::u32string_view marks = U" ,.:;()，。：；、（）";
  for (std::size_t at = 0; at < words.size() && marks.find(text::decode(words, at)) != std::u32string_view::npos;) {
    words.remove_prefix(at);
    at = 0;
  }
  constexpr std::size_t longest = 20;  // characters at either end
  // Scopes may be as long as the text: no more of them is looked at than is shown.
  const auto part = [&](std::size_t begin, std::size_t end) {
    while (begin < end && is_inside_character(words, begin)) ++begin;
    while (end > begin && is_inside_character(words, end)) --end;
    return in_one_line(words.substr(begin, end - begin));
  };
  constexpr std::size_t bytes = 12 * longest;  // that hold as many characters, and white space
  const bool is_short = words.size() <= 2 * bytes;
  std::string head = is_short ? in_one_line(words) : part(0, bytes);
  std::size_t count = text::count_code_points(head);
  if (is_short && count <= 2 * longest + 1) return head;
  const std::string tail = is_short ? head : part(words.size() - bytes, words.size());
  const auto behind = [](std::string_view line, std::size_t characters) {
    std::size_t at = 0;
    while (characters-- > 0) text::decode(line, at);
    return at;
  };
  head.resize(behind(head, std::min(count, longest)));
  count = text::count_code_points(tail);
  return head + "…" + tail.substr(behind(tail, count - std::min(count, longest)));
}

class ReadingSpeaker {
 public:
  ReadingSpeaker(const TextReading& reading, const Lexicon& lexicon, Language language)
      : reading_(reading), lexicon_(lexicon), language_(language) {}

  [[nodiscard]] std::string title() const {
    std::size_t mentions = 0;
    for (const TextReading::Clause& clause : reading_.clauses) mentions += clause.mentions.size();
    return fmt::format(
        fmt::runtime(say(language_, "{}：字数 {}，子句 {}，提及 {}", "{}: characters {}, clauses {}, mentions {}")),
        reading_.file, reading_.characters, reading_.clauses.size(), mentions);
  }

  /// “MES” 被否定（尚未）：mes 制造执行系统
  [[nodiscard]] std::string mention(const TextReading::Found& found) const {
    std::vector<std::string> concepts;
    for (const ConceptNumber number : found.concepts) {
      const Concept& one = lexicon_.concepts.at(number);
      concepts.push_back(one.id.empty() ? one.label.in(language_)
                                        : fmt::format("{} {}", one.id, one.label.in(language_)));
    }
    std::string why;
    if (found.reach) {
      why = fmt::format(fmt::runtime(say(language_, "（{}）", " ({})")), trigger(reading_.reaches[*found.reach]));
    }
    return fmt::format(fmt::runtime(say(language_, "“{}” {}{}：{}", "“{}” {}{}: {}")), in_one_line(found.at.words),
                       label_of(found.says).in(language_), why, fmt::join(concepts, say(language_, "、", ", ")));
  }

  /// 尚未 → “部署MES系统” 被否定
  [[nodiscard]] std::string reach(const Reach& reach) const {
    const std::string over = fmt::format("“{}”", ends_of(reach.over.words));
    std::string line = trigger(reach);
    if (reach.by == Reach::By::words)
      line = reach.after ? fmt::format("{} → {}", line, over) : fmt::format("{} ← {}", over, line);
    line += fmt::format("{}{}", say(language_, " ", ": "), label_of(reach.says).in(language_));
    if (reach.attribute_end != 0)
      line += say(language_, "；“的”之后只及子句末尾", "; behind 的 only the end of the clause");
    return line;
  }

 private:
  [[nodiscard]] std::string trigger(const Reach& reach) const {
    switch (reach.by) {
      case Reach::By::heading:
        return std::string(say(language_, "标题", "a heading"));
      case Reach::By::question:
        return std::string(say(language_, "问句", "a question"));
      case Reach::By::words:
        break;
    }
    return in_one_line(reach.trigger.words);
  }

  const TextReading& reading_;
  const Lexicon& lexicon_;
  Language language_;
};

}  // namespace

void show_reading(const TextReading& reading, const Lexicon& lexicon, Language language, Page& page) {
  const ReadingSpeaker speaker(reading, lexicon, language);
  page.paragraph(0, speaker.title(), Style::bold);
  std::vector<std::vector<const Reach*>> by_clause(reading.clauses.size());
  for (const Reach& reach : reading.reaches) by_clause[reach.clause].push_back(&reach);
  for (std::size_t i = 0; i < reading.clauses.size(); ++i) {
    const TextReading::Clause& clause = reading.clauses[i];
    if (i == 0 || clause.sentence != reading.clauses[i - 1].sentence) page.blank();
    page.paragraph(2, in_one_line(clause.text.words));
    for (const TextReading::Found& found : clause.mentions)
      page.marked(4, say(language, "提及", "mention"), speaker.mention(found), Style::dim, style_of(found.says));
    for (const Reach* one : by_clause[i])
      page.marked(4, say(language, "范围", "scope  "), speaker.reach(*one), Style::dim, style_of(one->says));
  }
}

}  // namespace pilotcheck
