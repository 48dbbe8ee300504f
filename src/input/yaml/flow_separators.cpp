// Of SlipFlow: the colons and commas that divide what stands in brackets.
#include <fmt/format.h>

#include <algorithm>

#include "input/yaml/slip_flow.h"
#include "input/yaml/slip_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Behind a key in quotes no space is needed: {"name":"甲"}.
bool is_quoted(std::string_view key) {
  return key.size() > 1 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front();
}

}  // namespace

/// A colon at `at` may end the key of an entry in braces, and may be wide or lack its space.
void SlipFlow::read_key(std::string_view text, std::size_t at, std::size_t behind) {
  const std::string_view rest = text.substr(behind);
  const bool wide = behind - at > 1;
  const bool ends = rest.empty() || rest.front() == ' ' || rest.front() == ',' || rest.front() == '}';
  if (!wide && (ends || is_quoted(text::trim(text.substr(word_, at - word_))))) {
    at_item_ = has_key_ = true;
    return;
  }
  constexpr std::size_t most_bytes = 256;
  if (brackets_.empty() || brackets_.back() != '{' || at - word_ > most_bytes) return;
  const std::string_view key = text::trim(text.substr(word_, at - word_));
  if (wide ? !is_key_like(key) : tight_colon(text.substr(word_)) != at - word_) return;
  at_item_ = has_key_ = true;
  if (wide) {
    add_mark(text.substr(at), "full-width-colon",
             {fmt::format("“{}”后面是全角冒号", key), fmt::format("a full-width colon behind `{}`", key)},
             {fmt::format("请写成“{}: …”（半角冒号加空格）", key),
              fmt::format("write `{}: …`, an ASCII colon and a space", key)},
             true);
    slips_.edit(text.substr(at), wide_mark_size, ends ? ":" : ": ");
  } else {
    add_mark(text.substr(at), "missing-space",
             {fmt::format("“{}:”后面缺少空格", key), fmt::format("no space behind `{}:`", key)},
             {fmt::format("请写成“{}: …”", key), fmt::format("write `{}: …`", key)}, true);
    slips_.edit(rest, 0, " ");
  }
}

/// `{before: 1 after: 2}`: the colon at `at` has a key before it, but that no comma.
void SlipFlow::find_missing_comma(std::string_view text, std::size_t at) {
  if (brackets_.empty() || brackets_.back() != '{') return;
  const std::size_t space = text.substr(0, at).rfind(' ');
  if (space == std::string_view::npos || space <= word_ || !is_key_like(text.substr(space + 1, at - space - 1))) return;
  const std::string_view before = text::trim(text.substr(word_, space - word_));
  if (before.empty() || before.ends_with(':') || before.ends_with(',')) return;
  const std::string_view behind = text.substr(static_cast<std::size_t>(before.data() + before.size() - text.data()));
  const std::string_view key = text.substr(space + 1, at - space - 1);
  add_mark(behind, "missing-comma", {fmt::format("“{}”前面缺少逗号", key), fmt::format("no comma before `{}`", key)},
           {"请在两项之间加半角逗号和空格", "put an ASCII comma and a space between the two"}, true);
  slips_.edit(behind, 0, ",");
}

/// Whether a key with its colon begins here, and no address or time.
bool SlipFlow::begins_entry(std::string_view text) const {
  constexpr std::size_t most_bytes = 256;
  text = text::trim(text.substr(0, most_bytes));
  const std::size_t colon = std::min(text.find(':'), text.find("："));
  if (colon == std::string_view::npos) return false;
  const std::string_view key = text::trim(text.substr(0, colon));
  if (!is_key_like(key) || (keys_ != nullptr && !keys_->has(key))) return false;
  const bool tight = text[colon] == ':' && colon + 1 < text.size() && text[colon + 1] != ' ';
  return !tight || tight_colon(text) == colon;
}

void SlipFlow::read_separator(std::string_view at) {
  // In a flow mapping the mark may belong to a text; before a further key it is a slip.
  if (brackets_.empty() || (brackets_.back() == '{' && !begins_entry(at.substr(wide_mark_size)))) return;
  if (at.starts_with("、")) {
    add_mark(at, "enumeration-comma", {"列表各项之间是顿号", "an enumeration comma (、) between items"},
             {"请改用半角逗号加空格；若顿号是文字的一部分，请加引号",
              "use an ASCII comma and a space; if the mark belongs to the text, put it in quotes"},
             false);
  } else {
    add_mark(at, "full-width-comma", {"列表各项之间是全角逗号", "a full-width comma between items"},
             {"请改用半角逗号加空格；若逗号是文字的一部分，请加引号",
              "use an ASCII comma and a space; if the comma belongs to the text, put it in quotes"},
             true);
  }
  Slip& slip = slips_[slips_.last()];
  slip.doubt = slip.code.ends_with("-comma")
                   ? Bilingual{"若它是文字的一部分，请给文字加引号", "if it belongs to the text, put that in quotes"}
                   : Bilingual{"若其中的逗号是文字的一部分，请给文字加引号",
                               "if a comma there belongs to the text, put that in quotes"};
  const std::string_view behind = at.substr(wide_mark_size);
  slips_.edit(at, wide_mark_size, behind.empty() || behind.starts_with(' ') ? "," : ", ");
  begin_item();
}

}  // namespace pilotcheck
