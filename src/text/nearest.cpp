#include "text/nearest.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck::text {

namespace {

/// Compatibility forms (full-width letters among them) to their plain ones.
std::string normalize(std::string_view word) {
  utf8proc_uint8_t* normalized = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()), static_cast<utf8proc_ssize_t>(word.size()),
                   &normalized, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE));
  std::string result(word);
  if (length >= 0) result.assign(reinterpret_cast<const char*>(normalized), static_cast<std::size_t>(length));
  std::free(normalized);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc_map allocates with malloc
  return result;
}

/// Plain ASCII and common Han text are normalized already; the check spares the library call for nearly every key.
bool needs_normalizing(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto first = static_cast<unsigned char>(word[at]);
    if (first < 0x80) {
      ++at;
    } else if (first >= 0xE5 && first <= 0xE9) {  // U+5000 to U+9FFF, nearly all
      at += 3;
    } else {
      const char32_t c = decode(word, at);
      if (!(c >= 0x4E00 && c <= 0x9FFF) && c != 0x3001 && c != 0x201C && c != 0x201D) return true;
    }
  }
  return false;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) result += decode(text, at);
  return result;
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, one each.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

/// How many slips still leave a word recognizable: one in a Chinese word of two to five characters, about a third of a
/// Latin one.
std::size_t tolerance(const std::u32string& word) {
  const bool chinese = std::any_of(word.begin(), word.end(), [](char32_t c) { return is_cjk(c); });
  if (chinese) return word.size() < 2 ? 0 : word.size() / 6 + 1;
  return word.size() < 3 ? word.size() / 2 : (word.size() + 1) / 3;
}

}  // namespace

std::string fold(std::string_view word) {
  word = trim(word);
  std::string folded = needs_normalizing(word) ? normalize(word) : std::string(word);
  for (char& c : folded) {
    const char small = lower(c);
    c = small == '-' || small == ' ' ? '_' : small;
  }
  return folded;
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 80;  // keeps a hostile key from costing more than it can gain
  const std::u32string wanted = code_points(fold(word));
  if (wanted.empty() || wanted.size() > longest_word) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t least = tolerance(wanted) + 1;
  for (const std::string_view candidate : candidates) {
    const std::u32string known = code_points(fold(candidate));
    const std::size_t gap = known.size() > wanted.size() ? known.size() - wanted.size() : wanted.size() - known.size();
    if (gap >= least) continue;
    const std::size_t distance = edit_distance(wanted, known);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

Bilingual suggested(std::string_view name) {
  return {fmt::format("是否应为 {}？", name), fmt::format("did you mean `{}`?", name)};
}

Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known, Bilingual otherwise) {
  const auto near = nearest(word, known);
  if (!near) return otherwise;
  return suggested(*near);
}

void sort_by_likeness(std::string_view word, std::vector<std::string_view>& names) {
  std::u32string wanted = code_points(fold(word));
  std::ranges::sort(wanted);
  const auto likeness = [&](std::string_view name) {
    std::u32string known = code_points(fold(name));
    std::ranges::sort(known);
    std::u32string shared;
    std::ranges::set_intersection(wanted, known, std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(wanted.size() + known.size() + 1);
  };
  std::ranges::stable_sort(names, std::greater<>(), likeness);
}

Bilingual listed(const Bilingual& heading, std::span<const std::string_view> words) {
  return {fmt::format("{}：{}", heading.zh, fmt::join(words, "、")),
          fmt::format("{}: {}", heading.en, fmt::join(words, ", "))};
}

std::string alternatives(std::span<const std::string_view> words, Language language) {
  const std::string_view last = words.back();
  const auto others = words.first(words.size() - 1);
  if (others.empty()) return std::string(last);
  if (language == Language::en) return fmt::format("{} or {}", fmt::join(others, ", "), last);
  const bool latin = static_cast<unsigned char>(last.front()) < 0x80;
  return fmt::format("{} 或{}{}", fmt::join(others, "、"), latin ? " " : "", last);
}

}  // namespace pilotcheck::text
