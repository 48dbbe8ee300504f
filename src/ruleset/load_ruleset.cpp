#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include "input/keyed_reader.h"
#include "input/node_entries.h"
#include "prose/load_concepts.h"
#include "prose/ready_lexicon.h"
#include "ruleset/check_ruleset.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/follow_on_faults.h"
#include "ruleset/languages.h"
#include "ruleset/link_parts.h"
#include "ruleset/profile.h"
#include "ruleset/rule_file.h"
#include "ruleset/ruleset.h"
#include "ruleset/stray_file.h"
#include "ruleset/tell_once.h"
#include "text/digest.h"

namespace pilotcheck {

namespace {

/// Files at the top of a ruleset's folder that are no rule files.
constexpr std::array<std::string_view, 5> other_files = {"ruleset.yaml", "vocabulary.yaml", "concepts.yaml",
                                                         "definitions.yaml", "language.yaml"};
/// The form in Word. Of another kind of file with that name, which says its kind as rule files do, it is none.
constexpr std::string_view form_file = "form.yaml";

bool is_form(const Document& document) {
  if (stem_of(document.name) != stem_of(form_file)) return false;
  for (const auto [key, value] : document.root().entries()) {
    if (key.text() == "kind") return false;
  }
  return true;
}

bool is_rule_file(const Document& document) {
  const auto is = [&](std::string_view other) { return stem_of(other) == stem_of(document.name); };
  return std::ranges::none_of(other_files, is) && !is_form(document);
}

void read_head(const KeyedReader& keys, const Faults& faults, Ruleset& ruleset) {
  ruleset.id = keys.text("id");
  ruleset.title = keys.bilingual("title");
  ruleset.issuer = keys.bilingual("issuer");
  ruleset.document = keys.text("document");
  const std::string written = keys.text("year");
  const auto year = parse_decimal(written);
  if (year) ruleset.year = static_cast<int>(year->whole_part());
  if (const auto words = keys.find("words")) ruleset.words = read_words(*words, faults);
  if (const auto scoring = keys.find("scoring")) ruleset.scoring = read_scoring(*scoring, faults);
  if (const auto ranking = keys.find("ranking")) ruleset.ranking = read_ranking(*ranking, faults);
  if (const auto passages = keys.find("shared_passages"))
    ruleset.shared_passages = read_passage_rule(*passages, faults);
  if (!written.empty() && ruleset.year < 1900)
    faults.error(keys.find("year")->position(), "wrong-type", {"year 应为年份", "`year` must be a year"},
                 {"例如 year: 2018", "for example `year: 2018`"});
}

/// What names fields, and so comes after the vocabulary.
void read_fields(const KeyedReader& keys, const Citations& citations, const Faults& faults, Ruleset& ruleset) {
  if (const auto roles = keys.need("roles")) {
    ruleset.vocabulary.set_roles(read_roles(*roles, ruleset.vocabulary, faults));
  }
  if (const auto kinds = keys.need("kinds")) ruleset.kinds = read_kinds(*kinds, ruleset.vocabulary, faults);
  if (const auto recommendation = keys.find("recommendation")) {
    ruleset.recommendation = read_recommendation(*recommendation, ruleset.vocabulary, citations, faults);
  }
}

/// The choices of `field` that `applies` asks for. What it asks for under a negation it does not judge.
std::uint64_t choices_asked(const Requirement& applies, Slot field, std::uint64_t every) {
  std::uint64_t choices = 0;
  if (applies.kind == Requirement::Kind::predicate && applies.predicate.field == field) {
    const auto* choice = std::get_if<ChoiceOperand>(&applies.predicate.operand);
    choices = choice == nullptr ? every : choice->choices;
  }
  if (applies.kind == Requirement::Kind::negation) return choices;
  for (const Requirement& part : applies.parts) choices |= choices_asked(part, field, every);
  return choices;
}

/// Which claims each rule file judges.
void collect_claims(Ruleset& ruleset) {
  for (RuleFile& file : ruleset.files) {
    const auto kind = std::ranges::find(ruleset.kinds, file.kind, &RuleKind::id);
    if (!file.applies || kind == ruleset.kinds.end() || !kind->claims) continue;
    const std::size_t size = ruleset.vocabulary.field(*kind->claims).choices.size();
    file.claims = kind->claims;
    file.judged = choices_asked(*file.applies, *file.claims, size == 0 ? 0 : ~std::uint64_t{0} >> (64 - size));
  }
}

/// By kind, in the order of the kind, in that of the choices that claim them; of what is equal, by name of the file.
void put_in_order(Ruleset& ruleset) {
  const auto rank = [&](const RuleFile& file) {
    const auto kind = std::ranges::find(ruleset.kinds, file.kind, &RuleKind::id);
    if (kind == ruleset.kinds.end()) return std::tuple{ruleset.kinds.size(), std::size_t{0}, 0};
    const auto place = std::ranges::find(kind->order, file.id);
    return std::tuple{static_cast<std::size_t>(kind - ruleset.kinds.begin()),
                      static_cast<std::size_t>(place - kind->order.begin()),
                      file.claims ? std::countr_zero(file.judged) : 0};
  };
  std::ranges::stable_sort(ruleset.files, {}, rank);
}

/// Who claims a step of a ladder is judged by those below it too.
void extend_down_ladders(Ruleset& ruleset) {
  for (const RuleKind& kind : ruleset.kinds) {
    std::vector<Requirement> above;
    for (auto id = kind.ladder.rbegin(); id != kind.ladder.rend(); ++id) {
      const auto step = std::ranges::find(ruleset.files, *id, &RuleFile::id);
      Requirement own = *step->applies;
      if (!above.empty()) {
        step->applies->kind = Requirement::Kind::any;
        step->applies->predicate = {};
        step->applies->parts = above;
        step->applies->parts.insert(step->applies->parts.begin(), own);
      }
      above.insert(above.begin(), std::move(own));
    }
  }
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

/// Of the rules as they are judged by: another value of a parameter makes other rules.
std::string digest_of(const RulesetSource& source, const std::vector<ParameterOverride>& overrides) {
  if (overrides.empty()) return source.digest;
  Digest digest;
  digest.add(source.digest);
  for (const ParameterOverride& one : overrides) {
    digest.add(one.id);
    digest.add(one.value);
  }
  return digest.text();
}

/// Ready-made, where the ruleset adds nothing to the words of all of them.
std::optional<Lexicon> lexicon_of(const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  const Document* own = find_document(source, "language.yaml");
  if (own == nullptr && source.lexicon != nullptr) return to_lexicon(*source.lexicon);
  Loaded<Lexicon> lexicon = load_lexicon(source.language.documents, own);
  diagnostics.insert(diagnostics.end(), lexicon.diagnostics.begin(), lexicon.diagnostics.end());
  return std::move(lexicon.value);
}

/// At the file of concepts, or where all the rules begin.
void refuse_so_many_words(const Document* concepts, const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  constexpr std::size_t most = text::WordIndex::most_words;
  const Document& document = concepts == nullptr ? source.documents.front() : *concepts;
  Faults{document.name, diagnostics}.error(
      document.root().position(), "too-many-words",
      {fmt::format("概念与术语的词连同等价写法超过 {} 个", most),
       fmt::format("concepts and terms have more than {} words, with what equivalents make of them", most)});
}

/// The file of the language that says how money and units are written; null where none does.
const Document* amounts_of(const DocumentSet& language) {
  const auto says = [](const Document& document) { return entry_of(document.root(), "currency").has_value(); };
  const auto found = std::ranges::find_if(language.documents, says);
  return found == language.documents.end() ? nullptr : &*found;
}

/// In place of one that could not be read, so that the other files' own faults are told too.
Vocabulary no_vocabulary(const Concepts& concepts) {
  Document empty;
  empty.begin(EventKind::mapping, {1, 1}, false);
  empty.end();
  std::vector<Diagnostic> unsaid;
  return read_vocabulary(empty, concepts, {{}, unsaid});
}

/// What ruleset.yaml and form.yaml say of the programme.
Citations read_programme(const KeyedReader& keys, const RulesetSource& source, const Faults& faults, Ruleset& ruleset) {
  const auto cited = keys.find("citations");
  Citations citations = cited ? Citations(*cited, faults) : Citations();
  read_fields(keys, citations, faults, ruleset);
  if (const auto checklist = keys.find("checklist")) {
    ruleset.checklist = read_checklist(*checklist, citations, faults);
  }
  if (const Document* form = find_document(source, form_file); form != nullptr && is_form(*form)) {
    ruleset.form = load_form(*form, ruleset.vocabulary, faults.diagnostics);
    if (auto& layout = ruleset.form->layout) layout->cited = citations.cite(layout->annex, layout->clause);
  }
  return citations;
}

void read_concepts(const RulesetSource& source, Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  if (auto lexicon = lexicon_of(source, diagnostics)) ruleset.lexicon = std::move(*lexicon);
  Concepts& concepts = ruleset.lexicon.concepts;
  concepts.simplify_by(ruleset.lexicon.simplified);
  if (source.concepts != nullptr) concepts.use(*source.concepts);
  const Document* spoken_of = find_document(source, "concepts.yaml");
  if (spoken_of != nullptr) {
    load_concepts(*spoken_of, concepts, {spoken_of->name, diagnostics, ruleset.only_language});
  }
}

/// A ruleset whose concepts the build made ready was sound then.
BoundDefinitions definitions_of(const RulesetSource& source, Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  const Proof proof = source.concepts == nullptr ? Proof::wanted : Proof::given;
  const Document* shared = find_document(source, "definitions.yaml");
  if (shared == nullptr) return {.all = {.requirements = {}, .patterns = {}, .proof = proof}, .used = {}};
  return read_definitions(*shared, ruleset.vocabulary, ruleset.lexicon.concepts, proof,
                          {shared->name, diagnostics, ruleset.only_language});
}

/// What is made of all rule files together.
void join(const RulesetSource& source, const RuleFileContext& context, Ruleset& ruleset,
          std::vector<Diagnostic>& diagnostics) {
  Concepts& concepts = ruleset.lexicon.concepts;
  ruleset.figure_labels = add_figure_labels(ruleset.vocabulary, concepts);
  ruleset.date_labels = add_date_labels(ruleset.vocabulary, concepts);
  if (!concepts.build_index(ruleset.lexicon.equivalents)) {
    refuse_so_many_words(find_document(source, "concepts.yaml"), source, diagnostics);
  }
  collect_claims(ruleset);
  put_in_order(ruleset);
  link_parts(ruleset, diagnostics);
  ruleset.spoken_facts = SpokenFacts(ruleset.vocabulary, concepts, ruleset.files);
  check_ruleset(ruleset, source, context, diagnostics);
}

/// What load_ruleset() does, with places that are not those of the files yet.
Loaded<Ruleset> bind_ruleset(const RulesetSource& source, const std::vector<ParameterOverride>& overrides) {
  Loaded<Ruleset> result;
  std::vector<Diagnostic>& diagnostics = result.diagnostics;
  diagnostics = source.diagnostics;
  if (source.documents.empty() || lacks_base(source)) return result;
  Ruleset ruleset;
  ruleset.digest = digest_of(source, overrides);
  const Document* head = need_document(source, "ruleset.yaml", diagnostics);
  const Document* words = need_document(source, "vocabulary.yaml", diagnostics);
  if (head == nullptr) return result;
  ruleset.only_language = only_language(*head, diagnostics);
  const Faults faults{head->name, diagnostics, ruleset.only_language};
  const KeyedReader keys(
      head->root(),
      {"id", "extends", "without", "languages", "title", "issuer", "document", "year", "roles", "kinds", "citations",
       "words", "scoring", "ranking", "recommendation", "shared_passages", "checklist"},
      {"规则集", "a ruleset"}, faults);
  if (const auto without = keys.find("without"); without && !keys.find("extends")) {
    faults.error(
        without->position(), "idle-without",
        {"没有 extends，without 什么也去不掉", "without `extends` there is nothing that `without` could take away"},
        {"请写明 extends: 规则集，或删去 without，直接删除条目",
         "name the ruleset in `extends`, or delete `without` and the rules themselves"});
  }
  read_head(keys, faults, ruleset);
  read_concepts(source, ruleset, diagnostics);
  if (words == nullptr && !is_unread(source, "vocabulary.yaml")) return result;
  Concepts& concepts = ruleset.lexicon.concepts;
  const std::size_t before = diagnostics.size();
  ruleset.vocabulary = words == nullptr
                           ? no_vocabulary(concepts)
                           : read_vocabulary(*words, concepts, {words->name, diagnostics, ruleset.only_language},
                                             amounts_of(source.language));
  ruleset.lexicon.figures.currency = ruleset.vocabulary.currency();
  const std::size_t of_vocabulary = diagnostics.size();

  const Citations citations = read_programme(keys, source, faults, ruleset);
  const BoundDefinitions definitions = definitions_of(source, ruleset, diagnostics);
  RuleFileContext context{ruleset, concepts, citations, definitions.all, overrides, definitions.used};
  context.trimmed = !source.profile.empty();
  ruleset.profile = source.profile;
  for (const Document& document : source.documents) {
    if (!is_rule_file(document) || refuse_stray(document, diagnostics)) continue;
    ruleset.files.push_back(read_rule_file(document, context, diagnostics));
  }
  if (of_vocabulary != before || has_unread(source)) {
    drop_what_follows(source, of_vocabulary, diagnostics);
    return result;
  }
  join(source, context, ruleset, diagnostics);
  if (has_error(diagnostics)) return result;
  extend_down_ladders(ruleset);
  result.value = std::move(ruleset);
  return result;
}

}  // namespace

const Document* find_document(const RulesetSource& source, std::string_view name) {
  const auto found = std::ranges::find(source.documents, stem_of(name),
                                       [](const Document& document) { return stem_of(document.name); });
  return found == source.documents.end() ? nullptr : &*found;
}

Loaded<Ruleset> load_ruleset(const RulesetSource& source, const std::vector<ParameterOverride>& overrides) {
  Loaded<Ruleset> result = bind_ruleset(source, overrides);
  if (!source.origins.empty()) tell_once(source, result.diagnostics);
  for (Diagnostic& diagnostic : result.diagnostics) to_origin(source, diagnostic);
  return result;
}

}  // namespace pilotcheck
