#include "ruleset/rule_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <unordered_set>

#include "input/keyed_reader.h"
#include "input/node_entries.h"
#include "ruleset/idle_keys.h"
#include "ruleset/rule_keys.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

bool has_must(std::span<const Criterion> criteria) {
  return std::ranges::find(criteria, Level::must, &Criterion::level) != criteria.end();
}

class RuleFileReader {
 public:
  RuleFileReader(const Document& document, RuleFileContext& context, std::vector<Diagnostic>& diagnostics)
      : document_(document),
        shared_(context),
        vocabulary_(context.ruleset.vocabulary),
        faults_{document.name, diagnostics, context.ruleset.only_language},
        context_{vocabulary_, context.concepts, file_.parameters, context.definitions, document.name, diagnostics} {
    context_.only = faults_.only;
  }

  RuleFile read() {
    const std::size_t before = faults_.diagnostics.size();
    const KeyedReader keys(
        document_.root(),
        {"id", "kind", "title", "source", "applies", "when", "asks", "parameters", "met_at", "elements", "sections"},
        {"规则文件", "a rule file"}, faults_);
    file_.file = document_.name;
    file_.id = keys.text("id");
    file_.source = read_source(keys, {});
    file_.kind = keys.text("kind");
    asks_ = read_asks(keys, faults_);
    if (const auto list = keys.find("parameters")) read_parameters(*list);
    file_.title = read_rule_text(keys, "title", file_.parameters, faults_);
    read_applies(keys);
    file_.met_at = read_met_at(keys);
    when_ = read_when(keys, std::nullopt);
    if (const auto elements = keys.find("elements")) read_parts(*elements, PartKind::element);
    if (const auto sections = keys.find("sections")) read_parts(*sections, PartKind::section);
    if (file_.parts.empty()) {
      faults_.error(keys.position(), "missing-key",
                    {"规则文件没有 elements 或 sections", "the rule file has neither elements nor sections"});
    }
    if (!file_.parts.empty())
      refuse_idle(keys, std::ranges::any_of(file_.parts, [](const Part& part) { return has_must(part.criteria); }),
                  faults_);
    refuse_doubled_ids();
    tell_parameters_once(before);
    // Behind another fault much is unused that would not be.
    const auto parameters = keys.find("parameters");
    if (parameters && !shared_.trimmed && faults_.diagnostics.size() == before) refuse_unused(*parameters);
    shared_.used_definitions.merge(context_.used_definitions);
    return std::move(file_);
  }

 private:
  Clause read_source(const KeyedReader& keys, const Clause& inherited) const {
    const auto node = inherited.annex.empty() ? keys.need("source") : keys.find("source");
    return node ? read_clause(*node, shared_.citations, faults_) : inherited;
  }

  /// Whether a file applies to every description, or says itself when it does, is a matter of its kind.
  void read_applies(const KeyedReader& keys) {
    const auto node = keys.find("applies");
    const auto& kinds = shared_.ruleset.kinds;
    const auto kind = std::ranges::find(kinds, file_.kind, &RuleKind::id);
    if (kind == kinds.end()) return refuse_kind(keys);
    if (kind->always && node) {
      return faults_.error(node->position(), "applies",
                           {fmt::format("{} 类的规则文件总是适用，不能有 applies", kind->id),
                            fmt::format("a {} always applies and has no `applies`", kind->id)},
                           {"请删去它", "leave it out"});
    }
    if (node) file_.applies = bind_requirement(*node, context_);
    // Where the kind itself says wrongly when it applies, that was told.
    if (!kind->always && !node && !kind->is_misread) {
      faults_.error(
          keys.position(), "applies",
          {fmt::format("{} 类的规则文件需要 applies", kind->id), fmt::format("a {} needs `applies`", kind->id)});
    }
  }

  void refuse_kind(const KeyedReader& keys) const {
    const auto node = keys.find("kind");
    if (!node || shared_.ruleset.kinds.empty()) return;  // that there are no kinds was said
    std::vector<std::string_view> known;
    for (const RuleKind& kind : shared_.ruleset.kinds) known.push_back(kind.id);
    faults_.error(node->position(), "unknown-kind",
                  {fmt::format("没有种类 {}", file_.kind), fmt::format("there is no kind `{}`", file_.kind)},
                  {fmt::format("ruleset.yaml 中的种类：{}", fmt::join(known, "、")),
                   fmt::format("kinds of ruleset.yaml: {}", fmt::join(known, ", "))});
  }

