#include "predicate/read_term.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "input/keyed_reader.h"
#include "input/node_entries.h"
#include "predicate/families.h"
#include "prose/load_concepts.h"

namespace pilotcheck {

namespace {

/// Reads the items of `mentions`: concepts by their id, terms written out, and what is asked of two of them.
class TermReader {
 public:
  explicit TermReader(BindContext& context) : context_(context), faults_{context.faults()} {}

  std::optional<Term> read(Node node) {
    Term term;
    if (!read_into(term, node)) return std::nullopt;
    return term;
  }

 private:
  /// Whether nothing is wrong with it.
  bool read_into(Term& term, Node node) {
    const std::size_t before = context_.diagnostics.size();
    if (node.is_scalar()) {
      add_mention(node, node, term);
    } else {
      read_mapping(node, term);
    }
    return context_.diagnostics.size() == before;
  }

  void read_mapping(Node node, Term& term) {
    const KeyedReader keys(
        node, {"id", "zh", "en", "synonyms", "concept", "with", "within", "in_figures", "relates", "enumerates", "any"},
        {"术语", "a term"}, faults_);
    if (!keys.find("concept") || keys.find("any") || keys.find("relates") || keys.find("enumerates")) {
      refuse_company(keys);
    }
    if (const auto any = keys.find("any")) {
      read_alternatives(*any, term);
    } else if (const auto relates = keys.find("relates")) {
      read_relation(*relates, term);
    } else if (const auto enumerates = keys.find("enumerates")) {
      read_enumeration(*enumerates, term);
    } else if (const auto one = keys.find("concept")) {
      add_mention(node, *one, term);
      if (const auto with = keys.find("with")) add_companions(*with, term);
      if (const auto within = keys.find("within")) read_within(*within, term);
      if (const auto figures = keys.find("in_figures")) read_in_figures(*figures, term);
    } else {
      return read_inline(keys, term);
    }
    const bool labelled = keys.find("zh") || keys.find("en");
    Bilingual label = labelled ? keys.names() : Bilingual{};
    if (!named_) return;
    if (keys.find("id")) term.id = keys.text("id");
    if (labelled) term.label = std::move(label);
  }

  /// What only a concept can ask for.
  void refuse_company(const KeyedReader& keys) const {
    for (const std::string_view key : {"with", "within", "in_figures"}) {
      const auto node = keys.find(key);
      if (!node) continue;
      context_.error(
          node->position(), "bad-operand",
          {fmt::format("{} 只能写在 concept 旁", key), fmt::format("`{}` stands beside `concept` only", key)},
          {"写成 {concept: mes, with: erp}；几项中的任一项，请在 any 中各自写明",
           "write {concept: mes, with: erp}; of several, each writes its own, in `any`"});
    }
  }

  void read_inline(const KeyedReader& keys, Term& term) {
    std::string id = keys.text("id");
    Concept added;
    added.label = keys.names();
    if (named_) {
      term.id = std::move(id);
      term.label = added.label;
      term.example = added.label;
    }
    if (const auto word = keys.find("zh")) add_word(*word, added.words_zh, context_);
    if (const auto word = keys.find("en")) add_word(*word, added.words_en, context_);
    for (const Node synonym : keys.items("synonyms")) add_word(synonym, added.words_zh, context_);
    const ConceptNumber number = context_.concepts.add(std::move(added));
    term.any.push_back({Ask::Kind::mention, {number}, {}, 1, number});
  }

  std::optional<ConceptNumber> find(Node id) const {
    if (const auto number = context_.concepts.find(id.text())) return number;  // spares the making of a hint
    return find_concept(id, context_.concepts, faults_,
                        {"概念写在 concepts.yaml 中；也可直接写 {id: …, zh: …, en: …}",
                         "concepts stand in concepts.yaml; a term may be written out, {id: …, zh: …, en: …}"});
  }

