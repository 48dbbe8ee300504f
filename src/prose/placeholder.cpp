#include "prose/placeholder.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// The bytes that `word` takes up in `text` at `at`; 0 where it is not there.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return 0;
  }
  if (!is_letter(word.front())) return word.size();
  if (at > 0 && is_letter(text[at - 1])) return 0;
  std::size_t end = at + word.size();
  if (word.find_first_not_of(word.front()) == std::string_view::npos) {
    while (end < text.size() && lower(text[end]) == word.front()) ++end;
  }
  return end == text.size() || !is_letter(text[end]) ? end - at : 0;
}

bool is_mark(char32_t c) {
  return c < 0x30 || (c > 0x39 && c < 0x41) || (c > 0x5A && c < 0x61) || (c > 0x7A && c < 0xC0) ||
         (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || c == 0xD7;
}

}  // namespace

std::string_view find_placeholder(std::string_view text, const Placeholders& words) {
  // Nearly every byte begins no placeholder; a table of first bytes passes over them.
  std::array<bool, 256> begins{};
  for (const std::string& word : words.anywhere) begins.at(static_cast<unsigned char>(word.front())) = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins.at(static_cast<unsigned char>(lower(text[at])))) continue;
    for (const std::string& word : words.anywhere) {
      if (match_at(text, at, word) > 0) return text.substr(at, word.size());
    }
  }
  return {};
}

bool is_only_placeholder(std::string_view text, const Placeholders& words) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (const auto* list : {&words.anywhere, &words.alone}) {
      for (const std::string& word : *list) length = std::max(length, match_at(text, at, word));
    }
    if (length > 0) {
      at += length;
    } else if (const char32_t c = text::decode(text, at); !is_mark(c) && !text::is_space(c)) {
      return false;
    }
  }
  return true;
}

}  // namespace pilotcheck
