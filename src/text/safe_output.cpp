#include "text/safe_output.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <iterator>

#include "text/utf8.h"

namespace pilotcheck::text {

namespace {

/// Characters that a terminal obeys or hides instead of showing.
bool is_unsafe(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x300) return c == 0xAD;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CS;
}

void append_escape(std::string& safe, char32_t c) {
  if (c == '\n') {
    safe += "\\n";
  } else if (c == '\t') {
    safe += "\\t";
  } else if (c < 0x100) {
    fmt::format_to(std::back_inserter(safe), "\\x{:02x}", static_cast<unsigned>(c));
  } else {
    fmt::format_to(std::back_inserter(safe), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

/// Calls `character` with every code point and its bytes, and `broken` with every byte that is no UTF-8.
template <typename Character, typename Broken>
void walk(std::string_view text, const Character& character, const Broken& broken) {
  while (!text.empty()) {
    const std::size_t valid = find_invalid_utf8(text).value_or(text.size());
    for (std::size_t at = 0; at < valid;) {
      const std::size_t start = at;
      const char32_t c = decode(text, at);
      character(c, text.substr(start, at - start));
    }
    text.remove_prefix(valid);
    if (text.empty()) break;
    broken(static_cast<unsigned char>(text.front()));
    text.remove_prefix(1);
  }
}

/// What is unsafe as an escape; what is safe by `safe_character`, which appends it.
template <typename SafeCharacter>
std::string escaped(std::string_view text, const SafeCharacter& safe_character) {
  std::string safe;
  safe.reserve(text.size());
  walk(
      text,
      [&](char32_t c, std::string_view bytes) {
        if (safe_character(safe, c, bytes)) return;
        is_unsafe(c) ? append_escape(safe, c) : void(safe.append(bytes));
      },
      [&](unsigned char byte) { append_escape(safe, byte); });
  return safe;
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// A `::` at `at` where a line could begin by wrapping, and a word behind it: `::error …`.
bool begins_command(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "::" && at + 2 < text.size() && is_word(text[at + 2]) &&
         (at == 0 || !is_word(text[at - 1]));
}

std::string without_commands(std::string text) {
  if (text.find("##") == std::string::npos && text.find("::") == std::string::npos) return text;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view before(text.data(), at);
    const bool bracket = text[at] == '[' && (before.ends_with("##") || before.ends_with("##vso"));
    const bool colon = at > 0 && begins_command(text, at - 1);
    if (bracket || colon) {
      append_escape(plain, static_cast<unsigned char>(text[at]));
    } else {
      plain += text[at];
    }
  }
  return plain;
}

bool is_escape_of_cell(std::string_view part) {
  constexpr std::size_t length = 7;
  if (part.size() != length || !part.starts_with("_x") || part.back() != '_') return false;
  return part.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_break(char32_t c) { return c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

std::string for_terminal(std::string_view text) {
  return without_commands(escaped(text, [](std::string&, char32_t, std::string_view) { return false; }));
}

std::string for_cell(std::string_view text) {
  const std::string safe = escaped(text, [](std::string& out, char32_t c, std::string_view) {
    if (c == '\n') out += '\n';
    return c == '\n';
  });
  constexpr std::size_t length = 7;
  std::string plain;
  for (std::size_t at = 0; at < safe.size(); ++at) {
    if (is_escape_of_cell(std::string_view(safe).substr(at, length))) plain += "_x005F";
    plain += safe[at];
  }
  return plain;
}

std::string with_replacements(std::string_view text) {
  std::string valid;
  walk(
      text, [&](char32_t, std::string_view bytes) { valid.append(bytes); },
      [&](unsigned char) { append(valid, 0xFFFD); });
  return valid;
}

std::string for_markup(std::string_view text) {
  return escaped(text, [](std::string& safe, char32_t c, std::string_view) {
    if (is_break(c)) {
      safe += ' ';
    } else if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '"') {
      safe += "&quot;";
    } else if (c == '\'') {
      safe += "&#39;";
    } else {
      return false;
    }
    return true;
  });
}

std::string for_markdown(std::string_view text) {
  return escaped(text, [](std::string& safe, char32_t c, std::string_view bytes) {
    if (is_break(c)) {
      safe += ' ';
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else if (c == '@' || c == ':') {
      // GitHub mentions people and links addresses wherever it sees them; a reference is only text.
      fmt::format_to(std::back_inserter(safe), "&#{};", static_cast<unsigned>(c));
    } else if (c < 0x80 &&
               std::string_view("\\`*_{}[]()#+-.!|~$^=").find(static_cast<char>(c)) != std::string_view::npos) {
      safe += '\\';
      safe += bytes;
    } else {
      return false;
    }
    return true;
  });
}

std::string for_commonmark(std::string_view text) {
  const std::string spaced = escaped(text, [](std::string& out, char32_t c, std::string_view) {
    if (is_break(c)) out += ' ';
    return is_break(c);
  });
  const std::string line = without_commands(std::string(trim(spaced)));
  // What begins a heading, a list, a quotation or a fence where a line begins; of a numbered list the mark behind it.
  std::size_t mark = line.find_first_not_of("0123456789");
  if (mark > 0 && mark < line.size() && line[mark] != '.' && line[mark] != ')') mark = std::string::npos;
  std::string safe;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool begins = at == mark && std::string_view("#+->~=.)").find(line[at]) != std::string_view::npos;
    if (begins || std::string_view("\\`*_[]<&").find(line[at]) != std::string_view::npos) safe += '\\';
    safe += line[at];
  }
  return safe;
}

bool looks_like_formula(std::string_view text) {
  constexpr std::u32string_view begins = U"=+-@\t\r|＝＋－＠｜﹦﹢﹣﹫−";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (begins.find(c) != std::u32string_view::npos) return true;
    if (!is_space(c)) return false;
  }
  return false;
}

std::string for_csv(std::string_view text) {
  std::string safe = escaped(text, [](std::string& out, char32_t c, std::string_view bytes) {
    if (c == '"') out += '"';
    if (c != '"' && c != '\n') return false;
    out += bytes;
    return true;
  });
  const bool formula = looks_like_formula(safe);
  if (formula) safe.insert(0, 1, '\'');
  if (!formula && safe.find_first_of(",;\"\n'") == std::string::npos && !safe.starts_with(' ')) return safe;
  return safe.empty() ? safe : '"' + safe + '"';
}

}  // namespace pilotcheck::text
