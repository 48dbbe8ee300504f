#include "input/docx/layout_reader.h"

#include <algorithm>

#include "input/docx/word_styles.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// A form has a few; beyond them nothing is judged.
constexpr std::size_t most_pages = 1'000;
constexpr std::size_t most_texts = 100'000;
constexpr unsigned single_line = 240;
/// Where nothing says a size (ECMA-376, part 1, 17.3.2.38).
constexpr unsigned default_size = 20;

bool is_off_page(std::string_view name) {
  return name == "tbl" || name == "txbxContent" || name == "del" || name == "moveFrom" || name == "Fallback" ||
         name.ends_with("PrChange");
}

}  // namespace

XmlEvents LayoutReader::events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) {
            if (passed_over_ > 0 || is_off_page(name)) {
              ++passed_over_;
              return;
            }
            begin(name, attributes);
            open_.emplace_back(name);
          },
          [this](std::string_view name) {
            if (passed_over_ > 0) {
              --passed_over_;
              return;
            }
            open_.pop_back();
            end(name);
          },
          [this](std::string_view text) {
            if (passed_over_ == 0 && in_paragraph_ && parent() == "t") take(text);
          }};
}

bool LayoutReader::is_in(std::string_view outer, std::string_view inner) const {
  return open_.size() > 1 && open_.back() == inner && open_[open_.size() - 2] == outer;
}

void LayoutReader::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "p") {
    in_paragraph_ = true;
    style_.clear();
    paragraph_ = {};
    layout_.paragraphs.push_back({attributes.at(), single_line, false, {}});
  } else if (name == "r") {
    run_style_.clear();
    run_ = {};
  } else if (name == "sdt") {
    placeholders_.push_back(false);
  } else if (name == "showingPlcHdr" && parent() == "sdtPr" && !placeholders_.empty()) {
    placeholders_.back() = true;
  } else if (name == "pgSz" && parent() == "sectPr") {
    const auto width = whole_number(attributes["w"]);
    const auto height = whole_number(attributes["h"]);
    if (width && height && layout_.pages.size() < most_pages) layout_.pages.push_back({*width, *height});
  } else if (is_in("p", "pPr")) {
    if (name == "pStyle") style_ = std::string(attributes["val"]);
    if (name == "spacing") paragraph_.set(name, attributes);
  } else if (is_in("r", "rPr")) {
    if (name == "rStyle") run_style_ = std::string(attributes["val"]);
    run_.set(name, attributes);
  }
}

void LayoutReader::end(std::string_view name) {
  if (name == "p" && in_paragraph_) {
    in_paragraph_ = false;
    const TextLook look = styles_.look_of(style_, {}, paragraph_);
    LaidOutParagraph& paragraph = layout_.paragraphs.back();
    paragraph.line = look.line.value_or(single_line);
    paragraph.points = look.points.value_or(false);
    if (paragraph.texts.empty()) layout_.paragraphs.pop_back();
  } else if (name == "sdt" && !placeholders_.empty()) {
    placeholders_.pop_back();
  }
}

void LayoutReader::take(std::string_view text) {
  if (std::ranges::find(placeholders_, true) != placeholders_.end()) return;
  LaidOutText piece;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    if (text::is_space(c)) continue;
    ++piece.characters;
    if (text::is_cjk(c)) ++piece.chinese;
  }
  if (piece.characters == 0 || count_ >= most_texts) return;
  const TextLook look = styles_.look_of(style_, run_style_, run_);
  piece.font = styles_.font_name(look.font);
  piece.half_points = look.half_points.value_or(default_size);
  std::vector<LaidOutText>& texts = layout_.paragraphs.back().texts;
  if (!texts.empty() && texts.back().font == piece.font && texts.back().half_points == piece.half_points) {
    texts.back().characters += piece.characters;
    texts.back().chinese += piece.chinese;
  } else {
    texts.push_back(std::move(piece));
    ++count_;
  }
}

}  // namespace pilotcheck
