#include "input/docx/layout_styles.h"

#include "input/docx/word_styles.h"

namespace pilotcheck {

namespace {

/// No chain of styles is longer; one that is runs in a circle.
constexpr int longest_chain = 32;

/// Of a table style, what it says of cells; and how something was before a change.
bool is_passed_over(std::string_view name) { return name == "tblStylePr" || name.ends_with("PrChange"); }

}  // namespace

void TextLook::add(const TextLook& more) {
  if (more.font) font = more.font;
  if (more.half_points) half_points = more.half_points;
  if (more.line) line = more.line;
  if (more.points) points = more.points;
}

void TextLook::set(std::string_view name, const XmlAttributes& attributes) {
  if (name == "rFonts") {
    const std::string_view theme = attributes["eastAsiaTheme"];
    const std::string_view named = attributes["eastAsia"];
    if (!theme.empty()) {
      font = theme.starts_with("major") ? "+mj" : "+mn";
    } else if (!named.empty()) {
      font = std::string(named);
    }
  } else if (name == "sz") {
    if (const auto size = whole_number(attributes["val"])) half_points = size;
  } else if (name == "spacing") {
    if (const auto height = whole_number(attributes["line"])) {
      line = height;
      const std::string_view rule = attributes["lineRule"];
      points = rule == "exact" || rule == "atLeast";
    }
  }
}

XmlEvents LayoutStyles::events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) {
            if (passed_over_ > 0 || is_passed_over(name)) {
              ++passed_over_;
            } else {
              begin(name, attributes);
            }
          },
          [this](std::string_view name) {
            if (passed_over_ > 0) {
              --passed_over_;
            } else if (name == "style") {
              open_ = nullptr;
            } else if (name == "docDefaults") {
              in_defaults_ = false;
            }
          },
          [](std::string_view) {}};
}

void LayoutStyles::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "docDefaults") {
    in_defaults_ = true;
  } else if (name == "style") {
    if (too_many()) return;
    const std::string id(attributes["styleId"]);
    open_ = &styles_[id];
    if (attributes["type"] == "paragraph" && !attributes["default"].empty() && is_on(attributes["default"])) {
      default_ = id;
    }
  } else if (in_defaults_) {
    defaults_.set(name, attributes);
  } else if (open_ != nullptr) {
    if (name == "basedOn") open_->based_on = std::string(attributes["val"]);
    open_->look.set(name, attributes);
  }
}

XmlEvents LayoutStyles::theme_events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) {
            if (name == "majorFont" || name == "minorFont") theme_part_ = name == "minorFont" ? 1 : 0;
            if (theme_part_ < 0) return;
            std::string& font = of_theme_[theme_part_];
            const std::string_view face = attributes["typeface"];
            // The font for simplified Chinese where the theme leaves it to the language.
            const bool says = name == "ea" || (name == "font" && attributes["script"] == "Hans");
            if (says && font.empty()) font = std::string(face);
          },
          [this](std::string_view name) {
            if (name == "majorFont" || name == "minorFont") theme_part_ = -1;
          },
          [](std::string_view) {}};
}

std::string LayoutStyles::font_name(const std::optional<std::string>& font) const {
  if (!font) return {};
  return *font == "+mj" ? of_theme_[0] : *font == "+mn" ? of_theme_[1] : *font;
}

void LayoutStyles::add_style(std::string_view id, TextLook& look) const {
  const Style* chain[longest_chain] = {};
  int length = 0;
  for (auto style = styles_.find(id); style != styles_.end() && length < longest_chain;
       style = styles_.find(style->second.based_on)) {
    chain[length++] = &style->second;
  }
  while (length > 0) look.add(chain[--length]->look);
}

TextLook LayoutStyles::look_of(std::string_view paragraph, std::string_view character, const TextLook& own) const {
  TextLook look = defaults_;
  add_style(paragraph.empty() ? std::string_view(default_) : paragraph, look);
  if (!character.empty()) add_style(character, look);
  look.add(own);
  return look;
}

}  // namespace pilotcheck
