#include "ruleset/lint_criteria.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "description/value_reader.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/lint_lists.h"
#include "ruleset/requests.h"
#include "ruleset/written_rules.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Who has written something, as messages name it; blanks stand where Chinese meets Latin.
using Writer = Bilingual;

Writer criterion_named(const std::string& id) { return {fmt::format(" {} ", id), id}; }
Writer definition_named(std::string_view name) {
  return {fmt::format("定义 {} ", name), fmt::format("the definition `{}`", name)};
}

class CriteriaLint {
 public:
  CriteriaLint(const RulesetSource& source, const Ruleset& ruleset, std::vector<Diagnostic>& doubts)
      : source_(source), ruleset_(ruleset), requests_(source), doubts_(doubts) {}

  void run() {
    if (const Document* document = find_document(source_, "definitions.yaml")) look_at_definitions(*document);
    for (const RuleFile& file : ruleset_.files) {
      if (const Document* document = find_document(source_, file.file)) look_at_file(*document);
    }
  }

 private:
  void doubt(Node at, std::string code, Bilingual message, Bilingual hint) {
    doubts_.push_back({Severity::warning, std::move(code), file_, at.position(), std::move(message), std::move(hint)});
  }

  void look_at_definitions(const Document& document) {
    file_ = document.name;
    const auto list = entry_of(document.root(), "definitions");
    if (!list) return;
    std::map<std::string, Writer> asked;
    for (const auto [name, requirement] : list->entries()) {
      const Writer self = definition_named(name.text());
      if (!doubt_same(requests_.spelt_out(requirement), self, name, asked)) look_at_requirement(requirement, self);
    }
  }

  void look_at_file(const Document& document) {
    file_ = document.name;
    parameters_ = entry_of(document.root(), "parameters");
    compared_.clear();
    if (parameters_) collect_compared(document.root(), {});
    look_at_guards(document.root());
    std::map<std::string, Writer> asked;
    for (const auto& [id, criterion] : written_criteria(document.root())) {
      const auto require = entry_of(criterion, "require");
      const auto when = entry_of(criterion, "when");
      if (!require) continue;
      const std::string what = requests_.spelt_out(*require);
      const std::string guard = when ? requests_.spelt_out(*when) : std::string();
      doubt_same(fmt::format("{} when {}", what, guard), criterion_named(id), criterion, asked);
      if (what == guard) {
        doubt(*when, "never-unmet",
              {"适用条件与要求相同，适用时总是满足", "it asks for what its guard asks for, so it is never unmet"},
              {"请删除 when，或改写其中之一", "delete `when`, or write one of the two otherwise"});
      }
      look_at_weight(document.root(), criterion);
      look_at_requirement(*require, criterion_named(id));
      if (when) look_at_requirement(*when, criterion_named(id));
    }
    parameters_.reset();
  }

  /// Of what is only advised, where advice counts nothing in the score either.
  void look_at_weight(Node file, Node criterion) {
    const auto weight = entry_of(criterion, "weight");
    const auto level = entry_of(criterion, "level");
    const bool advised = entry_of(file, "asks") || (level && level->text() == "should");
    if (!weight || !advised || ruleset_.scoring.should > 0) return;
    doubt(*weight, "idle-weight",
          {"should 级的判据在得分中计 0，weight 不起作用",
           "what is of level should counts 0 in the score, and this weight with it"},
          {"请删去 weight，或在 scoring 中给 should 权重",
           "delete `weight`, or give `should` a weight in `levels` of `scoring`"});
  }

  /// Of the file and of its parts.
  void look_at_guards(Node guarded) {
    for (const std::string_view word : {"applies", "when"}) {
      if (const auto guard = entry_of(guarded, word))
        look_at_requirement(*guard, criterion_named(std::string(rule_id(guarded))));
    }
    for (const std::string_view list : {"elements", "sections"}) {
      const auto parts = entry_of(guarded, list);
      if (!parts) continue;
      for (const Node part : parts->items()) look_at_guards(part);
    }
  }

  /// Whether `what` is asked already.
  bool doubt_same(const std::string& what, const Writer& self, Node at, std::map<std::string, Writer>& asked) {
    const auto [first, is_new] = asked.emplace(what, self);
    if (is_new) return false;
    doubt(at, "same-criterion",
          {fmt::format("与{}要求相同", first->second.zh), fmt::format("it asks the same as {}", first->second.en)},
          {"请删除其中之一，或写进 definitions.yaml", "delete one of the two, or write it in definitions.yaml once"});
    return true;
  }

  void look_at_requirement(Node requirement, const Writer& self) {
    look_at_node(requirement, self, {});
    doubt_same_items(requirement, file_, doubts_);
  }

