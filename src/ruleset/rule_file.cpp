#include "ruleset/rule_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/keyed_reader.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

bool is_id(std::string_view text, std::string_view further) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || further.find(c) != std::string_view::npos;
  });
}

class RuleFileReader {
 public:
  RuleFileReader(const Document& document, const Vocabulary& vocabulary, const Definitions& definitions,
                 std::vector<Diagnostic>& diagnostics)
      : document_(document),
        vocabulary_(vocabulary),
        faults_{document.name, diagnostics},
        context_{vocabulary, file_.parameters, definitions, document.name, diagnostics} {}

  RuleFile read(const std::vector<ParameterOverride>& overrides, std::set<std::string>& overridden) {
    const KeyedReader keys(document_.root(),
                           {"id", "kind", "title", "source", "applies", "parameters", "elements", "sections"},
                           {"规则文件", "a rule file"}, faults_);
    file_.file = document_.name;
    file_.id = keys.text("id");
    file_.title = keys.bilingual("title");
    file_.source = read_clause(keys, {});
    file_.kind = read_kind(keys);
    if (const auto parameters = keys.find("parameters")) read_parameters(*parameters, overrides, overridden);
    read_applies(keys);
    if (const auto elements = keys.find("elements")) read_parts(*elements, PartKind::element);
    if (const auto sections = keys.find("sections")) read_parts(*sections, PartKind::section);
    if (file_.parts.empty()) {
      faults_.error(keys.position(), "missing-key",
                    {"规则文件没有 elements 或 sections", "the rule file has neither elements nor sections"});
    }
    return std::move(file_);
  }

 private:
  Clause read_clause(const KeyedReader& keys, const Clause& inherited) const {
    const auto node = inherited.annex.empty() ? keys.need("source") : keys.find("source");
    if (!node) return inherited;
    const KeyedReader source(*node, {"annex", "clause"}, {"source", "`source`"}, faults_);
    return {source.text("annex"), source.text("clause")};
  }

  RuleKind read_kind(const KeyedReader& keys) const {
    const std::string word = keys.text("kind");
    for (const RuleKind kind : {RuleKind::baseline, RuleKind::mode, RuleKind::technology}) {
      if (name_of(kind) == word) return kind;
    }
    if (const auto node = keys.find("kind")) {
      faults_.error(node->position(), "unknown-kind",
                    {fmt::format("没有种类 {}", word), fmt::format("there is no kind `{}`", word)},
                    {"应为 mode、technology 或 baseline", "must be mode, technology or baseline"});
    }
    return RuleKind::baseline;
  }

  void read_applies(const KeyedReader& keys) {
    const auto node = keys.find("applies");
    if (node) file_.applies = bind_requirement(*node, context_);
    const bool wanted = file_.kind != RuleKind::baseline;
    if (wanted != node.has_value()) {
      faults_.error(keys.position(), "applies",
                    {"mode 和 technology 需要 applies，baseline 不能有",
                     "a mode or technology needs `applies`, a baseline has none"});
    }
  }

  void read_parameters(Node node, const std::vector<ParameterOverride>& overrides, std::set<std::string>& overridden) {
    for (const auto [key, value] : node.entries()) {
      const KeyedReader keys(value, {"value", "meaning", "note"}, {"参数", "a parameter"}, faults_);
      Parameter parameter{std::string(key.text()), keys.text("value"), keys.bilingual("meaning"),
                          keys.optional_bilingual("note")};
      for (const ParameterOverride& other : overrides) {
        if (other.id != file_.id + "." + parameter.id) continue;
        parameter.value = other.value;
        overridden.insert(other.id);
      }
      file_.parameters.push_back(std::move(parameter));
    }
  }

