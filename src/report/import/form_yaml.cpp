#include "report/import/form_yaml.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/form/read_form.h"
#include "output/yaml_scalar.h"
#include "report/fields/field_row.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

class YamlWriter {
 public:
  YamlWriter(const Vocabulary& vocabulary, const Form& form, const FormReading& reading, const Description& proposed,
             std::string_view file, Language language)
      : v_(vocabulary),
        reading_(reading),
        description_(proposed),
        file_(file),
        language_(language),
        values_(v_.size()),
        asked_(v_.size()),
        proposals_(v_.size()) {
    for (const FormValue& value : reading.values) values_[value.slot] = &value;
    for (const Slot slot : asked_fields(form, vocabulary, reading)) asked_[slot] = true;
    for (const Proposal& proposal : proposed.proposals) proposals_[proposal.field] = &proposal;
  }

  std::string write(const Bilingual& summary) {
    comment("", fmt::format("{}{}{}", text::for_terminal(file_), words("：", ": "), summary.in(language_)));
    comment("",
            words("每一项后面写着它在文件中的位置。请逐项核对，改正后删去“待核实”的注释。",
                  "Behind each value stands its place in the file. Look them over; correct what is to be confirmed."));
    if (!description_.proposals.empty()) {
      comment("",
              words("标“待确认”的各项由正文得出：属实的删去标记，不属实的整行删去；在此之前算未填写。",
                    "What is marked `proposed` was read from the texts: take the mark from what is true, delete the "
                    "rest. Until then it is not stated."));
    }
    write_group(0, 0);
    write_faults();
    write_unplaced();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view words(std::string_view zh, std::string_view en) const {
    return say(language_, zh, en);
  }
  void comment(const std::string& indent, std::string_view text) { out_ += fmt::format("{}# {}\n", indent, text); }

  [[nodiscard]] bool is_attachments(Slot slot) const {
    return v_.roles().attachments && v_.roles().attachments->list == slot;
  }

  [[nodiscard]] bool shows(Slot slot) const {
    if (values_[slot] != nullptr || asked_[slot] || proposals_[slot] != nullptr) return true;
    if (is_attachments(slot)) return !reading_.attachments.empty();
    return std::ranges::any_of(v_.field(slot).children,
                               [&](Slot child) { return !v_.field(child).in_record && shows(child); });
  }

  void write_group(Slot group, std::size_t depth) {
    const std::string indent(depth * 2, ' ');
    for (const Slot child : v_.field(group).children) {
      if (!shows(child)) continue;
      const std::string key = indent + key_in(v_.field(child), language_) + ':';
      if (depth == 0) out_ += '\n';
      if (is_attachments(child)) {
        out_ += key + '\n';
        write_attachments(child);
      } else if (values_[child] != nullptr || asked_[child]) {
        write_field(child, key, indent);
      } else if (proposals_[child] != nullptr) {
        write_proposal(*proposals_[child], key);
      } else {
        out_ += key + '\n';
        write_group(child, depth + 1);
      }
    }
  }

  [[nodiscard]] std::string place(Position position) const {
    return text::for_terminal(place_name(place_of(reading_.places, position)).in(language_));
  }

  /// What is said of a value, in one line.
  [[nodiscard]] std::string remark(const FormValue* value) const {
    if (value == nullptr) return std::string(words("未找到", "not found"));
    const std::string where = place(value->position);
    if (value->certainty == Certainty::empty) return fmt::format("{}{}", words("未填写，", "not filled in, "), where);
    if (value->certainty == Certainty::recognized) return fmt::format("{}{}", words("识别，", "recognized, "), where);
    return fmt::format("{}{}{}{}", words("待核实：", "to confirm: "), text::for_terminal(value->why.in(language_)),
                       words("，", ", "), where);
  }

  void write_field(Slot slot, const std::string& key, const std::string& indent) {
    const FormValue* value = values_[slot];
    const bool filled = value != nullptr && value->certainty != Certainty::empty;
    if (filled && v_.field(slot).kind() == ValueKind::prose) {
      comment(indent, remark(value));
      out_ += key + " |\n";
      for (const std::string& line : value->items) {
        out_ += line.empty() ? "\n" : fmt::format("{}  {}\n", indent, line);
      }
      return;
    }
    out_ += key;
    if (filled) out_ += ' ' + written(slot, *value);
    out_ += fmt::format("  # {}\n", remark(value));
  }

  /// `{value: true, proposed: paragraph 57}`: no fact before a person takes the mark away.
  void write_proposal(const Proposal& proposal, const std::string& key) {
    const Fact& fact = description_.fact(proposal.field);
    const Field& field = v_.field(proposal.field);
    std::vector<std::string> items;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
      if ((fact.choices >> i & 1U) != 0) items.push_back(yaml_scalar(choice_in(field.choices[i])));
    }
    const bool several = field.kind() == ValueKind::choices;
    const std::string value =
        field.choices.empty() ? std::string(words("是", "true")) : fmt::format("{}", fmt::join(items, ", "));
    out_ += fmt::format("{0} {{{1}: {2}{3}{4}, {5}: {6}}}\n", key, words("值", "value"), several ? "[" : "", value,
                        several ? "]" : "", words("待确认", "proposed"),
                        yaml_scalar(text::for_terminal(proposal.place.in(language_))));
  }