  /// `list`: of whose entries it is asked.
  void look_at_node(Node node, const Writer& self, std::string_view list) {
    const std::string subject = subject_of(node, list);
    for (const auto [key, value] : node.entries()) {
      // A narrative names what it must mention in such a list, be it one thing.
      if (key.text() == "mentions") continue;
      if ((key.text() == "all" || key.text() == "any") && value.is_sequence()) look_at_list(key, value);
      if (const auto of = entry_of(value, "of"); key.text() == "some" && of) look_at_list(key, *of);
      if (key.text() == "values" && entry_of(node, "by")) look_at_rows(node, key, value);
      if (!subject.empty()) look_at_threshold(subject, key, value, self);
      look_at_node(value, self, list_below(node, key, list));
    }
    for (const Node item : node.items()) look_at_node(item, self, list);
  }

  /// What a number stands for in a requirement; empty where it compares nothing.
  static std::string subject_of(Node node, std::string_view list) {
    if (const auto field = entry_of(node, "field")) return fmt::format("{} {}", list, field->text());
    for (const std::string_view of : {"ratio", "sum"}) {
      if (const auto terms = entry_of(node, of)) return fmt::format("{} {} {}", list, of, flow_text(*terms));
    }
    return {};
  }

  static std::string_view list_below(Node node, Node key, std::string_view list) {
    if (key.text() != "where" && key.text() != "require") return list;
    for (const std::string_view of : {"each", "count"}) {
      if (const auto path = entry_of(node, of)) return path->text();
    }
    return list;
  }

  void look_at_threshold(const std::string& subject, Node key, Node value, const Writer& self) {
    if (key.text() == "between" && value.is_sequence()) {
      std::string_view end = "at_least";
      for (const Node item : value.items()) look_at_number(subject, std::exchange(end, "at_most"), item, self);
    } else {
      look_at_number(subject, key.text(), value, self);
    }
  }

  void look_at_number(const std::string& subject, std::string_view word, Node value, const Writer& self) {
    if (!value.is_scalar() || !is_threshold(word, value.text())) return;
    look_at_unit(subject, value);
    if (const auto parameter = parameter_of(subject, value.text())) {
      return doubt(value, "parameter-repeated",
                   {fmt::format("{} 是参数 {} 的值，本文件用它与同一项比较", value.text(), *parameter),
                    fmt::format("{} is the value of the parameter `{}`, with which this file compares the same",
                                value.text(), *parameter)},
                   {fmt::format("若确指同一数值，请写 {{parameter: {}}}", *parameter),
                    fmt::format("where the same number is meant write `{{parameter: {}}}`", *parameter)});
    }
    const auto [first, is_new] = thresholds_.emplace(fmt::format("{} {} {}", subject, word, value.text()), self);
    if (is_new || first->second.en == self.en) return;
    doubt(value, "threshold-twice",
          {fmt::format("{} 已在{}中写过", value.text(), first->second.zh),
           fmt::format("{} is written in {} already", value.text(), first->second.en)},
          {"请用参数或 definitions.yaml 只写一次", "write it once, as a parameter or in definitions.yaml"});
  }

  /// One that is almost one that the vocabulary knows: whatever is stated in that one could not be compared with it.
  void look_at_unit(const std::string& subject, Node value) {
    const auto slot = ruleset_.vocabulary.find(std::string_view(subject).substr(subject.rfind(' ') + 1));
    if (!slot || !ruleset_.vocabulary.field(*slot).type->says_unit) return;
    Fact fact;
    if (read_value(ruleset_.vocabulary, *slot, value.text(), fact) || fact.unit.empty()) return;
    const std::string_view written = std::string_view(fact.unit).substr(0, fact.unit.find('/'));
    std::vector<std::string_view> known;
    for (const UnitScale& unit : ruleset_.vocabulary.units()) known.push_back(unit.name);
    const auto same = [&](std::string_view unit) { return text::fold(unit) == text::fold(written); };
    const auto near = text::nearest(written, known);
    if (!near || std::ranges::any_of(known, same)) return;
    doubt(value, "unknown-unit",
          {fmt::format("词汇表的 units 没有单位“{}”", written),
           fmt::format("the `units` of the vocabulary have no “{}”", written)},
          text::suggested(*near));
  }

  static bool is_threshold(std::string_view key, std::string_view text) {
    constexpr std::array<std::string_view, 6> words = {"at_least", "at_most",      "above",
                                                       "below",    "on_or_before", "on_or_after"};
    const bool number = !text.empty() && text.front() >= '1' && text.front() <= '9';
    return number && text.size() > 1 && std::ranges::find(words, key) != words.end();
  }

