#include "ruleset/framework.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// The field at `path`, which must be of one of the kinds that `fits` accepts; nothing, and a fault, otherwise.
template <typename Fits>
std::optional<Slot> find_field(Node path, const Vocabulary& vocabulary, const Faults& faults, std::string_view zh,
                               std::string_view en, const Fits& fits) {
  const auto slot = vocabulary.find(path.text());
  if (slot && !vocabulary.field(*slot).in_record && fits(vocabulary.field(*slot))) return slot;
  std::vector<std::string_view> known;
  for (const Field& field : vocabulary.fields()) {
    if (!field.path.empty() && !field.in_record && fits(field)) known.push_back(field.path);
  }
  faults.error(path.position(), "unknown-field",
               {fmt::format("{} 不是词汇表中的{}字段", path.text(), zh),
                fmt::format("`{}` is no field of the vocabulary that {}", path.text(), en)},
               text::did_you_mean(path.text(), known, text::listed({"这样的字段有", "such fields"}, known)));
  return std::nullopt;
}

std::optional<Slot> find_name(const KeyedReader& keys, std::string_view role, const Vocabulary& vocabulary,
                              const Faults& faults) {
  const auto path = keys.find(role);
  if (!path) return std::nullopt;
  return find_field(*path, vocabulary, faults, "文字", "holds a text",
                    [](const Field& field) { return field.kind() == ValueKind::text; });
}

std::optional<Slot> find_date(const KeyedReader& keys, const Vocabulary& vocabulary, const Faults& faults) {
  const auto path = keys.find("date");
  if (!path) return std::nullopt;
  return find_field(*path, vocabulary, faults, "日期", "holds a date",
                    [](const Field& field) { return field.kind() == ValueKind::date; });
}

AttachmentRole read_attachments(Node node, const Vocabulary& vocabulary, const Faults& faults) {
  AttachmentRole role;
  const KeyedReader keys(node, {"list", "id", "kind", "file"}, {"附件", "the role of attachments"}, faults);
  const auto list = keys.need("list");
  const auto slot = list ? find_field(*list, vocabulary, faults, "列表", "holds records",
                                      [](const Field& field) { return field.kind() == ValueKind::records; })
                         : std::nullopt;
  if (!slot) return role;
  role.list = *slot;
  const std::vector<Slot>& fields = vocabulary.field(*slot).children;
  for (const auto& [key, place] :
       {std::pair{"id", &role.id}, std::pair{"kind", &role.kind}, std::pair{"file", &role.file}}) {
    const auto name = keys.find(key);
    if (!name) continue;
    const auto found = std::ranges::find(fields, name->text(), [&](Slot field) { return vocabulary.field(field).key; });
    const bool kind = place == &role.kind;
    const auto fits = [&](ValueKind one) {
      return kind ? one == ValueKind::choice || one == ValueKind::choices : one == ValueKind::text;
    };
    if (found != fields.end() && fits(vocabulary.field(*found).kind())) {
      *place = static_cast<std::size_t>(found - fields.begin());
    } else {
      faults.error(
          name->position(), "unknown-field",
          {fmt::format("{} 的各项没有{}字段 {}", list->text(), kind ? "选项" : "文字", name->text()),
           fmt::format("an entry of `{}` has no {} `{}`", list->text(), kind ? "choice" : "text", name->text())});
    }
  }
  return role;
}

/// A ladder orders its files, and needs a claim that says how far up one wants to be.
void read_ladder(const KeyedReader& keys, const Faults& faults, RuleKind& kind) {
  const auto ladder = keys.find("ladder");
  if (!ladder) return;
  kind.ladder = keys.texts("ladder");
  if (!kind.order.empty()) {
    faults.error(ladder->position(), "ladder",
                 {"ladder 已经排了顺序，不能另写 order", "a ladder is an order: there is no `order` beside it"},
                 {"请去掉 order", "take off `order`"});
  }
  if (!keys.find("claims")) {
    faults.error(ladder->position(), "ladder",
                 {"ladder 需要 claims，由描述说明要达到哪一级",
                  "a ladder needs `claims`, by which a description says which step it wants"},
                 {"例如 claims: goal.level", "for example `claims: goal.level`"});
  }
  if (kind.ladder.size() < 2) {
    faults.error(ladder->position(), "ladder", {"ladder 至少有两级", "a ladder has two steps at least"},
                 {"从最低一级起列出规则文件的编号", "list the ids of the rule files, the lowest step first"});
  }
  kind.order = kind.ladder;
}

