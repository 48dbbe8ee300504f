#include "input/yaml/slip_indentation.h"

#include <algorithm>

#include "input/yaml/slip_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What stands for the white space of a key behind the `- ` of its item.
constexpr std::string_view behind_dash = "-";

}  // namespace

std::size_t SlipIndentation::step() {
  if (step_) return *step_;
  step_ = 2;
  for (std::size_t start = 0; start < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', start), text_.size());
    const SlipLine line = take_apart(text_.substr(start, end - start));
    const std::size_t spaces = spaces_before(line.blank);
    start = end + 1;
    if (spaces == 0 || spaces < line.blank.size() || key_colon(line.content) == std::string_view::npos) continue;
    step_ = spaces;
    break;
  }
  return *step_;
}

std::size_t SlipIndentation::width_with(std::string_view blank, std::size_t tab, std::size_t wide) const {
  std::size_t width = 0;
  for (std::size_t at = 0; at < blank.size();) {
    const char32_t c = text::decode(blank, at);
    width += c == '\t' ? tab : c == U'　' ? wide : 1;
  }
  return width;
}

std::size_t SlipIndentation::plain_width(std::string_view blank) { return width_with(blank, step(), 1); }

std::size_t SlipIndentation::width_of(std::string_view blank) {
  if (spaces_before(blank) == blank.size()) return blank.size();
  const auto same = std::ranges::find(levels_, blank, &Level::blank);
  if (same != levels_.end()) return same->width;
  if (!open_ && goes_on_with_item(blank)) return levels_.back().width;
  constexpr std::size_t usual_tabs[] = {2, 4, 8};
  std::vector<std::size_t> candidates{width_with(blank, step(), 1), width_with(blank, step(), 2)};
  for (const std::size_t tab : usual_tabs) candidates.push_back(width_with(blank, tab, 1));
  if (open_) {
    for (const std::size_t width : candidates) {
      if (width > key_width()) return width;
    }
  }
  for (const std::size_t width : candidates) {
    if (has_level(width)) return width;
  }
  return candidates.front();
}

bool SlipIndentation::goes_on_with_item(std::string_view blank) const {
  if (levels_.size() < 2 || levels_.back().blank != behind_dash) return false;
  return blank.starts_with(levels_[levels_.size() - 2].blank);
}

bool SlipIndentation::has_level(std::size_t width) const {
  return std::ranges::find(levels_, width, &Level::width) != levels_.end();
}

bool SlipIndentation::has_list(std::size_t width) const {
  const auto item = std::ranges::find(levels_, width, &Level::width);
  return item != levels_.end() && item + 1 != levels_.end() && (item + 1)->blank == behind_dash;
}

void SlipIndentation::enter(std::string_view blank, std::size_t width, std::size_t key_width, bool open) {
  while (!levels_.empty() && levels_.back().width >= width) levels_.pop_back();
  levels_.push_back({blank, width});
  // What stands behind `- ` has no white space of its own that another line could have too.
  if (key_width > width) levels_.push_back({behind_dash, key_width});
  open_ = open;
}

}  // namespace pilotcheck
