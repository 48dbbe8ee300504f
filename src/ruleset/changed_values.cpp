#include "ruleset/changed_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "input/node_entries.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/follow_on_faults.h"
#include "ruleset/node_at.h"

namespace pilotcheck {

namespace {

bool is_own(Position place) { return place.line > 0 && place.line < lines_of_a_layer; }

/// A value that the extending ruleset says, and of what: a field, a rule.
struct ChangedValue {
  std::string name;
  std::string file;
  Position position;
};

/// The first value of its own right below `node`; an `id` only says which rule is meant.
std::optional<Position> own_value(Node node) {
  for (const auto [key, value] : node.entries()) {
    if (value.is_scalar() && key.text() != "id" && is_own(value.position())) return value.position();
  }
  return std::nullopt;
}

/// Fields of which it says something, by their paths.
void add_fields(Node fields, const std::string& path, const std::string& file, std::vector<ChangedValue>& changed) {
  for (const auto [key, field] : fields.entries()) {
    const std::string own = path.empty() ? std::string(key.text()) : path + "." + std::string(key.text());
    if (const auto place = own_value(field)) changed.push_back({own, file, *place});
    if (const auto below = entry_of(field, "fields")) add_fields(*below, own, file, changed);
  }
}

std::vector<ChangedValue> changed_fields(const RulesetSource& source) {
  std::vector<ChangedValue> changed;
  const Document* vocabulary = find_document(source, "vocabulary.yaml");
  const auto fields = vocabulary == nullptr ? std::nullopt : entry_of(vocabulary->root(), "fields");
  if (fields) add_fields(*fields, {}, vocabulary->name, changed);
  return changed;
}

bool says(Node node, const std::string& name) {
  if (node.is_scalar()) return node.text() == name;
  for (const auto [key, value] : node.entries()) {
    if (says(value, name)) return true;
  }
  for (const Node item : node.items()) {
    if (says(item, name)) return true;
  }
  return false;
}

/// `{count: LIST, where: {field: KEY …}}`: of entries, a key of their own is enough.
bool asks_entries(Node node, const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos) return false;
  for (const std::string_view word : {"count", "each"}) {
    const auto list = entry_of(node, word);
    if (list && list->text() == std::string_view(path).substr(0, dot)) return says(node, path.substr(dot + 1));
  }
  return false;
}

/// A misspelt word, which no change elsewhere brings about.
bool is_slip(std::string_view code) {
  return code == "unknown-key" || code == "unknown-predicate" || code == "no-predicate" || code == "two-predicates" ||
         code == "misplaced-key";
}

/// `plant.rate` of a field of the vocabulary: the innermost of `around`, or that of number `innermost`.
std::string path_of(const std::vector<Node>& around, std::size_t innermost = 0) {
  std::string path;
  for (std::size_t i = around.size(); i-- > innermost + 1;) {
    for (const auto [key, value] : around[i].entries()) {
      const bool leads_on = value.is_mapping() && value.position() == around[i - 1].position();
      if (leads_on && key.text() != "fields") path += (path.empty() ? "" : ".") + std::string(key.text());
    }
  }
  return path.empty() ? "vocabulary" : path;
}

/// Where the extending ruleset says a name that a fault quotes.
std::optional<Position> own_name(Node node, std::string_view quoting) {
  if (node.is_scalar() && is_own(node.position()) && quoting.find(fmt::format("`{}`", node.text())) != quoting.npos)
    return node.position();
  for (const auto [key, value] : node.entries()) {
    if (const auto found = own_name(value, quoting)) return found;
  }
  for (const Node item : node.items()) {
    if (const auto found = own_name(item, quoting)) return found;
  }
  return std::nullopt;
}

/// Looks for what in the extending ruleset a fault of what it extends is there for.
class Causes {
 public:
  explicit Causes(const RulesetSource& source) : source_(source), fields_(changed_fields(source)) {}

