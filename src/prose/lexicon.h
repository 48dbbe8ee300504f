/// The words by which prose is read: triggers, what may stand before and behind them, what stands where a text is still
/// to come, what begins an item of a list; and the concepts that texts may speak of. They are data (rules/language, and
/// a ruleset's own language.yaml and concepts.yaml); no word of them is in the code. Loaded with a ruleset, then only
/// read; every Prose is read by one.
///
///     const Loaded<Lexicon> lexicon = load_lexicon(language.documents);
///     const Prose prose(text, *lexicon.value);
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/document.h"
#include "prose/concepts.h"
#include "prose/currency.h"
#include "prose/placeholder.h"
#include "prose/trigger.h"
#include "text/word_index.h"

namespace pilotcheck {

/// What begins an item of a list, as it is written (not folded).
class ItemMarks {
 public:
  ItemMarks() = default;
  /// `behind_number`: what makes an item of a line that begins with one or two digits.
  ItemMarks(std::vector<std::string> marks, std::vector<std::string> behind_number);
  /// What kind of mark `line` begins with; 0 when none. Items of one list have one kind: digits, Chinese numerals, a
  /// bracket, a bullet.
  [[nodiscard]] char32_t kind(std::string_view line) const;
  [[nodiscard]] const std::vector<std::string>& marks() const { return marks_; }
  [[nodiscard]] const std::vector<std::string>& behind_number() const { return behind_number_; }

 private:
  std::vector<std::string> marks_;          // sorted
  std::array<std::uint32_t, 256> first_{};  // by first byte: number of its first mark, from one; 0 when there is none
  std::vector<std::string> behind_number_;
};

/// Words of one use, in the form of folded prose, the longest first.
class WordList {
 public:
  WordList();
  /// The words() of another one.
  explicit WordList(FoldedWords words);
  /// None empty; they stay where they are.
  void add(std::span<const std::u16string_view> more);
  [[nodiscard]] std::span<const std::u16string_view> words() const { return index_->words; }
  /// The length of the longest of them that `text` begins, or ends, with; 0 when there is none.
  [[nodiscard]] std::size_t begins(std::u16string_view text) const;
  [[nodiscard]] std::size_t ends(std::u16string_view text) const;
  /// Whether one of them stands anywhere in `text`.
  [[nodiscard]] bool inside(std::u16string_view text) const;
  /// False of a unit that none of them begins, or ends, with.
  [[nodiscard]] bool may_begin(char16_t unit) const { return index_->firsts[unit % index_->firsts.size()]; }
  [[nodiscard]] bool may_end(char16_t unit) const { return index_->lasts[unit % index_->lasts.size()]; }

 private:
  static constexpr std::size_t first_keys = 256;