  void read_parameters(Node node) {
    for (const auto [key, value] : node.entries()) {
      const KeyedReader keys(value, {"value", "meaning", "note"}, {"参数", "a parameter"}, faults_);
      Parameter parameter{
          std::string(key.text()), keys.text("value"), keys.bilingual("meaning"), keys.optional_bilingual("note"), {}};
      if (const auto written = keys.find("value")) parameter.value_at = written->position();
      for (const ParameterOverride& other : shared_.overrides) {
        if (other.id != file_.id + "." + parameter.id) continue;
        parameter.value = other.value;
        shared_.used_overrides.insert(other.id);
      }
      if (std::ranges::find(file_.parameters, parameter.id, &Parameter::id) != file_.parameters.end()) {
        faults_.error(
            key.position(), "duplicate-key",
            {fmt::format("参数 {} 重复", key.text()), fmt::format("the parameter `{}` is there twice", key.text())},
            {"请删除其中之一，或改用别的名称", "delete one of the two, or give it another name"});
      }
      file_.parameters.push_back(std::move(parameter));
    }
  }

  /// What is wrong with the value of one is found wherever it is used, and has one cure, whichever field it is held
  /// against.
  void tell_parameters_once(std::size_t before) const {
    std::vector<Diagnostic>& all = faults_.diagnostics;
    for (std::size_t i = before; i < all.size(); ++i) {
      if (std::ranges::find(file_.parameters, all[i].position, &Parameter::value_at) == file_.parameters.end())
        continue;
      const auto again = [&](const Diagnostic& other) {
        return other.position == all[i].position && other.code == all[i].code && other.hint.en == all[i].hint.en;
      };
      const auto behind = all.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      all.erase(std::remove_if(behind, all.end(), again), all.end());
    }
  }

  /// Whoever sets a parameter expects that something changes.
  void refuse_unused(Node parameters) const {
    for (const auto [key, value] : parameters.entries()) {
      if (context_.used_parameters.contains(key.text())) continue;
      faults_.error(
          key.position(), "unused-parameter",
          {fmt::format("参数 {} 没有用到", key.text()), fmt::format("the parameter `{}` is used nowhere", key.text())},
          {"请在本文件的要求中使用它，或删除它", "use it in a requirement of this file, or delete it"});
    }
  }

  void read_parts(Node list, PartKind kind) {
    if (!list.is_sequence()) return faults_.error(list.position(), "wrong-type", {"应为列表", "this must be a list"});
    file_.parts.reserve(file_.parts.size() + number_of_items(list));
    for (const Node node : list.items()) {
      const Bilingual what =
          kind == PartKind::element ? Bilingual{"要素", "an element"} : Bilingual{"章节", "a section"};
      const KeyedReader keys(
          node,
          {"id", "title", "source", "when", "field", "derived", "decides", "remedy", "weight", "met_at", "criteria"},
          what, faults_);
      Part part;
      part.kind = kind;
      part.id = keys.text("id");
      if (!part.id.starts_with(file_.id + ".") || !is_id(std::string_view(part.id).substr(file_.id.size()), "._-")) {
        faults_.error(node.position(), "bad-id",
                      {fmt::format("编号 {} 应以 {}. 开头", part.id, file_.id),
                       fmt::format("the id `{}` must begin with `{}.`", part.id, file_.id)});
      }
      part.title = read_rule_text(keys, "title", file_.parameters, faults_);
      part.source = read_source(keys, {});
      if (const auto field = keys.find("field")) part.field = bind_section_field(*field);
      part.derived = read_derived(keys, faults_);
      if (part.derived) refuse_beside_derived(keys, file_.applies.has_value(), faults_);
      part.weight = read_weight(keys);
      part.met_at = read_met_at(keys);
      part.weighed = part.met_at || file_.met_at;
      const auto criteria = part.derived ? keys.find("criteria") : keys.need("criteria");
      if (criteria && !part.derived) {
        read_criteria(*criteria,
                      {decides_eligibility(keys, faults_), read_remedy(keys, faults_), read_when(keys, when_)}, part);
        refuse_idle(keys, has_must(part.criteria), faults_);
      }
      id_positions_.push_back(node.position());
      file_.parts.push_back(std::move(part));
    }
  }

