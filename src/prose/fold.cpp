#include "prose/fold.h"

#include <algorithm>
#include <array>

#include "prose/lexicon.h"
#include "prose/numeral_year.h"
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
  constexpr std::u32string_view marks = U"，。；：！？（）｜—,.;:!?()|";
  return marks.find(c) != std::u32string_view::npos;
}

/// Whether the line that `rest` begins with has the cells of a table.
bool has_cells(std::string_view rest) {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  return line.find('\t') != std::string_view::npos || line.find('|') != std::string_view::npos;
}

/// Punctuation of Chinese text in three bytes that folding leaves alone, and that counts as a character: 。「、（，.
bool is_wide_mark(unsigned c) {
  return (c > 0x3000 && c <= 0x3020) || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A || c == 0xFF08 || c == 0xFF09 ||
         c == 0xFF01 || c == 0xFF1F || c == 0xFF5C;
}

/// Folds a text from its first byte to its last.
class Folder {
 public:
  /// `lexicon`: null for a word.
  Folder(std::string_view text, const Lexicon* lexicon, std::vector<std::size_t>* origins)
      : text_(text),
        items_(lexicon == nullptr ? nullptr : &lexicon->items),
        asides_(lexicon == nullptr ? nullptr : &lexicon->asides),
        origins_(origins) {
    if (lexicon != nullptr && !lexicon->simplified.empty()) simplified_ = lexicon->simplified.data();
  }

  [[nodiscard]] std::size_t characters() const { return counter_.count(); }
  /// Offsets of the line feeds and of the marks that may end a clause.
  [[nodiscard]] std::vector<std::uint32_t> take_marks() { return std::move(marks_); }

  [[nodiscard]] std::vector<Folded::Line> take_lines() { return std::move(lines_); }

