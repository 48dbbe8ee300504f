#include "report/init/skeleton.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "output/yaml_scalar.h"
#include "report/fields/field_row.h"
#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

constexpr std::size_t page_width = 110;

/// The choices of `slot` that claim the targets of `needed`, as they are written.
std::vector<std::string> claims_at(const Ruleset& ruleset, const NeededFields& needed, Slot slot, Language language) {
  std::vector<std::string> names;
  for (const RuleFile* file : needed.targets) {
    if (file->claims != slot || file->judged == 0) continue;
    const auto first = static_cast<std::size_t>(std::countr_zero(file->judged));
    const Choice& choice = ruleset.vocabulary.field(slot).choices[first];
    names.push_back(language == Language::zh ? yaml_scalar(choice.label.zh) : choice.id);
  }
  return names;
}

class SkeletonWriter {
 public:
  SkeletonWriter(const Ruleset& ruleset, const NeededFields& needed, Language language)
      : ruleset_(ruleset), vocabulary_(ruleset.vocabulary), needed_(needed), language_(language) {
    needed_at_.resize(vocabulary_.size());
    for (const NeededField& one : needed.fields) needed_at_[one.slot] = &one;
  }

  std::string write() {
    write_head();
    write_group(0, 0);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view words(std::string_view zh, std::string_view en) const {
    return say(language_, zh, en);
  }

  /// A comment of its own, wrapped; its further lines are set in by `hanging`.
  void comment(const std::string& indent, std::string_view text, std::size_t hanging = 0) {
    std::string before;
    for (const std::string& line : text::wrap(text, page_width - indent.size() - 2 - hanging)) {
      out_ += fmt::format("{}# {}{}\n", indent, before, line);
      before.assign(hanging, ' ');
    }
  }

  void write_head() {
    comment("", title_with_targets(ruleset_, needed_, language_));
    comment("",
            words("值写在冒号与一个空格之后；还没有的就空着，空着只算未填写。键与选项可写中文名称，也可写编号；选若干项"
                  "写成 [甲, 乙]。",
                  "Write values behind the colon and a space; leave empty what is not known yet, which counts as not "
                  "stated. Keys and choices may be ids or labels in either language; several choices are written [one, "
                  "two]."));
    comment(
        "",
        words("检查：pilotcheck check 本文件。各字段的要求与依据：pilotcheck fields。",
              "To check it: pilotcheck check FILE. What is asked of each field, by which clause: pilotcheck fields."));
    const auto& attachments = vocabulary_.roles().attachments;
    if (!attachments || !attachments->id) return;
    comment("", words("任何值都可附佐证：{值: …, 佐证: [附件的编号], 说明: …}。",
                      "Any value may carry evidence: {value: …, evidence: [id of an attachment], note: …}."));
  }

  [[nodiscard]] bool is_needed_below(Slot slot) const {
    if (needed_at_[slot] != nullptr) return true;
    for (const Slot child : vocabulary_.field(slot).children) {
      if (is_needed_below(child)) return true;
    }
    return false;
  }

  void write_group(Slot group, std::size_t depth) {
    const std::string indent(depth * 2, ' ');
    for (const Slot child : vocabulary_.field(group).children) {
      if (!is_needed_below(child)) continue;
      if (depth == 0) out_ += '\n';
      if (needed_at_[child] != nullptr) {
        write_field(*needed_at_[child], indent);
      } else {
        out_ += fmt::format("{}{}:\n", indent, key_in(vocabulary_.field(child), language_));
        write_group(child, depth + 1);
      }
    }
  }

  void write_field(const NeededField& needed, const std::string& indent) {
    const Field& field = vocabulary_.field(needed.slot);
    const FieldRow row = field_row(ruleset_, needed, language_);
    const std::string key = indent + key_in(field, language_) + ':';
    switch (field.kind()) {
      case ValueKind::prose:
        write_subjects(row, indent);
        return write_line(indent, key,
                          words("写“|”，正文另起一行并缩进", "write `|`, and the text on the next lines, indented"));
      case ValueKind::records:
        write_line(indent, key, words("去掉以下各行的“# ”即生效", "delete the `# ` before the lines below"));
        return write_entries(field, indent);
      default:
        return write_line(indent, key + claim(field, needed.slot), what_to_write(needed, row));
    }
  }

  [[nodiscard]] std::string claim(const Field& field, Slot slot) const {
    const std::vector<std::string> names = claims_at(ruleset_, needed_, slot, language_);
    if (names.empty()) return {};
    if (field.kind() == ValueKind::choice) return ' ' + names.front();
    return fmt::format(" [{}]", fmt::join(names, ", "));
  }

  /// `key:  # comment`; the comment before it where both would be too long for a line.
  void write_line(const std::string& indent, const std::string& key, std::string_view what) {
    const std::string line = fmt::format("{}  # {}", key, what);
    if (text::display_width(line) <= page_width && what.find('\n') == std::string_view::npos) {
      out_ += line + '\n';
      return;
    }
    comment(indent, what);
    out_ += key + '\n';
  }

  /// What a text must cover stands above its key: below it, it would become part of the text.
  void write_subjects(const FieldRow& row, const std::string& indent) {
    std::string head(fmt::format("{}", fmt::join(row.clauses, words("；", "; "))));
    const auto add = [&](std::string_view what) {
      if (!head.empty() && !what.empty()) head += words("；", "; ");
      head += what;
    };
    add(row.help);
    if (row.most_characters && row.help.empty()) {
      add(fmt::format(fmt::runtime(words("限 {} 字", "{} characters at most")), *row.most_characters));
    }
    if (!head.empty()) comment(indent, head);
    for (const std::string& ask : row.asks) comment(indent, "- " + ask, 2);
  }

  /// What criteria expect that ask for the field under a condition, where none asks without one: 在示范基地的，填写….
  [[nodiscard]] std::vector<std::string> conditions_of(const NeededField& needed) const {
    std::vector<std::string> conditions;
    const std::vector<const Requirement*> required = requirements_on(needed);
    for (const Criterion* one : needed.asked_by) {
      if (std::ranges::find(required, &one->require) == required.end()) continue;
      if (!one->when) return {};
      conditions.push_back(one->expect.in(language_));
    }
    return conditions;
  }

  /// `选若干项：计划、调度`, `百分数，写明 %；如 48.5%`.
  [[nodiscard]] std::string what_to_write(const NeededField& needed, const FieldRow& row) const {
    const Field& field = vocabulary_.field(needed.slot);
    std::string text = row.type;
    if (!row.choices.empty()) text += fmt::format("{}{}", words("：", ": "), fmt::join(row.choices, words("、", ", ")));
    if (row.type.find(row.unit) == std::string::npos) {
      text += fmt::format("{}{}", words("；单位 ", "; unit "), row.unit);
    }
    if (row.most_characters) {
      text += fmt::format(fmt::runtime(words("；限 {} 字", "; {} characters at most")), *row.most_characters);
    }
    if (!row.help.empty()) text += fmt::format("{}{}", words("；", "; "), row.help);
    for (const std::string& condition : conditions_of(needed))
      text += fmt::format("{}{}", words("；", "; "), condition);
    if (row.only_advised) text += words("；建议填写", "; advised only");
    const bool chosen = !row.choices.empty() || field.kind() == ValueKind::flag;
    if (!chosen && (field.kind() != ValueKind::text || !field.example.empty()))
      text += fmt::format("{}{}", words("；如 ", "; such as "), row.example);
    return text;
  }

  /// Entries of attachments, one for each kind that is asked for; of other records one with its keys.
  void write_entries(const Field& field, const std::string& indent) {
    const auto& role = vocabulary_.roles().attachments;
    if (role && &vocabulary_.field(role->list) == &field) {
      std::size_t number = 0;
      const auto add = [&](std::size_t kind) {
        out_ += fmt::format("{}# {}\n", indent, attachment_example(vocabulary_, kind, ++number, language_));
      };
      for (const NeededKind& kind : needed_.kinds) add(kind.number);
      if (number == 0) add(0);
      return;
    }
    std::vector<std::string> parts;
    for (const Slot part : field.children) parts.push_back(key_in(vocabulary_.field(part), language_) + ": …");
    out_ += fmt::format("{}# - {{{}}}\n", indent, fmt::join(parts, ", "));
  }

  const Ruleset& ruleset_;
  const Vocabulary& vocabulary_;
  const NeededFields& needed_;
  Language language_;
  std::vector<const NeededField*> needed_at_;  ///< by slot; null where nobody asks
  std::string out_;
};

}  // namespace

std::string skeleton(const Ruleset& ruleset, const NeededFields& needed, Language language) {
  return SkeletonWriter(ruleset, needed, language).write();
}

std::optional<Slot> claimed_twice(const Ruleset& ruleset, const NeededFields& needed) {
  for (const RuleFile* file : needed.targets) {
    if (!file->claims || ruleset.vocabulary.field(*file->claims).kind() != ValueKind::choice) continue;
    if (claims_at(ruleset, needed, *file->claims, Language::en).size() > 1) return file->claims;
  }
  return std::nullopt;
}

}  // namespace pilotcheck
