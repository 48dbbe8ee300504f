#include "ruleset/check_ruleset.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/node_entries.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

class RulesetChecker {
 public:
  RulesetChecker(const Ruleset& ruleset, const RulesetSource& source, std::vector<Diagnostic>& diagnostics)
      : ruleset_(ruleset), source_(source), diagnostics_(diagnostics) {}

  void check_ids() {
    std::map<std::string_view, std::string_view> stems;
    for (const Document& document : source_.documents) {
      const std::string_view stem = std::string_view(document.name).substr(0, document.name.rfind('.'));
      const auto [first, is_new] = stems.emplace(stem, document.name);
      if (is_new) continue;
      error(document.name, {}, "duplicate-file",
            {fmt::format("{} 已有同名文件", first->second), fmt::format("there is {} already", first->second)},
            {"请删除其中之一", "delete one of the two"});
    }
    std::map<std::string_view, const RuleFile*> seen;
    for (const RuleFile& file : ruleset_.files) {
      const auto [first, is_new] = seen.emplace(file.id, &file);
      if (is_new) continue;
      error(file.file, "id", "duplicate-id",
            {fmt::format("规则文件编号 {} 已用于 {}", file.id, first->second->file),
             fmt::format("the rule file {} has the id `{}` already", first->second->file, file.id)},
            {"每个规则文件用自己的编号", "give each rule file an id of its own"});
    }
  }

  /// Two files for one claim would both be judged, and which is meant nobody knows.
  void check_claims() {
    for (auto one = ruleset_.files.begin(); one != ruleset_.files.end(); ++one) {
      for (auto other = ruleset_.files.begin(); other != one; ++other) {
        if (!claim_the_same(*one, *other)) continue;
        error(one->file, "applies", "same-claim",
              {fmt::format("与 {} 适用于同一项申报", other->file),
               fmt::format("it applies to the same claim as {}", other->file)},
              {"每项申报由一个规则文件判断", "let one rule file judge a claim"});
      }
    }
  }

  void check_names() {
    for (const RuleKind& kind : ruleset_.kinds) {
      for (const std::string& id : kind.order) {
        const auto named = [&](const RuleFile& file) { return file.kind == kind.id && file.id == id; };
        if (std::ranges::none_of(ruleset_.files, named)) unknown_file(kind, id);
      }
    }
    for (const RuleKind& kind : ruleset_.kinds) check_ladder(kind);
    for (const RankingKey& key : ruleset_.ranking) {
      for (const std::string& name : key.of) {
        const bool known = key.by == RankingKey::By::targets ? is_kind(name) : is_part(name);
        if (!known) unknown_name("ranking", name);
      }
    }
    for (const auto& weight : ruleset_.scoring.files) {
      const auto named = [&](const RuleFile& file) { return !file.is_target() && file.id == weight.first; };
      if (std::ranges::none_of(ruleset_.files, named)) unknown_name("scoring", weight.first);
    }
  }

  void check_overrides(const RuleFileContext& context) {
    std::vector<std::string> known;
    for (const RuleFile& file : ruleset_.files) {
      for (const Parameter& parameter : file.parameters) known.push_back(file.id + "." + parameter.id);
    }
    const std::vector<std::string_view> names(known.begin(), known.end());
    for (const ParameterOverride& other : context.overrides) {
      if (context.used_overrides.contains(other.id)) continue;
      diagnostics_.push_back(
          {Severity::error,
           "unknown-parameter",
           "--parameter",
           {},
           {fmt::format("没有参数 {}", other.id), fmt::format("there is no parameter `{}`", other.id)},
           text::did_you_mean(other.id, names, text::listed({"参数有", "parameters"}, names))});
    }
  }

  void check_definitions(const RuleFileContext& context) {
    const auto check = [&](const std::string& name) {
      if (context.used_definitions.contains(name)) return;
      error("definitions.yaml", name, "unused-definition",
            {fmt::format("{} 没有用到", name), fmt::format("`{}` is used nowhere", name)},
            {"请在要求中引用它，或删除它", "use it in a requirement, or delete it"});
    };
    for (const auto& [name, requirement] : context.definitions.requirements) check(name);
    for (const auto& [name, pattern] : context.definitions.patterns) check(name);
  }

 private:
  /// Every file of the kind is one step.
  void check_ladder(const RuleKind& kind) {
    if (kind.ladder.empty()) return;
    for (const std::string& id : kind.ladder) {
      if (std::ranges::count(kind.ladder, id) < 2) continue;
      return error("ruleset.yaml", "ladder", "ladder",
                   {fmt::format("ladder 中 {} 重复", id), fmt::format("the ladder names {} twice", id)},
                   {"每一级只写一次", "name each step once"});
    }
    // Of a step that is misspelt the file would be missing too.
    const auto is_there = [&](const std::string& id) {
      return std::ranges::find(ruleset_.files, id, &RuleFile::id) != ruleset_.files.end();
    };
    if (!std::ranges::all_of(kind.ladder, is_there)) return;
    for (const RuleFile& file : ruleset_.files) {
      if (file.kind != kind.id || std::ranges::find(kind.ladder, file.id) != kind.ladder.end()) continue;
      error("ruleset.yaml", "ladder", "ladder",
            {fmt::format("ladder 缺少 {}（{}）", file.id, file.file),
             fmt::format("the ladder lacks {} ({})", file.id, file.file)},
            {"请把它排到应在的一级，或改它的 kind", "give it its place among the steps, or another `kind`"});
    }
    for (const std::string& id : kind.ladder) check_step(kind, *std::ranges::find(ruleset_.files, id, &RuleFile::id));
  }

