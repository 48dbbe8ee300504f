#include "trial/mutants.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <type_traits>

#include "ruleset/definitions.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/link_parts.h"
#include "ruleset/written_rules.h"
#include "text/digest.h"
#include "trial/node_changes.h"

namespace pilotcheck {

namespace {

bool uses(Node requirement, std::string_view definition) {
  const std::vector<Node> used = used_definitions(requirement);
  return std::ranges::any_of(used, [&](Node name) { return name.text() == definition; });
}

/// `{parameter: NAME}` stands somewhere in it.
bool takes_parameter(Node node, std::string_view name) {
  for (const auto [key, value] : node.entries()) {
    if (key.text() == "parameter" && value.text() == name) return true;
    if (takes_parameter(value, name)) return true;
  }
  for (const Node item : node.items()) {
    if (takes_parameter(item, name)) return true;
  }
  return false;
}

class MutantMaker {
 public:
  MutantMaker(const RulesetSource& source, const Ruleset& ruleset)
      : source_(source), ruleset_(ruleset), concepts_(ruleset.lexicon.concepts) {
    const Document* shared = find_document(source, "definitions.yaml");
    if (shared == nullptr) return;
    definitions_ = read_definitions(*shared, ruleset.vocabulary, concepts_, Proof::wanted,
                                    {shared->name, faults_, ruleset.only_language})
                       .all;
    if (const auto list = entry_of(shared->root(), "definitions")) {
      for (const auto [name, requirement] : list->entries()) written_definitions_.emplace(name.text(), requirement);
    }
  }

  std::vector<Mutant> make() {
    for (const RuleFile& file : ruleset_.files) {
      const Document* document = find_document(source_, file.file);
      if (document == nullptr) continue;
      const auto written = written_criteria(document->root());
      mutate_weighing(file, document->root());
      for (const Part& part : file.parts) {
        for (const Criterion& criterion : part.criteria) {
          const auto node = written.find(criterion.id);
          if (node == written.end()) continue;
          guarded_ = is_guarded(document->root(), part.id);
          mutate(file, part, criterion, node->second);
          mutate_parameters(file, unchanged(file, part, criterion), node->second, document->root());
        }
      }
    }
    return std::move(mutants_);
  }

 private:
  static Mutant unchanged(const RuleFile& file, const Part& part, const Criterion& criterion) {
    return {{},
            &criterion,
            file.file,
            {},
            {},
            {},
            criterion.require,
            criterion.when,
            criterion.level,
            {criterion.weight, part.weight, part.met_at, file.met_at},
            {},
            false};
  }

  /// What is said of a whole part or file is broken at the first criterion of it.
  void mutate_weighing(const RuleFile& file, Node root) {
    if (file.parts.front().criteria.empty()) return;
    change_number(file, root, "met_at", unchanged(file, file.parts.front(), file.parts.front().criteria.front()),
                  [](Weighing& weighing, const RuleNumber& number) { weighing.file_met_at = number; });
    for (const std::string_view list : {"elements", "sections"}) {
      const auto written = entry_of(root, list);
      if (written) mutate_parts(file, *written);
    }
  }

  void mutate_parts(const RuleFile& file, Node list) {
    for (const Node node : list.items()) {
      const auto id = entry_of(node, "id");
      const auto part = std::ranges::find(file.parts, id ? id->text() : std::string_view(), &Part::id);
      if (part == file.parts.end() || part->criteria.empty()) continue;
      const Mutant same = unchanged(file, *part, part->criteria.front());
      change_number(file, node, "weight", same,
                    [](Weighing& weighing, const RuleNumber& number) { weighing.part_weight = number; });
      change_number(file, node, "met_at", same,
                    [](Weighing& weighing, const RuleNumber& number) { weighing.part_met_at = number; });
    }
  }

