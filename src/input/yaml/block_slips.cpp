#include "input/yaml/block_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool has_tab(const SlipLine& line) { return line.blank.find('\t') != none; }

std::string_view without_quotes(std::string_view key) {
  const bool quoted = key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.front() == key.back();
  return quoted ? key.substr(1, key.size() - 2) : key;
}

}  // namespace

void BlockSlips::begin(std::string_view header, std::size_t width, std::string_view key) {
  in_ = true;
  key_ = key;
  width_ = width;
  depth_ = pasted_ = 0;
  for (const char c : header.substr(0, header.find(' '))) {
    if (c >= '1' && c <= '9') depth_ = width + static_cast<std::size_t>(c - '0');
  }
}

bool BlockSlips::takes(const SlipLine& line, const SlipLine& next) {
  const std::size_t spaces = spaces_before(line.whole);
  if (spaces > width_ && (depth_ == 0 || spaces >= depth_)) {
    if (depth_ == 0) depth_ = spaces;
    pasted_ = 0;
    return true;
  }
  const bool tabs = has_tab(line) && levels_.plain_width(line.blank) > width_;
  if (!tabs && ends_at(line, next)) {
    in_ = false;
    return false;
  }
  take_pasted(line, tabs);
  return true;
}

bool BlockSlips::takes_blank(const SlipLine& line, const SlipLine& next) {
  const std::size_t spaces = spaces_before(line.blank);
  const std::size_t below = spaces_before(next.blank);
  // The first line of a text may be as deep as it likes, unless the text goes on less deep.
  const bool begins = depth_ == 0 && spaces > width_ && (below <= width_ || spaces <= below);
  if (begins || (depth_ != 0 && spaces >= depth_)) return true;
  if (pasted_ == 0) return false;
  slips_.edit(pasted_ - 1, line.blank, line.blank.size(), "");
  return true;
}

/// 主营业务: 压缩机 at the margin, in a text that was pasted from its first line on: no form has such a key. Where a
/// parser could read the line as one, the next one has to be what no parser can read there.
bool BlockSlips::is_sentence(const SlipLine& line, const SlipLine& next) const {
  if (keys_ == nullptr || line.indent > 0 || width_ == 0 || (depth_ != 0 && pasted_ == 0)) return false;
  const std::size_t colon = std::min(line.content.find(':'), line.content.find("："));
  if (colon == none) return pasted_ > 0;
  const std::string_view key = text::trim(line.content.substr(0, colon));
  const std::string_view value = text::trim(line.content.substr(std::min(colon + 1, line.content.size())));
  constexpr std::string_view structure = "[{\"'|>&*!#";
  if (value.empty() || structure.find(value.front()) != none || !is_key_like(key) || keys_->has(key)) return false;
  const bool broken = !next.content.empty() && next.indent == 0 && !next.is_item() && !has_any_colon(next.content) &&
                      structure.find(next.content.front()) == none;
  return pasted_ > 0 || broken;
}

/// 项目名称：某某 where the keys of the mapping stand, in a text that was pasted from its first line on: a label of a
/// form that is no key here, or one among lines that no parser can read there.
bool BlockSlips::is_pasted_label(const SlipLine& line, std::size_t colon, const SlipLine& next) const {
  if (keys_ == nullptr || key_.empty() || (depth_ != 0 && pasted_ == 0) || line.indent != width_) return false;
  const std::string_view key = without_quotes(key_);
  const std::string_view label = text::trim(line.content.substr(0, colon));
  // Of a key that nobody knows, what stands beside it is not known either.
  const bool beside = keys_->has(key) ? keys_->stand_together(key, label) : keys_->has(label);
  if (!beside) return true;
  return !next.content.empty() && next.indent <= width_ && !next.is_item() && !has_any_colon(next.content) &&
         next.content.front() != '#';
}

/// - 在线检测 where no list stands, in a text that was pasted from its first line on: no parser can read it there.
bool BlockSlips::is_pasted_item(const SlipLine& line) const {
  return !key_.empty() && (depth_ == 0 || pasted_ > 0) && !levels_.has_list(line.indent) && line.indent <= width_ &&
         !line.content.empty() && !has_any_colon(line.content) && spaces_before(line.blank) == line.blank.size();
}

/// Whether the line is a key, an item or a comment before one: what stands behind the text.
bool BlockSlips::ends_at(const SlipLine& line, const SlipLine& next) const {
  const std::string_view content = line.content;
  if (content.starts_with("---") || content.starts_with("...")) return true;
  if (line.is_item()) return !is_pasted_item(line) && (pasted_ == 0 || !is_sentence(line, next));
  if (content.starts_with('#')) {
    return next.content.empty() || next.content.starts_with('#') || ends_at(next, {});
  }
  if (content.starts_with("? ")) return true;
  if (key_colon(content) != none || content.find(":\t") != none) return !is_sentence(line, next);
  if (content.front() == '{' || content.front() == '[') return false;
  // A sentence of a pasted text may begin like a key. One that stands where keys do is one; at the margin, where pasted
  // texts stand too, only with a list in brackets, or keys below it.
  const std::size_t wide = wide_colon(content);
  if (wide == none && tight_colon(content) == none) return false;
  if (spaces_before(line.blank) < line.blank.size() || !levels_.has_level(line.indent)) return false;
  const std::string_view value = wide == none ? std::string_view() : text::trim(content.substr(wide + wide_mark_size));
  const bool has_list = value.starts_with('[') || value.starts_with('{') || value.starts_with("［");
  const bool heads = has_list || (wide != none && value.empty() && next.indent > 0 && has_any_colon(next.content));
  if (!heads && is_pasted_label(line, std::min(wide, tight_colon(content)), next)) return false;
  return line.indent > 0 || width_ == 0 || heads;
}

void BlockSlips::take_pasted(const SlipLine& line, bool tabs) {
  constexpr std::size_t usual_step = 2;
  if (depth_ == 0) depth_ = tabs ? levels_.plain_width(line.blank) : width_ + usual_step;
  if (pasted_ == 0) {
    first_line_ = slips_.line();
    if (tabs) {
      slips_.add(line.blank, "tab-indentation", {"缩进中有制表符", "there is a tab in the indentation"},
                 {"请改用空格缩进", "indent with spaces"}, true);
    } else {
      slips_.add(line.whole, "text-not-indented", {"“|”后面的正文没有缩进", "the text behind `|` is not indented"},
                 {"请把粘贴的整段文字缩进", "indent the whole text that was pasted"}, true);
    }
    pasted_ = slips_.last() + 1;
  }
  // Full-width spaces before a paragraph belong to it.
  const std::size_t end = std::min(line.blank.find_first_not_of(" \t"), line.blank.size());
  const std::size_t width = std::max(depth_, tabs ? levels_.plain_width(line.blank.substr(0, end)) : 0);
  slips_.edit(pasted_ - 1, line.whole, end, std::string(width, ' '));
  Bilingual& read = slips_[pasted_ - 1].read;
  if (first_line_ == slips_.line()) {
    read = {fmt::format("第 {} 行是正文", first_line_), fmt::format("text on line {}", first_line_)};
  } else {
    read = {fmt::format("第 {}–{} 行都是正文", first_line_, slips_.line()),
            fmt::format("the text of lines {} to {}", first_line_, slips_.line())};
  }
}

}  // namespace pilotcheck
