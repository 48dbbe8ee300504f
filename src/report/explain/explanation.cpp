#include "report/explain/explanation.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/explain/example_snippet.h"
#include "report/explain/requirement_text.h"
#include "report/explain/weight_text.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "ruleset/advice.h"

namespace pilotcheck {

namespace {

/// Every predicate of the guard and requirement of `criterion`.
template <typename Visit>
void visit_predicates(const Criterion& criterion, const Visit& visit) {
  if (criterion.when) for_each_predicate(*criterion.when, visit);
  for_each_predicate(criterion.require, visit);
}

/// Guards and requirements, in their order.
std::vector<const Requirement*> requirements_of(const std::vector<const Criterion*>& criteria) {
  std::vector<const Requirement*> requirements;
  for (const Criterion* one : criteria) {
    if (one->when) requirements.push_back(&*one->when);
    requirements.push_back(&one->require);
  }
  return requirements;
}

}  // namespace

void Explanation::labelled(std::string_view zh, std::string_view en, std::string_view text) {
  if (!text.empty()) page_.labelled(2, say(language_, zh, en), label_width, text);
}

void Explanation::heading(std::string_view zh, std::string_view en) {
  page_.blank();
  page_.paragraph(0, say(language_, zh, en), Style::bold);
}

void Explanation::requirement(std::string_view zh, std::string_view en, const Requirement& requirement) {
  bool first = true;
  for (const RequirementLine& line : requirement_lines(requirement, ruleset_.vocabulary, language_)) {
    if (first) {
      labelled(zh, en, line.text);
    } else {
      page_.marked(label_width + line.depth * 2, "-", line.text, Style::plain);
    }
    first = false;
  }
}

void Explanation::parts_of(const RuleFile& file, PartKind kind) {
  if (std::ranges::none_of(file.parts, [&](const Part& part) { return part.kind == kind; })) return;
  kind == PartKind::element ? heading("要素条件", "Elements") : heading("章节", "Sections");
  for (const Part& part : file.parts) {
    if (part.kind != kind) continue;
    const std::string count = language_ == Language::zh ? fmt::format("{} 项", part.criteria.size())
                                                        : fmt::format("{} criteria", part.criteria.size());
    page_.paragraph(
        2, fmt::format("{}  {}  ({}; {})", part.id, part.title.in(language_), clause_text(part.source, language_),
                       part.derived ? derived_text(ruleset_.words, language_) : count));
  }
}

void Explanation::rule_file(const RuleFile& file) {
  page_.paragraph(0, fmt::format("{}  {}", file.id, file.title.in(language_)), Style::bold);
  labelled("种类", "kind", file.kind);
  labelled("依据", "clause", clause_text(file.source, language_));
  if (file.applies) {
    requirement("适用条件", "applies", *file.applies);
  } else {
    labelled("适用条件", "applies", say(language_, "适用于所有申报", "always, to every description"));
  }
  labelled("满足", "met at", share_text(file.met_at, language_));
  if (const std::vector<std::string>& ladder = kind_of(ruleset_, file).ladder; !ladder.empty()) {
    labelled("阶梯", "ladder", fmt::format("{}", fmt::join(ladder, say(language_, " → ", " → "))));
  }
  parts_of(file, PartKind::element);
  parts_of(file, PartKind::section);
  if (!file.parameters.empty()) heading("参数", "Parameters");
  for (const Parameter& one : file.parameters) parameter(file, one);
  if (file.applies) example({&*file.applies});
}

void Explanation::part(const RuleFile& file, const Part& part) {
  page_.paragraph(0, fmt::format("{}  {}", part.id, part.title.in(language_)), Style::bold);
  labelled("属于", "part of", fmt::format("{}  {}", file.id, file.title.in(language_)));
  labelled("依据", "clause", clause_text(part.source, language_));
  if (part.field) labelled("正文", "text", key_text(ruleset_.vocabulary, *part.field, language_));
  if (part.derived) {
    labelled("判断", "judged", derived_text(ruleset_.words, language_));
    return;
  }
  labelled("权重", "weight", weight_text(part.weight, language_));
  settings(part.id);
  labelled("满足", "met at", share_text(part.met_at, language_));
  std::vector<const Criterion*> all;
  for (const Criterion& one : part.criteria) all.push_back(&one);
  criteria(all);
  fields(all);
  parameters(file, all);
  // What is only advised would bury what decides.
  std::vector<const Criterion*> deciding;
  std::ranges::copy_if(all, std::back_inserter(deciding), [](const auto* one) { return one->level == Level::must; });
  example(requirements_of(deciding.empty() ? all : deciding));
}

void Explanation::criterion(const RuleFile& file, const Part& part, const Criterion& criterion) {
  labelled("属于", "part of", fmt::format("{}  {}", part.id, part.title.in(language_)));
  labelled("依据", "clause", clause_text(criterion.source, language_));
  criteria({&criterion});
  fields({&criterion});
  parameters(file, {&criterion});
  example(requirements_of({&criterion}));
}

void Explanation::criteria(const std::vector<const Criterion*>& criteria) {
  for (const Criterion* one : criteria) {
    page_.blank();
    page_.paragraph(0, one->id, Style::bold);
    labelled("要求", "expects", one->expect.in(language_));
    if (one->level == Level::should)
      labelled("级别", "level", say(language_, "建议，不影响结论", "should: it does not affect the verdict"));
    labelled("权重", "weight", weight_text(one->weight, language_));
    settings(one->id);
    if (one->when) requirement("适用条件", "applies", *one->when);
    requirement("判断", "judged", one->require);
    labelled("建议", "advice", advice_on(*one, {}, ruleset_.vocabulary).in(language_));
  }
}

void Explanation::fields(const std::vector<const Criterion*>& criteria) {
  // Figures are kinds of one field, the attachments: they are listed together.
  std::uint64_t kinds = 0;
  std::vector<Slot> slots;
  for (const Criterion* one : criteria) {
    visit_predicates(*one, [&](const BoundPredicate& predicate) {
      for (const Slot slot : fields_of(predicate)) {
        if (std::ranges::find(slots, slot) == slots.end()) slots.push_back(slot);
      }
      if (const auto* attachment = std::get_if<AttachmentOperand>(&predicate.operand)) kinds |= attachment->kinds;
    });
  }
  if (!slots.empty()) heading("字段", "Fields");
  for (const Slot slot : slots) field(slot, kinds);
}

void Explanation::field(Slot slot, std::uint64_t kinds) {
  const Vocabulary& vocabulary = ruleset_.vocabulary;
  const Field& field = vocabulary.field(slot);
  const std::string_view type = say(language_, field.type->zh, field.type->en);
  const std::string name = key_text(vocabulary, slot, language_);
  page_.paragraph(2, language_ == Language::zh ? fmt::format("{}：{}", name, type)
                                               : fmt::format("{}: {} ({})", name, field.label.en, type));
  const auto& role = vocabulary.roles().attachments;
  const bool attachments = role && role->list == slot && role->kind;
  const std::vector<Choice>& choices =
      attachments ? vocabulary.field(field.children[*role->kind]).choices : field.choices;
  std::vector<std::string> named;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (attachments && (kinds >> i & 1U) == 0) continue;
    const std::string value =
        choices[i].value ? fmt::format("{}{}", say(language_, "，计 ", ", counts "), to_text(*choices[i].value)) : "";
    named.push_back(language_ == Language::zh ? fmt::format("{}（{}{}）", choices[i].label.zh, choices[i].id, value)
                                              : fmt::format("{} ({}{})", choices[i].id, choices[i].label.en, value));
  }
  if (!named.empty()) {
    page_.paragraph(
        4,
        fmt::format("{}{}", attachments ? say(language_, "类别：", "kinds: ") : say(language_, "选项：", "choices: "),
                    fmt::join(named, say(language_, "、", ", "))));
  }
  if (!field.help.empty()) page_.paragraph(4, field.help.in(language_));
}