  /// A number that stands there; that of a parameter stays, as in requirements.
  template <typename Set>
  void change_number(const RuleFile& file, Node written, std::string_view key, const Mutant& same, const Set& set) {
    const auto node = entry_of(written, key);
    if (!node || !node->is_scalar()) return;
    for (const NodeChange& one : changes_of(*node, ruleset_.vocabulary)) {
      const Document document = with_change(*node, one);
      std::vector<Diagnostic> faults;
      BindContext context{ruleset_.vocabulary, concepts_, file.parameters, definitions_, file.file, faults};
      context.only = ruleset_.only_language;
      const auto number =
          key == "weight" ? bind_weight(document.root(), context) : bind_passing_share(document.root(), context);
      if (!number) continue;
      Mutant mutant = same;
      set(mutant.weighing, *number);
      mutant.indirect = true;
      add(std::move(mutant), one.position, fmt::format("{}: {}", key, one.before),
          fmt::format("{}: {}", key, one.after));
    }
  }

  void mutate(const RuleFile& file, const Part& part, const Criterion& criterion, Node written) {
    Mutant same = unchanged(file, part, criterion);
    const auto require = entry_of(written, "require");
    const auto when = entry_of(written, "when");
    if (!criterion.asks) {
      Mutant mutant = same;
      const bool must = criterion.level == Level::must;
      mutant.level = must ? Level::should : Level::must;
      mutant.indirect = true;
      add(std::move(mutant), written.position(), must ? "level: must" : "level: should",
          must ? "level: should" : "level: must");
    }
    if (when) {
      Mutant mutant = same;
      mutant.when = with_guard_around(criterion, std::nullopt);
      add(std::move(mutant), when->position(), fmt::format("when: {}", flow_text(*when)), {});
      change(file, *when, definitions_, same, &Mutant::when);
    }
    if (require) change(file, *require, definitions_, same, &Mutant::require);
    change_number(file, written, "weight", same,
                  [](Weighing& weighing, const RuleNumber& number) { weighing.weight = number; });
    mutate_definitions(file, same, require, when);
  }

  /// What a criterion takes from definitions.yaml is broken for it alone: another user may notice or not.
  void mutate_definitions(const RuleFile& file, const Mutant& same, std::optional<Node> require,
                          std::optional<Node> when) {
    for (const auto& [name, definition] : written_definitions_) {
      const bool in_require = require && uses(*require, name);
      const bool in_when = when && uses(*when, name);
      if (!in_require && !in_when) continue;
      for (const NodeChange& one : changes_of(definition, ruleset_.vocabulary)) {
        const Document document = with_change(definition, one);
        const auto bound = bind(file, document.root(), definitions_);
        if (!bound) continue;
        Definitions changed = definitions_;
        changed.requirements.insert_or_assign(std::string(name), *bound);
        Mutant mutant = same;
        const auto new_require = in_require ? bind(file, *require, changed) : std::optional(same.require);
        const auto new_when = in_when ? bind(file, *when, changed) : std::nullopt;
        if (!new_require || (in_when && !new_when)) continue;
        mutant.require = *new_require;
        if (in_when) mutant.when = with_guard_around(*same.criterion, new_when);
        mutant.file = "definitions.yaml";
        add(std::move(mutant), one.position, one.before, one.after);
      }
    }
  }

  /// So is what it takes from a parameter.
  void mutate_parameters(const RuleFile& file, const Mutant& same, Node written, Node root) {
    const auto parameters = entry_of(root, "parameters");
    if (!parameters) return;
    const auto require = entry_of(written, "require");
    const auto when = entry_of(written, "when");
    for (const auto [name, said] : parameters->entries()) {
      const auto value = entry_of(said, "value");
      const auto parameter = std::ranges::find(file.parameters, name.text(), &Parameter::id);
      const bool in_require = require && takes_parameter(*require, name.text());
      const bool in_when = when && takes_parameter(*when, name.text());
      if (!value || parameter == file.parameters.end() || (!in_require && !in_when)) continue;
      for (const NodeChange& one : changes_of(*value, ruleset_.vocabulary)) {
        const Document document = with_change(*value, one);
        std::vector<Parameter> changed = file.parameters;
        changed[static_cast<std::size_t>(parameter - file.parameters.begin())].value = document.root().text();
        const auto new_require = in_require ? bind(file, *require, definitions_, changed) : std::optional(same.require);
        const auto new_when = in_when ? bind(file, *when, definitions_, changed) : std::nullopt;
        if (!new_require || (in_when && !new_when)) continue;
        Mutant mutant = same;
        mutant.require = *new_require;
        if (in_when) mutant.when = with_guard_around(*same.criterion, new_when);
        add(std::move(mutant), one.position, fmt::format("{}: {}", name.text(), one.before),
            fmt::format("{}: {}", name.text(), one.after));
      }
    }
  }

