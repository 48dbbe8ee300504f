#include "prose/placeholder.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/mark.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using text::lower;

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// The bytes that `word` takes up in `text` at `at`; 0 where it is not there.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view word) {
  if (lower(text[at]) != word[0] || text.size() - at < word.size()) return 0;
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

/// The first of `list` that stands in `text` at `at`, with all of its run.
std::string_view find_at(std::string_view text, std::size_t at, const std::vector<std::string>& list) {
  for (const std::string& word : list) {
    if (const std::size_t size = match_at(text, at, word); size > 0) return text.substr(at, size);
  }
  return {};
}

/// Calls `visit(at)` where a placeholder may begin in `text`, until it gives false.
template <typename Visit>
void for_each_beginning(std::string_view text, const Placeholders& words, const Visit& visit) {
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  bool in_word = false;  // of Latin letters, of which a placeholder is a whole one
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (goes_on(text[at])) continue;
    const bool letter = is_letter(text[at]);
    const bool may_begin = !(letter && in_word) && words.begins[Placeholders::key_of(text.substr(at))];
    in_word = letter;
    if (may_begin && !visit(at)) return;
  }
}

}  // namespace

std::size_t Placeholders::key_of(std::string_view text) {
  const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(text[at])}; };
  constexpr std::size_t han = 0xE0;
  if (byte(0) < han || text.size() < 3) return std::size_t{static_cast<unsigned char>(lower(text[0]))};
  return ((byte(0) % 2) * 64 + byte(1) % 64) * 64 + byte(2) % 64;
}

void Placeholders::build_index() {
  for (const auto* list : {&anywhere, &alone, &in_values}) {
    for (const std::string& word : *list) begins.set(key_of(word));
  }
}

std::string_view find_placeholder(std::string_view text, const Placeholders& words) {
  std::string_view found;
  for_each_beginning(text, words, [&](std::size_t at) {
    found = find_at(text, at, words.anywhere);
    return found.empty();
  });
  return found;
}

bool is_only_placeholder(std::string_view text, const Placeholders& words) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    const bool may_begin = words.begins[Placeholders::key_of(text.substr(at))];
    for (const auto* list : {&words.anywhere, &words.alone}) {
      if (!may_begin) break;
      for (const std::string& word : *list) length = std::max(length, match_at(text, at, word));
    }
    if (length > 0) {
      at += length;
    } else if (const char32_t c = text::decode(text, at); !text::is_mark(c) && !text::is_space(c)) {
      return false;
    }
  }
  return true;
}

std::string_view find_placeholder_in_value(std::string_view text, const Placeholders& words) {
  std::string_view anywhere;
  std::string_view in_value;
  for_each_beginning(text, words, [&](std::size_t at) {
    anywhere = find_at(text, at, words.anywhere);
    if (in_value.empty()) in_value = find_at(text, at, words.in_values);
    return anywhere.empty();
  });
  if (!anywhere.empty()) return anywhere;
  if (!in_value.empty()) return in_value;
  return is_only_placeholder(text, words) ? text : std::string_view();
}

bool is_struck_out(std::string_view text, const Placeholders& words) {
  return std::ranges::find(words.empty, text) != words.empty.end();
}

bool says_none(std::string_view text, const Placeholders& words) {
  return is_struck_out(text, words) || std::ranges::find(words.none, text) != words.none.end();
}

bool names_file(std::string_view text, const Placeholders& words) {
  return !text.empty() && !text.ends_with('/') && !says_none(text, words) &&
         find_placeholder_in_value(text, words).empty();
}

}  // namespace pilotcheck
