#include "prose/placeholder.h"

#include <array>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

// Anywhere in a text these say that something is still to be written.
constexpr std::array anywhere = {
    std::string_view("待补充"), std::string_view("待完善"), std::string_view("待填写"),
    std::string_view("待填"),   std::string_view("待定稿"), std::string_view("此处填写"),
    std::string_view("请填写"), std::string_view("待编写"), std::string_view("××"),
    std::string_view("＊＊"),   std::string_view("□□"),     std::string_view("lorem ipsum"),
    std::string_view("todo"),   std::string_view("tbd"),    std::string_view("fixme"),
    std::string_view("xxx")};
// These say so only where there is nothing else.
constexpr std::array alone = {std::string_view("略"),     std::string_view("待定"),  std::string_view("暂缺"),
                              std::string_view("无内容"), std::string_view("内容"),  std::string_view("正文"),
                              std::string_view("占位"),   std::string_view("lorem"), std::string_view("n/a"),
                              std::string_view("na"),     std::string_view("xx"),    std::string_view("待补")};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool matches_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return false;
  }
  if (!is_letter(word.front())) return true;
  // A run of x of any length is one placeholder; every other Latin one is a word of its own.
  const bool starts = at == 0 || !is_letter(text[at - 1]);
  std::size_t end = at + word.size();
  while (word == "xxx" && end < text.size() && lower(text[end]) == 'x') ++end;
  return starts && (end == text.size() || !is_letter(text[end]));
}

bool is_mark(char32_t c) {
  return c < 0x30 || (c > 0x39 && c < 0x41) || (c > 0x5A && c < 0x61) || (c > 0x7A && c < 0xC0) ||
         (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || c == 0xD7;
}

}  // namespace

std::span<const std::string_view> placeholder_words() { return anywhere; }

std::string_view find_placeholder(std::string_view text) {
  // Nearly every byte begins no placeholder; a table of first bytes passes over them.
  std::array<bool, 256> begins{};
  for (const std::string_view word : anywhere) begins.at(static_cast<unsigned char>(word.front())) = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins.at(static_cast<unsigned char>(lower(text[at])))) continue;
    for (const std::string_view word : anywhere) {
      if (lower(text[at]) == word.front() && matches_at(text, at, word)) return text.substr(at, word.size());
    }
  }
  return {};
}

bool is_only_placeholder(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (const std::string_view word : anywhere) {
      if (matches_at(text, at, word) && word.size() > length) length = word.size();
    }
    for (const std::string_view word : alone) {
      if (matches_at(text, at, word) && word.size() > length) length = word.size();
    }
    if (length > 0) {
      at += length;
    } else if (const char32_t c = text::decode(text, at); !is_mark(c) && !text::is_space(c) && c != 'x' && c != 'X') {
      return false;
    }
  }
  return true;
}

}  // namespace pilotcheck
