#include "input/yaml/slip_flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "input/yaml/mixed_marks.h"
#include "input/yaml/slip_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

std::string_view wide_mark(std::string_view text) { return text.substr(0, wide_mark_size); }

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [&](std::string_view one) { return text.starts_with(one); });
}

/// The bracket that `text` begins with, as ASCII has it; 0 for anything else.
char opening(std::string_view text) {
  if (is_any_of(text, {"[", "［", "【"})) return '[';
  return is_any_of(text, {"{", "｛"}) ? '{' : '\0';
}

/// What a bracket or quote of a text is closed by is counted back.
bool opens_text(std::string_view text) { return is_any_of(text, {"（", "《", "【", "［", "｛", "“", "‘", "「"}); }
bool closes_text(std::string_view text) { return is_any_of(text, {"）", "》", "】", "］", "｝", "”", "’", "」"}); }

}  // namespace

bool is_wide_flow(std::string_view value) {
  if (value.size() <= wide_mark_size || !is_any_of(value, {"［", "【", "｛"})) return false;
  const std::string_view open = wide_mark(value);
  const std::string_view inner = value.substr(wide_mark_size);
  if (inner.find(open) != std::string_view::npos) return false;
  const auto has_any = [&](std::initializer_list<std::string_view> marks) {
    return std::ranges::any_of(marks, [&](std::string_view one) { return inner.find(one) != std::string_view::npos; });
  };
  if (open == "［") return value.ends_with("］") || value.ends_with(']');
  if (open == "【") {
    return (value.ends_with("】") || value.ends_with(']')) && has_any({"，", "、", "；", ","}) && !has_any({"。"});
  }
  return (value.ends_with("｝") || value.ends_with('}')) && has_any({":", "："});
}

bool edit_to_quotes(SlipList& slips, std::string_view text, std::size_t written) {
  const std::string_view inner = text.substr(written, text.size() - 2 * written);
  const bool plain = inner.find_first_of("\"\\") == std::string_view::npos;
  if (!plain && inner.find('\'') != std::string_view::npos) return false;
  const std::string quote = plain ? "\"" : "'";
  slips.edit(text, written, quote);
  slips.edit(text.substr(text.size() - written), written, quote);
  return true;
}

char SlipFlow::close() {
  const bool one = quote_ == '\0' ? brackets_.size() == 1 : brackets_.empty();
  const char open = !one ? '\0' : quote_ != '\0' ? quote_ : brackets_.front();
  brackets_.clear();
  quote_ = '\0';
  return open;
}

void SlipFlow::begin(std::string_view value, bool last) {
  last_ = last;
  brackets_.clear();
  text_depth_ = marks_ = 0;
  const bool round = is_round_mapping(value, keys_);
  const char bracket = round ? '{' : opening(value);
  if (bracket == '\0') {
    quote_ = value.front();
    return read(value.substr(1));
  }
  const bool wide = value.front() != bracket;
  if (wide) {
    add_mark(value, "full-width-bracket",
             round ? Bilingual{"这里的括号应为花括号", "the brackets here are to be braces"}
                   : Bilingual{"列表用了全角括号", "full-width brackets around a list"},
             round ? Bilingual{"请写成 {键: 值, 键: 值}", "write `{key: value, key: value}`"}
                   : Bilingual{"请写成 [甲, 乙]", "write `[a, b]`"},
             false);
    slips_.edit(value, value.front() == '(' ? 1 : wide_mark_size, std::string(1, bracket));
  }
  open(bracket);
  read(value.substr(wide && value.front() != '(' ? wide_mark_size : 1));
}

void SlipFlow::go_on(std::string_view content, bool last) {
  last_ = last;
  read(content);
}

void SlipFlow::add_mark(std::string_view at, const std::string& code, Bilingual message, Bilingual hint, bool breaks) {
  if (marks_ > 0 && slips_.join(marks_ - 1, code, breaks)) return;
  slips_.add(at, code, std::move(message), std::move(hint), breaks);
  marks_ = slips_.last() + 1;
}

void SlipFlow::open(char bracket) {
  brackets_ += bracket;
  begin_item();
}

void SlipFlow::begin_item() {
  at_item_ = true;
  has_key_ = false;
  text_depth_ = 0;
}

void SlipFlow::read(std::string_view text) {
  word_ = 0;
  for (std::size_t at = 0; at < text.size() && is_open();) {
    if (quote_ != '\0') {
      at = read_quoted(text, at);
      continue;
    }
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == '#' && (at == 0 || text[at - 1] == ' ')) {
      at = read_hash(text, at);
    } else if (c == ' ') {
      ++at;
    } else {
      at = c < 0x80 ? read_ascii(text, at) : read_wide(text, at);
    }
  }
}

/// `[计划, 3 #炉]`: a comment that hides the bracket behind it is none; its item is put in quotes. Where a space stands
/// behind the mark nobody can tell, and the comment is the reason that the bracket is not closed.
std::size_t SlipFlow::read_hash(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (!last_ || brackets_.empty() || rest.find(brackets_.back() == '[' ? ']' : '}') == std::string_view::npos) {
    return text.size();
  }
  const std::string_view marks = brackets_.back() == '[' ? ",]" : ",}";
  std::size_t end = std::min(rest.find_first_of(marks), rest.find("，"));
  if (at_item_) word_ = at;
  const std::string_view item = text::trim(text.substr(word_, at + end - word_));
  Slip& slip = slips_.add(
      rest, "comment-in-value",
      {fmt::format("“{}”会被当作注释", rest), fmt::format("`{}` is taken for a comment", rest)},
      {fmt::format("若是值的一部分，请给这一项加引号；若是注释，请先补上 {}", brackets_.back() == '[' ? ']' : '}'),
       fmt::format("if it belongs to the value, put that in quotes; if not, add {} before it",
                   brackets_.back() == '[' ? ']' : '}')},
      true);
  const bool is_comment = rest.size() < 2 || rest[1] == ' ' || rest[1] == '#';
  if (is_comment || item.find_first_of("\"\\'") != std::string_view::npos) {
    brackets_.clear();
    return text.size();
  }
  slip.doubt = {"若是注释，请在 # 后加空格", "if it is a comment, put a space behind the #"};
  slips_.edit(item, 0, "\"");
  slips_.edit(item.substr(item.size()), 0, "\"");
  at_item_ = false;
  return at + end;
}

