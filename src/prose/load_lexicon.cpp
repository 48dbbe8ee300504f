#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "input/node_entries.h"
#include "prose/fold.h"
#include "prose/lexicon.h"
#include "prose/ready_lexicon.h"
#include "prose/trigger_reader.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

int parse_number(std::string_view text) {
  int value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc() && end.ptr == text.data() + text.size() ? value : 0;
}

/// What the language files give, as they are read one after the other.
struct Gathered {
  struct Place {
    const Document* document;
    Position position;
  };
  Lexicon lexicon;
  LexiconStore store;
  std::vector<std::u16string> words;  ///< of the lexicon's index
  std::vector<Place> places;          ///< of each of them
  std::vector<std::string> marks, behind_number;
  std::vector<std::string> relations;
};

/// Reads one language file.
class LanguageReader {
 public:
  LanguageReader(const Document& document, bool trusted, Gathered& gathered, std::vector<Diagnostic>& diagnostics)
      : document_(document), trusted_(trusted), gathered_(gathered), faults_{document.name, diagnostics} {}

  void read() {
    // How money and units are written: the vocabulary is read by it.
    if (trusted_ && entry_of(document_.root(), "currency")) return;
    const KeyedReader keys(
        document_.root(),
        {"triggers",     "pseudo",       "terminators", "own",     "adverbs", "adverbials",  "closing",   "tails",
         "harms",        "harm_leads",   "answers",     "listing", "months",  "equivalents", "relations", "traditional",
         "placeholders", "instructions", "references",  "items",   "figures", "predicates",  "outward",   "anaphors"},
        {"语言文件", "a language file"}, faults_);
    Lexicon& lexicon = gathered_.lexicon;
    // The lists first: the passages of the triggers are tried by them.
    read_list(keys, "adverbs", lexicon.adverbs);
    read_list(keys, "adverbials", lexicon.adverbials);
    read_list(keys, "closing", lexicon.closing);
    read_list(keys, "tails", lexicon.tails);
    read_list(keys, "harms", lexicon.harms);
    read_list(keys, "harm_leads", lexicon.harm_leads);
    read_list(keys, "answers", lexicon.answers);
    read_list(keys, "listing", lexicon.listing);
    read_list(keys, "predicates", lexicon.predicates);
    read_list(keys, "outward", lexicon.outward);
    read_list(keys, "anaphors", lexicon.anaphors);
    if (const auto node = keys.find("equivalents")) read_equivalents(*node);
    for (const Node word : words_at(keys, "relations", faults_)) gathered_.relations.emplace_back(word.text());
    if (const auto node = keys.find("traditional")) read_traditional(*node);
    if (const auto node = keys.find("months")) read_months(*node);
    if (const auto node = keys.find("items")) read_items(*node);
    if (const auto node = keys.find("placeholders")) read_placeholders(*node);
    if (const auto node = keys.find("instructions")) read_instructions(*node);
    if (const auto node = keys.find("references")) read_references(*node);
    if (const auto node = keys.find("figures")) read_figures(*node);
    read_role(keys, "pseudo", Trigger::Role::pseudo);
    read_role(keys, "terminators", Trigger::Role::ends);
    read_role(keys, "own", Trigger::Role::own);
    if (const auto list = keys.find("triggers")) read_triggers(*list);
  }

 private:
  void read_list(const KeyedReader& keys, std::string_view key, WordList& list) const {
    std::vector<std::u16string_view> words;
    for (const Node word : words_at(keys, key, faults_)) words.push_back(keep(as_in_prose(word.text())));
    list.add(words);
  }

  [[nodiscard]] std::u16string_view keep(std::u16string word) const {
    return gathered_.store.words.keep(std::move(word));
  }

  void read_equivalents(Node node) {
    if (!node.is_sequence()) {
      faults_.error(node.position(), "wrong-type", {"equivalents 应为列表", "`equivalents` must be a list"},
                    {"写成 [[装备, 设备], …]", "write them as [[make, brand], …]"});
    }
    for (const Node group : node.items()) {
      std::vector<std::u16string> words;
      for (const Node word : group.items()) words.push_back(fold_word(word.text()));
      std::erase(words, std::u16string());
      if (words.size() > 1) {
        gathered_.lexicon.equivalents.push_back(std::move(words));
        continue;
      }
      faults_.error(group.position(), "wrong-type",
                    {"等价词应为至少两个词的列表", "equivalents are a list of two words or more"},
                    {"写成 [装备, 设备]", "write them as [make, brand]"});
    }
  }