/// The texts that say what a choice such as “other” stands for.
std::vector<std::pair<std::size_t, Slot>> read_named_in(Node node, const Field& claims, const Vocabulary& vocabulary,
                                                        const Faults& faults) {
  std::vector<std::pair<std::size_t, Slot>> named;
  if (!node.is_mapping() || node.entries().empty()) {
    faults.error(node.position(), "wrong-type", {"named_in 应为“键: 值”", "`named_in` must be a mapping"},
                 {"写成 named_in: {选项的编号: 文字字段的路径}", "write `named_in: {CHOICE: PATH OF A TEXT}`"});
  }
  for (const auto [id, path] : node.entries()) {
    const auto choice = std::ranges::find(claims.choices, id.text(), &Choice::id);
    const auto slot = find_field(path, vocabulary, faults, "文字", "holds a text",
                                 [](const Field& field) { return field.kind() == ValueKind::text; });
    if (choice == claims.choices.end()) {
      faults.error(id.position(), "unknown-choice",
                   {fmt::format("{} 没有选项 {}", claims.path, id.text()),
                    fmt::format("`{}` has no choice `{}`", claims.path, id.text())});
    } else if (slot) {
      named.emplace_back(static_cast<std::size_t>(choice - claims.choices.begin()), *slot);
    }
  }
  return named;
}

RuleKind read_kind(Node key, Node node, const Vocabulary& vocabulary, const Faults& faults) {
  RuleKind kind;
  kind.id = std::string(key.text());
  const KeyedReader keys(node, {"label", "plural", "applies", "claims", "named_in", "optional", "order", "ladder"},
                         {"规则文件的种类", "a kind of rule files"}, faults);
  kind.label = keys.bilingual("label");
  kind.plural = keys.find("plural") ? keys.bilingual("plural") : kind.label;
  const std::string applies = keys.optional_text("applies");
  kind.always = applies == "always";
  kind.is_misread = !applies.empty() && !kind.always;
  if (kind.is_misread) {
    faults.error(keys.find("applies")->position(), "bad-operand",
                 {"applies 只能是 always", "`applies` can only be `always`"},
                 {"不写 applies 的种类，由每个规则文件说明何时适用",
                  "leave it out for a kind whose files each say when they apply"});
  }
  const std::string optional = keys.optional_text("optional");
  kind.optional = optional == "true";
  if (!optional.empty() && optional != "true" && optional != "false") {
    faults.error(keys.find("optional")->position(), "wrong-type",
                 {"optional 应为 true 或 false", "`optional` is `true` or `false`"});
  }
  kind.order = keys.texts("order");
  for (auto id = kind.order.begin(); id != kind.order.end(); ++id) {
    if (std::find(kind.order.begin(), id, *id) == id) continue;
    faults.error(keys.find("order")->position(), "same-item",
                 {fmt::format("order 中 {} 重复", *id), fmt::format("`order` names {} twice", *id)},
                 {"每个规则文件只写一次", "name each rule file once"});
  }
  if (const auto claims = keys.find("claims")) {
    kind.claims = find_field(*claims, vocabulary, faults, "选项", "holds choices", [](const Field& field) {
      return field.kind() == ValueKind::choices || field.kind() == ValueKind::choice;
    });
    if (kind.always) {
      faults.error(claims->position(), "applies",
                   {"总是适用的种类不由 claims 申报", "a kind that always applies is not claimed"},
                   {"请去掉 claims 或 applies: always", "take off `claims`, or `applies: always`"});
    }
  }
  if (const auto named = keys.find("named_in")) {
    if (!keys.find("claims")) {
      faults.error(named->position(), "bad-operand",
                   {"没有 claims，named_in 无从说起", "`named_in` is of the choices of `claims`, which is not there"});
    } else if (kind.claims) {
      kind.named_in = read_named_in(*named, vocabulary.field(*kind.claims), vocabulary, faults);
    }
  }
  read_ladder(keys, faults, kind);
  return kind;
}

std::string filled(std::string_view pattern, std::string_view annex, std::string_view clause) {
  std::string text(pattern);
  for (const auto& [name, value] : {std::pair{"{annex}", annex}, std::pair{"{clause}", clause}}) {
    if (const std::size_t at = text.find(name); at != std::string::npos) {
      text.replace(at, std::string_view(name).size(), value);
    }
  }
  return text;
}

