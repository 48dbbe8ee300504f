#include "description/form/layout_faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "description/form/form_layout.h"
#include "description/form/form_lines.h"
#include "description/form/form_text.h"
#include "input/docx/word_document.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What one of the things that are asked for comes to in a document.
struct Tally {
  std::size_t of = 0;    ///< characters that are judged
  std::size_t away = 0;  ///< of those, how many have it otherwise
  const WordParagraph* first = nullptr;
  Bilingual found;  ///< there
  std::string heading;

  void add(const WordParagraph& paragraph, std::size_t characters, bool good, const Bilingual& what) {
    of += characters;
    if (good) return;
    away += characters;
    if (first != nullptr) return;
    first = &paragraph;
    found = what;
  }
};

struct Tallies {
  Tally font, size, line;
};

/// 32 as 16, 21 as 10.5.
std::string points(unsigned half_points) {
  return fmt::format("{}{}", half_points / 2, half_points % 2 != 0 ? ".5" : "");
}

std::string millimetres(unsigned width, unsigned height) {
  constexpr double twips_of_one = 1440 / 25.4;
  return fmt::format("{}×{}", std::lround(width / twips_of_one), std::lround(height / twips_of_one));
}

bool is_font(const FormLayout::Font& asked, std::string_view name) {
  const std::string folded = text::fold(name);
  return folded == text::fold(asked.name) ||
         std::ranges::any_of(asked.also, [&](const std::string& other) { return text::fold(other) == folded; });
}

/// The spacing between lines, in words.
Bilingual line_words(unsigned line, bool in_points) {
  constexpr unsigned single = 240;
  if (in_points) return {fmt::format("{} 磅", line / 20), fmt::format("{} pt", line / 20)};
  if (line == single) return {"单倍行距", "single"};
  const std::string times = fmt::format("{:.3g}", static_cast<double>(line) / single);
  return {times + " 倍行距", times + " lines"};
}

class LayoutJudge {
 public:
  LayoutJudge(const WordDocument& document, const FormLayout& asked, Places& places)
      : document_(document), asked_(asked), places_(places), headings_(asked.headings.size()) {
    for (const LaidOutParagraph& paragraph : document.layout.paragraphs) looks_[paragraph.byte] = &paragraph;
  }

