#include "prose/lexicon.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

/// Digits and the marks and words of a date: 2017年8月, 3-5, 12.
bool is_date_part(char16_t c) { return (c >= u'0' && c <= u'9') || View(u" -.年月日初底末、~").find(c) != View::npos; }

/// Of Latin text a word ends only where another begins.
bool splits_word(View text, std::size_t at) {
  const auto latin = [](char16_t c) { return c < 0x80 && c > u' '; };
  return at > 0 && at < text.size() && latin(text[at - 1]) && latin(text[at]);
}

}  // namespace

WordList::WordList() {
  static const auto none = std::make_shared<const Index>();
  index_ = none;
}

WordList::WordList(FoldedWords words) {
  const auto index = std::make_shared<Index>();
  index->words.assign(words.begin(), words.end());
  index->note_ends();
  index_ = index;
}

void WordList::Index::note_ends() {
  next.resize(words.size());
  for (std::size_t i = words.size(); i-- > 0;) {
    const View word = words[i];
    firsts.set(word.front() % firsts.size());
    lasts.set(word.back() % lasts.size());
    std::uint32_t& head = heads[word.front() % first_keys];
    next[i] = head;
    head = static_cast<std::uint32_t>(i + 1);
  }
}

void WordList::add(std::span<const View> more) {
  const auto index = std::make_shared<Index>();
  index->words = index_->words;
  index->words.insert(index->words.end(), more.begin(), more.end());
  std::ranges::stable_sort(index->words, std::ranges::greater(), &View::size);
  index->note_ends();
  index_ = index;
}

std::size_t WordList::begins(View text) const {
  if (text.empty() || !may_begin(text.front())) return 0;
  for (std::size_t number = index_->heads[text.front() % first_keys]; number != 0; number = index_->next[number - 1]) {
    const View word = index_->words[number - 1];
    if (text.starts_with(word) && !splits_word(text, word.size())) return word.size();
  }
  return 0;
}

std::size_t WordList::ends(View text) const {
  if (text.empty() || !may_end(text.back())) return 0;
  for (const View word : words()) {
    if (word.back() != text.back()) continue;
    if (text.ends_with(word) && !splits_word(text, text.size() - word.size())) return word.size();
  }
  return 0;
}

bool WordList::inside(View text) const {
  for (; !text.empty(); text.remove_prefix(1)) {
    if (begins(text) != 0) return true;
  }
  return false;
}

bool Lexicon::is_blank(View before) const {
  constexpr std::size_t longest = 80;  // beyond, the clause has a subject
  if (before.size() > longest) return false;
  while (!before.empty()) {
    std::size_t size = adverbs.begins(before);
    if (size == 0 && is_date_part(before.front())) size = 1;
    if (size == 0) return adverbials.begins(before) != 0;
    before.remove_prefix(size);
  }
  return true;
}

bool Lexicon::closes(View after) const {
  constexpr std::size_t longest = 24;  // beyond, the verb has an object of its own
  if (after.size() > longest) return false;
  while (true) {
    while (!after.empty() && after.back() == u' ') after.remove_suffix(1);
    if (after.empty() || closing.ends(after) != 0) return true;
    const std::size_t tail = tails.ends(after);
    if (tail == 0) return false;
    after.remove_suffix(tail);
  }
}

bool Lexicon::is_harm(View after) const {
  constexpr int most = 4;  // 再 发生 任何 一起 事故
  for (int leads = 0; leads <= most; ++leads) {
    if (const std::size_t size = harms.begins(after); size != 0) {
      const View rest = after.substr(size);  // 无入侵检测手段 is no 无入侵
      return rest.empty() || tails.begins(rest) != 0 || harm_leads.begins(rest) != 0;
    }
    const std::size_t lead = harm_leads.begins(after);
    if (lead == 0) return false;
    after.remove_prefix(lead);
  }
  return false;
}

int Lexicon::month_named(View text) const {
  for (const auto& [word, month] : months_named) {
    if (text.starts_with(word)) return month;
  }
  return 0;
}

ItemMarks::ItemMarks(std::vector<std::string> marks, std::vector<std::string> behind_number)
    : marks_(std::move(marks)), behind_number_(std::move(behind_number)) {
  std::sort(marks_.begin(), marks_.end());
  for (std::size_t i = marks_.size(); i-- > 0;) {
    first_.at(static_cast<unsigned char>(marks_[i].front())) = static_cast<std::uint32_t>(i + 1);
  }
}

char32_t ItemMarks::kind(std::string_view line) const {
  if (line.empty()) return 0;
  if (text::is_digit(line.front())) {
    // A line that begins with a year or an amount goes on with its sentence.
    const std::string_view behind = line.substr(line.size() > 1 && text::is_digit(line[1]) ? 2 : 1);
    for (const std::string& mark : behind_number_) {
      if (behind.starts_with(mark)) return U'1';
    }
  }
  // Nearly every line begins with a byte that no mark begins with.
  std::size_t number = first_.at(static_cast<unsigned char>(line.front()));
  for (; number != 0 && number <= marks_.size() && marks_[number - 1].front() == line.front(); ++number) {
    if (!line.starts_with(marks_[number - 1])) continue;
    std::size_t at = 0;
    const char32_t first = text::decode(line, at);
    // 一、 and 二、 are of one list, as ① and ② are; ( and （ are told apart by what they enclose: （一） is not (1).
    if (first >= 0x2460 && first <= 0x24FF) return 0x2460;
    if (first == U'（' || first == U'(') return text::decode(line, at) < 0x80 ? U'(' : U'（';
    return first >= 0x4E00 ? U'一' : first;
  }
  return 0;
}

}  // namespace pilotcheck
