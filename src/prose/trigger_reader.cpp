#include "prose/trigger_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "prose/prose.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};
constexpr std::array<Named<Trigger::Reach>, 3> reaches = {
    {{"after", Trigger::Reach::after}, {"before", Trigger::Reach::before}, {"both", Trigger::Reach::both}}};
constexpr std::array<Named<Trigger::Within>, 3> extents = {{{"clause", Trigger::Within::clause},
                                                            {"sentence", Trigger::Within::sentence},
                                                            {"section", Trigger::Within::section}}};
constexpr std::array<Named<Reading>, reading_count> readings = {{{"affirmed", Reading::affirmed},
                                                                 {"denied", Reading::denied},
                                                                 {"planned", Reading::planned},
                                                                 {"partial", Reading::partial},
                                                                 {"past", Reading::past},
                                                                 {"hypothetical", Reading::hypothetical},
                                                                 {"other", Reading::other},
                                                                 {"neutral", Reading::neutral}}};

class TriggerReader {
 public:
  TriggerReader(Node node, WordStore& store, const Faults& faults)
      : store_(store),
        faults_(faults),
        keys_(node, {"words",          "says",        "reach",       "within",       "unless_before",
                     "unless_after",   "only_before", "only_after",  "unless_later", "only_later",
                     "unless_earlier", "until",       "unless_last", "only_last",    "only_first",
                     "bare",           "firm",        "whole_words", "hits",         "spares"},
              {"触发词", "a trigger"}, faults) {}

  ReadTrigger read() {
    ReadTrigger read;
    Trigger& t = read.trigger;
    if (keys_.need("says")) t.says = one_of("says", readings, t.says);
    t.reach = one_of("reach", reaches, t.reach);
    t.within = one_of("within", extents, t.within);
    t.unless_before = conditions("unless_before");
    t.unless_after = conditions("unless_after");
    t.only_before = conditions("only_before");
    t.only_after = conditions("only_after");
    t.unless_later = conditions("unless_later");
    t.only_later = conditions("only_later");
    t.unless_earlier = conditions("unless_earlier");
    t.unless_last = flag("unless_last");
    t.only_last = flag("only_last");
    t.only_first = flag("only_first");
    t.whole_words = flag("whole_words");
    t.conditional = conditional_;
    t.bare = flag("bare");
    t.firm = is_true("firm");
    t.until = words("until");
    const auto words = keys_.need("words");
    if (!words) return read;
    for (const Node word : words_at(keys_, "words", faults_)) read.words.emplace_back(as_in_prose(word.text()), word);
    if (read.words.empty() && words->is_sequence()) {
      faults_.error(keys_.position(), "empty-trigger", {"触发词没有词", "a trigger needs a word"},
                    {"在 words 中至少写一个词", "write at least one at `words`"});
    }
    return read;
  }

  /// A trigger must say what it says in `hits` and, where it has exceptions, nothing in `spares`.
  void try_passages(const ReadTrigger& read, const Lexicon& lists) const {
    const std::string hits = keys_.text("hits");
    if (!hits.empty() && !says_something(hits, read, lists)) {
      faults_.error(
          keys_.find("hits")->position(), "no-hit",
          {fmt::format("“{}”中没有一个词起作用", hits),
           fmt::format("no word of this trigger says anything in “{}”", hits)},
          {"写一句含有其中一词、且不属例外的话", "write a passage with one of the words, outside the exceptions"});
    }
    if (!conditional_ && !keys_.find("spares")) return;
    const std::string spares = keys_.text("spares");
    const std::u16string folded = fold_word(spares);
    const bool there = std::ranges::any_of(
        read.words, [&](const auto& word) { return folded.find(word.first) != std::u16string::npos; });
    if (spares.empty() || (there && !says_something(spares, read, lists))) return;
    faults_.error(
        keys_.find("spares")->position(), "not-spared",
        there ? Bilingual{fmt::format("“{}”并不属例外：触发词仍起作用", spares),
                          fmt::format("“{}” is no exception: the trigger holds there", spares)}
              : Bilingual{fmt::format("“{}”中没有这个触发词", spares),
                          fmt::format("no word of this trigger stands in “{}”", spares)},
        {"写一句含有其中一词、且只作例外的话", "write a passage with one of the words, where it is an exception"});
  }