  [[nodiscard]] std::optional<ChangedValue> of(const Diagnostic& fault) const {
    if (is_slip(fault.code)) return std::nullopt;
    const Document* document = find_document(source_, fault.file);
    if (document == nullptr) return std::nullopt;
    const std::vector<Node> around = mappings_around(document->root(), fault.position);
    if (fault.code == "duplicate-name") return name_given(*document, around, fault);
    if (auto field = field_named(around)) return field;
    for (const Node mapping : around) {
      if (const auto place = own_value(mapping))
        return ChangedValue{name_of(*document, around), document->name, *place};
    }
    return file_named(*document, fault.position);
  }

 private:
  /// Of two that have one name the later one is told, which may well be the other's.
  [[nodiscard]] static std::optional<ChangedValue> name_given(const Document& document, const std::vector<Node>& around,
                                                              const Diagnostic& fault) {
    for (std::size_t i = 0; i < around.size(); ++i) {
      if (const auto place = own_name(around[i], fault.message.en))
        return ChangedValue{path_of(around, i), document.name, *place};
    }
    return std::nullopt;
  }

  /// By what is around the fault, up to the criterion, which has an id, or what the whole file says.
  [[nodiscard]] std::optional<ChangedValue> field_named(const std::vector<Node>& around) const {
    for (const Node mapping : around) {
      if (!rule_id(mapping).empty() || mapping.position() == around.back().position()) return std::nullopt;
      const auto named = std::ranges::find_if(
          fields_, [&](const ChangedValue& one) { return says(mapping, one.name) || asks_entries(mapping, one.name); });
      if (named != fields_.end()) return *named;
    }
    return std::nullopt;
  }

  [[nodiscard]] static std::string name_of(const Document& document, const std::vector<Node>& around) {
    if (stem_of(document.name) == "vocabulary") return path_of(around);
    std::string path;
    for (auto node = around.rbegin(); node != around.rend(); ++node) path = rule_path(*node, path);
    return path.empty() ? std::string(stem_of(document.name)) : path;
  }

  /// Of a place of ruleset.yaml that names a rule file: what is said at the head of that.
  [[nodiscard]] std::optional<ChangedValue> file_named(const Document& document, Position place) const {
    for (const Document& file : source_.documents) {
      const std::string_view id = rule_id(file.root());
      const auto head = own_value(file.root());
      if (&file == &document || id.empty() || !head || stem_of(file.name) == "ruleset") continue;
      if (scalar_at(document.root(), place) == id) return ChangedValue{std::string(id), file.name, *head};
    }
    return std::nullopt;
  }

  const RulesetSource& source_;
  std::vector<ChangedValue> fields_;
};

Diagnostic told_at(const ChangedValue& cause, const RulesetSource& source, Diagnostic first, std::size_t count) {
  to_origin(source, first);
  return {Severity::error,
          "misfit",
          cause.file,
          cause.position,
          {fmt::format("这里改写了 {}，原规则集有 {} 处与之不合，首处在 {}:{}：{}", cause.name, count, first.file,
                       first.position.line, first.message.zh),
           fmt::format("`{}` is changed here, and {} of the extended ruleset {} not go with it, first in {}:{}: {}",
                       cause.name, count == 1 ? "one place" : fmt::format("{} places", count),
                       count == 1 ? "does" : "do", first.file, first.position.line, first.message.en)},
          {"请一并改写这些规则，或保留原来的写法", "write those rules anew too, or leave this as it was"}};
}

}  // namespace

void tell_of_changed_values(const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  const Causes causes(source);
  struct Told {
    ChangedValue cause;
    Diagnostic first;
    std::size_t count = 0;
    std::size_t at = 0;  ///< in `kept`
  };
  std::vector<Told> told;
  std::vector<Diagnostic> kept;
  for (Diagnostic& fault : diagnostics) {
    const bool of_base = fault.position.line >= lines_of_a_layer && fault.severity == Severity::error;
    const auto cause = of_base ? causes.of(fault) : std::nullopt;
    const auto known = std::ranges::find_if(told, [&](const Told& one) {
      return cause && one.cause.file == cause->file && one.cause.position == cause->position;
    });
    if (known != told.end()) {
      ++known->count;
      continue;
    }
    if (cause) told.push_back({*cause, fault, 1, kept.size()});
    kept.push_back(std::move(fault));
  }
  for (const Told& one : told) kept[one.at] = told_at(one.cause, source, one.first, one.count);
  diagnostics = std::move(kept);
}

}  // namespace pilotcheck
