#include "prose/load_concepts.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "input/keyed_reader.h"
#include "input/node_entries.h"
#include "prose/trigger_reader.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

class ConceptsReader {
 public:
  ConceptsReader(const Document& document, Concepts& concepts, const Faults& faults)
      : document_(document), concepts_(concepts), faults_(faults) {}

  void read() {
    const KeyedReader keys(document_.root(), {"concepts", "known_words"}, {"概念文件", "a file of concepts"}, faults_);
    if (!concepts_.is_ready()) {
      for (const Node word : words_at(keys, "known_words", faults_)) concepts_.add_known_word(word.text());
    }
    const auto list = keys.need("concepts");
    if (!list) return;
    if (!list->is_mapping()) {
      faults_.error(
          list->position(), "wrong-type", {"concepts 应写明每个概念", "`concepts` must be a mapping of concepts"},
          {"每项写成 mes: {zh: …, en: …, words: {zh: […]}}", "write each as mes: {zh: …, en: …, words: {en: […]}}"});
    }
    const std::size_t count = number_of_entries(*list);
    concepts_.reserve(count);
    read_.reserve(count);
    for (const auto [key, value] : list->entries()) read_concept(key, value);
    for (const Read& one : read_) widen(one);
    std::vector<Together> pairs;
    for (const Read& one : read_) read_together(one, pairs);
    concepts_.set_together(pairs);
    if (concepts_.is_ready()) return;  // the build has checked the rest
    for (const Read& one : read_) refuse_circle(one);
    for (const Read& one : read_) refuse_second_words(one);
  }

 private:
  struct Read {
    ConceptNumber number;
    Node key;
    std::vector<Node> wider;
    std::vector<Node> words;
    std::optional<Node> together;
  };

  void read_concept(Node key, Node value) {
    const KeyedReader keys(value, {"zh", "en", "is", "words", "together"}, {"概念", "a concept"}, faults_);
    if (!concepts_.is_ready() && concepts_.find(key.text())) {
      return faults_.error(
          key.position(), "duplicate-id",
          {fmt::format("概念 {} 重复", key.text()), fmt::format("the concept `{}` is there twice", key.text())},
          {"请合并为一个", "make one of the two"});
    }
    Read read{0, key, {}, {}, keys.find("together")};
    Concept added{std::string(key.text()), keys.names(), {}, {}, {}};
    const auto words = concepts_.is_ready() ? std::nullopt : keys.need("words");
    if (words) {
      const KeyedReader languages(*words, {"zh", "en"}, {"words", "`words`"}, faults_);
      read_words(languages, "zh", added.words_zh, read.words);
      read_words(languages, "en", added.words_en, read.words);
      if (read.words.empty()) {
        faults_.error(
            words->position(), "empty-concept",
            {fmt::format("概念 {} 没有词", key.text()), fmt::format("the concept `{}` has no words", key.text())},
            {"写成 words: {zh: [词], en: [word]}", "write words: {zh: [词], en: [word]}"});
      }
    }
    if (const auto wider = keys.find("is")) {
      if (wider->is_sequence()) {
        for (const Node one : wider->items()) read.wider.push_back(one);
      } else {
        read.wider.push_back(*wider);
      }
    }
    read.number = concepts_.add(std::move(added));
    read_.push_back(std::move(read));
  }

  void read_words(const KeyedReader& keys, std::string_view language, std::vector<std::string>& words,
                  std::vector<Node>& nodes) const {
    for (const Node word : words_at(keys, language, faults_)) {
      words.emplace_back(word.text());
      nodes.push_back(word);
    }
  }

  void widen(const Read& one) {
    std::vector<ConceptNumber> wider;
    for (const Node id : one.wider) {
      if (const auto number = find_concept(id, concepts_, faults_)) wider.push_back(*number);
    }
    concepts_.set_wider(one.number, std::move(wider));
  }

  void read_together(const Read& one, std::vector<Together>& pairs) {
    if (!one.together) return;
    if (!one.together->is_sequence()) return refuse_pair(*one.together);
    for (const Node pair : one.together->items()) {
      std::vector<ConceptNumber> numbers;
      std::size_t written = 0;
      for (const Node id : pair.items()) {
        ++written;
        if (const auto number = find_concept(id, concepts_, faults_)) numbers.push_back(*number);
      }
      if (written != 2) refuse_pair(pair);
      if (written != 2 || numbers.size() != 2) continue;
      if (numbers[0] == numbers[1] || std::ranges::find(numbers, one.number) != numbers.end()) refuse_pair(pair);
      pairs.push_back({numbers[0], numbers[1], one.number});
    }
  }

  void refuse_pair(Node pair) const {
    faults_.error(pair.position(), "wrong-type",
                  {"together 的每项是两个不同的概念，且不是它自己",
                   "each item of `together` is two concepts, other ones than this"},
                  {"写成 together: [[采集的概念, 数据的概念]]", "write together: [[collecting, data_word]]"});
  }

  [[nodiscard]] bool is_wider(ConceptNumber wide, ConceptNumber narrow, std::size_t steps) const {
    return steps > 0 && std::ranges::any_of(concepts_.at(narrow).wider, [&](ConceptNumber next) {
             return next == wide || is_wider(wide, next, steps - 1);
           });
  }

  void refuse_circle(const Read& one) {
    constexpr std::size_t deepest = 12;
    if (!is_wider(one.number, one.number, deepest)) return;
    faults_.error(one.key.position(), "circle",
                  {fmt::format("概念 {} 经 is 又回到自己", one.key.text()),
                   fmt::format("the concept `{}` is wider than itself", one.key.text())},
                  {"请去掉一处 is", "take off one `is`"});
  }

  void refuse_second_words(const Read& one) {
    constexpr std::size_t deepest = 12;
    for (std::size_t i = 0; i < one.words.size(); ++i) {
      const Node word = one.words[i];
      const auto [first, is_new] = first_.emplace(concepts_.folded_words(one.number)[i], one.number);
      const ConceptNumber other = first->second;
      if (is_new || other == one.number || is_wider(other, one.number, deepest) || is_wider(one.number, other, deepest))
        continue;
      faults_.error(
          word.position(), "duplicate-word",
          {fmt::format("“{}”已属概念 {}", word.text(), concepts_.at(other).id),
           fmt::format("“{}” stands at the concept `{}` already", word.text(), concepts_.at(other).id)},
          {"每个词只属一个概念；或用 is 说明谁更宽", "let it stand at one of them, or say by `is` which is wider"});
    }
  }

  const Document& document_;
  Concepts& concepts_;
  const Faults& faults_;
  std::vector<Read> read_;
  std::unordered_map<std::u16string_view, ConceptNumber> first_;
};

}  // namespace

void load_concepts(const Document& document, Concepts& concepts, const Faults& faults) {
  ConceptsReader(document, concepts, faults).read();
}

std::optional<ConceptNumber> find_concept(Node id, const Concepts& concepts, const Faults& faults,
                                          const Bilingual& hint) {
  if (const auto number = concepts.find(id.text())) return number;
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const std::string& one = concepts.at(static_cast<ConceptNumber>(i)).id;
    if (!one.empty()) known.push_back(one);
  }
  faults.error(id.position(), "unknown-concept",
               {fmt::format("没有概念 {}", id.text()), fmt::format("there is no concept `{}`", id.text())},
               text::did_you_mean(id.text(), known, hint));
  return std::nullopt;
}

}  // namespace pilotcheck