  /// The first of its words in each language; of a concept that has none in one, its name.
  [[nodiscard]] Bilingual first_word(ConceptNumber number) const {
    const Concepts& concepts = context_.concepts;
    const auto first = [&](Language language) {
      const std::string_view word = concepts.first_word(number, language);
      return word.empty() ? concepts.at(number).label.in(language) : std::string(word);
    };
    return {first(Language::zh), first(Language::en)};
  }

  void add_mention(Node, Node id, Term& term) const {
    const auto number = find(id);
    if (!number) return;
    if (named_) {
      const Concept& named = context_.concepts.at(*number);
      term.id = named.id;
      term.label = named.label;
      term.example = first_word(*number);
    }
    term.any.push_back({Ask::Kind::mention, context_.concepts.narrower(*number), {}, 1, *number});
  }

  /// One of several companions is enough; the first gives the term its name.
  void add_companions(Node with, Term& term) const {
    if (!with.is_scalar() && with.items().empty()) {
      return context_.error(with.position(), "bad-operand", {"with 应为概念", "`with` takes concepts"},
                            {"写成 with: mes 或 with: [mes, erp]", "write with: mes, or with: [mes, erp]"});
    }
    constexpr std::size_t mostly = 16;  // with the narrower ones
    if (!with.is_scalar() && !term.any.empty()) term.any.back().second.reserve(mostly);
    if (with.is_scalar()) add_companion(with, term);
    for (const Node id : with.items()) add_companion(id, term);
    if (term.any.empty()) return;
    std::vector<ConceptNumber>& second = term.any.back().second;
    std::ranges::sort(second);
    second.erase(std::unique(second.begin(), second.end()), second.end());
  }

  void add_companion(Node id, Term& term) const {
    const auto number = find(id);
    if (!number || term.any.empty()) return;
    Ask& ask = term.any.back();
    if (named_ && ask.second.empty()) {
      const Concept& named = context_.concepts.at(*number);
      term.id += "-" + named.id;
      term.label = {fmt::format("{}（{}）", term.label.zh, named.label.zh),
                    fmt::format("{} ({})", term.label.en, named.label.en)};
      const Bilingual companion = first_word(*number);
      term.example = {term.example.zh + "、" + companion.zh, term.example.en + ", " + companion.en};
    }
    ask.kind = Ask::Kind::with;
    context_.concepts.append_narrower(*number, ask.second);
  }

  /// How near a companion has to stand: in the sentence, unless it says clause.
  void read_within(Node within, Term& term) const {
    const bool known = within.text() == "clause" || within.text() == "sentence";
    if (!known || term.any.empty() || term.any.back().second.empty()) {
      return context_.error(
          within.position(), "bad-operand",
          {"within 写在 with 旁，为 clause 或 sentence", "`within` is clause or sentence, beside `with`"},
          {"写成 with: figure, within: clause", "write with: figure, within: clause"});
    }
    term.any.back().in_clause = within.text() == "clause";
  }

  /// Whether a figure has to stand beside the companion, or beside the mention itself.
  void read_in_figures(Node node, Term& term) const {
    if (node.text() != "true" || term.any.empty()) {
      return context_.error(
          node.position(), "bad-operand",
          {"in_figures 写在 concept 旁，只能是 true", "`in_figures` can only be `true`, beside `concept`"},
          {"例如 {concept: ID, in_figures: true}", "for example {concept: ID, in_figures: true}"});
    }
    Ask& ask = term.any.back();
    ask.kind = Ask::Kind::with;
    ask.in_figures = true;
    if (named_) term.example = {term.example.zh + "20%", term.example.en + " 20%"};
  }

  void read_relation(Node pair, Term& term) const {
    std::vector<ConceptNumber> two;
    std::size_t count = 0;
    for (const Node id : pair.items()) {
      ++count;
      if (const auto number = find(id)) two.push_back(*number);
    }
    if (count != 2) {
      return context_.error(pair.position(), "bad-operand", {"relates 应为两个概念", "`relates` takes two concepts"},
                            {"写成 relates: [mes, erp]", "write relates: [mes, erp]"});
    }
    if (two.size() != 2) return;
    Ask& ask = term.any.emplace_back(
        Ask{Ask::Kind::relates, context_.concepts.narrower(two[0]), context_.concepts.narrower(two[1]), 1, two[0]});
    add_partners(two, ask);
    if (named_) name_relation(two, term);
  }

