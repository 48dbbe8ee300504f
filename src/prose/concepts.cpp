#include "prose/concepts.h"

#include <algorithm>
#include <cstring>

#include "prose/fold.h"
#include "text/ascii.h"

namespace pilotcheck {

namespace {

/// More ways to write one word would say little and cost much.
constexpr std::size_t most_variants = 32;

bool has_brackets(std::string_view word) { return word.find("（") != std::string_view::npos; }

/// 子系统的功能 as 子系统功能; empty where there is no 的 between two parts.
std::u16string without_de(std::u16string word) {
  const std::size_t at = word.find(u'的', 1);
  if (at == std::u16string::npos || at + 1 == word.size()) return {};
  return word.erase(at, 1);
}

/// 数字化（工艺）设计 without brackets, with and without what stands in them.
std::vector<std::string> without_brackets(const std::string& word) {
  const std::size_t open = word.find("（");
  const std::size_t close = open == std::string::npos ? open : word.find("）", open);
  if (close == std::string::npos) return {word};
  const std::size_t size = std::string_view("（").size();
  const std::string inside = word.substr(open + size, close - open - size);
  std::vector<std::string> both = without_brackets(word.substr(0, open) + word.substr(close + size));
  for (std::string& rest : without_brackets(word.substr(0, open) + inside + word.substr(close + size)))
    both.push_back(std::move(rest));
  return both;
}

/// Puts equivalent words for each other.
class Varying {
 public:
  explicit Varying(const Equivalents& equivalents) {
    std::vector<std::u16string> words;
    for (const auto& group : equivalents) {
      groups_.insert(groups_.end(), group.size(), &group);
      words.insert(words.end(), group.begin(), group.end());
    }
    index_ = text::WordIndex(words);
  }

  /// Adds `word` to `result`, and what becomes of it where any part is put for an equivalent one.
  void add_variants(std::u16string word, std::vector<std::u16string>& result) {
    std::vector<std::u16string> variants;
    std::vector<std::u16string> open{std::move(word)};
    while (!open.empty() && variants.size() < most_variants) {
      const std::u16string one = std::move(open.back());
      open.pop_back();
      const auto is_one = [&](const std::u16string& other) {
        return other.size() == one.size() && std::memcmp(other.data(), one.data(), one.size() * sizeof(char16_t)) == 0;
      };
      if (one.empty() || std::ranges::any_of(variants, is_one)) continue;
      variants.push_back(one);
      find_parts(one);
      for (const auto& [number, at] : parts_) put_others(one, number, at, open);
    }
    std::ranges::move(variants, std::back_inserter(result));
  }

 private:
  struct Part {
    std::size_t number;
    std::size_t at;
  };

  /// Where each word that has equivalents stands first, in the order of the words: of 数字 and 数字化, which are
  /// equivalent, the longer, as 数字化 would else become 数字化化.
  void find_parts(const std::u16string& word) {
    parts_.clear();
    index_.for_each(word, [&](std::size_t number, std::size_t at) {
      const auto is_longer = [&](const Part& part) { return part.at == at && groups_[part.number] == groups_[number]; };
      if (std::ranges::find(parts_, number, &Part::number) == parts_.end() && std::ranges::none_of(parts_, is_longer))
        parts_.push_back({number, at});
      return true;
    });
    std::ranges::sort(parts_, {}, &Part::number);
  }

  void put_others(const std::u16string& word, std::size_t number, std::size_t at,
                  std::vector<std::u16string>& open) const {
    const std::size_t size = index_.size_of(number);
    // One character alone joins two parts; at an end it belongs to a word.
    if (size == 1 && (at == 0 || at + 1 == word.size())) return;
    const auto part = std::u16string_view(word).substr(at, size);
    for (const std::u16string& to : *groups_[number]) {
      if (to == part) continue;
      std::u16string other = word;
      open.push_back(std::move(other.replace(at, size, to)));
    }
  }

