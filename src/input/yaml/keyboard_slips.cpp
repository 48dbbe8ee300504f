#include "input/yaml/keyboard_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool starts(std::string_view text, std::string_view beginning) { return text.starts_with(beginning); }

/// One line taken apart: what stands before its content, and the content without a comment.
struct Line {
  std::string_view whole;
  std::string_view indentation;  ///< spaces of any kind, tabs, and the `- ` of list items
  std::string_view content;      ///< trimmed at its end
  std::size_t indent = 0;        ///< characters before the first that is no white space
  std::size_t column = 0;        ///< characters before the content: where a key stands, behind the `- ` of its item
};

Line take_apart(std::string_view whole) {
  Line line;
  line.whole = whole;
  std::size_t at = 0;
  while (at < whole.size()) {
    std::size_t next = at;
    if (!text::is_space(text::decode(whole, next))) break;
    at = next;
    ++line.indent;
  }
  while (starts(whole.substr(at), "- ")) at += 2;
  while (at < whole.size() && whole[at] == ' ') ++at;
  line.indentation = whole.substr(0, at);
  line.column = text::count_code_points(line.indentation);
  line.content = text::trim(whole.substr(at));
  return line;
}

/// A word that looks like a key: short, of letters, digits, Han characters and the marks that labels have.
bool is_key_like(std::string_view word) {
  constexpr std::size_t longest_label = 24;
  if (word.empty() || text::count_code_points(word) > longest_label) return false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::decode(word, at);
    const bool ascii =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/';
    const bool mark = c == 0xFF08 || c == 0xFF09 || c == '(' || c == ')';  // labels such as 总资产（万元）
    if (!ascii && !mark && !(c >= 0x4E00 && c <= 0x9FFF)) return false;
  }
  return true;
}

/// Offset of the ASCII colon that makes the content a key with a value, or npos.
std::size_t key_colon(std::string_view content) {
  if (starts(content, "\"") || starts(content, "'")) {
    const std::size_t end = content.find(content.front(), 1);
    return end == std::string_view::npos ? end
                                         : (starts(content.substr(end + 1), ":") ? end + 1 : std::string_view::npos);
  }
  const std::size_t colon = content.find(": ");
  if (colon != std::string_view::npos) return colon;
  return content.ends_with(':') ? content.size() - 1 : std::string_view::npos;
}

/// The walk over a file, line by line.
class SlipFinder {
 public:
  explicit SlipFinder(std::string_view text) : text_(text) {}