  /// The part, or its file, has a guard of its own.
  static bool is_guarded(Node root, std::string_view part) {
    if (entry_of(root, "when")) return true;
    for (const std::string_view list : {"elements", "sections"}) {
      const auto parts = entry_of(root, list);
      if (!parts) continue;
      for (const Node one : parts->items()) {
        const auto id = entry_of(one, "id");
        if (id && id->text() == part) return entry_of(one, "when").has_value();
      }
    }
    return false;
  }

  /// In place of a criterion's own guard, which the loader put behind that of its part.
  [[nodiscard]] std::optional<Requirement> with_guard_around(const Criterion& criterion,
                                                             std::optional<Requirement> own) const {
    if (!guarded_) return own;
    const Requirement& around = criterion.when->parts.front();
    if (!own) return around;
    Requirement both;
    both.kind = Requirement::Kind::all;
    both.parts = {around, std::move(*own)};
    return both;
  }

  template <typename Member>
  void change(const RuleFile& file, Node written, const Definitions& definitions, const Mutant& same, Member member) {
    for (const NodeChange& one : changes_of(written, ruleset_.vocabulary)) {
      const Document document = with_change(written, one);
      auto bound = bind(file, document.root(), definitions);
      if (!bound) continue;
      Mutant mutant = same;
      mutant.*member = std::move(*bound);
      constexpr bool is_guard = std::is_same_v<Member, std::optional<Requirement> Mutant::*>;
      if (is_guard) mutant.when = with_guard_around(*same.criterion, std::move(mutant.when));
      add(std::move(mutant), one.position, one.before, one.after);
    }
  }

  std::optional<Requirement> bind(const RuleFile& file, Node requirement, const Definitions& definitions) {
    return bind(file, requirement, definitions, file.parameters);
  }

  std::optional<Requirement> bind(const RuleFile& file, Node requirement, const Definitions& definitions,
                                  const std::vector<Parameter>& parameters) {
    std::vector<Diagnostic> faults;
    BindContext context{ruleset_.vocabulary, concepts_, parameters, definitions, file.file, faults};
    context.only = ruleset_.only_language;
    Requirement bound = bind_requirement(requirement, context);
    if (!faults.empty() || !link_parts(bound, ruleset_)) return std::nullopt;
    return bound;
  }

  void add(Mutant mutant, Position position, std::string before, std::string after) {
    if (position.line >= lines_of_a_layer) return;  // another ruleset's, with tests of its own
    Digest digest;
    digest.add(before);
    digest.add(after);
    digest.add(std::to_string(std::ranges::count_if(mutants_, [&](const Mutant& other) {
      return other.criterion == mutant.criterion && other.before == before && other.after == after;
    })));
    mutant.id = fmt::format("{}~{}", mutant.criterion->id, digest.text().substr(0, 6));
    mutant.before = std::move(before);
    mutant.after = std::move(after);
    mutant.position = position;
    mutants_.push_back(std::move(mutant));
  }

  const RulesetSource& source_;
  const Ruleset& ruleset_;
  Concepts concepts_;
  std::vector<Diagnostic> faults_;
  Definitions definitions_;
  std::map<std::string_view, Node> written_definitions_;
  std::vector<Mutant> mutants_;
  bool guarded_ = false;  ///< what is mutated stands in a part with a guard
};

}  // namespace

std::vector<Mutant> mutants_of(const RulesetSource& source, const Ruleset& ruleset) {
  return MutantMaker(source, ruleset).make();
}

}  // namespace pilotcheck