  std::u16string fold() {
    folded_.resize(text::count_code_points(text_));
    marks_.reserve(folded_.size() / 8);
    if (items_ != nullptr) begin_line(0, items_->kind(text_.substr(skip_space(text_, 0))));
    for (std::size_t at = skip_whole(0); at < text_.size(); at = skip_whole(at)) {
      const std::size_t start = at;
      const char32_t c = text::decode(text_, at);
      if (c == '\n') {
        counter_.add_space();
        end_line(start);
      } else if (c > ' ' && c < 0x7F) {
        counter_.add_narrow();
        fold_other(start, c);
      } else if (line_begins_ != 0 && (c == '\t' || (c == 0x3000 && is_gap(start, at)))) {
        counter_.add_space();
        marks_.push_back(static_cast<std::uint32_t>(size_));
        put(start, u'\t');
        space_ = false;
        wide_before_ = true;
        has_cells_ = true;
      } else if (text::is_space(c)) {
        counter_.add_space();
        space_ = true;
      } else {
        counter_.add(c);
        fold_other(start, c);
      }
    }
    folded_.resize(size_);
    fold_numeral_years(folded_);
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
      unsigned c = (unsigned{bytes[at]} << 12U) + (unsigned{bytes[at + 1]} << 6U) + bytes[at + 2] - 0xE2080U;
      if (c - 0x4E00U > 0x51FFU) {
        if ((bytes[at] != 0xE3 && bytes[at] != 0xEF) || !is_wide_mark(c)) break;
        if (may_end_clause(c)) marks_.push_back(static_cast<std::uint32_t>(out - folded_.data()));
      } else if (simplified_ != nullptr && c <= 0x9FFF) {
        c = simplified_[c - 0x4E00U];
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
    has_cells_ = has_cells_ || c == '|';
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
  /// item of a list or an instruction, between the rows of a table, and where it is too short to have been wrapped. In
  /// doubt it wraps, so that a denial governs what was carried over to the next line.
  void end_line(std::size_t at) {
    const std::size_t next = skip_space(text_, at + 1);
    const bool empty_next = next == text_.size() || text_[next] == '\n';
    const char32_t item = empty_next || items_ == nullptr ? 0 : items_->kind(text_.substr(next));
    const bool ends = line_begins_ == 0 || line_begins_ == '#' || empty_next || item != 0 || has_cells_ ||
                      has_cells(text_.substr(next)) || is_numbered_heading(at) || asks(next) || are_short(at, next);
    line_begins_ = 0;
    written_line_at_ = at + 1;
    has_cells_ = false;
    if (!ends) {
      space_ = true;
      return;
    }
    marks_.push_back(static_cast<std::uint32_t>(size_));
    put(at, u'\n');
    space_ = false;
    wide_before_ = true;
    begin_line(at + 1, item);
  }

  /// Full-width spaces part the cells of a table; but one alone between two Chinese characters, in no row of a table,
  /// may stand in a word.
  [[nodiscard]] bool is_gap(std::size_t begin, std::size_t end) {
    constexpr std::string_view wide_space = "　";
    const bool goes_on = text_.substr(end).starts_with(wide_space) || text_.substr(0, begin).ends_with(wide_space);
    if (goes_on || has_cells_ || end == text_.size() || has_cells_behind(end)) return true;
    constexpr char32_t first_han = 0x4E00;
    return folded_[size_ - 1] < first_han || text::decode(text_, end) < first_han;
  }

  /// Whether the line goes on with cells; looks at each line once.
  [[nodiscard]] bool has_cells_behind(std::size_t at) {
    if (at >= looked_until_) {
      looked_until_ = std::min(text_.find('\n', at), text_.size());
      const std::size_t last = text_.substr(at, looked_until_ - at).find_last_of("\t|");
      last_cell_ = last == std::string_view::npos ? 0 : at + last;
    }
    return last_cell_ >= at && last_cell_ > 0;
  }

  /// 请描述… is never carried over.
  [[nodiscard]] bool asks(std::size_t at) const {
    constexpr int longest = 16;  // of an opener that matters
    if (asides_ == nullptr || at == text_.size()) return false;
    std::size_t end = at;
    const char32_t first = text::decode(text_, end);
    constexpr char32_t first_han = 0x4E00;
    if (first >= first_han && !asides_->openers.may_begin(static_cast<char16_t>(first))) return false;
    end = at;
    for (int i = 0; i < longest && end < text_.size() && text_[end] != '\n'; ++i) text::decode(text_, end);
    const std::u16string begin = fold_word(text_.substr(at, end - at));
    if (begin.empty() || asides_->openers.begins(begin) == 0) return false;
    return std::ranges::any_of(asides_->instructions, [&](const AsideWords::Opener& one) {
      return !one.first && begin.starts_with(one.begin);
    });
  }

  void begin_line(std::size_t at, char32_t item) {
    line_at_ = at;
    lines_.push_back({static_cast<std::uint32_t>(size_), item});
  }

  /// Two lines of a few Han characters each, without a mark of a sentence: nobody wraps lines there.
  [[nodiscard]] bool are_short(std::size_t end, std::size_t next) const {
    constexpr std::size_t longest = 36;  // bytes, a dozen characters
    const std::string_view behind = text_.substr(next, std::min(text_.find('\n', next), text_.size()) - next);
    return wide_before_ && end - written_line_at_ <= longest && behind.size() <= longest && !has_sentence_mark(behind);
  }

  static bool has_sentence_mark(std::string_view line) {
    return std::ranges::any_of(std::array{"，", "。", "；", ", ", "; "},
                               [&](const char* mark) { return line.find(mark) != std::string_view::npos; });
  }

  /// What begins with a number and has no mark of a sentence does not go on in the next line.
  [[nodiscard]] bool is_numbered_heading(std::size_t end) const {
    constexpr std::size_t longest = 90;  // bytes, some thirty characters
    if (lines_.empty() || lines_.back().item == 0 || end - line_at_ > longest) return false;
    const std::string_view line = text_.substr(line_at_, end - line_at_);
    return !has_sentence_mark(line);
  }

  std::string_view text_;
  const ItemMarks* items_;    // null in a word
  const AsideWords* asides_;  // likewise
  const char16_t* simplified_ = nullptr;
  std::vector<std::size_t>* origins_;
  std::u16string folded_;
  std::vector<Folded::Line> lines_;
  std::size_t line_at_ = 0;          // byte where the line begins
  std::size_t written_line_at_ = 0;  // likewise, of the line as it is written, wrapped or not
  std::size_t looked_until_ = 0;     // end of the line that last_cell_ is of
  std::size_t last_cell_ = 0;        // byte of the last mark of a cell there; 0 for none
  std::vector<std::uint32_t> marks_;
  std::size_t size_ = 0;
  bool space_ = false;
  bool wide_before_ = true;
  text::CharacterCounter counter_;
  bool has_cells_ = false;
  char32_t line_begins_ = 0;  // the first character of the line that is no white space
};

}  // namespace

Folded fold(std::string_view text, const Lexicon& lexicon, std::vector<std::size_t>* origins) {
  Folder folder(text, &lexicon, origins);
  Folded folded;
  folded.text = folder.fold();
  folded.marks = folder.take_marks();
  folded.lines = folder.take_lines();
  folded.characters = folder.characters();
  return folded;
}

std::u16string fold_prose(std::string_view text, const Lexicon& lexicon, std::vector<std::size_t>* origins) {
  return Folder(text, &lexicon, origins).fold();
}

std::u16string fold_word(std::string_view word) {
  // Nearly all words are of Han characters, ASCII and single spaces, and they are many.
  std::u16string folded;
  bool space = false;
  bool wide_before = true;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::decode(word, at);
    const bool wide = c >= 0x4E00 && c <= 0x9FFF;
    if (c == ' ') {
      space = true;
      continue;
    }
    if (!wide && (c < ' ' || c >= 0x7F)) return Folder(word, nullptr, nullptr).fold();
    if (space && !wide && !wide_before) folded += u' ';
    folded += static_cast<char16_t>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    space = false;
    wide_before = wide;
  }
  return folded;
}

}  // namespace pilotcheck