  struct Index {
    std::vector<std::u16string_view> words;
    /// By the low bits of a word's first unit: number of the first such word, from one, and for each word of the next.
    std::array<std::uint32_t, first_keys> heads{};
    std::vector<std::uint32_t> next;
    /// By the low bits of a unit, whether a word may begin, or end, with it: most texts are passed over by one look.
    std::bitset<1024> firsts, lasts;
    void note_ends();
  };
  /// Apart, as a lexicon has dozens and is moved from hand to hand. Never null but in what was moved from.
  std::shared_ptr<const Index> index_;
};

/// Words of sentences that are no text of their own (aside.h): a form's instructions, references to elsewhere.
struct AsideWords {
  /// How a clause of an instruction begins and, where `end` is not empty, ends.
  struct Opener {
    std::u16string_view begin, end;
    bool first = false;  ///< only where its sentence begins with it
  };
  std::vector<Opener> instructions;
  WordList openers;   ///< what each of them begins with
  WordList leads;     ///< what leads to a reference: 详见
  WordList referred;  ///< what is referred to: 附件
  WordList between;   ///< what may stand with it: 第, 号
  WordList whole;     ///< what is a reference by itself: 同上
  WordList titles;    ///< what a title ends with: 建设情况
  WordList says;      ///< what makes a sentence of it: 已, 实现
};

/// The words beside figures (figure.h, figures_of.h), as rules/language/figures.yaml explains them.
struct FigureWords {
  WordList about, about_behind;  ///< within a twentieth of the figure
  WordList above, above_behind;
  WordList below, below_behind;
  WordList from, to, range;
  WordList difference;  ///< how much it changed
  WordList compared;    ///< makes it a change from year to year: 同比
  WordList light;       ///< may stand between a name and its figure
  WordList of;
  WordList joins;   ///< one name to the next
  WordList each;    ///< figures that belong to several names in turn
  WordList others;  ///< not the fact but a goal, an advanced level, somebody else's
  WordList parts;   ///< before a name: of a part only
  WordList tenths, percent_before, percent_words;
  Currency currency;  ///< of the vocabulary
};

struct LexiconStore;

struct Lexicon {
  static constexpr std::uint32_t placeholder = ~std::uint32_t{0};
  static constexpr std::uint32_t century = placeholder - 1;  ///< `20`, with which a year may begin
  /// A word of the index.
  struct Word {
    std::uint32_t trigger = placeholder;  ///< its number, `placeholder` or `century`
    std::uint32_t size = 0;
  };
  std::span<const Trigger> triggers;
  std::span<const Word> words;
  text::WordIndex index;  ///< of every word of every trigger, and the placeholders that are one anywhere
  WordList adverbs;       ///< what may stand before a word that opens a clause: adverbs, conjunctions, who speaks
  WordList adverbials;    ///< what begins such a phrase that goes on to the word: 因资金困难
  WordList closing;       ///< verbs that end a clause whose subject stands before: 未配置, 明年上线
  WordList tails;         ///< what may stand behind them: 了, 使用
  WordList harms;         ///< what is good to be without: 故障. A denial right before one says nothing
  WordList harm_leads;    ///< what may stand between the two: 发生, 任何
  WordList answers;       ///< what begins the answer to a question that affirms it
  WordList listing;       ///< what makes a list of the noun that a clause ends with: 如下, 包括
  WordList outward;       ///< what relates each of those before it to what stands behind it: 均与
  WordList predicates;    ///< what says something of the noun before it: 已, 采用
  WordList anaphors;      ///< what begins a sentence that goes on about the one before it: 该系统, 它
  std::vector<std::pair<std::u16string_view, int>> months_named;  ///< what names a month behind a year: 第四季度, 10
  Equivalents equivalents;                                        ///< of all concepts' words
  Concepts concepts;                     ///< indexed once the rules are read, which may add to them
  ConceptNumber relations = 0;           ///< the concept of the words that relate two things
  std::span<const char16_t> simplified;  ///< for each Han character from U+4E00 to U+9FFF what it is read as; or empty
  Placeholders placeholders;
  AsideWords asides;
  ItemMarks items;
  FigureWords figures;
  std::shared_ptr<const LexiconStore> store;  ///< shared by copies; null of the one that the program carries

  /// Nothing but adverbs, dates and white space: the clause has no subject of its own there.
  [[nodiscard]] bool is_blank(std::u16string_view before) const;
  /// Nothing, or a closing verb at the end: the clause has no object there.
  [[nodiscard]] bool closes(std::u16string_view after) const;
  /// What is good to be without, with what may lead to it: 发生任何故障.
  [[nodiscard]] bool is_harm(std::u16string_view after) const;
  /// The month that `text` begins with the name of; 0 when it does not.
  [[nodiscard]] int month_named(std::u16string_view text) const;
};

/// What the views of a lexicon look at that was read from files.
struct LexiconStore {
  std::vector<Trigger> triggers;
  std::vector<Lexicon::Word> index_words;
  std::vector<char16_t> simplified;
  WordStore words;
};

/// The words of `shared` and of a ruleset's `own` file. Every fault of every file is in the diagnostics; with one there
/// is no value. The passages beside the triggers of `own` are tried: what does not hit or spare as it says is a fault.
/// Those of `shared` are trusted, since the build tries them.
Loaded<Lexicon> load_lexicon(std::span<const Document> shared, const Document* own = nullptr);

}  // namespace pilotcheck