  void read_figures(Node node) {
    const auto table = figure_lists(gathered_.lexicon.figures);
    std::vector<std::string_view> known;
    known.reserve(table.size());
    for (const auto& [key, list] : table) known.push_back(key);
    const KeyedReader keys(node, known, {"figures", "`figures`"}, faults_);
    for (const auto& [key, list] : table) read_list(keys, key, *list);
  }

  /// Pairs of characters; line ends and spaces between them are none.
  void read_traditional(Node node) {
    constexpr char32_t first = 0x4E00;
    constexpr char32_t last = 0x9FFF;
    std::vector<char16_t>& simplified = gathered_.store.simplified;
    simplified.resize(last - first + 1);
    for (std::size_t i = 0; i < simplified.size(); ++i) simplified[i] = static_cast<char16_t>(first + i);
    gathered_.lexicon.simplified = simplified;
    std::vector<char32_t> pair;
    const std::string_view text = node.text();
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = text::decode(text, at);
      if (text::is_space(c) || c == U'\n') continue;
      pair.push_back(c);
      if (c < first || c > last) {
        return faults_.error(node.position(), "wrong-type",
                             {"这里只能写成对的汉字", "only pairs of Han characters stand here"},
                             {"每个繁体字后面写它的简体字", "write behind each character the one it is read as"});
      }
      if (pair.size() < 2) continue;
      simplified[pair[0] - first] = static_cast<char16_t>(pair[1]);
      pair.clear();
    }
  }

  void read_months(Node node) {
    if (!node.is_mapping()) {
      faults_.error(node.position(), "wrong-type",
                    {"months 应写明每个词是几月", "`months` must say which month each word names"},
                    {"写成 {年底: 12, …}", "write it as {autumn: 9, …}"});
    }
    for (const auto [word, month] : node.entries()) {
      const auto number = parse_number(month.text());
      if (number >= 1 && number <= 12) {
        gathered_.lexicon.months_named.emplace_back(keep(as_in_prose(word.text())), number);
        continue;
      }
      faults_.error(month.position(), "wrong-type", {"应为 1 到 12 的月份", "this must be a month from 1 to 12"},
                    {"写这段时间开始的月份", "write the month with which that time begins"});
    }
  }

  void read_items(Node node) {
    const KeyedReader items(node, {"marks", "behind_number"}, {"items ", "`items`"}, faults_);
    for (const Node mark : words_at(items, "marks", faults_)) gathered_.marks.emplace_back(mark.text());
    for (const Node mark : words_at(items, "behind_number", faults_)) gathered_.behind_number.emplace_back(mark.text());
  }

  /// Words that say nothing of their own.
  void read_role(const KeyedReader& keys, std::string_view key, Trigger::Role role) {
    const auto number = static_cast<std::uint32_t>(gathered_.store.triggers.size());
    for (const Node word : words_at(keys, key, faults_)) add(as_in_prose(word.text()), number, word);
    Trigger trigger;
    trigger.role = role;
    gathered_.store.triggers.push_back(trigger);
  }

  void read_triggers(Node list) {
    if (!list.is_sequence()) {
      faults_.error(
          list.position(), "wrong-type", {"triggers 应为列表", "`triggers` must be a list"},
          {"每项写成 - {words: [甲, 乙], says: denied, …}", "write each as - {words: [a, b], says: denied, …}"});
    }
    Lexicon lists;
    if (!trusted_) {
      lists = gathered_.lexicon;
      lists.items = ItemMarks(gathered_.marks, gathered_.behind_number);
    }
    for (const Node node : list.items()) {
      auto read = read_trigger(node, trusted_ ? nullptr : &lists, gathered_.store.words, faults_);
      if (!read) continue;
      const auto number = static_cast<std::uint32_t>(gathered_.store.triggers.size());
      for (auto& [word, place] : read->words) add(std::move(word), number, place);
      gathered_.store.triggers.push_back(read->trigger);
    }
  }

  void read_placeholders(Node node) {
    const KeyedReader keys(node, {"anywhere", "alone", "in_values", "empty", "none"},
                           {"placeholders ", "`placeholders`"}, faults_);
    Placeholders& placeholders = gathered_.lexicon.placeholders;
    for (const Node word : words_at(keys, "anywhere", faults_)) {
      add(fold_word(word.text()), Lexicon::placeholder, word);
      placeholders.anywhere.push_back(text::lower(word.text()));
    }
    for (const Node word : words_at(keys, "alone", faults_)) placeholders.alone.push_back(text::lower(word.text()));
    for (const Node word : words_at(keys, "in_values", faults_))
      placeholders.in_values.push_back(text::lower(word.text()));
    for (const Node word : words_at(keys, "empty", faults_)) placeholders.empty.emplace_back(word.text());
    for (const Node word : words_at(keys, "none", faults_)) placeholders.none.emplace_back(word.text());
  }

  void read_instructions(Node node) {
    const KeyedReader keys(node, {"anywhere", "first"}, {"instructions ", "`instructions`"}, faults_);
    AsideWords& asides = gathered_.lexicon.asides;
    std::vector<std::u16string_view> openers;
    for (const bool first : {false, true}) {
      for (const Node word : words_at(keys, first ? "first" : "anywhere", faults_)) {
        constexpr std::u16string_view gap = u"…";
        const std::u16string folded = fold_word(word.text());
        const std::size_t at = std::min(folded.find(gap), folded.size());
        const auto begin = keep(folded.substr(0, at));
        if (begin.empty()) continue;
        openers.push_back(begin);
        asides.instructions.push_back({begin, keep(folded.substr(std::min(at + gap.size(), folded.size()))), first});
      }
    }
    asides.openers.add(openers);
  }

  void read_references(Node node) {
    const KeyedReader keys(node, {"leads", "referred", "between", "whole", "titles", "says"},
                           {"references ", "`references`"}, faults_);
    AsideWords& asides = gathered_.lexicon.asides;
    read_list(keys, "leads", asides.leads);
    read_list(keys, "referred", asides.referred);
    read_list(keys, "between", asides.between);
    read_list(keys, "whole", asides.whole);
    read_list(keys, "titles", asides.titles);
    read_list(keys, "says", asides.says);
  }

  void add(std::u16string word, std::uint32_t trigger, Node node) {
    gathered_.store.index_words.push_back({trigger, static_cast<std::uint32_t>(word.size())});
    gathered_.words.push_back(std::move(word));
    gathered_.places.push_back({&document_, node.position()});
  }

  const Document& document_;
  bool trusted_;
  Gathered& gathered_;
  Faults faults_;
};