  [[nodiscard]] std::string written(Slot slot, const FormValue& value) const {
    const ValueKind kind = v_.field(slot).kind();
    std::vector<std::string> items;
    for (const std::string& item : value.items) {
      if (kind == ValueKind::flag && (item == "true" || item == "false") && language_ == Language::zh) {
        items.emplace_back(item == "true" ? "是" : "否");
        continue;
      }
      const bool chosen = kind == ValueKind::choice || kind == ValueKind::choices;
      const auto choice = chosen ? v_.find_choice(slot, item) : std::nullopt;
      items.push_back(yaml_scalar(choice ? choice_in(v_.field(slot).choices[*choice]) : item));
    }
    const std::string joined = fmt::format("{}", fmt::join(items, ", "));
    return kind == ValueKind::choices ? '[' + joined + ']' : joined;
  }

  [[nodiscard]] std::string choice_in(const Choice& choice) const {
    return language_ == Language::zh ? choice.label.zh : choice.id;
  }

  void write_attachments(Slot list) {
    const AttachmentRole& role = *v_.roles().attachments;
    const std::vector<Slot>& parts = v_.field(list).children;
    for (const FormAttachment& one : reading_.attachments) {
      comment("  ", fmt::format("{}{}",
                                one.kinds.empty() ? words("待核实：没有认出类别，", "to confirm: of no known kind, ")
                                                  : words("识别，", "recognized, "),
                                place(one.position)));
      std::string entry;
      const auto add = [&](std::optional<std::size_t> part, std::string_view text) {
        if (!part || text.empty()) return;
        entry +=
            fmt::format("{}{}: {}", entry.empty() ? "  - " : "    ", key_in(v_.field(parts[*part]), language_), text);
        entry += '\n';
      };
      add(role.id, yaml_scalar(one.id));
      std::vector<std::string> kinds;
      for (const std::string& id : one.kinds) {
        const Field& kind = v_.field(parts[*role.kind]);
        const auto found = std::ranges::find(kind.choices, id, &Choice::id);
        kinds.push_back(yaml_scalar(choice_in(*found)));
      }
      if (!kinds.empty()) add(role.kind, fmt::format("[{}]", fmt::join(kinds, ", ")));
      if (!one.file.empty()) add(role.file, yaml_scalar(one.file));
      if (one.in_document) add(role.file, yaml_scalar(file_.substr(file_.rfind('/') + 1)));
      add(caption_part(v_, *v_.roles().attachments), one.caption.empty() ? "" : yaml_scalar(one.caption));
      out_ += entry;
    }
  }

  void write_faults() {
    if (reading_.faults.empty()) return;
    out_ += '\n';
    comment("", words("请在文件中改正：", "To correct in the file:"));
    for (const Diagnostic& fault : reading_.faults) {
      comment("", fmt::format("- {}{}{}", place(fault.position), words("：", ": "),
                              text::for_terminal(with_advice(fault.message, fault.hint, language_))));
    }
  }

  void write_unplaced() {
    if (reading_.unplaced.empty()) return;
    out_ += '\n';
    comment("", words("没有归入任何字段的文字：", "What belongs to no field:"));
    for (const UnplacedText& one : reading_.unplaced) {
      comment("", fmt::format("- {}{}{}", place(one.position), words("：", ": "), text::for_terminal(one.text)));
    }
  }

  const Vocabulary& v_;
  const FormReading& reading_;
  const Description& description_;
  std::string_view file_;
  Language language_;
  std::vector<const FormValue*> values_;
  std::vector<bool> asked_;
  std::vector<const Proposal*> proposals_;
  std::string out_;
};

}  // namespace

std::string form_yaml(const Vocabulary& vocabulary, const Form& form, const FormReading& reading,
                      const Description& proposed, std::string_view file, Language language) {
  return YamlWriter(vocabulary, form, reading, proposed, file, language).write(form_summary(vocabulary, form, reading));
}

Bilingual form_summary(const Vocabulary& vocabulary, const Form& form, const FormReading& reading) {
  std::size_t recognized = 0;
  std::size_t to_confirm = 0;
  std::vector<bool> there(vocabulary.size());
  for (const FormValue& value : reading.values) {
    there[value.slot] = value.certainty != Certainty::empty;
    recognized += value.certainty == Certainty::recognized ? 1U : 0U;
    to_confirm += value.certainty == Certainty::to_confirm ? 1U : 0U;
  }
  const std::vector<Slot> asked = asked_fields(form, vocabulary, reading);
  const auto missing = std::ranges::count_if(asked, [&](Slot slot) { return !there[slot]; });
  return {fmt::format("识别 {} 项，待核实 {} 项，未填写或未找到 {} 项", recognized, to_confirm, missing),
          fmt::format("{} {} recognized, {} to confirm, {} not filled in or not found", recognized,
                      recognized == 1 ? "value" : "values", to_confirm, missing)};
}

}  // namespace pilotcheck