  std::vector<Slip> find(std::size_t most) {
    for (std::size_t start = 0; start < text_.size() && slips_.size() < most;) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      ++line_number_;
      read_line(text_.substr(start, end - start));
      start = end + 1;
    }
    if (slips_.size() > most) slips_.resize(most);
    return std::move(slips_);
  }

 private:
  void add(const Line& line, std::string_view at, std::string code, Bilingual message, Bilingual hint, bool breaks) {
    const auto offset = static_cast<std::size_t>(at.data() - line.whole.data());
    const auto column = static_cast<std::uint32_t>(text::count_code_points(line.whole.substr(0, offset)) + 1);
    slips_.push_back({std::move(code), {line_number_, column}, std::move(message), std::move(hint), breaks});
  }

  void read_line(std::string_view whole) {
    Line line = take_apart(whole);
    if (line.content.empty()) return;
    if (in_block_ && line.indent > block_indent_) return;
    in_block_ = false;
    if (quote_ != '\0') return skip_quoted(line, line.content);
    if (!flow_.empty()) return read_flow(line, line.content);
    if (starts(line.content, "#") || starts(line.content, "---") || starts(line.content, "...")) return;
    // A line indented deeper than a key that has a value already goes on with that value: prose, whatever it contains.
    if (continues_value_ && line.indent > value_indent_) return;
    read_structure(line);
  }

  void read_structure(const Line& line) {
    check_indentation(line);
    continues_value_ = false;
    if (line.content.front() == '[' || line.content.front() == '{') return read_flow(line, line.content);
    const std::size_t colon = key_colon(line.content);
    if (colon == std::string_view::npos) {
      if (!check_colon(line)) read_value(line, line.content, line.indent);
      return;
    }
    // `名称：值: 更多` has its full-width colon before the first real one.
    const std::string_view key = line.content.substr(0, colon);
    if (key.find("：") != std::string_view::npos && check_colon(line)) return;
    read_value(line, text::trim(line.content.substr(colon + 1)), line.column);
  }

  void check_indentation(const Line& line) {
    const std::string_view before =
        line.whole.substr(0, static_cast<std::size_t>(line.content.data() - line.whole.data()));
    const bool is_entry = key_colon(line.content) != std::string_view::npos ||
                          line.content.find("：") != std::string_view::npos || starts(line.content, "- ") ||
                          before.find('-') != std::string_view::npos;
    if (const std::size_t tab = before.find('\t'); tab != std::string_view::npos) {
      return add(line, before.substr(tab), "tab-indentation", {"缩进中有制表符", "there is a tab in the indentation"},
                 {"请改用空格缩进", "indent with spaces"}, true);
    }
    if (!is_entry) return;
    if (const std::size_t wide = before.find("　"); wide != std::string_view::npos) {
      add(line, before.substr(wide), "full-width-space",
          {"缩进中有全角空格", "there is a full-width space in the indentation"},
          {"请改用半角空格缩进", "indent with ordinary spaces"}, true);
    } else if (const std::size_t fixed = before.find("\xC2\xA0"); fixed != std::string_view::npos) {
      add(line, before.substr(fixed), "no-break-space",
          {"缩进中有不换行空格", "there is a no-break space in the indentation"},
          {"请改用半角空格缩进", "indent with ordinary spaces"}, true);
    }
  }

  /// A key whose colon is full-width, or lacks the space behind it. True when there is such a slip.
  bool check_colon(const Line& line) {
    const std::string_view content = line.content;
    const std::size_t wide = content.find("：");
    const std::size_t narrow = content.find(':');
    if (wide != std::string_view::npos && wide < narrow && is_key_like(text::trim(content.substr(0, wide)))) {
      const std::string key(text::trim(content.substr(0, wide)));
      add(line, content.substr(wide), "full-width-colon",
          {fmt::format("“{}”后面是全角冒号", key), fmt::format("a full-width colon behind `{}`", key)},
          {fmt::format("请写成“{}: …”（半角冒号加空格）", key),
           fmt::format("write `{}: …`, an ASCII colon and a space", key)},
          true);
      return true;
    }
    if (narrow == std::string_view::npos || narrow == 0 || narrow > wide || narrow + 1 >= content.size()) return false;
    const std::string key(content.substr(0, narrow));
    const std::string_view value = content.substr(narrow + 1);
    const bool address_or_time =
        starts(value, "//") || (value.front() >= '0' && value.front() <= '9' && key.back() <= '9');
    if (address_or_time || !is_key_like(key)) return false;
    add(line, content.substr(narrow), "missing-space",
        {fmt::format("“{}:”后面缺少空格", key), fmt::format("no space behind `{}:`", key)},
        {fmt::format("请写成“{}: …”", key), fmt::format("write `{}: …`", key)}, true);
    return true;
  }

  /// What stands behind a key's colon, or is a list item. Lines indented deeper than `indent` go on with it.
  void read_value(const Line& line, std::string_view value, std::size_t indent) {
    if (value.empty() || value.front() == '#') return;
    if (value.front() == '|' || value.front() == '>') {
      in_block_ = true;
      block_indent_ = indent;
      return;
    }
    if (value.front() == '[' || value.front() == '{') return read_flow(line, value);
    if (value.front() == '"' || value.front() == '\'') {
      quote_ = value.front();
      return skip_quoted(line, value.substr(1));
    }
    continues_value_ = true;
    value_indent_ = indent;
    check_wrapped(line, value);
  }

  /// A value wholly in full-width quotes or brackets.
  void check_wrapped(const Line& line, std::string_view value) {
    constexpr std::size_t mark = 3;  // bytes of each of these marks
    const auto wrapped = [&](std::string_view open, std::string_view close) {
      return value.size() >= 2 * mark && starts(value, open) && value.ends_with(close) &&
             value.substr(mark, value.size() - 2 * mark).find(open) == std::string_view::npos;
    };
    if (wrapped("“", "”") || wrapped("‘", "’") || wrapped("＂", "＂")) {
      add(line, value, "full-width-quote",
          {"值用全角引号括起，引号会成为内容的一部分", "full-width quotes around the value become part of it"},
          {"请改用半角引号 \"…\"，或不加引号", "use ASCII quotes \"…\", or none"}, false);
    } else if (wrapped("［", "］") || wrapped("【", "】") || wrapped("｛", "｝")) {
      add(line, value, "full-width-bracket", {"列表用了全角括号", "full-width brackets around a list"},
          {"请写成 [甲, 乙]", "write `[a, b]`"}, false);
    }
  }

  void skip_quoted(const Line& line, std::string_view rest) {
    for (std::size_t at = 0; at < rest.size(); ++at) {
      if (quote_ == '"' && rest[at] == '\\') {
        ++at;
      } else if (rest[at] == quote_) {
        quote_ = '\0';
        if (!flow_.empty()) read_flow(line, rest.substr(at + 1));
        return;
      }
    }
  }

  /// Goes through flow text; `flow_` holds the brackets that are open.
  void read_flow(const Line& line, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == '#' && at > 0 && text[at - 1] == ' ') return;
      if (c == '[' || c == '{') {
        flow_ += c;
      } else if (c == ']' || c == '}') {
        if (!flow_.empty()) flow_.pop_back();
        if (flow_.empty()) return;
      } else if ((c == '"' || c == '\'') &&
                 (at == 0 || std::string_view(" ,[{:").find(text[at - 1]) != std::string_view::npos)) {
        quote_ = c;
        return skip_quoted(line, text.substr(at + 1));
      } else {
        check_flow_mark(line, text.substr(at));
      }
    }
  }

  void check_flow_mark(const Line& line, std::string_view at) {
    const bool comma = starts(at, "，") || starts(at, "；");
    const bool enumeration = starts(at, "、");
    const bool close = starts(at, "］") || starts(at, "｝");
    if (!comma && !enumeration && !close) return;
    // In a flow mapping the mark may belong to a text; before a further key it is a slip.
    if (flow_.back() == '{') {
      constexpr std::size_t most_bytes_of_key = 256;
      const std::string_view rest = text::trim(at.substr(3, most_bytes_of_key));
      const std::size_t colon = std::min(rest.find(": "), rest.find("："));
      if (!close && (colon == std::string_view::npos || !is_key_like(rest.substr(0, colon)))) return;
    }
    if (close) {
      add(line, at, "full-width-bracket", {"括号是全角的", "a full-width bracket"},
          {"请改用半角 ] 或 }", "use an ASCII ] or }"}, true);
    } else if (comma) {
      add(line, at, "full-width-comma", {"列表各项之间是全角逗号", "a full-width comma between items"},
          {"请改用半角逗号加空格；若逗号是文字的一部分，请加引号",
           "use an ASCII comma and a space; if the comma belongs to the text, put it in quotes"},
          true);
    } else {
      add(line, at, "enumeration-comma", {"列表各项之间是顿号", "an enumeration comma (、) between items"},
          {"请改用半角逗号加空格；若顿号是文字的一部分，请加引号",
           "use an ASCII comma and a space; if the mark belongs to the text, put it in quotes"},
          false);
    }
  }

  std::string_view text_;
  std::vector<Slip> slips_;
  std::uint32_t line_number_ = 0;
  bool in_block_ = false;
  std::size_t block_indent_ = 0;
  char quote_ = '\0';
  std::string flow_;
  bool continues_value_ = false;
  std::size_t value_indent_ = 0;
};

}  // namespace

std::vector<Slip> find_keyboard_slips(std::string_view text, std::size_t most) { return SlipFinder(text).find(most); }

}  // namespace pilotcheck
