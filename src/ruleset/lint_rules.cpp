#include "ruleset/lint_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "input/node_entries.h"
#include "predicate/bounds.h"
#include "predicate/consistency.h"
#include "predicate/table.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/lint_criteria.h"
#include "ruleset/lint_lists.h"

namespace pilotcheck {

namespace {

class Lint {
 public:
  Lint(const RulesetSource& source, const Ruleset& ruleset)
      : source_(source), ruleset_(ruleset), read_(ruleset.vocabulary.size()) {}

  std::vector<Diagnostic> run() {
    for (const Document& document : source_.documents) {
      // A concept is not used by the words of another, nor by being a wider one of it.
      if (document.name != "concepts.yaml") collect_scalars(document.root());
    }
    for (const RuleFile& file : ruleset_.files) collect_predicates(file);
    collect_roles();
    look_at_fields();
    look_at_concepts();
    doubt_criteria(source_, ruleset_, doubts_);
    look_at_guards();
    look_at_citations();
    look_at_what_is_said_again();
    for (Diagnostic& doubt : doubts_) to_origin(source_, doubt);
    std::ranges::stable_sort(doubts_, {}, [](const Diagnostic& d) { return std::pair(d.file, d.position); });
    return std::move(doubts_);
  }

 private:
  void doubt(std::string_view file, Position position, std::string code, Bilingual message, Bilingual hint) {
    doubts_.push_back(
        {Severity::warning, std::move(code), std::string(file), position, std::move(message), std::move(hint)});
  }

  void collect_scalars(Node node) {
    if (node.is_scalar()) scalars_.insert(std::string(node.text()));
    for (const auto [key, value] : node.entries()) {
      collect_scalars(value);
      // A look-up names choices as its keys.
      if (key.text() != "values") continue;
      for (const auto [choice, number] : value.entries()) scalars_.insert(std::string(choice.text()));
    }
    for (const Node item : node.items()) collect_scalars(item);
  }

  void collect_predicates(const RuleFile& file) {
    const auto look = [&](const BoundPredicate& one) { collect(one); };
    if (file.applies) for_each_predicate(*file.applies, look);
    for (const Part& part : file.parts) {
      if (part.field) read_[*part.field] = true;
      for (const Criterion& criterion : part.criteria) {
        for_each_predicate(criterion.require, look);
        if (criterion.when) for_each_predicate(*criterion.when, look);
      }
    }
  }

  void collect_roles() {
    const auto& attachments = ruleset_.vocabulary.roles().attachments;
    if (!attachments) return;
    const std::vector<Slot>& keys = ruleset_.vocabulary.field(attachments->list).children;
    for (const auto& key : {attachments->id, attachments->kind, attachments->file}) {
      if (key) read_[keys[*key]] = true;
    }
  }

  void collect(const BoundPredicate& one) {
    for (const Slot slot : fields_of(one)) read_[slot] = true;
    if (const auto* entries = std::get_if<RecordsOperand>(&one.operand)) {
      judged_by_entry_.insert(one.field);
      for_each_predicate(*entries->require, [&](const BoundPredicate& inner) { collect(inner); });
    }
    const auto* choice = std::get_if<ChoiceOperand>(&one.operand);
    asked_[one.field] |= choice != nullptr ? choice->choices : ~std::uint64_t{0};
  }

  /// A field counts as read where something beside the rules names it, or texts are compared with it.
  [[nodiscard]] bool is_used(Slot slot) const {
    const Field& field = ruleset_.vocabulary.field(slot);
    if (read_[slot] || scalars_.contains(field.path) || field.spoken_of || !field.in_texts.empty()) return true;
    const auto spoken = [](const Choice& choice) { return choice.spoken_of.has_value(); };
    if (std::ranges::any_of(field.choices, spoken)) return true;
    return std::ranges::any_of(field.children, [&](Slot child) { return is_used(child); });
  }

