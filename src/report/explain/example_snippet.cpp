#include "report/explain/example_snippet.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "report/wording.h"
#include "text/character_count.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

/// `text` as a YAML scalar that may stand in a flow list; in quotes where a mark could be misread.
std::string yaml_scalar(std::string_view text) {
  static constexpr std::string_view marks[] = {",", "[",  "]", "{", "}", ":",  "#",  "&",  "*",  "!", "|", ">",
                                               "'", "\"", "%", "@", "`", "\\", "，", "、", "：", "“", "”"};
  const bool plain =
      !text.empty() && text.front() != '-' && text.front() != '?' &&
      std::ranges::none_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
  if (plain) return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

class ExampleWriter {
 public:
  explicit ExampleWriter(const Example& example)
      : example_(example), vocabulary_(example.vocabulary()), answers_(example.answers()) {
    // Evidence names attachments, which must then be there.
    for (const Answer& answer : answers_) evidence_ = std::max(evidence_, answer.evidence);
    const auto& attachments = vocabulary_.roles().attachments;
    if (evidence_ == 0 || !attachments) return;
    auto list = std::ranges::find(answers_, attachments->list, &Answer::slot);
    if (list == answers_.end()) list = answers_.insert(answers_.end(), Answer{.slot = attachments->list});
    list->entries = std::max(list->entries, evidence_);
  }

  std::vector<std::string> write() {
    write_group(0, 0);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::string_view words(std::string_view zh, std::string_view en) const {
    return say(example_.language(), zh, en);
  }
  [[nodiscard]] std::string key(Slot slot) const {
    const Field& field = vocabulary_.field(slot);
    return example_.language() == Language::zh ? yaml_scalar(field.label.zh) : field.key;
  }
  [[nodiscard]] std::string choice(const Choice& choice) const {
    return example_.language() == Language::zh ? yaml_scalar(choice.label.zh) : choice.id;
  }
  [[nodiscard]] bool stands_below(Slot slot, Slot group) const {
    while (slot != 0 && slot != group) slot = vocabulary_.field(slot).parent;
    return slot == group;
  }

  void write_group(Slot group, std::size_t depth) {
    for (const Slot child : vocabulary_.field(group).children) {
      const auto answer = std::ranges::find(answers_, child, &Answer::slot);
      if (answer != answers_.end()) {
        write_answer(*answer, std::string(depth * 2, ' '));
      } else if (std::ranges::any_of(answers_, [&](const Answer& one) { return stands_below(one.slot, child); })) {
        lines_.push_back(fmt::format("{}{}:", std::string(depth * 2, ' '), key(child)));
        write_group(child, depth + 1);
      }
    }
  }

  void write_answer(const Answer& answer, const std::string& indent) {
    switch (vocabulary_.field(answer.slot).kind()) {
      case ValueKind::records:
        return write_records(answer, indent);
      case ValueKind::prose:
        return write_prose(answer, indent);
      default:
        break;
    }
    std::string value = value_of(answer);
    if (answer.evidence > 0) {
      std::vector<std::string> ids;
      for (std::size_t i = 0; i < answer.evidence; ++i) ids.push_back(attachment_id(i));
      value = fmt::format("{{value: {}, evidence: [{}]}}", value, fmt::join(ids, ", "));
    }
    lines_.push_back(fmt::format("{}{}: {}", indent, key(answer.slot), value));
  }

  static std::string attachment_id(std::size_t index) { return fmt::format("a{}", index + 1); }

  void write_prose(const Answer& answer, const std::string& indent) {
    std::vector<std::string> phrases = answer.phrases;
    if (phrases.empty()) phrases.push_back(vocabulary_.field(answer.slot).label.in(example_.language()));
    std::string prose = fmt::format("{}{}", fmt::join(phrases, words("……，", " …, ")), words("……。", " …."));
    while (text::count_characters(prose) < answer.characters) prose += "……";
    lines_.push_back(fmt::format("{}{}: |", indent, key(answer.slot)));
    for (const std::string& line : text::wrap(prose, 60)) lines_.push_back(fmt::format("{}  {}", indent, line));
  }

  /// Entries of attachments: one for each kind that is asked for, and as many as there must be.
  void write_records(const Answer& answer, const std::string& indent) {
    lines_.push_back(fmt::format("{}{}:", indent, key(answer.slot)));
    const auto& role = vocabulary_.roles().attachments;
    std::size_t entry = 0;
    if (role && role->list == answer.slot && role->kind && role->file) {
      const auto& fields = vocabulary_.field(answer.slot).children;
      const auto& kinds = vocabulary_.field(fields[*role->kind]).choices;
      std::uint64_t wanted = answer.wanted;
      if (wanted == 0) wanted = 1;
      for (std::size_t i = 0; i < kinds.size(); ++i) {
        if ((wanted >> i & 1U) == 0) continue;
        const std::string id =
            evidence_ > 0 ? fmt::format("{}: {}, ", key(fields[*role->id]), attachment_id(entry)) : std::string();
        lines_.push_back(fmt::format("{}  - {{{}{}: {}, {}: figures/{}.png}}", indent, id, key(fields[*role->kind]),
                                     choice(kinds[i]), key(fields[*role->file]), kinds[i].id));
        ++entry;
      }
    }
    for (; entry < std::max<std::size_t>(1, answer.entries); ++entry) write_entry(answer.slot, entry, indent);
  }

  /// An entry of records with its first field.
  void write_entry(Slot records, std::size_t number, const std::string& indent) {
    const Slot first = vocabulary_.field(records).children.front();
    const auto& role = vocabulary_.roles().attachments;
    const bool attachment = role && role->list == records && role->id;
    const Slot field = attachment ? vocabulary_.field(records).children[*role->id] : first;
    lines_.push_back(fmt::format("{}  - {}: {}", indent, key(field),
                                 attachment ? attachment_id(number) : value_of(Answer{.slot = field})));
  }

  [[nodiscard]] std::string value_of(const Answer& answer) const {
    const Field& field = vocabulary_.field(answer.slot);
    switch (field.kind()) {
      case ValueKind::flag:
        return std::string(answer.flag ? words("是", "true") : words("否", "false"));
      case ValueKind::choice:
      case ValueKind::choices:
        return chosen(answer, field);
      case ValueKind::text:
        return answer.text.empty() && field.example.empty() ? text_for(field) : scalar(answer);
      default:
        return scalar(answer);
    }
  }

  /// Examples stand as they would in a file; a change is a mapping.
  [[nodiscard]] std::string scalar(const Answer& answer) const {
    const std::string text = example_.bounded_text(answer);
    return vocabulary_.field(answer.slot).kind() == ValueKind::text ? yaml_scalar(text) : text;
  }

  /// Of a name or a place any text will do, but not none.
  [[nodiscard]] std::string text_for(const Field& field) const {
    return example_.language() == Language::zh ? yaml_scalar("某某" + field.label.zh)
                                               : yaml_scalar(field.label.en + " of an example");
  }

  [[nodiscard]] std::string chosen(const Answer& answer, const Field& field) const {
    std::uint64_t bits = answer.wanted & ~answer.unwanted;
    const std::size_t least = std::max<std::size_t>(1, answer.entries);
    for (std::size_t i = 0; i < field.choices.size() && static_cast<std::size_t>(std::popcount(bits)) < least; ++i) {
      bits |= (std::uint64_t{1} << i) & ~answer.unwanted;
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
      if ((bits >> i & 1U) != 0) names.push_back(choice(field.choices[i]));
    }
    return field.kind() == ValueKind::choice ? names.front() : fmt::format("[{}]", fmt::join(names, ", "));
  }

  const Example& example_;
  const Vocabulary& vocabulary_;
  std::vector<Answer> answers_;
  std::size_t evidence_ = 0;  ///< pieces that are named
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> example_lines(const Example& example) { return ExampleWriter(example).write(); }

}  // namespace pilotcheck
