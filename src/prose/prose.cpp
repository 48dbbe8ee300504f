#include "prose/prose.h"

#include <algorithm>

#include "text/character_count.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Behind the white space at `at`, at the end of the line at the latest.
std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '\n') {
    std::size_t next = at;
    if (!text::is_space(text::decode(text, next))) break;
    at = next;
  }
  return at;
}

/// Marks that may end a clause.
bool may_end_clause(char32_t c) {
  return c == U'，' || c == U'。' || c == U'；' || c == U'.' || c == U',' || c == U';' || c == U'！' || c == U'？' ||
         c == U'!' || c == U'?';
}

/// Punctuation of Chinese text in three bytes that folding leaves alone, and that counts as a character: 。「、（，.
bool is_wide_mark(unsigned c) {
  return (c > 0x3000 && c <= 0x3020) || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A || c == 0xFF08 || c == 0xFF09 ||
         c == 0xFF01 || c == 0xFF1F;
}

/// Folds a text from its first byte to its last.
class Folder {
 public:
  Folder(std::string_view text, const ItemMarks* items, std::vector<std::size_t>* origins)
      : text_(text), items_(items), origins_(origins) {}

  [[nodiscard]] std::size_t characters() const { return counter_.count(); }
  /// Offsets of the line feeds and of the marks that may end a clause.
  [[nodiscard]] const std::vector<std::uint32_t>& marks() const { return marks_; }

  std::u16string fold() {
    folded_.resize(text::count_code_points(text_));
    marks_.reserve(folded_.size() / 8);
    for (std::size_t at = skip_whole(0); at < text_.size(); at = skip_whole(at)) {
      const std::size_t start = at;
      const char32_t c = text::decode(text_, at);
      if (c == '\n') {
        counter_.add_space();
        end_line(start);
      } else if (c > ' ' && c < 0x7F) {
        counter_.add_narrow();
        fold_other(start, c);
      } else if (text::is_space(c)) {
        counter_.add_space();
        space_ = true;
      } else {
        counter_.add(c);
        fold_other(start, c);
      }
    }
    folded_.resize(size_);
    return std::move(folded_);
  }

 private:
  void put(std::size_t start, char16_t unit) {
    folded_[size_++] = unit;
    if (origins_ != nullptr) origins_->resize(size_, start);
  }

  /// Takes the Han characters and their marks from `at` on, which nearly every text consists of, and gives where they
  /// end.
  std::size_t skip_whole(std::size_t at) {
    const std::size_t before = size_;
    const std::size_t first = at;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text_.data());
    char16_t* out = folded_.data() + size_;
    for (; at + 2 < text_.size(); at += 3) {
      // The code point of three bytes. What has fewer or more comes out below U+3000 (and wraps) or beyond U+FFFF.
      const unsigned c = (unsigned{bytes[at]} << 12U) + (unsigned{bytes[at + 1]} << 6U) + bytes[at + 2] - 0xE2080U;
      if (c - 0x4E00U > 0x51FFU) {
        if ((bytes[at] != 0xE3 && bytes[at] != 0xEF) || !is_wide_mark(c)) break;
        if (may_end_clause(c)) marks_.push_back(static_cast<std::uint32_t>(out - folded_.data()));
      }
      *out++ = static_cast<char16_t>(c);
    }
    size_ = static_cast<std::size_t>(out - folded_.data());
    if (size_ == before) return at;
    for (std::size_t i = before; origins_ != nullptr && i < size_; ++i) origins_->push_back(first + (i - before) * 3);
    counter_.add_whole(size_ - before);
    space_ = false;
    wide_before_ = true;
    if (line_begins_ == 0) line_begins_ = folded_[before];
    return at;
  }

  void fold_other(std::size_t start, char32_t c) {
    const bool full_width =
        (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05;
    if (full_width) c -= 0xFEE0;
    if (line_begins_ == 0) line_begins_ = c;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    const bool wide = c >= 0x2E80;
    if (space_ && !wide && !wide_before_) put(start, u' ');
    if (may_end_clause(c)) marks_.push_back(static_cast<std::uint32_t>(size_));
    if (c < 0x10000) {
      put(start, static_cast<char16_t>(c));
    } else {
      folded_.push_back(u'\0');  // there is room for a unit a code point
      put(start, static_cast<char16_t>(0xD7C0U + (c >> 10U)));
      put(start, static_cast<char16_t>(0xDC00U + (c & 0x3FFU)));
    }
    space_ = false;
    wide_before_ = wide;
  }

  /// A line ends for a reason, rather than being wrapped, before and behind an empty line, behind a heading, before an
  /// item of a list. In doubt it wraps, so that a denial governs what was carried over to the next line.
  void end_line(std::size_t at) {
    const std::size_t next = skip_space(text_, at + 1);
    const bool empty_next = next == text_.size() || text_[next] == '\n';
    const bool ends = line_begins_ == 0 || line_begins_ == '#' || empty_next ||
                      (items_ != nullptr && items_->begin(text_.substr(next)));
    line_begins_ = 0;
    if (!ends) {
      space_ = true;
      return;
    }
    marks_.push_back(static_cast<std::uint32_t>(size_));
    put(at, u'\n');
    space_ = false;
    wide_before_ = true;
  }

  std::string_view text_;
  const ItemMarks* items_;  // null in a word
  std::vector<std::size_t>* origins_;
  std::u16string folded_;
  std::vector<std::uint32_t> marks_;
  std::size_t size_ = 0;
  bool space_ = false;
  bool wide_before_ = true;
  text::CharacterCounter counter_;
  char32_t line_begins_ = 0;  // the first character of the line that is no white space
};

