/// What people are told of a field that they have to fill in, in their language: how it is called, what may stand
/// there, what rules ask of it. Every format of `fields` is drawn from it, and the comments of a skeleton (`init`).
///
///     for (const FieldGroup& group : field_groups(ruleset, needed, Language::zh)) … group.title … group.rows …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/fields/needed_fields.h"

namespace pilotcheck {

struct FieldRow {
  std::string label;                 ///< may be written as the key, whatever the language of the rest
  std::string path;                  ///< as reports name it; empty of what is no field
  std::string type;                  ///< in words
  std::string unit;                  ///< may be empty, as all below
  std::vector<std::string> choices;  ///< as they may be written
  std::optional<std::size_t> most_characters;
  std::string example;  ///< a value that can be read
  std::string help;
  bool only_advised = false;      ///< no criterion of level must asks for it
  std::vector<std::string> asks;  ///< what criteria expect, in their order
  std::vector<std::string> ids;   ///< theirs
  std::vector<std::string> clauses;
};

/// What stands under one key: the fields of a group, the parts of an attachment.
struct FieldGroup {
  std::string title;
  std::string path;  ///< may be empty
  std::vector<FieldRow> rows;
};

FieldRow field_row(const Ruleset& ruleset, const NeededField& needed, Language language);

/// All that is needed, in the order of the vocabulary; then the attachments, the kinds that are asked for, and how
/// support, texts of their own and changes are written.
std::vector<FieldGroup> field_groups(const Ruleset& ruleset, const NeededFields& needed, Language language);

/// `[计划, 调度]`, `{实施前: 60天, 实施后: 42天}`: a value of a field that `requirements` ask about; of a narrative and
/// of records nothing.
std::string field_example(const std::vector<const Requirement*>& requirements, const Vocabulary& vocabulary, Slot slot,
                          Language language);

/// `- {编号: a1, 类别: 验收报告, …}`: the entry for the `number`th attachment, of a kind by its place among the
/// choices.
std::string attachment_example(const Vocabulary& vocabulary, std::size_t kind, std::size_t number, Language language);

/// `企业名称`, `name`: a field as the key that a reader of the language writes.
std::string key_in(const Field& field, Language language);

/// `流程型智能制造（process）`: the titles of targets, one after another.
std::string target_titles(const std::vector<const RuleFile*>& targets, Language language);

/// The ruleset's title, and behind it the targets where there are any: what a list or a skeleton is about.
std::string title_with_targets(const Ruleset& ruleset, const NeededFields& needed, Language language);

/// `企业基本信息 / 联系人`: the labels on the way to a field, its own the last; empty for the root.
std::string label_path(const Vocabulary& vocabulary, Slot slot, Language language);

}  // namespace pilotcheck