  std::vector<LayoutFault> faults() {
    for (const WordBlock& block : document_.blocks) {
      if (!block.table) judge(block.paragraph);
    }
    judge_pages();
    if (asked_.body) {
      add_font("body", {"正文", "the body"}, body_, *asked_.body);
      if (asked_.line) add_line();
    }
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      const std::string level = std::to_string(i + 1);
      constexpr std::array<std::string_view, 3> words = {"一级标题", "二级标题", "三级标题"};
      add_font("heading-" + level,
               {i < words.size() ? std::string(words[i]) : level + " 级标题", "headings of level " + level},
               headings_[i], asked_.headings[i]);
    }
    return std::move(faults_);
  }

 private:
  void judge(const WordParagraph& paragraph) {
    const std::string text = with_number(paragraph);
    const std::string_view line = text::trim(text);
    const std::size_t level = paragraph.contents || paragraph.caption ? 0 : level_of(paragraph, line);
    begun_ = begun_ || level == 1;
    const auto look = looks_.find(paragraph.byte);
    if (!begun_ || paragraph.contents || paragraph.caption || look == looks_.end()) return;
    if (level > 0 && level <= headings_.size()) {
      add(paragraph, *look->second, asked_.headings[level - 1], headings_[level - 1]);
    } else if (level == 0 && paragraph.heading == 0 && is_sentence(line) && asked_.body) {
      add(paragraph, *look->second, *asked_.body, body_);
      if (asked_.line) {
        const bool good = !look->second->points && look->second->line == *asked_.line;
        body_.line.add(paragraph, characters_of(*look->second), good,
                       line_words(look->second->line, look->second->points));
      }
    }
  }

  /// By its number, 一、 or （一）, else by its style; 0 for what is no heading of those levels.
  static std::size_t level_of(const WordParagraph& paragraph, std::string_view line) {
    constexpr std::size_t longest = 120;  // bytes
    constexpr unsigned numbered = 2;
    if (line.empty() || line.size() > longest || line.ends_with("。") || line.ends_with("；")) return 0;
    const unsigned typed = typed_number(line).depth;
    return typed > 0 && typed <= numbered ? typed : paragraph.heading;
  }

  /// Not a label, an item of a list or a heading without a number.
  static bool is_sentence(std::string_view line) {
    constexpr std::size_t long_line = 40;
    return line.find("。") != std::string_view::npos || line.find("；") != std::string_view::npos ||
           text::count_code_points(line) > long_line;
  }

  static std::size_t characters_of(const LaidOutParagraph& look) {
    std::size_t characters = 0;
    for (const LaidOutText& text : look.texts) characters += text.characters;
    return characters;
  }

  static void add(const WordParagraph& paragraph, const LaidOutParagraph& look, const FormLayout::Font& asked,
                  Tallies& to) {
    for (const LaidOutText& text : look.texts) {
      const Bilingual font =
          text.font.empty() ? Bilingual{"未设中文字体", "no Chinese font"} : Bilingual{text.font, text.font};
      if (text.chinese > 0) to.font.add(paragraph, text.chinese, is_font(asked, text.font), font);
      const std::string size = points(text.half_points);
      to.size.add(paragraph, text.characters, text.half_points == asked.half_points, {size + " 磅", size + " pt"});
    }
  }

  void judge_pages() {
    if (!asked_.page) return;
    const auto is_side = [](unsigned side, unsigned asked) {
      constexpr unsigned rounding = 30;  // half a millimetre
      return std::max(side, asked) - std::min(side, asked) <= rounding;
    };
    const auto is_asked = [&](const LaidOutPage& page) {
      const FormLayout::Page& asked = *asked_.page;
      return (is_side(page.width, asked.width) && is_side(page.height, asked.height)) ||
             (is_side(page.width, asked.height) && is_side(page.height, asked.width));
    };
    const std::vector<LaidOutPage>& pages = document_.layout.pages;
    const auto other = std::ranges::find_if_not(pages, is_asked);
    if (other == pages.end()) return;
    const std::string size = millimetres(other->width, other->height);
    faults_.push_back({"layout.page",
                       asked_.page_name,
                       {fmt::format("页面是 {} 毫米，不是 {}", size, asked_.page_name),
                        fmt::format("the page is {} mm, not {}", size, asked_.page_name)},
                       {fmt::format("在页面设置中选 {}", asked_.page_name),
                        fmt::format("choose {} in the page set-up", asked_.page_name)},
                       {}});
  }

  void add_font(const std::string& what, const Bilingual& name, const Tallies& tallies, const FormLayout::Font& asked) {
    report(fmt::format("layout.{}-font", what), name, {"字体", "font"}, tallies.font, {asked.name, asked.name});
    const std::string size = points(asked.half_points);
    report(fmt::format("layout.{}-size", what), name, {"字号", "size"}, tallies.size, {size + " 磅", size + " pt"});
  }

  void add_line() {
    report("layout.body-line", {"正文", "the body"}, {"行距", "line spacing"}, body_.line,
           line_words(*asked_.line, false));
  }

  void report(std::string id, const Bilingual& name, const Bilingual& what, const Tally& tally,
              const Bilingual& asked) {
    if (tally.away == 0) return;
    const std::size_t hundredths = tally.away * 100 / tally.of;
    const std::string share = hundredths == 0 ? "<1" : std::to_string(hundredths);
    faults_.push_back(
        {std::move(id),
         asked.zh,
         {fmt::format("{}的{}应为{}：此处是{}，共 {}% 的文字不符", name.zh, what.zh, asked.zh, tally.found.zh, share),
          fmt::format("the {} of {} is to be {}: here it is {}; {}% of the text is not as asked", what.en, name.en,
                      asked.en, tally.found.en, share)},
         {fmt::format("把{}的{}设为{}，最好改样式", name.zh, what.zh, asked.zh),
          fmt::format("set the {} of {} to {}, best in its style", what.en, name.en, asked.en)},
         {line_at(tally.first->place), 1}});
  }

  /// The line as which a paragraph was read.
  std::uint32_t line_at(std::uint32_t paragraph) {
    const auto found = std::ranges::find_if(
        places_, [&](const Place& place) { return place.table == 0 && place.paragraph == paragraph; });
    if (found != places_.end()) return static_cast<std::uint32_t>(found - places_.begin() + 1);
    Place place;
    place.paragraph = paragraph;
    return FormLines(places_).add(std::move(place));
  }

  const WordDocument& document_;
  const FormLayout& asked_;
  Places& places_;
  std::unordered_map<std::size_t, const LaidOutParagraph*> looks_;
  bool begun_ = false;  ///< before the first heading stands the cover
  Tallies body_;
  std::vector<Tallies> headings_;
  std::vector<LayoutFault> faults_;
};

}  // namespace

std::vector<LayoutFault> layout_faults(const WordDocument& document, const FormLayout& asked, Places& places) {
  return LayoutJudge(document, asked, places).faults();
}

}  // namespace pilotcheck