 private:
  /// Reads the passage by this trigger alone.
  static bool says_something(const std::string& passage, const ReadTrigger& read, const Lexicon& lists) {
    Lexicon alone = lists;
    alone.triggers = std::span(&read.trigger, 1);
    std::vector<Lexicon::Word> index_words;
    std::vector<std::u16string> words;
    for (const auto& word : read.words) {
      index_words.push_back({0, static_cast<std::uint32_t>(word.first.size())});
      words.push_back(word.first);
    }
    alone.words = index_words;
    alone.index = text::WordIndex(words);
    const Prose prose(passage, alone);
    return std::ranges::any_of(prose.scopes(), [](const Scope& scope) { return scope.word_end > scope.word_begin; });
  }

  template <class Value, std::size_t count>
  Value one_of(std::string_view key, const std::array<Named<Value>, count>& rows, Value otherwise) const {
    const auto node = keys_.find(key);
    if (!node) return otherwise;
    const auto row = std::ranges::find(rows, node->text(), &Named<Value>::name);
    if (row != rows.end()) return row->value;
    std::vector<std::string_view> names;
    names.reserve(rows.size());
    for (const auto& one : rows) names.push_back(one.name);
    faults_.error(
        node->position(), "unknown-meaning",
        {fmt::format("{} 不能是“{}”", key, node->text()), fmt::format("`{}` cannot be “{}”", key, node->text())},
        {fmt::format("可写：{}", fmt::join(names, "、")), fmt::format("write one of {}", fmt::join(names, ", "))});
    return otherwise;
  }

  FoldedWords words(std::string_view key) {
    std::vector<std::u16string> result;
    for (const Node item : words_at(keys_, key, faults_)) result.push_back(as_in_prose(item.text()));
    return store_.keep(result);
  }

  FoldedWords conditions(std::string_view key) {
    const FoldedWords result = words(key);
    conditional_ = conditional_ || !result.empty();
    return result;
  }

  /// Of a condition.
  bool flag(std::string_view key) {
    const bool is_set = is_true(key);
    conditional_ = conditional_ || is_set;
    return is_set;
  }

  [[nodiscard]] bool is_true(std::string_view key) const {
    const auto node = keys_.find(key);
    if (node && node->text() != "true") {
      faults_.error(node->position(), "wrong-type",
                    {fmt::format("{} 只能是 true", key), fmt::format("`{}` can only be true", key)},
                    {"不需要时去掉这个键", "leave the key out where it is not so"});
    }
    return node.has_value();
  }

  WordStore& store_;
  const Faults& faults_;
  KeyedReader keys_;
  bool conditional_ = false;
};

}  // namespace

std::u16string as_in_prose(std::string_view word) {
  if (word.front() != ' ' && word.back() != ' ') return fold_word(word);
  const std::u16string folded = fold_word("x" + std::string(word) + "x");
  return folded.substr(1, folded.size() - 2);
}

std::vector<Node> words_at(const KeyedReader& keys, std::string_view key, const Faults& faults) {
  std::vector<Node> items = keys.items(key);
  std::erase_if(items, [&](Node item) {
    const bool blank = text::is_blank(item.text());
    if (blank) faults.error(item.position(), "empty-word", {"词不能是空白", "a word cannot be blank"});
    return blank;
  });
  return items;
}

std::optional<ReadTrigger> read_trigger(Node node, const Lexicon* lists, WordStore& store, const Faults& faults) {
  const std::size_t before = faults.diagnostics.size();
  TriggerReader reader(node, store, faults);
  ReadTrigger read = reader.read();
  if (faults.diagnostics.size() > before) return std::nullopt;
  if (lists != nullptr) reader.try_passages(read, *lists);
  return read;
}

}  // namespace pilotcheck
