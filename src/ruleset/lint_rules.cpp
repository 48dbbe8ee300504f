#include "ruleset/lint_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "predicate/table.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/lint_lists.h"
#include "ruleset/written_rules.h"

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
    look_at_fields();
    look_at_concepts();
    look_at_criteria();
    look_at_citations();
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
    const auto look = [&](const BoundPredicate& one) {
      for (const Slot slot : fields_of(one)) read_[slot] = true;
      if (const auto* choice = std::get_if<ChoiceOperand>(&one.operand)) {
        asked_[one.field] |= choice->choices;
      } else {
        asked_[one.field] |= ~std::uint64_t{0};
      }
    };
    if (file.applies) for_each_predicate(*file.applies, look);
    for (const Part& part : file.parts) {
      if (part.field) read_[*part.field] = true;
      for (const Criterion& criterion : part.criteria) {
        for_each_predicate(criterion.require, look);
        if (criterion.when) for_each_predicate(*criterion.when, look);
      }
    }
  }

  /// A field counts as read where something beside the rules names it, or texts are compared with it.
  [[nodiscard]] bool is_used(Slot slot) const {
    const Field& field = ruleset_.vocabulary.field(slot);
    if (read_[slot] || scalars_.contains(field.path) || field.spoken_of || !field.in_texts.empty()) return true;
    const auto spoken = [](const Choice& choice) { return choice.spoken_of.has_value(); };
    if (std::ranges::any_of(field.choices, spoken)) return true;
    return std::ranges::any_of(field.children, [&](Slot child) { return is_used(child); });
  }

  void look_at_fields() {
    const Document* document = find_document(source_, "vocabulary.yaml");
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
      const bool in_used_list = field.in_record && is_used(field.parent);
      if (!is_used(*slot) && !in_used_list) {
        doubt(file, key.position(), "unread-field",
              {fmt::format("没有规则读取字段 {}", path), fmt::format("no rule reads the field `{}`", path)},
              {"请在规则中使用它，或从词汇表中删除", "use it in a rule, or delete it"});
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
    const std::set<std::string, std::less<>> used = used_concepts(*concepts);
    for (const auto [id, value] : concepts->entries()) {
      if (used.contains(id.text())) continue;
      doubt(document->name, id.position(), "unused-concept",
            {fmt::format("概念 {} 没有用到", id.text()), fmt::format("the concept `{}` is used nowhere", id.text())},
            {"请在规则或词汇表中使用它，或删除", "use it in a rule or in the vocabulary, or delete it"});
    }
  }

  void look_at_criteria() {
    std::map<std::string, std::string> asked;       // what is asked, by file, and by whom
    std::map<std::string, std::string> thresholds;  // a literal, and where it stands
    for (const RuleFile& file : ruleset_.files) {
      const Document* document = find_document(source_, file.file);
      if (document == nullptr) continue;
      for (const auto& [id, criterion] : written_criteria(document->root())) {
        const auto require = entry_of(criterion, "require");
        const auto when = entry_of(criterion, "when");
        if (!require) continue;
        const std::string what = file.id + ": " + flow_text(*require) + (when ? " when " + flow_text(*when) : "");
        const auto [first, is_new] = asked.emplace(what, id);
        if (!is_new) {
          doubt(file.file, criterion.position(), "same-criterion",
                {fmt::format("与 {} 要求相同", first->second), fmt::format("it asks the same as {}", first->second)},
                {"请删除其中之一，或写进 definitions.yaml",
                 "delete one of the two, or write it in definitions.yaml once"});
        }
        look_at_requirement(*require, id, file.file, thresholds);
        doubt_same_items(*require, file.file, doubts_);
        if (!when) continue;
        look_at_requirement(*when, id, file.file, thresholds);
        doubt_same_items(*when, file.file, doubts_);
      }
    }
  }

  void look_at_requirement(Node node, const std::string& id, const std::string& file,
                           std::map<std::string, std::string>& thresholds) {
    const auto field = entry_of(node, "field");
    for (const auto [key, value] : node.entries()) {
      // A narrative names what it must mention in such a list, be it one thing.
      if (key.text() == "mentions") continue;
      if ((key.text() == "all" || key.text() == "any") && value.is_sequence()) look_at_list(key, value, file);
      if (field && value.is_scalar() && is_threshold(key.text(), value.text())) {
        const std::string what = fmt::format("{} {} {}", field->text(), key.text(), value.text());
        const auto [first, is_new] = thresholds.emplace(what, id);
        if (!is_new && first->second != id) {
          doubt(file, value.position(), "threshold-twice",
                {fmt::format("{} 已在 {} 中写过", value.text(), first->second),
                 fmt::format("{} is written in {} already", value.text(), first->second)},
                {"请用参数或 definitions.yaml 只写一次", "write it once, as a parameter or in definitions.yaml"});
        }
      }
      look_at_requirement(value, id, file, thresholds);
    }
    for (const Node item : node.items()) look_at_requirement(item, id, file, thresholds);
  }

  static bool is_threshold(std::string_view key, std::string_view text) {
    constexpr std::array<std::string_view, 6> words = {"at_least", "at_most",      "above",
                                                       "below",    "on_or_before", "on_or_after"};
    const bool number = !text.empty() && text.front() >= '1' && text.front() <= '9';
    return number && text.size() > 1 && std::ranges::find(words, key) != words.end();
  }

  void look_at_list(Node key, Node list, const std::string& file) {
    std::size_t size = 0;
    for ([[maybe_unused]] const Node item : list.items()) ++size;
    if (size != 1) return;
    doubt(file, key.position(), "single-item",
          {fmt::format("{} 只有一项", key.text()), fmt::format("`{}` has one item only", key.text())},
          {"请直接写这一项，或补上漏写的", "write that item alone, or add what is missing"});
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
  std::map<Slot, std::uint64_t> asked_;  ///< choices that some requirement names
  std::set<std::string, std::less<>> scalars_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> lint_rules(const RulesetSource& source, const Ruleset& ruleset) {
  return Lint(source, ruleset).run();
}

}  // namespace pilotcheck
