#include "ruleset/definitions.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/keyed_reader.h"

namespace pilotcheck {

namespace {

void add_used(Node requirement, std::vector<Node>& used) {
  for (const auto [key, value] : requirement.entries()) {
    if (key.text() == "use" && value.is_scalar()) used.push_back(value);
    add_used(value, used);
  }
  for (const Node item : requirement.items()) add_used(item, used);
}

/// Binds each behind those that it uses.
class DefinitionBinder {
 public:
  DefinitionBinder(const Vocabulary& vocabulary, Concepts& concepts, Proof proof, const Faults& faults)
      : faults_(faults), context_{vocabulary, concepts, parameters_, bound_.all, faults.file, faults.diagnostics} {
    bound_.all.proof = proof;
    context_.only = faults.only;
  }

  BoundDefinitions bind(std::optional<Node> patterns, std::optional<Node> list) {
    if (patterns) bound_.all.patterns = read_patterns(*patterns, bound_.all.proof, faults_);
    if (list) read(*list);
    for (const auto& [name, requirement] : written_) bind_one(name);
    bound_.used = context_.used_definitions;
    return std::move(bound_);
  }

 private:
  void read(Node list) {
    for (const auto [name, requirement] : list.entries()) {
      if (bound_.all.patterns.contains(name.text())) {
        faults_.error(name.position(), "duplicate-id",
                      {fmt::format("{} 已是一个表达式的名称", name.text()),
                       fmt::format("`{}` is the name of a pattern already", name.text())});
      }
      if (written_.emplace(std::string(name.text()), requirement).second) continue;
      faults_.error(
          name.position(), "duplicate-id",
          {fmt::format("定义 {} 重复", name.text()), fmt::format("the definition `{}` is there twice", name.text())});
    }
  }

  void bind_one(const std::string& name) {
    if (bound_.all.requirements.contains(name)) return;
    open_.push_back(name);
    const std::vector<Node> used = used_definitions(written_.at(name));
    bool circle = false;
    for (const Node other : used) {
      if (std::ranges::find(open_, other.text()) != open_.end()) {
        circle = true;
        faults_.error(
            other.position(), "circle",
            {fmt::format("定义 {} 经由自己定义自己", other.text()),
             fmt::format("the definition `{}` is defined by itself", other.text())},
            {fmt::format("经过 {}", fmt::join(open_, "、")), fmt::format("by way of {}", fmt::join(open_, ", "))});
      } else if (written_.contains(std::string(other.text()))) {
        bind_one(std::string(other.text()));
      }
    }
    Requirement requirement = circle ? Requirement{} : bind_requirement(written_.at(name), context_);
    bound_.all.requirements.emplace(name, std::move(requirement));
    open_.pop_back();
  }

  const Faults& faults_;
  const std::vector<Parameter> parameters_;
  BoundDefinitions bound_;
  BindContext context_;
  std::map<std::string, Node, std::less<>> written_;
  std::vector<std::string> open_;
};

}  // namespace

std::vector<Node> used_definitions(Node requirement) {
  std::vector<Node> used;
  add_used(requirement, used);
  return used;
}

BoundDefinitions read_definitions(const Document& document, const Vocabulary& vocabulary, Concepts& concepts,
                                  Proof proof, const Faults& faults) {
  const KeyedReader keys(document.root(), {"patterns", "definitions"}, {"定义文件", "a file of definitions"}, faults);
  const auto patterns = keys.find("patterns");
  const auto list = patterns ? keys.find("definitions") : keys.need("definitions");
  return DefinitionBinder(vocabulary, concepts, proof, faults).bind(patterns, list);
}

}  // namespace pilotcheck
