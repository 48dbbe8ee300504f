#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "input/keyed_reader.h"
#include "prose/lexicon.h"
#include "prose/prose.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

struct MeaningRow {
  std::string_view name;
  Meaning meaning;
};
constexpr std::array meaning_rows = {MeaningRow{"denied", Meaning::denied}, MeaningRow{"planned", Meaning::planned},
                                     MeaningRow{"affirmed", Meaning::affirmed},
                                     MeaningRow{"returned", Meaning::returned}};
constexpr std::span<const MeaningRow> any_meaning(meaning_rows);
/// By which a clause may speak of the one before it.
constexpr auto denied_or_planned = any_meaning.first(2);

/// `word` as it stands in folded prose. A space at an end of it stays, as it does between Latin letters: `has `.
std::u16string as_in_prose(std::string_view word) {
  if (word.front() != ' ' && word.back() != ' ') return fold_word(word);
  const std::u16string folded = fold_word("x" + std::string(word) + "x");
  return folded.substr(1, folded.size() - 2);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// Whether the trigger of `words` holds for one of them in `passage`; nothing where none stands there.
std::optional<bool> holds_in(std::string_view passage, const Trigger& trigger, std::span<const std::u16string> words) {
  std::optional<bool> result;
  const Prose prose(passage, {});
  for (const Statement& clause : prose.statements()) {
    const auto text = std::u16string_view(prose.text()).substr(clause.begin, clause.end - clause.begin);
    for (const std::u16string& word : words) {
      for (std::size_t at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + 1)) {
        result = result.value_or(false) || trigger.holds(text.substr(0, at), text.substr(at + word.size()));
      }
    }
  }
  return result;
}

/// What the language files give, as they are read one after the other.
struct Gathered {
  struct Place {
    const Document* document;
    Position position;
  };
  Lexicon lexicon;
  std::vector<std::u16string> words;  ///< of the lexicon's index
  std::vector<Place> places;          ///< of each of them
  std::vector<std::string> marks, behind_number;
};

/// Reads one language file.
class LanguageReader {
 public:
  LanguageReader(const Document& document, bool trusted, Gathered& gathered, std::vector<Diagnostic>& diagnostics)
      : document_(document), trusted_(trusted), gathered_(gathered), faults_{document.name, diagnostics} {}

  void read() {
    const KeyedReader keys(document_.root(), {"triggers", "adverbs", "placeholders", "items"},
                           {"语言文件", "a language file"}, faults_);
    if (const auto list = keys.find("triggers")) {
      if (!list->is_sequence()) {
        faults_.error(
            list->position(), "wrong-type", {"triggers 应为列表", "`triggers` must be a list"},
            {"每项写成 - {words: [甲, 乙], says: denied, …}", "write each as - {words: [a, b], says: denied, …}"});
      }
      for (const Node node : list->items()) read_trigger(node);
    }
    for (const Node word : words_at(keys, "adverbs")) gathered_.lexicon.adverbs.push_back(fold_word(word.text()));
    if (const auto node = keys.find("placeholders")) read_placeholders(*node);
    if (const auto node = keys.find("items")) {
      const KeyedReader items(*node, {"marks", "behind_number"}, {"items ", "`items`"}, faults_);
      for (const Node mark : words_at(items, "marks")) gathered_.marks.emplace_back(mark.text());
      for (const Node mark : words_at(items, "behind_number")) gathered_.behind_number.emplace_back(mark.text());
    }
  }