std::size_t SlipFlow::read_quoted(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const bool escaped = quote_ == '"' ? text[at] == '\\' : text.substr(at).starts_with("''");
    if (escaped) {
      ++at;
    } else if (text[at] == quote_) {
      quote_ = '\0';
      return at + 1;
    }
  }
  return at;
}

std::size_t SlipFlow::read_ascii(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at_item_) word_ = at;
  const bool begins = std::exchange(at_item_, false);
  if (c == '[' || c == '{') {
    open(c);
  } else if (c == ']' || c == '}') {
    brackets_.pop_back();
    text_depth_ = 0;
  } else if (c == ',') {
    begin_item();
  } else if (begins && (c == '"' || c == '\'')) {
    if (const std::size_t mixed = mixed_quotes_at(text.substr(at), last_)) return mend_item(text.substr(at, mixed), at);
    quote_ = c;
  } else if (c == ')' && ends_with_round(text, at)) {
    read_round_end(text.substr(at));
  } else if (c == ':' && !has_key_) {
    read_key(text, at, at + 1);
  } else if (c == ':' && text.substr(at + 1).starts_with(' ')) {
    find_missing_comma(text, at);
    at_item_ = true;
  }
  return at + 1;
}

std::size_t SlipFlow::read_wide(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at);
  std::size_t next = at;
  if (text::is_space(text::decode(text, next))) return next;
  if (at_item_) word_ = at;
  const bool begins = std::exchange(at_item_, false);
  if (const std::size_t mixed = begins ? mixed_quotes_at(here, last_) : 0) return mend_item(here.substr(0, mixed), at);
  if (begins && is_any_of(here, {"“", "‘", "＂"})) return read_wide_quotes(text, at);
  if (begins && is_any_of(here, {"［", "｛"}) && (is_wide_flow(here) || brackets_.back() == '{')) {
    add_mark(here, "full-width-bracket", {"括号是全角的", "a full-width bracket"},
             {"请改用半角括号", "use ASCII brackets"}, true);
    slips_.edit(here, wide_mark_size, std::string(1, opening(here)));
    open(opening(here));
  } else if (opens_text(here)) {
    ++text_depth_;
  } else if (text_depth_ > 0) {
    if (closes_text(here)) --text_depth_;
  } else if (ends_with_round(text, at) && last_) {
    read_round_end(here);
  } else if (closes_text(here)) {
    read_closing(here);
  } else if (here.starts_with("：") && !has_key_) {
    read_key(text, at, next);
  } else if (is_any_of(here, {"，", "；", "、"})) {
    read_separator(here);
  }
  return next;
}

/// An item wholly in full-width quotes, which would become part of it.
std::size_t SlipFlow::read_wide_quotes(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at);
  const std::string_view close = here.starts_with("“") ? "”" : here.starts_with("‘") ? "’" : "＂";
  constexpr std::size_t longest = 1'000;
  const std::size_t end = here.substr(0, longest).find(close, wide_mark_size);
  if (end == std::string_view::npos) return at + wide_mark_size;
  const std::string_view rest = here.substr(end + wide_mark_size);
  const std::string_view behind = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
  const bool whole = behind.empty() || is_any_of(behind, {",", "]", "}", "，", "、", "；", "］", "｝", "】"});
  const bool simple = here.substr(wide_mark_size, end - wide_mark_size).find(wide_mark(here)) == std::string_view::npos;
  if (whole && simple) {
    add_mark(here, "full-width-quote",
             {"值用全角引号括起，引号会成为内容的一部分", "full-width quotes around the value become part of it"},
             {"请改用半角引号 \"…\"，或不加引号", "use ASCII quotes \"…\", or none"}, false);
    edit_to_quotes(slips_, here.substr(0, end + wide_mark_size), wide_mark_size);
  }
  return at + end + wide_mark_size;
}

std::size_t SlipFlow::mend_item(std::string_view item, std::size_t at) {
  mend_quotes(slips_, item);
  return at + item.size();
}

/// `[计划, 调度）`: a round bracket at the end of what nothing else closes.
void SlipFlow::read_round_end(std::string_view at) {
  if (!last_ || brackets_.size() != 1 || text_depth_ > 0) return;
  const std::string close = brackets_.back() == '[' ? "]" : "}";
  add_mark(at, "full-width-bracket", {"两边的括号不成对", "the two brackets are no pair"},
           {"请改用半角 ] 或 }", "use an ASCII ] or }"}, true);
  slips_.edit(at, at.size(), close);
  brackets_.pop_back();
}

bool SlipFlow::read_closing(std::string_view at) {
  const bool list = is_any_of(at, {"］", "】"});
  if ((!list && !at.starts_with("｝")) || brackets_.empty() || (brackets_.back() == '[') != list) return false;
  add_mark(at, "full-width-bracket", {"括号是全角的", "a full-width bracket"},
           {"请改用半角 ] 或 }", "use an ASCII ] or }"}, true);
  slips_.edit(at, wide_mark_size, list ? "]" : "}");
  brackets_.pop_back();
  return true;
}

}  // namespace pilotcheck
