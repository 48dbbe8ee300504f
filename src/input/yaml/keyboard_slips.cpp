#include "input/yaml/keyboard_slips.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "input/document_parts.h"
#include "input/yaml/block_slips.h"
#include "input/yaml/colon_slips.h"
#include "input/yaml/comment_slips.h"
#include "input/yaml/depth_slips.h"
#include "input/yaml/flow_lines.h"
#include "input/yaml/mark_slips.h"
#include "input/yaml/mixed_marks.h"
#include "input/yaml/slip_indentation.h"
#include "input/yaml/slip_line.h"
#include "input/yaml/white_space_slips.h"
#include "text/take_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The walk over a file, line by line.
class SlipFinder {
 public:
  SlipFinder(std::string_view text, const Limits& limits)
      : text_(text),
        keys_(limits.keys),
        levels_(text),
        depth_(text, slips_),
        block_(slips_, levels_, limits.keys),
        flow_(slips_, levels_, limits.keys) {}

  std::vector<Slip> find(std::size_t most) {
    for (std::size_t start = 0; start < text_.size() && slips_.size() < most;) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      const std::string_view whole = text_.substr(start, end - start);
      start = next_ = end + 1;
      slips_.begin_line(whole);
      read_line(take_apart(whole));
    }
    std::vector<Slip> slips = slips_.take();
    std::ranges::stable_sort(slips, {}, &Slip::position);
    if (slips.size() > most) slips.resize(most);
    return slips;
  }

 private:
  void read_line(const SlipLine& line) {
    if (line.content.empty() && !line.is_item()) return read_blank(line);
    if (flow_.is_open() && flow_.takes(line, rest())) return;
    if (block_.is_open() && block_.takes(line, following(true))) return;
    const std::string_view content = line.content;
    const bool goes_on = continues_value_ && levels_.width_of(line.blank) > value_indent_;
    if (goes_on) cut_text(content);
    if (content.starts_with('#')) return void(read_indentation(line));
    if (is_document_marker(content) || content.starts_with("--- "))
      return markers_.find(slips_, line, has_keys_ ? text_ : "", keys_);
    // A line indented deeper than a key that has a value already goes on with that value: prose, whatever it contains.
    if (goes_on) return depth_.check(line);
    // Where a value is awaited it may be one.
    const bool between = !levels_.is_open() && !line.is_item();
    if (between && (find_wide_comment(slips_, content) || (has_keys_ && find_divider(slips_, content)))) return;
    if (!line.is_item() && stands_among_items(line)) {
      if (const auto item = find_tight_item(slips_, line)) return read_structure(*item);
    }
    find_wide_dash(slips_, line);
    read_structure(line);
  }

  /// A line that only looks blank, as an editor's indentation or a paste leaves it, is none to a parser.
  void read_blank(const SlipLine& line) {
    if (spaces_before(line.whole) == line.whole.size() || flow_.is_in_quotes()) return;
    if (block_.is_open() ? block_.takes_blank(line, following(true)) : goes_on_with_value(line)) return;
    white_space_.find_blank_line(slips_, line);
  }

  /// Whether YAML takes the white space for a part of the value above.
  [[nodiscard]] bool goes_on_with_value(const SlipLine& line) const {
    const bool other = line.whole.find_first_not_of(" \t") != none;
    return other && continues_value_ && !flow_.is_open() && spaces_before(line.whole) > value_indent_;
  }

  /// Whether the entry before or behind it, at the same place, is an item: no parser can read another line there.
  [[nodiscard]] bool stands_among_items(const SlipLine& line) const {
    if (item_indent_ == line.indent) return true;
    const SlipLine next = following(false);
    return next.is_item() && next.indent == line.indent && levels_.is_open();
  }

  /// The lines behind this one.
  [[nodiscard]] std::string_view rest() const { return text_.substr(std::min(next_, text_.size())); }
  [[nodiscard]] SlipLine following(bool comments) const { return next_line(rest(), comments); }

  void read_structure(const SlipLine& line) {
    item_indent_ = line.is_item() ? std::optional(line.indent) : std::nullopt;
    const std::size_t parent = key_width_;
    const bool awaited = levels_.is_open();
    const std::size_t width = read_indentation(line);
    const std::size_t key_width = width + (line.column - line.indent);
    entry_width_ = width;
    continues_value_ = false;
    if (line.content.empty()) return levels_.enter(line.blank, width, width, true);
    std::string_view value = line.content;
    const bool is_key = !has_bracket(value) && read_colon(line, awaited && !line.is_item(), value);
    if (!is_key && !line.is_item()) check_missing_colon(line, awaited);
    // What is no key is the value of the one above, or an item: then that tells what goes on with it.
    std::size_t begin = is_key ? key_width : width;
    if (!is_key && awaited && !line.is_item()) {
      // No deeper than its key it is no value, and nothing below goes on with it: the parser tells of it.
      if (width <= parent) return;
      begin = parent;
    } else {
      has_keys_ = has_keys_ || is_key;
      last_key_ = is_key ? key_in(line.content) : std::string_view();
      awaits_ = is_key && value.empty();
      levels_.enter(line.blank, width, key_width, is_key && (value.empty() || value.front() == '#'));
      key_width_ = key_width;
      is_key ? depth_.remember(line, key_width, value.empty()) : depth_.forget();
      // What stands between keys and is none was told, and nothing goes on with it.
      if (!is_key && !line.is_item() && has_keys_ && std::string_view("[{\"'").find(value.front()) == none) return;
    }
    read_value(value, begin, is_key);
  }

  static bool has_bracket(std::string_view content) { return content.front() == '[' || content.front() == '{'; }

  /// The spaces for which the indentation stands.
  std::size_t read_indentation(const SlipLine& line) {
    const std::string_view blank = line.blank;
    const std::size_t width = levels_.width_of(blank);
    const bool tab = line.before.find('\t') != none;
    const bool odd = blank.find("　") != none || blank.find("\xC2\xA0") != none;
    const bool is_entry = line.is_item() || line.content.starts_with('#') || line.content.find("：") != none ||
                          key_colon(line.content) != none || tight_colon(line.content) != none;
    if (!tab && (!is_entry || !odd)) return width;
    white_space_.find_indentation(slips_, line, width);
    return width;
  }

  /// Whether the line is the first of the text that is the value of the key above: 项目名称：某某 below 概述.
  [[nodiscard]] bool begins_text(const SlipLine& line) const {
    return keys_ != nullptr && awaits_ && line.indent > key_width_ &&
           keys_->begins_text(last_key_, key_in(line.content)) && !has_key_beside(line, rest());
  }

  /// Whether the line has a key, whose value goes to `value`; its colon may be full-width, or lack the space behind it.
  bool read_colon(const SlipLine& line, bool awaited, std::string_view& value) {
    const std::string_view content = line.content;
    if (const std::size_t end = keys_ == nullptr ? 0 : find_quoted_key(slips_, content, *keys_); end > 0) {
      if (content.substr(end).starts_with("：")) {
        find_wide_colon(slips_, content, end, value);
      } else {
        value = text::trim(content.substr(end + 1));
      }
      return true;
    }
    const std::size_t colon = key_colon(content);
    if (colon == none && awaited && begins_text(line)) return false;
    // `名称：值: 更多` has its full-width colon before the first real one.
    const std::size_t wide = wide_colon(colon == none ? content : content.substr(0, colon));
    if (wide != none && (colon != none ? content.substr(wide).starts_with("：")
                                       : !is_prose(line, awaited, content.substr(wide + wide_mark_size)))) {
      find_wide_colon(slips_, content, wide, value);
      return true;
    }
    if (colon != none) {
      value = text::trim(content.substr(colon + 1));
      return true;
    }
    const std::size_t tight = tight_colon(content);
    if (tight == none || is_prose(line, false, content.substr(tight + 1))) return false;
    find_missing_space(slips_, content, tight, value);
    return true;
  }

  /// A line that neither is an entry nor goes on with one, or a word on which the next entry follows: a parser blames
  /// that one. A text in the wrong place, or a key whose colon nobody can place.
  void check_missing_colon(const SlipLine& line, bool awaited) {
    if (!has_keys_ || std::string_view("[{\"'&*!|>?%").find(line.content.front()) != none) return;
    const SlipLine next = following(false);
    if (awaited && (next.is_item() || next.blank != line.blank || key_colon(next.content) == none)) return;
    Slip& slip = slips_.add(
        line.content, "missing-colon",
        {"这一行没有冒号，也不是上一行的继续", "this line has no colon, and does not go on with the one before"},
        {"若是键，请写成“键: 值”；若是上面的文字，请比它的键多缩进",
         "write `key: value`, or indent what belongs to the text above deeper than its key"},
        true);
    slip.no_text = !awaited;
  }

  /// Whether a line with a colon in the wrong form is a text: an item that no further key goes on with, or a sentence
  /// that alone is the value of the key above.
  [[nodiscard]] bool is_prose(const SlipLine& line, bool awaited, std::string_view value) const {
    if (!line.is_item() && !awaited) return false;
    const SlipLine next = following(false);
    if (!next.is_item() && next.indent == line.column && has_any_colon(next.content)) return false;
    constexpr std::size_t longest_value = 40;
    if (!value.empty() && std::string_view("[{\"'|>").find(value.front()) != none) return false;
    return line.is_item() || value.find("。") != none || text::count_code_points(value) > longest_value;
  }

  /// What stands behind a key's colon, or is a list item. Lines indented deeper than `begin` go on with it.
  void read_value(std::string_view value, std::size_t begin, bool of_key) {
    if (value.empty()) return;
    if (value.front() == '#') return find_cut_comment(slips_, value, 0, of_key);
    const std::string_view key = of_key ? last_key_ : std::string_view();
    if (value.front() == '|' || value.front() == '>') return block_.begin(value, begin, key);
    if (value.starts_with("｜") && has_text_below(begin) && find_wide_bar(slips_, value))
      return block_.begin("|", begin, key);
    if (of_key && find_quoted_beginning(slips_, value)) return;
    const std::string_view quoted = text::trim(value.substr(0, value.find(" #")));
    if (has_mixed_quotes(quoted) && ends_before(levels_, rest(), begin)) return mend_quotes(slips_, quoted);
    if (has_bracket(value) || value.front() == '"' || value.front() == '\'') return begin_flow(value, begin);
    continues_value_ = true;
    value_indent_ = begin;
    const std::size_t comment = value.find(" #");
    const std::string_view text = text::trim(value.substr(0, comment));
    if (read_wrapped(text)) return;
    if (comment == none) return;
    if (text_goes_on(begin)) return find_cut_text(slips_, value.substr(comment + 1), true);
    find_cut_comment(slips_, value, comment + 1, of_key);
  }

  /// A line that goes on with a text, in which a comment may begin.
  void cut_text(std::string_view content) {
    const std::size_t hash = content.front() == '#' ? 0 : content.find(" #") + 1;
    if (hash == 0 && content.front() != '#') return;
    const bool goes_on = text_goes_on(value_indent_);
    // A comment of its own line behind the text cuts nothing.
    if (hash > 0 || goes_on) find_cut_text(slips_, content.substr(hash), goes_on);
  }

  /// Whether what stands below, comments aside, goes on with the value of the key at `begin`.
  bool text_goes_on(std::size_t begin) {
    const SlipLine next = following(false);
    return !next.content.empty() && levels_.width_of(next.blank) > begin;
  }

  bool has_text_below(std::size_t begin) {
    const SlipLine next = following(true);
    return !next.content.empty() && levels_.width_of(next.blank) > begin;
  }

  /// A value wholly in full-width quotes or brackets.
  bool read_wrapped(std::string_view value) {
    const auto wrapped = [&](std::string_view open, std::string_view close) {
      return value.size() >= 2 * wide_mark_size && value.starts_with(open) && value.ends_with(close) &&
             value.substr(wide_mark_size, value.size() - 2 * wide_mark_size).find(open) == none;
    };
    if (wrapped("“", "”") || wrapped("‘", "’") || wrapped("＂", "＂")) {
      slips_.add(value, "full-width-quote",
                 {"值用全角引号括起，引号会成为内容的一部分", "full-width quotes around the value become part of it"},
                 {"请改用半角引号 \"…\"，或不加引号", "use ASCII quotes \"…\", or none"}, false);
      edit_to_quotes(slips_, value, wide_mark_size);
      return true;
    }
    const bool round = is_round_mapping(value, keys_) && ends_before(levels_, rest(), key_width_);
    if (!round && !is_wide_flow(value)) return false;
    continues_value_ = false;
    begin_flow(value, round ? std::optional(key_width_) : std::nullopt);
    return true;
  }

  /// `width`: of the key that it is the value of; nothing where none is known.
  void begin_flow(std::string_view value, std::optional<std::size_t> width) {
    flow_.begin(value, has_keys_ ? width : std::nullopt, entry_width_, rest());
  }

  std::string_view text_;
  const KnownKeys* keys_;
  std::size_t next_ = 0;  ///< where the line behind this one begins
  SlipList slips_;
  SlipIndentation levels_;
  DepthSlips depth_;
  BlockSlips block_;
  FlowLines flow_;
  WhiteSpaceSlips white_space_;
  StrayMarkers markers_;
  std::size_t entry_width_ = 0;             ///< spaces before the last line taken for structure
  std::size_t key_width_ = 0;               ///< spaces before the last key or item
  std::optional<std::size_t> item_indent_;  ///< of the last entry, where it is an item
  std::string_view last_key_;               ///< empty where the last entry was an item
  bool awaits_ = false;                     ///< its value
  bool has_keys_ = false;                   ///< the text has had one
  bool continues_value_ = false;
  std::size_t value_indent_ = 0;
};

}  // namespace

std::vector<Slip> find_keyboard_slips(std::string_view text, const Limits& limits) {
  return SlipFinder(text, limits).find(limits.findings);
}

}  // namespace pilotcheck