  std::vector<const std::vector<std::u16string>*> groups_;  ///< of each word of the index
  text::WordIndex index_;
  std::vector<Part> parts_;
};

std::vector<std::string_view> split_lines(std::string_view lines) {
  std::vector<std::string_view> result;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    result.push_back(lines.substr(0, end));
    lines.remove_prefix(end + 1);
  }
  return result;
}

}  // namespace

void Concepts::use(const ReadyConcepts& ready) {
  ready_ = &ready;
  index_ = text::WordIndex(ready.index);
}

void Concepts::reserve(std::size_t more) {
  constexpr std::size_t inline_ones = 64;
  const std::size_t count = concepts_.size() + more + inline_ones;
  concepts_.reserve(count);
  folded_.reserve(count);
  next_narrower_.reserve(count);
  by_id_.reserve(count);
}

ConceptNumber Concepts::add(Concept added) {
  if (added.id.empty()) {
    const auto same = std::ranges::find_if(inline_, [&](ConceptNumber number) {
      const Concept& one = concepts_[number];
      return one.label == added.label && one.words_zh == added.words_zh && one.words_en == added.words_en &&
             one.figure == added.figure;
    });
    if (same != inline_.end()) return *same;
  }
  const auto number = static_cast<ConceptNumber>(concepts_.size());
  if (added.id.empty()) inline_.push_back(number);
  if (!added.id.empty()) by_id_.emplace(added.id, number);
  next_narrower_.emplace_back();
  std::vector<std::u16string>& folded = folded_.emplace_back();
  if (!is_ready()) {
    folded.reserve(added.words_zh.size() + added.words_en.size());
    for (const auto* words : {&added.words_zh, &added.words_en}) {
      for (const std::string& word : *words) folded.push_back(fold(word));
    }
  }
  concepts_.push_back(std::move(added));
  return number;
}

void Concepts::add_known_word(std::string_view word) { known_words_.push_back(fold(word)); }

std::u16string Concepts::fold(std::string_view word) const {
  constexpr char16_t first = 0x4E00;
  std::u16string folded = fold_word(word);
  for (char16_t& unit : folded)
    if (unit >= first && std::size_t{unit} - first < simplified_.size()) unit = simplified_[unit - first];
  return folded;
}

bool Concepts::build_index(const Equivalents& equivalents) {
  if (is_ready()) return true;
  numbers_.assign(known_words_.size(), none);
  std::vector<std::u16string> spellings = known_words_;
  Varying varying(equivalents);
  std::vector<std::u16string> variants;
  for (std::size_t i = 0; i < concepts_.size(); ++i) {
    variants.clear();
    auto folded = folded_[i].begin();
    for (const auto* words : {&concepts_[i].words_zh, &concepts_[i].words_en}) {
      for (const std::string& word : *words) {
        const std::u16string& whole = *folded++;
        varying.add_variants(whole, variants);
        // What begins a sentence may begin a line.
        if (whole.starts_with(u'。')) varying.add_variants(u'\n' + whole.substr(1), variants);
        varying.add_variants(without_de(whole), variants);
        if (!has_brackets(word)) continue;
        for (const std::string& one : without_brackets(word)) varying.add_variants(fold(one), variants);
      }
    }
    std::ranges::sort(variants);
    variants.erase(std::unique(variants.begin(), variants.end()), variants.end());
    numbers_.resize(numbers_.size() + variants.size(), static_cast<ConceptNumber>(i));
    std::ranges::move(variants, std::back_inserter(spellings));
  }
  const bool fits = spellings.size() <= text::WordIndex::most_words && concepts_.size() < none;
  index_ = fits ? text::WordIndex(spellings) : text::WordIndex();
  return fits;
}

void Concepts::set_wider(ConceptNumber number, std::vector<ConceptNumber> wider) {
  for (const ConceptNumber one : wider) next_narrower_[one].push_back(number);
  concepts_[number].wider = std::move(wider);
}