  /// Of a list that rules ask about as a whole, or that has a role, every key may be meant. Where they judge its
  /// entries key by key, only a text at the head, by which people call an entry.
  [[nodiscard]] bool is_of_used_list(Slot slot) const {
    const Field& field = ruleset_.vocabulary.field(slot);
    if (!field.in_record || !is_used(field.parent)) return false;
    const bool names_entry = ruleset_.vocabulary.field(field.parent).children.front() == slot;
    return !judged_by_entry_.contains(field.parent) || (names_entry && field.kind() == ValueKind::text);
  }

  void look_at_fields() {
    const Document* document = find_document(source_, "vocabulary.yaml");
    doubt_same_words(document->root(), Alike::as_written, document->name, doubts_);
    if (const auto fields = entry_of(document->root(), "fields")) look_below(*fields, {}, document->name);
    const auto sets = entry_of(document->root(), "choice_sets");
    if (!sets) return;
    for (const auto [name, choices] : sets->entries()) doubt_hidden_spellings(choices, document->name, doubts_);
  }

  void look_below(Node fields, const std::string& group, const std::string& file) {
    for (const auto [key, value] : fields.entries()) {
      const std::string path = group.empty() ? std::string(key.text()) : fmt::format("{}.{}", group, key.text());
      const auto slot = ruleset_.vocabulary.find(path);
      if (!slot) continue;
      const Field& field = ruleset_.vocabulary.field(*slot);
      if (!is_used(*slot) && !is_of_used_list(*slot)) {
        doubt(file, key.position(), "unread-field",
              {fmt::format("没有规则读取字段 {}", path), fmt::format("no rule reads the field `{}`", path)},
              field.in_record ? Bilingual{"若它只供填写，可不理会；否则请在规则中使用它",
                                          "leave it where it is only to be filled in, else use it in a rule"}
                              : Bilingual{"请在规则中使用它，或从词汇表中删除", "use it in a rule, or delete it"});
        continue;
      }
      if (const auto choices = entry_of(value, "choices")) {
        look_at_choices(*choices, *slot, file);
        doubt_hidden_spellings(*choices, file, doubts_);
      }
      if (const auto below = entry_of(value, "fields")) look_below(*below, path, file);
    }
  }

  void look_at_choices(Node choices, Slot slot, const std::string& file) {
    const auto asked = asked_.find(slot);
    if (asked == asked_.end()) return;
    const Field& field = ruleset_.vocabulary.field(slot);
    for (const auto [id, value] : choices.entries()) {
      const auto choice = std::ranges::find(field.choices, id.text(), &Choice::id);
      if (choice == field.choices.end() || choice->spoken_of) continue;
      const auto bit = static_cast<std::size_t>(choice - field.choices.begin());
      if (((asked->second >> bit) & 1U) != 0 || scalars_.contains(choice->id)) continue;
      doubt(file, id.position(), "unused-choice",
            {fmt::format("没有规则提到 {} 的选项 {}", field.path, choice->id),
             fmt::format("no rule names the choice `{}` of {}", choice->id, field.path)},
            {"若它只供填写，可不理会；否则请在规则中使用它",
             "leave it where it is only to be filled in, else use it in a rule"});
    }
  }

  /// Those that rules or the vocabulary name, the narrower ones, which count for them, and those that state one
  /// together.
  [[nodiscard]] std::set<std::string, std::less<>> used_concepts(Node concepts) const {
    std::set<std::string, std::less<>> used;
    for (std::size_t before = 0;;) {
      for (const auto [id, value] : concepts.entries()) {
        const auto wider = entry_of(value, "is");
        const auto counts = [&](Node one) { return one.is_scalar() && used.contains(one.text()); };
        if (scalars_.contains(id.text()) || (wider && (counts(*wider) || any_item(*wider, counts)))) {
          used.emplace(id.text());
          if (const auto together = entry_of(value, "together")) add_ids(*together, used);
        }
      }
      if (used.size() == before) return used;
      before = used.size();
    }
  }

  static void add_ids(Node pairs, std::set<std::string, std::less<>>& used) {
    for (const Node pair : pairs.items()) {
      for (const Node id : pair.items()) used.emplace(id.text());
    }
  }

  template <typename Test>
  static bool any_item(Node list, const Test& test) {
    for (const Node item : list.items()) {
      if (test(item)) return true;
    }
    return false;
  }

