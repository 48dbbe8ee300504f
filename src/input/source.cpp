#include "input/source.h"

#include <fmt/format.h>

#include "input/encoding.h"
#include "input/file_kind.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

Loaded<Source> refused(std::string file, std::string code, Bilingual message, Bilingual hint = {},
                       Position position = {}) {
  Loaded<Source> result;
  result.diagnostics.push_back(
      {Severity::error, std::move(code), std::move(file), position, std::move(message), std::move(hint)});
  return result;
}

/// CRLF and lone CR become LF.
void normalize_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
    text[to++] = text[from] == '\r' ? '\n' : text[from];
  }
  text.resize(to);
}

Position position_of(std::string_view text, std::size_t offset) {
  Position position{1, 1};
  for (std::size_t at = 0; at < offset; ++at) {
    if (text[at] == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
      ++position.column;
    }
  }
  return position;
}

/// Offset of the first control character other than tab and line feed (C0, DEL, C1 but NEL).
std::optional<std::size_t> find_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7F) return at;
    if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return at;
  }
  return std::nullopt;
}

/// Whether there is any byte that needs a closer look: a control character, or the first byte of one beyond ASCII. One
/// pass without a branch, which compilers turn into vector instructions; nearly every text has none.
bool has_odd_byte(std::string_view text) {
  std::uint8_t odd = 0;
  for (const char byte : text) {
    const auto c = static_cast<std::uint8_t>(byte);
    const std::uint8_t control = c < 0x20 && c != '\t' && c != '\n' ? 1 : 0;
    const std::uint8_t special = c == 0x7F || c == 0xC2 ? 1 : 0;
    odd = static_cast<std::uint8_t>(odd | control | special);
  }
  return odd != 0;
}

}  // namespace

Diagnostic too_large(std::string name, const Limits& limits, const Bilingual& what) {
  return {Severity::error,
          "too-large",
          std::move(name),
          {},
          {fmt::format("{}超过上限 {} 字节", what.zh, limits.file_bytes),
           fmt::format("{} is larger than the limit of {} bytes", what.en, limits.file_bytes)},
          {"一份申报描述通常为 10–30 KB；请检查是否选错了文件",
           "a description has 10 to 30 KB; check that this is the right file"}};
}

Diagnostic encoding_note(std::string name, std::string_view encoding) {
  return {Severity::note,
          "encoding",
          std::move(name),
          {},
          {fmt::format("文件按 {} 编码读取", encoding), fmt::format("the file was read as {}", encoding)},
          {"建议另存为 UTF-8", "better save it as UTF-8"}};
}

Loaded<Source> decode_source(std::string name, std::string bytes, const Limits& limits) {
  if (const FileKind* kind = file_kind(bytes)) return {std::nullopt, {not_a_text(std::move(name), *kind)}};
  if (bytes.size() > limits.file_bytes) return {std::nullopt, {too_large(std::move(name), limits)}};
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    return refused(std::move(name), "empty", {"文件是空的", "the file is empty"},
                   {"可用 pilotcheck init 写出骨架，再填写", "start from what `pilotcheck init` writes"});
  }
  Decoded decoded = decode_bytes(std::move(bytes));
  const bool odd = has_odd_byte(decoded.text);
  if (odd && decoded.text.find('\0') != std::string::npos) {
    return refused(std::move(name), "encoding",
                   {"这不是文本文件（含有空字节）", "this is not a text file (it has NUL bytes)"},
                   {"请另存为 UTF-8 编码的 YAML 文本；UTF-16 的文件须带字节顺序标记",
                    "save it as YAML text in UTF-8; a file in UTF-16 needs its byte order mark"});
  }
  if (decoded.invalid) {
    return refused(std::move(name), "encoding",
                   {fmt::format("这里的字节不是 {} 编码的文本", decoded.encoding),
                    fmt::format("the bytes here are not {} text", decoded.encoding)},
                   {"请另存为 UTF-8 编码", "save the file as UTF-8"}, position_of(decoded.text, *decoded.invalid));
  }
  if (odd) normalize_line_ends(decoded.text);
  if (const auto control = odd ? find_control_character(decoded.text) : std::nullopt) {
    std::size_t at = *control;
    const auto code_point = static_cast<unsigned>(text::decode(decoded.text, at));
    return refused(std::move(name), "control-character",
                   {fmt::format("含有控制字符 U+{:04X}", code_point),
                    fmt::format("there is a control character, U+{:04X}", code_point)},
                   {"请删除该字符", "delete it"}, position_of(decoded.text, *control));
  }
  Loaded<Source> result;
  if (decoded.encoding != "UTF-8") result.diagnostics.push_back(encoding_note(name, decoded.encoding));
  result.value = Source{std::move(name), std::move(decoded.text), std::move(decoded.encoding)};
  return result;
}

}  // namespace pilotcheck