/// `{anex}` would stand in every report.
/// Whether it is in order.
bool refuse_other_braces(Node pattern, std::string_view text, const Faults& faults) {
  constexpr std::array<std::string_view, 2> known = {"annex", "clause"};
  bool in_order = true;
  for (std::size_t open = 0; (open = text.find('{', open)) != std::string_view::npos; ++open) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return in_order;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (std::ranges::find(known, name) != known.end()) continue;
    in_order = false;
    faults.error(
        pattern.position(), "bad-operand",
        {fmt::format("引用格式不认得 {{{}}}", name), fmt::format("the form of a citation knows no {{{}}}", name)},
        text::did_you_mean(name, known, text::listed({"可用的有", "it has"}, known)));
  }
  return in_order;
}

}  // namespace

Citations::Citations(Node node, const Faults& faults) {
  for (const auto [annex, pattern] : node.entries()) {
    Bilingual text = read_bilingual(pattern, faults);
    // The same slip in both languages is one.
    if (refuse_other_braces(pattern, text.zh, faults)) refuse_other_braces(pattern, text.en, faults);
    for (const std::string* one : {&text.zh, &text.en}) {
      if (one->empty() || one->find("{clause}") != std::string::npos) continue;
      faults.error(pattern.position(), "bad-operand",
                   {"引用格式缺少 {clause}", "the form of a citation lacks {clause}"},
                   {"例如 '附件{annex} {clause}'", "for example 'annex {annex}, {clause}'"});
    }
    if (annex.text() == "any") {
      any_ = std::move(text);
    } else {
      by_annex_.emplace(annex.text(), std::move(text));
    }
  }
}

Bilingual Citations::cite(std::string_view annex, std::string_view clause) const {
  const auto own = by_annex_.find(annex);
  const Bilingual& pattern = own == by_annex_.end() ? any_ : own->second;
  return {filled(pattern.zh, annex, clause), filled(pattern.en, annex, clause)};
}

Clause read_clause(Node node, const Citations& citations, const Faults& faults) {
  const KeyedReader source(node, {"annex", "clause"}, {"source", "`source`"}, faults);
  Clause clause{source.text("annex"), source.text("clause"), {}};
  clause.text = citations.cite(clause.annex, clause.clause);
  return clause;
}

std::vector<ChecklistItem> read_checklist(Node node, const Citations& citations, const Faults& faults) {
  std::vector<ChecklistItem> items;
  for (const Node item : node.items()) {
    const KeyedReader keys(item, {"zh", "en", "source"}, {"清单的一项", "an item of the checklist"}, faults);
    ChecklistItem& added = items.emplace_back();
    added.text = keys.names();
    if (const auto source = keys.find("source")) added.source = read_clause(*source, citations, faults);
  }
  return items;
}

Roles read_roles(Node node, const Vocabulary& vocabulary, const Faults& faults) {
  Roles roles;
  const KeyedReader keys(node, {"enterprise", "pilot", "date", "attachments"}, {"roles", "`roles`"}, faults);
  if (keys.need("enterprise")) roles.enterprise = find_name(keys, "enterprise", vocabulary, faults);
  roles.pilot = find_name(keys, "pilot", vocabulary, faults);
  roles.date = find_date(keys, vocabulary, faults);
  if (const auto list = keys.find("attachments")) roles.attachments = read_attachments(*list, vocabulary, faults);
  return roles;
}

std::vector<RuleKind> read_kinds(Node node, const Vocabulary& vocabulary, const Faults& faults) {
  std::vector<RuleKind> kinds;
  if (!node.is_mapping()) {
    faults.error(node.position(), "wrong-type", {"kinds 应为“键: 值”", "`kinds` must be a mapping"});
  }
  for (const auto [key, value] : node.entries()) {
    if (std::ranges::find(kinds, key.text(), &RuleKind::id) != kinds.end()) {
      faults.error(key.position(), "duplicate-key",
                   {fmt::format("键 {} 重复", key.text()), fmt::format("the key `{}` is there twice", key.text())});
    }
    kinds.push_back(read_kind(key, value, vocabulary, faults));
  }
  return kinds;
}

Words read_words(Node node, const Faults& faults) {
  Words words;
  const std::pair<std::string_view, Bilingual*> table[] = {
      {"enterprise", &words.enterprise}, {"enterprise_name", &words.enterprise_name},
      {"pilot", &words.pilot},           {"pilot_name", &words.pilot_name},
      {"target", &words.target},         {"targets", &words.targets},
      {"no_target", &words.no_target},   {"condition", &words.condition},
      {"conditions", &words.conditions}};
  std::vector<std::string_view> known;
  for (const auto& [key, place] : table) known.push_back(key);
  const KeyedReader keys(node, known, {"words", "`words`"}, faults);
  for (const auto& [key, place] : table) {
    if (keys.find(key)) *place = keys.bilingual(key);
  }
  return words;
}

}  // namespace pilotcheck