enum class Mark : std::uint8_t { none, clause, sentence };

/// The mark at `at`. Half-width ones are marks only before a space or an end: 3.5, a,b and node.js go on.
Mark mark_at(std::u16string_view text, std::size_t at) {
  const char16_t c = text[at];
  const bool before_space = at + 1 == text.size() || text[at + 1] == u' ';
  switch (c) {
    case u'\n':
    case u'。':
    case u'！':
    case u'？':
      return Mark::sentence;
    case u'，':
    case u'；':
      return Mark::clause;
    case u'.':
    case u'!':
    case u'?':
      return before_space || text[at + 1] == u'\n' ? Mark::sentence : Mark::none;
    case u',':
    case u';':
      return before_space ? Mark::clause : Mark::none;
    default:
      return Mark::none;
  }
}

}  // namespace

std::u16string fold_prose(std::string_view text, const Lexicon& lexicon, std::vector<std::size_t>* origins) {
  return Folder(text, &lexicon.items, origins).fold();
}

std::u16string fold_word(std::string_view word) { return Folder(word, nullptr, nullptr).fold(); }

Prose::Prose(std::string_view text, const Lexicon& lexicon) {
  Folder folder(text, &lexicon.items, nullptr);
  text_ = folder.fold();
  characters_ = folder.characters();
  cut(folder.marks());
  may_have_placeholder_ = read_statements(text_, statements_, lexicon);
}

void Prose::cut(std::span<const std::uint32_t> marks) {
  statements_.reserve(marks.size() + 1);
  std::uint32_t begin = 0;
  std::uint32_t first_of_sentence = 0;
  const auto close = [&](std::size_t end) {
    statements_.push_back({begin, static_cast<std::uint32_t>(end), first_of_sentence});
    begin = static_cast<std::uint32_t>(end + 1);
  };
  for (const std::uint32_t at : marks) {
    const Mark mark = mark_at(text_, at);
    if (mark == Mark::none) continue;
    close(at);
    if (mark == Mark::sentence) first_of_sentence = static_cast<std::uint32_t>(statements_.size());
  }
  close(text_.size());
}

std::size_t Prose::statement_at(std::size_t offset) const {
  const auto behind = std::upper_bound(statements_.begin(), statements_.end(), offset,
                                       [](std::size_t at, const Statement& clause) { return at < clause.begin; });
  return static_cast<std::size_t>(behind - statements_.begin()) - 1;
}

std::size_t Prose::end_of_sentence(std::size_t clause) const {
  std::size_t end = clause + 1;
  while (end < statements_.size() && statements_[end].first_of_sentence == statements_[clause].first_of_sentence) ++end;
  return end;
}

}  // namespace pilotcheck