  void read_parts(Node list, PartKind kind) {
    if (!list.is_sequence()) return faults_.error(list.position(), "wrong-type", {"应为列表", "this must be a list"});
    for (const Node node : list.items()) {
      const Bilingual what =
          kind == PartKind::element ? Bilingual{"要素", "an element"} : Bilingual{"章节", "a section"};
      const KeyedReader keys(node, {"id", "title", "source", "field", "derived", "criteria"}, what, faults_);
      Part part;
      part.kind = kind;
      part.id = keys.text("id");
      if (!part.id.starts_with(file_.id + ".") || !is_id(std::string_view(part.id).substr(file_.id.size()), "._-")) {
        faults_.error(node.position(), "bad-id",
                      {fmt::format("编号 {} 应以 {}. 开头", part.id, file_.id),
                       fmt::format("the id `{}` must begin with `{}.`", part.id, file_.id)});
      }
      part.title = keys.bilingual("title");
      part.source = read_clause(keys, {});
      if (const auto field = keys.find("field")) part.field = bind_section_field(*field);
      part.derived = read_derived(keys);
      const auto criteria = part.derived ? keys.find("criteria") : keys.need("criteria");
      if (criteria) read_criteria(*criteria, part);
      unique(part.id, node.position());
      file_.parts.push_back(std::move(part));
    }
  }

  std::optional<Slot> bind_section_field(Node path) {
    const auto slot = vocabulary_.find(path.text());
    if (slot && vocabulary_.field(*slot).type == FieldType::prose) return slot;
    faults_.error(
        path.position(), "unknown-field",
        {fmt::format("{} 不是正文字段", path.text()), fmt::format("`{}` is no field of type prose", path.text())});
    return std::nullopt;
  }

  bool read_derived(const KeyedReader& keys) const {
    const auto node = keys.find("derived");
    if (!node) return false;
    if (node->text() != "targets")
      faults_.error(node->position(), "bad-operand", {"derived 只能是 targets", "`derived` can only be `targets`"});
    return true;
  }

  void read_criteria(Node list, Part& part) {
    if (!list.is_sequence() || (list.items().empty() && !part.derived)) {
      return faults_.error(list.position(), "wrong-type",
                           {"criteria 应为至少一项的列表", "`criteria` must be a list of at least one"});
    }
    for (const Node node : list.items()) {
      const KeyedReader keys(node, {"id", "level", "when", "expect", "require", "advice", "source"},
                             {"判据", "a criterion"}, faults_);
      Criterion criterion;
      const std::string id = keys.text("id");
      if (!id.empty() && !is_id(id, "-")) {
        faults_.error(node.position(), "bad-id",
                      {fmt::format("编号 {} 只能用小写字母、数字和连字符", id),
                       fmt::format("the id `{}` may have lower-case letters, digits and hyphens only", id)});
      }
      criterion.id = part.id + "." + id;
      criterion.level = read_level(keys);
      criterion.expect = keys.bilingual("expect");
      criterion.advice = keys.bilingual("advice");
      criterion.source = read_clause(keys, part.source.annex.empty() ? Clause{"?", "?"} : part.source);
      criterion.position = node.position();
      if (const auto when = keys.find("when")) criterion.when = bind_requirement(*when, context_);
      if (const auto require = keys.need("require")) criterion.require = bind_requirement(*require, context_);
      unique(criterion.id, node.position());
      part.criteria.push_back(std::move(criterion));
    }
  }

  Level read_level(const KeyedReader& keys) const {
    const std::string word = keys.optional_text("level");
    if (word == "should") return Level::should;
    if (!word.empty() && word != "must") {
      faults_.error(keys.position(), "unknown-level",
                    {fmt::format("没有级别 {}", word), fmt::format("there is no level `{}`", word)},
                    {"应为 must 或 should", "must be `must` or `should`"});
    }
    return Level::must;
  }

  void unique(const std::string& id, Position position) {
    if (ids_.insert(id).second) return;
    faults_.error(position, "duplicate-id",
                  {fmt::format("编号 {} 重复", id), fmt::format("the id `{}` is there twice", id)});
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  Faults faults_;
  RuleFile file_;
  BindContext context_;
  std::set<std::string> ids_;
};

}  // namespace

RuleFile read_rule_file(const Document& document, const Vocabulary& vocabulary, const Definitions& definitions,
                        const std::vector<ParameterOverride>& overrides, std::set<std::string>& overridden,
                        std::vector<Diagnostic>& diagnostics) {
  return RuleFileReader(document, vocabulary, definitions, diagnostics).read(overrides, overridden);
}

}  // namespace pilotcheck