  /// Whoever claims a step is judged by it, and not everybody attains it.
  void check_step(const RuleKind& kind, const RuleFile& step) {
    if (kind.claims && step.applies && step.judged == 0) {
      const std::string& claims = ruleset_.vocabulary.field(*kind.claims).path;
      error(step.file, "applies", "ladder",
            {fmt::format("{} 是 ladder 的一级，applies 却没有写明 {} 的哪个选项使它适用", step.id, claims),
             fmt::format("{} is a step of a ladder, and its `applies` names no choice of `{}` that makes it apply",
                         step.id, claims)},
            {fmt::format("写成 applies: {{field: {}, is: 选项编号}}", claims),
             fmt::format("write `applies: {{field: {}, is: CHOICE}}`", claims)});
    }
    const auto has_must = [](const Part& part) {
      return std::ranges::find(part.criteria, Level::must, &Criterion::level) != part.criteria.end();
    };
    // Where a share is asked for, it was told that there is nothing of which.
    const bool asks_share = step.met_at || std::ranges::any_of(step.parts, &Part::weighed);
    if (asks_share || std::ranges::any_of(step.parts, has_must)) return;
    error(step.file, "id", "ladder",
          {fmt::format("{} 是 ladder 的一级，却没有 must 级的判据，人人都达到", step.id),
           fmt::format("{} is a step of a ladder and has nothing of level must, so everybody attains it", step.id)},
          {"请把应当达到的判据改为 must，或从 ladder 中去掉这一级",
           "make `must` what it takes, or leave the step out of the ladder"});
  }

  /// At the key of that name in the file, wherever it stands.
  void error(std::string_view file, std::string_view key, std::string code, Bilingual message, Bilingual hint = {}) {
    diagnostics_.push_back({Severity::error, std::move(code), std::string(file), position_of(file, key),
                            std::move(message), std::move(hint)});
  }

  static std::optional<Position> find_key(Node node, std::string_view key) {
    for (const auto [name, value] : node.entries()) {
      if (name.text() == key) return name.position();
      if (const auto below = find_key(value, key)) return below;
    }
    return std::nullopt;
  }

  static std::optional<Position> find_text(Node node, std::string_view text) {
    if (node.is_scalar() && node.text() == text) return node.position();
    for (const auto [key, value] : node.entries()) {
      if (key.text() == text) return key.position();
      if (const auto below = find_text(value, text)) return below;
    }
    for (const Node item : node.items()) {
      if (const auto below = find_text(item, text)) return below;
    }
    return std::nullopt;
  }

  [[nodiscard]] Position position_of(std::string_view file, std::string_view key) const {
    const Document* document = find_document(source_, file);
    const auto found = document == nullptr ? std::nullopt : find_key(document->root(), key);
    return found.value_or(Position{1, 1});
  }

  /// Files that apply to the same choice, whatever else is stated. Further conditions may keep them apart.
  static bool claim_the_same(const RuleFile& one, const RuleFile& other) {
    const auto plain = [](const RuleFile& file) { return file.applies->kind == Requirement::Kind::predicate; };
    return one.claims && one.claims == other.claims && plain(one) && plain(other) && (one.judged & other.judged) != 0;
  }

  [[nodiscard]] bool is_kind(std::string_view id) const {
    return std::ranges::find(ruleset_.kinds, id, &RuleKind::id) != ruleset_.kinds.end();
  }

  /// One whose progress is its own: a derived part repeats that of others.
  [[nodiscard]] bool is_part(std::string_view id) const {
    return std::ranges::any_of(ruleset_.files, [&](const RuleFile& file) {
      return std::ranges::any_of(file.parts, [&](const Part& part) { return part.id == id && !part.derived; });
    });
  }

  void unknown_file(const RuleKind& kind, std::string_view id) {
    std::vector<std::string_view> known;
    for (const RuleFile& file : ruleset_.files) {
      if (file.kind == kind.id) known.push_back(file.id);
    }
    unknown_name("kinds", id,
                 text::did_you_mean(id, known, text::listed({"这一类的规则文件有", "rule files of this kind"}, known)));
  }

  /// At the name below the key `where` of ruleset.yaml.
  void unknown_name(std::string_view where, std::string_view name, Bilingual hint = {}) {
    const Document* head = find_document(source_, "ruleset.yaml");
    const auto below = entry_of(head->root(), where);
    const auto found = below ? find_text(*below, name) : std::nullopt;
    const Faults faults{head->name, diagnostics_};
    faults.error(found.value_or(position_of(head->name, where)), "unknown-part",
                 {fmt::format("{} 提到的 {} 不存在，或不能用在这里", where, name),
                  fmt::format("`{}` names {}, which is not there or has no place here", where, name)},
                 std::move(hint));
  }

  const Ruleset& ruleset_;
  const RulesetSource& source_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_ruleset(const Ruleset& ruleset, const RulesetSource& source, const RuleFileContext& context,
                   std::vector<Diagnostic>& diagnostics) {
  RulesetChecker checker(ruleset, source, diagnostics);
  checker.check_ids();
  checker.check_claims();
  checker.check_names();
  checker.check_overrides(context);
  // Behind another fault much is unused that would not be.
  if (diagnostics.empty() && !context.trimmed) checker.check_definitions(context);
}

}  // namespace pilotcheck