void Concepts::set_together(std::span<const Together> pairs) {
  // Rules ask for the same ones a thousand times.
  narrower_.resize(concepts_.size());
  for (std::size_t i = 0; i < narrower_.size(); ++i) {
    if (!next_narrower_[i].empty()) narrower_[i] = find_narrower(static_cast<ConceptNumber>(i));
  }
  pairs_.assign(pairs.begin(), pairs.end());
  leads_.assign(concepts_.size(), false);
  for (const Together& pair : pairs) {
    const std::vector<ConceptNumber> seconds = narrower(pair.second);
    for (const ConceptNumber first : narrower(pair.first)) {
      leads_[first] = true;
      for (const ConceptNumber second : seconds) together_.push_back({first, second, pair.whole});
    }
  }
  std::ranges::sort(together_);
}

std::span<const Together> Concepts::pairs_of(ConceptNumber first) const {
  const auto begin = std::ranges::lower_bound(together_, first, {}, &Together::first);
  return {begin, std::ranges::upper_bound(begin, together_.end(), first, {}, &Together::first)};
}

std::optional<std::string_view> Concepts::ready_words(ConceptNumber number, Language language) const {
  if (!is_ready() || concepts_[number].id.empty()) return std::nullopt;
  const std::size_t list = std::size_t{number} * 2 + (language == Language::en ? 1 : 0);
  const std::uint32_t begin = ready_->begins[list];
  return ready_->written.substr(begin, ready_->begins[list + 1] - begin);
}

std::vector<std::string_view> Concepts::words(ConceptNumber number, Language language) const {
  if (const auto ready = ready_words(number, language)) return split_lines(*ready);
  const auto& words = language == Language::zh ? concepts_[number].words_zh : concepts_[number].words_en;
  return {words.begin(), words.end()};
}

std::string_view Concepts::first_word(ConceptNumber number, Language language) const {
  if (const auto ready = ready_words(number, language)) return ready->substr(0, ready->find('\n'));
  const auto& words = language == Language::zh ? concepts_[number].words_zh : concepts_[number].words_en;
  return words.empty() ? std::string_view() : std::string_view(words.front());
}

std::optional<ConceptNumber> Concepts::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<ConceptNumber> Concepts::narrower(ConceptNumber number) const {
  std::vector<ConceptNumber> numbers;
  append_narrower(number, numbers);
  return numbers;
}

void Concepts::append_narrower(ConceptNumber number, std::vector<ConceptNumber>& numbers) const {
  if (next_narrower_[number].empty()) return numbers.push_back(number);
  if (number < narrower_.size()) {
    numbers.insert(numbers.end(), narrower_[number].begin(), narrower_[number].end());
  } else {
    const std::vector<ConceptNumber> found = find_narrower(number);
    numbers.insert(numbers.end(), found.begin(), found.end());
  }
}

std::vector<ConceptNumber> Concepts::find_narrower(ConceptNumber number) const {
  constexpr std::size_t most_often = 16;
  std::vector<ConceptNumber> result;
  result.reserve(most_often);
  result.push_back(number);
  for (std::size_t next = 0; next < result.size(); ++next) {
    for (const ConceptNumber one : next_narrower_[result[next]]) {
      if (std::ranges::find(result, one) == result.end()) result.push_back(one);
    }
  }
  std::ranges::sort(result);
  return result;
}

void Concepts::find_wider(ConceptNumber number, std::vector<ConceptNumber>& numbers) const {
  numbers.assign(1, number);
  for (std::size_t next = 0; next < numbers.size(); ++next) {
    for (const ConceptNumber one : concepts_[numbers[next]].wider) {
      if (std::ranges::find(numbers, one) == numbers.end()) numbers.push_back(one);
    }
  }
}

bool Concepts::is_whole_word(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (text::is_lower_or_digit(text[begin]) && begin > 0 && text::is_lower_or_digit(text[begin - 1])) return false;
  return !(text::is_lower_or_digit(text[end - 1]) && end < text.size() && text::is_lower_or_digit(text[end]));
}

}  // namespace pilotcheck
