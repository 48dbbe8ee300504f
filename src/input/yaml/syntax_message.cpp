#include "input/yaml/syntax_message.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

struct Translation {
  std::string_view code;
  std::string_view words;  ///< the beginning of yaml-cpp's message
  std::string_view zh;
  std::string_view en;
  std::string_view hint_zh;
  std::string_view hint_en;
};

constexpr Translation translations[] = {
    {"syntax", "illegal map value", "这里不能出现“键: 值”", "a key and value cannot stand here",
     "若冒号是文字的一部分，请给整段文字加引号；否则请检查上一行与缩进",
     "if the colon belongs to the text, put the text in quotes; otherwise check the line before and the indentation"},
    {"syntax", "end of map not found", "这一行与上面的键对不齐，或缺少冒号",
     "this line does not fit the keys above it, or lacks its colon", "请检查缩进，并写成“键: 值”；列表项以“- ”开头",
     "check the indentation and write `key: value`; items of a list begin with `- `"},
    {"syntax", "end of sequence not found", "这一行与上面的列表项对不齐", "this line does not fit the list above it",
     "请检查缩进；列表项以“- ”开头", "check the indentation; items begin with `- `"},
    {"syntax", "end of sequence flow not found", "方括号 [ 没有关闭", "a [ is never closed", "请补上 ]", "add the ]"},
    {"syntax", "end of map flow not found", "花括号 { 没有关闭", "a { is never closed",
     "请补上 }；文字中有“: ”、{、} 或逗号的，请给文字加引号",
     "add the }, or put a text that has `: `, `{`, `}` or a comma in it in quotes"},
    {"syntax", "illegal tab", "缩进中有制表符", "there is a tab in the indentation", "请改用空格缩进",
     "indent with spaces"},
    {"syntax", "illegal flow end", "多余的右括号", "a closing bracket without its opening one",
     "请删除它，或给文字加引号", "delete it, or put the text in quotes"},
    {"syntax", "illegal block entry", "这里不能出现列表项“- ”", "a list item cannot stand here", "请检查缩进",
     "check the indentation"},
    {"syntax", "illegal map key", "这里不能出现键", "a key cannot stand here", "请检查缩进", "check the indentation"},
    {"syntax", "unknown token", "值不能以这个字符开头", "a value cannot begin with this character", "请给文字加引号",
     "put the text in quotes"},
    {"syntax", "unknown escape", "双引号中有未知的转义", "an unknown escape in double quotes",
     "反斜杠请写成 \\\\，或改用单引号", "write a backslash as \\\\, or use single quotes"},
    {"unclosed-quote", "illegal EOF in scalar", "引号没有关闭", "a quote is never closed", "请补上引号",
     "add the quote"},
    {"syntax", "illegal document indicator", "引号或文本中出现了文档分隔符", "a document marker inside a scalar",
     "请检查引号是否关闭", "check that the quote is closed"},
    {"alias", "alias not found", "不允许使用别名（*名称）", "aliases (`*name`) are not allowed",
     "请直接写出内容；若是文字，请加引号", "write the content itself; if it is text, put it in quotes"},
    {"alias", "the referenced anchor is not defined", "不允许使用别名（*名称）", "aliases (`*name`) are not allowed",
     "请直接写出内容；若是文字，请加引号", "write the content itself; if it is text, put it in quotes"},
    {"syntax", "unexpected character in block scalar", "块文本的标记（| 或 >）后有多余的字符",
     "there is text behind the mark of a block text (| or >)", "正文请另起一行并缩进",
     "put the text on the next line, indented"},
};

/// Code points of the longest line up to its first colon, near `where`: yaml-cpp fails on such a key and blames
/// something else.
bool has_long_key(std::string_view text, Position where, const Limits& limits) {
  std::size_t start = 0;
  for (std::uint32_t line = 1; start < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const bool near = line + 1 >= where.line && line <= where.line + 1;
    const std::size_t colon = text.substr(start, end - start).find(": ");
    const std::size_t last = text.substr(start, end - start).ends_with(':') ? end - start : colon;
    const std::size_t key = std::min(colon, last);
    if (near && key != std::string_view::npos && key > 1'000 &&
        text::count_code_points(text.substr(start, key)) > limits.key_characters) {
      return true;
    }
    start = end + 1;
  }
  return false;
}

}  // namespace

Refusal syntax_refusal(std::string_view message, Position where, std::string_view text, const Limits& limits) {
  if (has_long_key(text, where, limits)) return refuse_key_length(limits, where);
  for (const Translation& t : translations) {
    if (!message.starts_with(t.words)) continue;
    return {std::string(t.code),
            where,
            {std::string(t.zh), std::string(t.en)},
            {std::string(t.hint_zh), std::string(t.hint_en)}};
  }
  return {"syntax",
          where,
          {fmt::format("不是有效的 YAML：{}", message), fmt::format("this is not valid YAML: {}", message)},
          {}};
}

}  // namespace pilotcheck
