#include "input/yaml/depth_slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/take_line.h"
#include "text/utf8.h"

namespace pilotcheck {

void DepthSlips::remember(const SlipLine& line, std::size_t width, bool awaits) {
  check_root(line, width);
  const std::string_view name = line.content.substr(0, std::min(line.content.find(':'), line.content.find("：")));
  before_last_ = std::exchange(
      last_, {text::trim(name), {slips_.line(), static_cast<std::uint32_t>(line.column + 1)}, width, awaits});
}

void DepthSlips::check_root(const SlipLine& line, std::size_t width) {
  const auto begin = static_cast<std::size_t>(line.whole.data() - text_.data());
  if (!root_width_) {
    root_width_ = line.is_item() ? 0 : width;
    root_line_ = slips_.line();
    below_root_ = text_.substr(begin);
  }
  if (line.is_item() || width >= *root_width_) return;
  const std::string more(*root_width_ - width, ' ');
  const auto above = static_cast<std::size_t>(line.whole.data() - below_root_.data());
  const std::uint32_t last = slips_.line() - 1;
  const std::string_view key = key_in(line.content);
  slips_.add_at({root_line_, static_cast<std::uint32_t>(*root_width_ + 1)}, "misplaced-key",
                {fmt::format("第 {}–{} 行比“{}”多缩进 {} 格", root_line_, last, key, more.size()),
                 fmt::format("lines {} to {} are indented by {} more than `{}`", root_line_, last, more.size(), key)},
                {fmt::format("请与“{}”对齐", key), fmt::format("align them with `{}`", key)});
  const std::size_t slip = slips_.size() - 1;
  slips_[slip].read = {"对齐的", "level with it"};
  root_width_ = width;
  std::string_view rest = below_root_.substr(0, above);
  for (std::uint32_t number = root_line_; !rest.empty(); ++number) {
    const std::string_view one = text::take_line(rest);
    if (one.starts_with(more)) slips_.edit(slip, {{number, 1}, more, ""});
  }
}

void DepthSlips::check(const SlipLine& line) {
  const std::size_t colon = key_colon(line.content);
  if (colon == none || line.is_item() || last_.name.empty() || last_.awaits ||
      !is_key_like(line.content.substr(0, colon)))
    return;
  if (before_last_.awaits && before_last_.width == last_.width) {
    const std::string_view above = before_last_.name;
    slips_.add_at(last_.position, "syntax",
                  {fmt::format("“{}”与“{}”对齐，它下面的行却缩进更深", last_.name, above),
                   fmt::format("`{}` is level with `{}`, but the line below it is deeper", last_.name, above)},
                  {fmt::format("若它属于“{}”，请与下面的行一样缩进", above),
                   fmt::format("if it belongs to `{}`, indent it like the line below", above)});
  } else if (const std::string_view level = key_above_last(line.indent); !level.empty()) {
    slips_.add_at(last_.position, "syntax",
                  {fmt::format("“{}”比它上下的键缩进少", last_.name),
                   fmt::format("`{}` is less indented than the keys above and below it", last_.name)},
                  {fmt::format("请与“{}”一样缩进 {} 格", level, line.indent),
                   fmt::format("indent it by {} spaces, like `{}`", line.indent, level)});
  } else {
    const std::string_view key = line.content.substr(0, colon);
    slips_.add_at({slips_.line(), static_cast<std::uint32_t>(line.column + 1)}, "syntax",
                  {fmt::format("“{}”比“{}”缩进更深，而后者已有值", key, last_.name),
                   fmt::format("`{}` is deeper than `{}`, which has a value", key, last_.name)},
                  {fmt::format("若它是键，请与“{}”对齐；若是上面的文字，请给整段文字加引号", last_.name),
                   fmt::format("align it with `{}` if it is a key; if it belongs to the text above, put that in "
                               "quotes",
                               last_.name)});
  }
  last_ = {};
}

std::string_view DepthSlips::key_above_last(std::size_t indent) const {
  constexpr int farthest = 200;  // lines; a group of a form is shorter
  std::size_t end = text_.rfind('\n', static_cast<std::size_t>(last_.name.data() - text_.data()));
  for (int lines = 0; lines < farthest && end != none && end > 0; ++lines) {
    const std::size_t before = text_.rfind('\n', end - 1);
    const std::size_t begin = before == none ? 0 : before + 1;
    const SlipLine line = take_apart(text_.substr(begin, end - begin));
    end = before;
    if (line.content.empty() || line.content.starts_with('#') || line.indent > indent) continue;
    const std::size_t colon = key_colon(line.content);
    return line.indent < indent || colon == none ? std::string_view() : line.content.substr(0, colon);
  }
  return {};
}

}  // namespace pilotcheck