/// A word of two triggers would mean two things. The index itself finds it.
void refuse_second(std::size_t word, const Gathered& gathered, std::vector<Diagnostic>& diagnostics) {
  const std::vector<Lexicon::Word>& words = gathered.store.index_words;
  if (words[word].trigger == Lexicon::placeholder) return;
  gathered.lexicon.index.for_each(gathered.words[word], [&](std::size_t other, std::size_t at) {
    if (at > 0 || other == word) return false;
    if (words[other].trigger >= Lexicon::century || words[other].size != words[word].size) return true;
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
  if (constexpr std::size_t most = text::WordIndex::most_words - 1; gathered.words.size() > most) {
    const auto& [document, position] = gathered.places[most];
    Faults{document->name, diagnostics}.error(
        position, "too-many-words",
        {fmt::format("语言文件的词超过 {} 个", most), fmt::format("the language files have more than {} words", most)});
    return result;
  }
  gathered.store.index_words.push_back({Lexicon::century, 2});
  gathered.words.emplace_back(u"20");
  lexicon.index = text::WordIndex(gathered.words);
  for (std::size_t word = 0; word < gathered.places.size(); ++word) refuse_second(word, gathered, diagnostics);
  lexicon.relations = lexicon.concepts.add({{}, {}, std::move(gathered.relations), {}, {}});
  lexicon.concepts.build_index(lexicon.equivalents);
  lexicon.placeholders.build_index();
  lexicon.items = ItemMarks(std::move(gathered.marks), std::move(gathered.behind_number));
  lexicon.triggers = gathered.store.triggers;
  lexicon.words = gathered.store.index_words;
  lexicon.store = std::make_shared<const LexiconStore>(std::move(gathered.store));
  if (diagnostics.empty()) result.value = std::move(lexicon);
  return result;
}

}  // namespace pilotcheck