  void look_at_concepts() {
    const Document* document = find_document(source_, "concepts.yaml");
    const auto concepts = document == nullptr ? std::nullopt : entry_of(document->root(), "concepts");
    if (!concepts) return;
    doubt_same_words(document->root(), Alike::in_texts, document->name, doubts_);
    const std::set<std::string, std::less<>> used = used_concepts(*concepts);
    for (const auto [id, value] : concepts->entries()) {
      if (used.contains(id.text())) continue;
      doubt(document->name, id.position(), "unused-concept",
            {fmt::format("概念 {} 没有用到", id.text()), fmt::format("the concept `{}` is used nowhere", id.text())},
            {"请在规则或词汇表中使用它，或删除", "use it in a rule or in the vocabulary, or delete it"});
    }
  }

  /// What applies only where it cannot be met.
  void look_at_guards() {
    for (const RuleFile& file : ruleset_.files) {
      for (const Part& part : file.parts) {
        for (const Criterion& criterion : part.criteria) {
          if (const auto what = criterion.when ? emptied(criterion) : std::nullopt) {
            doubt(file.file, criterion.position, "never-met",
                  {fmt::format("适用条件与要求没有给 {} 留下任何值，适用时永远不满足", *what),
                   fmt::format("its guard and what it asks for leave no value of `{}`, so it is never met", *what)},
                  {"请检查 when 与 require 的数值、日期或选项",
                   "check the numbers, dates or choices of `when` and `require`"});
          }
        }
      }
    }
  }

  [[nodiscard]] std::optional<std::string> emptied(const Criterion& criterion) const {
    Requirement both;
    both.kind = Requirement::Kind::all;
    for (const Requirement* one : {&*criterion.when, &criterion.require}) {
      if (one->kind == Requirement::Kind::all) {
        both.parts.insert(both.parts.end(), one->parts.begin(), one->parts.end());
      } else {
        both.parts.push_back(*one);
      }
    }
    if (auto range = emptied_range(both, ruleset_.vocabulary)) return range;
    const auto choices = field_of_idle_choices(both, ruleset_.vocabulary);
    return choices ? std::optional(ruleset_.vocabulary.field(*choices).path) : std::nullopt;
  }

  /// How the clauses of an annex are cited that no clause is of.
  void look_at_citations() {
    const Document* head = find_document(source_, "ruleset.yaml");
    const auto citations = entry_of(head->root(), "citations");
    if (!citations) return;
    std::set<std::string, std::less<>> cited;
    for (const Document& document : source_.documents) collect_annexes(document.root(), cited);
    for (const auto [annex, text] : citations->entries()) {
      if (annex.text() == "any" || cited.contains(annex.text())) continue;
      doubt(head->name, annex.position(), "idle-citation",
            {fmt::format("没有条款引自附件 {}", annex.text()), fmt::format("no clause is of annex {}", annex.text())},
            {"请删去这种引法，或检查各处 source 的 annex", "delete it, or look at the `annex` of the sources"});
    }
  }

  void look_at_what_is_said_again() {
    for (const SaidAgain& one : source_.said_again) {
      doubt(one.file, one.position, "said-again",
            {fmt::format("原规则集的 {} 已是这样", one.key),
             fmt::format("the extended ruleset has this `{}` already", one.key)},
            {"请删去它，或写出想改成什么", "delete it, or write what it is to be"});
    }
  }

  static void collect_annexes(Node node, std::set<std::string, std::less<>>& cited) {
    for (const auto [key, value] : node.entries()) {
      if (key.text() == "annex" && value.is_scalar()) cited.emplace(value.text());
      collect_annexes(value, cited);
    }
    for (const Node item : node.items()) collect_annexes(item, cited);
  }

  const RulesetSource& source_;
  const Ruleset& ruleset_;
  std::vector<bool> read_;
  std::set<Slot> judged_by_entry_;       ///< lists
  std::map<Slot, std::uint64_t> asked_;  ///< choices that some requirement names
  std::set<std::string, std::less<>> scalars_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> lint_rules(const RulesetSource& source, const Ruleset& ruleset) {
  return Lint(source, ruleset).run();
}

}  // namespace pilotcheck