  /// What this file compares with which of its parameters.
  void collect_compared(Node node, std::string_view list) {
    const std::string subject = subject_of(node, list);
    for (const auto [key, value] : node.entries()) {
      if (const auto name = entry_of(value, "parameter"); name && !subject.empty())
        compared_.emplace(subject, name->text());
      collect_compared(value, list_below(node, key, list));
    }
    for (const Node item : node.items()) {
      if (const auto name = entry_of(item, "parameter"); name && !subject.empty())
        compared_.emplace(subject, name->text());
      collect_compared(item, list);
    }
  }

  /// The one of this value with which `subject` is compared.
  [[nodiscard]] std::optional<std::string_view> parameter_of(const std::string& subject, std::string_view text) const {
    const auto [begin, end] = compared_.equal_range(subject);
    for (auto one = begin; one != end; ++one) {
      const auto parameter = entry_of(*parameters_, one->second);
      const auto value = parameter ? entry_of(*parameter, "value") : std::nullopt;
      if (value && value->text() == text) return one->second;
    }
    return std::nullopt;
  }

  /// A choice that decides nothing: every row says the same.
  void look_at_rows(Node look_up, Node key, Node rows) {
    std::set<std::string> numbers;
    for (const auto [choice, number] : rows.entries()) numbers.insert(flow_text(number));
    const auto rest = entry_of(look_up, "otherwise");
    if (rest) numbers.insert(flow_text(*rest));
    look_at_units_of(rows, rest);
    if (rest) look_at_rest(look_up, rows, *rest);
    if (numbers.size() != 1) return;
    doubt(key, "same-rows", {"每个选项的数值都相同", "the number is the same for every choice"},
          {"请直接写这个数值，或改正其中一行", "write the number alone, or mend one of the rows"});
  }

  /// Rows may be in units of their own, as each is for another choice; more often one is a slip.
  void look_at_units_of(Node rows, std::optional<Node> rest) {
    std::vector<Node> numbers;
    for (const auto [choice, number] : rows.entries()) numbers.push_back(number);
    if (rest) numbers.push_back(*rest);
    std::string_view first;
    for (const Node number : numbers) {
      const std::string_view unit = unit_in(number.text());
      if (unit.empty()) continue;
      if (first.empty()) first = unit;
      if (text::fold(unit) == text::fold(first)) continue;
      if (in_unit(Decimal::whole(1), unit, first, ruleset_.vocabulary.units())) continue;
      return doubt(
          number, "unlike-units",
          {fmt::format("单位“{}”与前面的“{}”不可换算", unit, first),
           fmt::format("“{}” cannot be brought into “{}”, the unit before it", unit, first)},
          {"请核对单位；若各选项本来用不同单位，可不改", "check the unit; leave it where choices differ in unit"});
    }
  }

  static std::string_view unit_in(std::string_view number) {
    const std::size_t at = number.find_first_not_of("0123456789.,- ");
    return at == std::string_view::npos ? std::string_view() : number.substr(at);
  }

  void look_at_rest(Node look_up, Node rows, Node rest) {
    const auto by = entry_of(look_up, "by");
    const auto slot = by ? ruleset_.vocabulary.find(by->text()) : std::nullopt;
    const auto written = number_of_entries(rows);
    if (!slot || written < ruleset_.vocabulary.field(*slot).choices.size()) return;
    doubt(rest, "idle-otherwise",
          {"每个选项都已写明数值，otherwise 不起作用", "every choice has its number, so `otherwise` is for none"},
          {"请删去 otherwise，或删去与它相同的选项", "delete `otherwise`, or the choices that it stands for"});
  }

  void look_at_list(Node key, Node list) {
    if (number_of_items(list) != 1) return;
    doubt(key, "single-item",
          {fmt::format("{} 只有一项", key.text()), fmt::format("`{}` has one item only", key.text())},
          {"请直接写这一项，或补上漏写的", "write that item alone, or add what is missing"});
  }

  const RulesetSource& source_;
  const Ruleset& ruleset_;
  const Requests requests_;
  std::vector<Diagnostic>& doubts_;
  std::string file_;                                       ///< that is looked at
  std::optional<Node> parameters_;                         ///< of that file
  std::multimap<std::string, std::string_view> compared_;  ///< likewise
  std::map<std::string, Writer> thresholds_;               ///< a literal, and where it stands
};

}  // namespace

void doubt_criteria(const RulesetSource& source, const Ruleset& ruleset, std::vector<Diagnostic>& doubts) {
  CriteriaLint(source, ruleset, doubts).run();
}

}  // namespace pilotcheck