  void name_relation(const std::vector<ConceptNumber>& two, Term& term) const {
    const Concept& first = context_.concepts.at(two[0]);
    const Concept& second = context_.concepts.at(two[1]);
    term.id = first.id + "-" + second.id;
    term.label = {fmt::format("{}与{}的集成", first.label.zh, second.label.zh),
                  fmt::format("integration of {} and {}", first.label.en, second.label.en)};
    const Bilingual one = first_word(two[0]);
    const Bilingual other = first_word(two[1]);
    term.example = {fmt::format("{}与{}集成", one.zh, other.zh),
                    fmt::format("integration of {} and {}", one.en, other.en)};
  }

  /// What is of the kind of one of the two, and neither.
  void add_partners(const std::vector<ConceptNumber>& two, Ask& ask) const {
    std::vector<ConceptNumber> wider;
    for (const ConceptNumber one : two) {
      context_.concepts.find_wider(one, wider);
      for (const ConceptNumber kind : wider) context_.concepts.append_narrower(kind, ask.partners);
    }
    std::ranges::sort(ask.partners);
    ask.partners.erase(std::unique(ask.partners.begin(), ask.partners.end()), ask.partners.end());
    std::erase_if(ask.partners, [&](ConceptNumber one) {
      return std::ranges::binary_search(ask.of, one) || std::ranges::binary_search(ask.second, one);
    });
  }

  void read_enumeration(Node node, Term& term) const {
    const KeyedReader keys(node, {"of", "at_least"}, {"enumerates", "`enumerates`"}, faults_);
    const auto of = keys.need("of");
    const auto least = keys.need("at_least");
    if (!of || !least) return;
    constexpr std::size_t most = 16;
    std::size_t count = 0;
    std::from_chars(least->text().data(), least->text().data() + least->text().size(), count);
    if (count < 2 || count > most) {
      return context_.error(least->position(), "bad-operand", {"at_least 应为 2 到 16", "`at_least` must be 2 to 16"},
                            {"写成 enumerates: {of: mes, at_least: 3}", "write enumerates: {of: mes, at_least: 3}"});
    }
    const auto number = find(*of);
    if (!number) return;
    if (named_) name_enumeration(*number, count, term);
    term.any.push_back({Ask::Kind::enumerates, context_.concepts.narrower(*number), {}, count, *number});
  }

  void name_enumeration(ConceptNumber number, std::size_t count, Term& term) const {
    const Concept& named = context_.concepts.at(number);
    term.id = named.id;
    term.label = named.label;
    const auto first_words = [&](Language language, std::string_view separator) {
      std::vector<std::string_view> words = context_.concepts.words(number, language);
      words.resize(std::min(words.size(), count));
      return fmt::format("{}", fmt::join(words, separator));
    };
    term.example = {first_words(Language::zh, "、"), first_words(Language::en, ", ")};
  }

  /// The first gives the term its name, unless it says another.
  void read_alternatives(Node list, Term& term) {
    if (!list.is_sequence() || list.items().empty()) {
      return context_.error(list.position(), "wrong-type", {"any 应为列表", "`any` must be a list"},
                            {"写成 any: [甲, 乙]", "write any: [a, b]"});
    }
    const bool named = named_;
    term.any.reserve(number_of_items(list));
    for (const Node node : list.items()) {
      if (!read_into(term, node)) break;
      named_ = false;
    }
    named_ = named;
  }

  BindContext& context_;
  Faults faults_;
  bool named_ = true;  ///< what is read gives the term its name
};

}  // namespace

std::optional<Term> read_term(Node node, BindContext& context) { return TermReader(context).read(node); }

}  // namespace pilotcheck
