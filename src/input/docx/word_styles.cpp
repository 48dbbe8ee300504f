#include "input/docx/word_styles.h"

#include <charconv>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_styles = 10'000;
/// No chain of styles is longer; one that is runs in a circle.
constexpr int longest_chain = 32;

/// A style called heading is one whether or not it says its level.
void add_level_of_name(WordStyle& style) {
  constexpr std::string_view word = "heading_";
  const std::string folded = text::fold(style.name);
  if (style.outline || !folded.starts_with(word)) return;
  const auto level = whole_number(std::string_view(folded).substr(word.size()));
  if (level && *level >= 1 && *level <= 9) style.outline = *level - 1;
}

}  // namespace

bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off" && value != "none"; }

std::optional<unsigned> whole_number(std::string_view digits) {
  unsigned number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return std::nullopt;
  return number;
}

XmlEvents WordStyles::events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) { begin(name, attributes); },
          [this](std::string_view name) {
            if (name == "style") open_ = nullptr;
          },
          [](std::string_view) {}};
}

void WordStyles::begin(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view value = attributes["val"];
  if (name == "style") {
    if (too_many()) return;
    const std::string id(attributes["styleId"]);
    open_ = &styles_[id];
    if (attributes["type"] == "paragraph" && !attributes["default"].empty() && is_on(attributes["default"])) {
      default_ = id;
    }
  } else if (open_ == nullptr) {
    return;
  } else if (name == "name") {
    open_->name = text::fold(value);
  } else if (name == "basedOn") {
    open_->based_on = std::string(value);
  } else if (name == "outlineLvl") {
    open_->outline = whole_number(value);
  } else if (name == "numId") {
    open_->list = whole_number(value);
  } else if (name == "ilvl") {
    open_->level = whole_number(value);
  } else if (name == "vanish") {
    open_->hidden = is_on(value);
  } else if (name == "strike" || name == "dstrike") {
    open_->struck = open_->struck.value_or(false) || is_on(value);
  }
}

void WordStyles::resolve() {
  for (auto& [id, style] : styles_) add_level_of_name(style);
  // Copies, so that what one style takes from another does not depend on their order.
  const auto written = styles_;
  for (auto& [id, style] : styles_) {
    auto base = written.find(style.based_on);
    for (int steps = 0; steps < longest_chain && base != written.end(); ++steps) {
      const WordStyle& from = base->second;
      if (!style.outline) style.outline = from.outline;
      if (!style.list) style.list = from.list;
      if (!style.level) style.level = from.level;
      if (!style.hidden) style.hidden = from.hidden;
      if (!style.struck) style.struck = from.struck;
      base = written.find(from.based_on);
    }
  }
}

const WordStyle* WordStyles::find(std::string_view id) const {
  const auto found = styles_.find(id.empty() ? std::string_view(default_) : id);
  return found == styles_.end() ? nullptr : &found->second;
}

bool WordStyles::too_many() const { return styles_.size() >= most_styles; }

}  // namespace pilotcheck