 private:
  void read_trigger(Node node) {
    const std::size_t before = faults_.diagnostics.size();
    const KeyedReader keys(node,
                           {"words", "says", "opens", "unless_before", "unless_after", "only_before", "only_after",
                            "unless_last", "whole_words", "hits", "spares"},
                           {"触发词", "a trigger"}, faults_);
    Trigger trigger;
    if (keys.need("says")) trigger.says = meanings_at(keys, "says", any_meaning);
    trigger.opens = meanings_at(keys, "opens", denied_or_planned);
    trigger.unless_before = conditions_at(keys, "unless_before");
    trigger.unless_after = conditions_at(keys, "unless_after");
    trigger.only_before = conditions_at(keys, "only_before");
    trigger.only_after = conditions_at(keys, "only_after");
    trigger.unless_last = flag_at(keys, "unless_last");
    trigger.whole_words = flag_at(keys, "whole_words");
    trigger.conditional = trigger.unless_last || trigger.whole_words || !trigger.unless_before.empty() ||
                          !trigger.unless_after.empty() || !trigger.only_before.empty() || !trigger.only_after.empty();
    const std::size_t first = gathered_.words.size();
    const auto number = static_cast<std::uint32_t>(gathered_.lexicon.triggers.size());
    if (keys.need("words")) {
      for (const Node word : words_at(keys, "words")) add(as_in_prose(word.text()), number, word);
    }
    const bool says_something = trigger.says != 0 && gathered_.words.size() > first;
    if (!says_something && faults_.diagnostics.size() == before) {
      faults_.error(node.position(), "empty-trigger", {"触发词缺少词或含义", "a trigger needs a word and a meaning"});
    }
    if (!trusted_ && faults_.diagnostics.size() == before)
      try_passages(keys, trigger, std::span(gathered_.words).subspan(first));
    gathered_.lexicon.triggers.push_back(std::move(trigger));
  }

  /// A trigger must say what it says in `hits` and, where it has exceptions, nothing in `spares`.
  void try_passages(const KeyedReader& keys, const Trigger& trigger, std::span<const std::u16string> words) {
    const std::string hits = keys.text("hits");
    if (!hits.empty() && !holds_in(hits, trigger, words).value_or(false)) {
      faults_.error(
          keys.find("hits")->position(), "no-hit",
          {fmt::format("“{}”中没有一个词起作用", hits),
           fmt::format("no word of this trigger says anything in “{}”", hits)},
          {"写一句含有其中一词、且不属例外的话", "write a passage with one of the words, outside the exceptions"});
    }
    if (!trigger.conditional && !keys.find("spares")) return;
    const std::string spares = keys.text("spares");
    const auto holds = holds_in(spares, trigger, words);
    if (spares.empty() || !holds.value_or(true)) return;
    faults_.error(
        keys.find("spares")->position(), "not-spared",
        holds ? Bilingual{fmt::format("“{}”并不属例外：触发词仍起作用", spares),
                          fmt::format("“{}” is no exception: the trigger holds there", spares)}
              : Bilingual{fmt::format("“{}”中没有这个触发词", spares),
                          fmt::format("no word of this trigger stands in “{}”", spares)},
        {"写一句含有其中一词、且只作例外的话", "write a passage with one of the words, where it is an exception"});
  }

  void read_placeholders(Node node) {
    const KeyedReader keys(node, {"anywhere", "alone"}, {"placeholders ", "`placeholders`"}, faults_);
    Placeholders& placeholders = gathered_.lexicon.placeholders;
    for (const Node word : words_at(keys, "anywhere")) {
      add(fold_word(word.text()), Lexicon::placeholder, word);
      placeholders.anywhere.push_back(lower(word.text()));
    }
    for (const Node word : words_at(keys, "alone")) placeholders.alone.push_back(lower(word.text()));
  }

  void add(std::u16string word, std::uint32_t trigger, Node node) {
    gathered_.lexicon.words.push_back({trigger, static_cast<std::uint32_t>(word.size())});
    gathered_.words.push_back(std::move(word));
    gathered_.places.push_back({&document_, node.position()});
  }

  /// The items of a list; what is nothing but white space is no word.
  std::vector<Node> words_at(const KeyedReader& keys, std::string_view key) const {
    std::vector<Node> items = keys.items(key);
    std::erase_if(items, [&](Node item) {
      const bool blank = text::trim(item.text()).empty();
      if (blank) faults_.error(item.position(), "empty-word", {"词不能是空白", "a word cannot be blank"});
      return blank;
    });
    return items;
  }

  std::vector<std::u16string> conditions_at(const KeyedReader& keys, std::string_view key) const {
    std::vector<std::u16string> result;
    for (const Node item : words_at(keys, key)) result.push_back(as_in_prose(item.text()));
    return result;
  }

