#include "description/form/form_boxes.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::u32string_view empty_signs = U"☐□▢◻◽⬜❏❑❒囗○◯⚪";
constexpr std::u32string_view ticked_signs = U"☑☒■▣◼◾⬛✅✔✓√🗹🗸⊠●◉⚫";

struct Sign {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool ticked = false;
  bool mark = false;  ///< a tick that needs no box of its own: √
};

bool is_mark(char32_t c) { return c == U'√' || c == U'✓' || c == U'✔' || c == U'🗸'; }

/// （√）, （ ） and [x]: brackets with nothing in them, or a tick.
std::optional<Sign> bracket_at(std::string_view text, std::size_t at) {
  for (const auto& [open, close] : {std::pair{"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}}) {
    const std::string_view left = open;
    if (!text.substr(at).starts_with(left)) continue;
    const std::size_t end = text.find(close, at);
    if (end == std::string_view::npos || end - at > 16) return std::nullopt;
    const std::string_view inside = text::trim(text.substr(at + left.size(), end - at - left.size()));
    Sign sign{at, end + std::string_view(close).size(), false, false};
    if (inside.empty()) return sign;
    std::size_t behind = 0;
    const char32_t c = text::decode(inside, behind);
    sign.ticked = ticked_signs.find(c) != std::u32string_view::npos || inside == "x" || inside == "X" || inside == "V";
    const bool known = sign.ticked || empty_signs.find(c) != std::u32string_view::npos;
    return known && behind == inside.size() ? std::optional(sign) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<Sign> find_signs(std::string_view text) {
  std::vector<Sign> signs;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto bracket = bracket_at(text, at)) {
      signs.push_back(*bracket);
      at = bracket->end;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = text::decode(text, at);
    const bool ticked = ticked_signs.find(c) != std::u32string_view::npos;
    if (ticked || empty_signs.find(c) != std::u32string_view::npos) signs.push_back({begin, at, ticked, is_mark(c)});
  }
  return signs;
}

std::string_view label_of(std::string_view text) {
  text = text::trim(text);
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view mark : {"；", ";", "，", ",", "、", "/", "。"}) {
      if (text.starts_with(mark)) {
        text = text::trim(text.substr(mark.size()));
        shorter = true;
      }
      if (text.ends_with(mark)) {
        text = text::trim(text.substr(0, text.size() - mark.size()));
        shorter = true;
      }
    }
  }
  return text;
}

/// A break of the line ends a choice.
std::string_view last_line(std::string_view text) {
  const std::size_t feed = text.rfind('\n');
  return feed == std::string_view::npos ? text : text::trim(text.substr(feed + 1));
}

/// 国有 民营√ 三资: ticks and no boxes, each close behind its word; that word alone. Nothing where one is not.
std::vector<BoxOption> ticked_words(std::string_view text, const std::vector<Sign>& signs) {
  std::vector<BoxOption> words;
  for (const Sign& sign : signs) {
    const std::string_view before = text.substr(0, sign.begin);
    const std::string_view behind = text.substr(sign.end);
    const bool close = text::trim(before).size() == before.size() && !before.empty();
    std::size_t next = 0;
    if (!sign.mark || !close || (!behind.empty() && !text::is_space(text::decode(behind, next)))) return {};
    std::size_t begin = 0;
    for (std::size_t at = 0; at < before.size();) {
      if (text::is_space(text::decode(before, at))) begin = at;
    }
    words.push_back({std::string(label_of(before.substr(begin))), true});
  }
  return words;
}

}  // namespace

std::vector<BoxOption> read_boxes(std::string_view text, const std::function<bool(std::string_view)>& is_option) {
  const std::vector<Sign> signs = find_signs(text);
  std::vector<BoxOption> options;
  if (signs.empty()) return options;
  auto words = ticked_words(text, signs);
  const auto is_known = [&](const BoxOption& one) { return is_option(one.label); };
  if (!words.empty() && std::ranges::all_of(words, is_known)) return words;
  // 国有□ 民营☑: the first label stands before the first box, and nothing behind the last.
  const std::string_view before = last_line(label_of(text.substr(0, signs.front().begin)));
  const std::string_view rest = text.substr(signs.back().end);
  const std::string_view last = label_of(rest.substr(0, rest.find('\n')));
  const bool behind = !before.empty() && is_option(before) && !is_option(last);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const std::size_t begin = behind ? (i == 0 ? 0 : signs[i - 1].end) : signs[i].end;
    const std::size_t end = behind ? signs[i].begin : i + 1 < signs.size() ? signs[i + 1].begin : text.size();
    std::string_view label = label_of(text.substr(begin, end - begin));
    if (behind) label = last_line(label);
    const bool next_has_box = i + 1 < signs.size() && !behind && signs[i].mark && signs[i + 1].begin == signs[i].end &&
                              signs[i].begin > 0 &&
                              std::string_view(" \t\n").find(text[signs[i].begin - 1]) != std::string_view::npos;
    if (next_has_box) {
      // □国有 √□民营: the tick stands at the box behind it.
      const std::size_t far = i + 2 < signs.size() ? signs[i + 2].begin : text.size();
      options.push_back({std::string(label_of(text.substr(signs[i + 1].end, far - signs[i + 1].end))), true});
      ++i;
    } else if (!label.empty()) {
      options.push_back({std::string(label), signs[i].ticked});
    } else if (signs[i].ticked && !options.empty() && (behind || signs[i].mark)) {
      options.back().ticked = true;  // □国有√
    } else if (signs[i].ticked && i + 1 < signs.size() && !behind) {
      // ☑□国有: the tick belongs to what follows.
      const std::size_t far = i + 2 < signs.size() ? signs[i + 2].begin : text.size();
      const std::string_view next = label_of(text.substr(signs[i + 1].end, far - signs[i + 1].end));
      if (!next.empty()) options.push_back({std::string(next), true});
      ++i;
    }
  }
  return options;
}

}  // namespace pilotcheck