void Explanation::parameters(const RuleFile& file, const std::vector<const Criterion*>& criteria) {
  std::vector<const Parameter*> used;
  const auto add = [&](std::string_view id) {
    const auto found = std::ranges::find(file.parameters, id, &Parameter::id);
    if (found != file.parameters.end() && std::ranges::find(used, &*found) == used.end()) used.push_back(&*found);
  };
  for (const Criterion* one : criteria) {
    for (const std::string_view id : parameters_of(one->require)) add(id);
    if (one->when) {
      for (const std::string_view id : parameters_of(*one->when)) add(id);
    }
    add(one->weight.parameter);
  }
  if (!used.empty()) heading("参数", "Parameters");
  for (const Parameter* one : used) parameter(file, *one);
}

void Explanation::parameter(const RuleFile& file, const Parameter& parameter) {
  const std::string& note = parameter.note.in(language_);
  page_.paragraph(2,
                  fmt::format("{}.{} = {}{}{}{}{}", file.id, parameter.id, parameter.value, say(language_, "，", ", "),
                              parameter.meaning.in(language_), note.empty() ? "" : say(language_, "；", "; "), note));
  for (const std::string& line : profile_lines_of(ruleset_, fmt::format("{}.{}", file.id, parameter.id), language_))
    page_.paragraph(4, line);
}

void Explanation::settings(std::string_view id) {
  for (const std::string& line : profile_lines_of(ruleset_, id, language_)) labelled("调整", "profile", line);
}

void Explanation::example(const std::vector<const Requirement*>& requirements) {
  heading("写法示例", "Example of what to write");
  const auto snippet = example_of(requirements, ruleset_, language_);
  if (!snippet) {
    return page_.paragraph(
        2, say(language_, "没有找到同时满足上述各项的写法。", "None was found that meets all of this."));
  }
  for (const std::string& line : snippet->lines) page_.verbatim(2, line);
}

void Explanation::predicate(const PredicateFamily& family, const PredicateRow& row) {
  page_.paragraph(0, fmt::format("{}  {}", row.name, say(language_, row.zh, row.en)), Style::bold);
  labelled("类别", "family", say(language_, family.zh, family.en));
  labelled("参数", "operand", say(language_, row.operand.zh, row.operand.en));
  labelled("字段类型", "fields",
           row.takes_field() ? fmt::format("{}", fmt::join(accepted_types(row), ", "))
                             : std::string(say(language_, "不需要字段", "none")));
  labelled("示例", "example", requirement_example(row, ruleset_.vocabulary));
}

}  // namespace pilotcheck