  std::optional<Slot> bind_section_field(Node path) {
    const auto slot = vocabulary_.find(path.text());
    if (slot && vocabulary_.field(*slot).kind() == ValueKind::prose) return slot;
    faults_.error(
        path.position(), "unknown-field",
        {fmt::format("{} 不是正文字段", path.text()), fmt::format("`{}` is no field of type prose", path.text())});
    return std::nullopt;
  }

  /// What a part says of all of its criteria.
  struct Shared {
    bool decides = false;
    std::optional<Remedy> remedy;
    std::optional<Requirement> when;
  };

  void read_criteria(Node list, const Shared& shared, Part& part) {
    if (!list.is_sequence() || list.items().empty()) {
      return faults_.error(list.position(), "wrong-type",
                           {"criteria 应为至少一项的列表", "`criteria` must be a list of at least one"});
    }
    static const Clause nowhere{"?", "?", {}};
    part.criteria.reserve(number_of_items(list));
    for (const Node node : list.items()) {
      const KeyedReader keys(
          node, {"id", "level", "when", "expect", "require", "advice", "source", "decides", "remedy", "weight"},
          {"判据", "a criterion"}, faults_);
      Criterion criterion;
      const std::string id = keys.text("id");
      if (!id.empty() && !is_id(id, "-")) {
        faults_.error(node.position(), "bad-id",
                      {fmt::format("编号 {} 只能用小写字母、数字和连字符", id),
                       fmt::format("the id `{}` may have lower-case letters, digits and hyphens only", id)});
      }
      criterion.id = part.id + "." + id;
      criterion.level = asks_ ? Level::should : read_level(keys, faults_);
      criterion.asks = asks_;
      criterion.expect = read_rule_text(keys, "expect", file_.parameters, faults_);
      criterion.advice = read_rule_text(keys, "advice", file_.parameters, faults_);
      criterion.source = read_source(keys, part.source.annex.empty() ? nowhere : part.source);
      criterion.decides_eligibility = shared.decides || decides_eligibility(keys, faults_);
      criterion.remedy = read_remedy(keys, faults_);
      if (!criterion.remedy) criterion.remedy = asks_ ? Remedy::state : shared.remedy;
      refuse_idle(keys, criterion.level == Level::must, faults_);
      criterion.weight = read_weight(keys);
      criterion.position = node.position();
      criterion.when = read_when(keys, shared.when);
      if (const auto require = keys.need("require")) criterion.require = bind_requirement(*require, context_);
      id_positions_.push_back(node.position());
      part.criteria.push_back(std::move(criterion));
    }
  }

  /// What guards something, with what guards all that it is part of.
  std::optional<Requirement> read_when(const KeyedReader& keys, const std::optional<Requirement>& around) {
    const auto node = keys.find("when");
    if (!node) return around;
    Requirement own = bind_requirement(*node, context_);
    if (!around) return own;
    Requirement both;
    both.kind = Requirement::Kind::all;
    both.parts = {*around, std::move(own)};
    return both;
  }

  RuleNumber read_weight(const KeyedReader& keys) {
    const auto node = keys.find("weight");
    return node ? bind_weight(*node, context_).value_or(RuleNumber{}) : RuleNumber{};
  }

  std::optional<RuleNumber> read_met_at(const KeyedReader& keys) {
    const auto node = keys.find("met_at");
    return node ? bind_passing_share(*node, context_) : std::nullopt;
  }

  void refuse_doubled_ids() const {
    std::unordered_set<std::string_view> ids;
    ids.reserve(id_positions_.size());
    auto position = id_positions_.begin();
    const auto take = [&](std::string_view id) {
      const Position at = *position++;
      if (ids.insert(id).second) return;
      faults_.error(at, "duplicate-id",
                    {fmt::format("编号 {} 重复", id), fmt::format("the id `{}` is there twice", id)});
    };
    for (const Part& part : file_.parts) {
      for (const Criterion& criterion : part.criteria) take(criterion.id);
      take(part.id);
    }
  }

  const Document& document_;
  RuleFileContext& shared_;
  const Vocabulary& vocabulary_;
  Faults faults_;
  RuleFile file_;
  BindContext context_;
  std::vector<Position> id_positions_;  ///< of its parts, each behind its criteria
  std::optional<Requirement> when_;     ///< of the whole file
  bool asks_ = false;
};

}  // namespace

RuleFile read_rule_file(const Document& document, RuleFileContext& context, std::vector<Diagnostic>& diagnostics) {
  return RuleFileReader(document, context, diagnostics).read();
}

}  // namespace pilotcheck