  bool flag_at(const KeyedReader& keys, std::string_view key) const {
    const auto node = keys.find(key);
    if (node && node->text() != "true") {
      faults_.error(node->position(), "wrong-type",
                    {fmt::format("{} 只能是 true", key), fmt::format("`{}` can only be true", key)},
                    {"不需要时去掉这个键", "leave the key out where it is not so"});
    }
    return node.has_value();
  }

  /// A meaning or a list of them, each one of `rows`.
  Meanings meanings_at(const KeyedReader& keys, std::string_view key, std::span<const MeaningRow> rows) const {
    Meanings result = 0;
    const auto take = [&](Node node) {
      const auto row = std::ranges::find(rows, node.text(), &MeaningRow::name);
      if (row != rows.end()) {
        result |= static_cast<Meanings>(row->meaning);
        return;
      }
      std::vector<std::string_view> names;
      for (const MeaningRow& one : rows) names.push_back(one.name);
      faults_.error(
          node.position(), "unknown-meaning",
          {fmt::format("{} 不能是“{}”", key, node.text()), fmt::format("`{}` cannot be “{}”", key, node.text())},
          {fmt::format("可写：{}", fmt::join(names, "、")), fmt::format("write one of {}", fmt::join(names, ", "))});
    };
    const auto node = keys.find(key);
    if (node && !node->is_sequence()) take(*node);
    if (node) {
      for (const Node item : node->items()) take(item);
    }
    return result;
  }

  const Document& document_;
  bool trusted_;
  Gathered& gathered_;
  Faults faults_;
};

/// A word of two triggers would mean two things. The index itself finds it.
void refuse_second(std::size_t word, const Gathered& gathered, std::vector<Diagnostic>& diagnostics) {
  const std::vector<Lexicon::Word>& words = gathered.lexicon.words;
  if (words[word].trigger == Lexicon::placeholder) return;
  gathered.lexicon.index.for_each(gathered.words[word], [&](std::size_t other, std::size_t at) {
    if (at > 0 || other == word) return false;
    if (words[other].trigger == Lexicon::placeholder || words[other].size != words[word].size) return true;
    const Gathered::Place& place = gathered.places[word];
    const Gathered::Place& earlier = gathered.places[other];
    const std::string text = text::to_utf8(gathered.words[word]);
    Faults{place.document->name, diagnostics}.error(
        place.position, "duplicate-word",
        {fmt::format("“{}”重复：已见于 {} 第 {} 行", text, earlier.document->name, earlier.position.line),
         fmt::format("“{}” is there twice: it stands in {}, line {}, already", text, earlier.document->name,
                     earlier.position.line)},
        {"每个词只写一次", "write each word once"});
    return false;
  });
}

}  // namespace

Loaded<Lexicon> load_lexicon(std::span<const Document> shared, const Document* own) {
  Loaded<Lexicon> result;
  std::vector<Diagnostic>& diagnostics = result.diagnostics;
  Gathered gathered;
  for (const Document& document : shared) LanguageReader(document, true, gathered, diagnostics).read();
  if (own != nullptr) LanguageReader(*own, false, gathered, diagnostics).read();
  Lexicon& lexicon = gathered.lexicon;
  if (constexpr std::size_t most = text::WordIndex::most_words; gathered.words.size() > most) {
    const auto& [document, position] = gathered.places[most];
    Faults{document->name, diagnostics}.error(
        position, "too-many-words",
        {fmt::format("语言文件的词超过 {} 个", most), fmt::format("the language files have more than {} words", most)});
    return result;
  }
  lexicon.index = text::WordIndex(gathered.words);
  for (std::size_t word = 0; word < gathered.words.size(); ++word) refuse_second(word, gathered, diagnostics);
  lexicon.items = ItemMarks(std::move(gathered.marks), std::move(gathered.behind_number));
  if (diagnostics.empty()) result.value = std::move(lexicon);
  return result;
}

}  // namespace pilotcheck
