#include "report/explain/example_snippet.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "output/yaml_scalar.h"
#include "report/wording.h"
#include "text/character_count.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_entries = 100;  // of records, where an example would be no help any more

class ExampleWriter {
 public:
  /// `filled`: without the mark by which an example that was copied is told from a text; only so it meets anything.
  ExampleWriter(const Example& example, bool filled)
      : example_(example), vocabulary_(example.vocabulary()), answers_(example.answers()), filled_(filled) {
    // Evidence names attachments, which must then be there.
    const auto& attachments = vocabulary_.roles().attachments;
    if (!attachments || std::ranges::none_of(answers_, is_supported)) return;
    auto list = std::ranges::find(answers_, attachments->list, &Answer::slot);
    if (list == answers_.end()) list = answers_.insert(answers_.end(), Answer{.slot = attachments->list});
    attached_ = attachments->kind ? kinds_for(*list) : 0;
    for (const Answer& answer : answers_) evidence_ = std::max(evidence_, ids_of(answer).size());
    list->entries = std::max(list->entries, evidence_);
  }

  std::vector<std::string> write() {
    write_group(0, 0);
    return std::move(lines_);
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
        return answer.text.empty() ? yaml_scalar(fitted(text_for(field), answer, "某", "某")) : scalar(answer);
      default:
        return scalar(answer);
    }
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

  static std::uint64_t all_of(const Field& field) {
    return field.choices.size() >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << field.choices.size()) - 1;
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
    if (is_supported(answer) && vocabulary_.field(answer.slot).kind() == ValueKind::change) {
      value.insert(value.rfind('}'), ", " + evidence_of(answer));  // a mapping already
    } else if (is_supported(answer)) {
      value = fmt::format("{{value: {}, {}}}", value, evidence_of(answer));
    }
    lines_.push_back(fmt::format("{}{}: {}", indent, key(answer.slot), value));
  }

  static bool is_supported(const Answer& answer) { return answer.evidence > 0 || answer.evidence_kinds != 0; }

  [[nodiscard]] std::string evidence_of(const Answer& answer) const {
    return fmt::format("evidence: [{}]", fmt::join(ids_of(answer), ", "));
  }

  /// The attachments of the kinds that its evidence must have, then the first others. They are listed by their kinds.
  [[nodiscard]] std::vector<std::string> ids_of(const Answer& answer) const {
    std::vector<std::string> ids;
    for (std::uint64_t left = attached_, entry = 0; left != 0; left &= left - 1, ++entry) {
      if ((answer.evidence_kinds & left & (~left + 1)) != 0) ids.push_back(attachment_id(entry));
    }
    for (std::size_t entry = 0; ids.size() < answer.evidence; ++entry) {
      const std::string id = attachment_id(entry);
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
    return ids;
  }

  static std::string attachment_id(std::size_t index) { return fmt::format("a{}", index + 1); }

  void write_prose(const Answer& answer, const std::string& indent) {
    std::vector<std::string> phrases = answer.phrases;
    if (phrases.empty()) phrases.push_back(vocabulary_.field(answer.slot).label.in(example_.language()));
    // A sentence each, so that how one is meant does not reach the next, and each marked.
    std::string sentences;
    for (const std::string& phrase : phrases) {
      if (!sentences.empty()) sentences += words("", " ");
      sentences += fmt::format("{}{}{}", mark(), phrase, words("……。", " …."));
    }
    const std::string prose = fitted(std::move(sentences), answer, "……", filled_ ? "某" : "□");
    const bool supported = is_supported(answer);
    const std::string inner = supported ? indent + "  " : indent;
    if (supported) lines_.push_back(fmt::format("{}{}:", indent, key(answer.slot)));
    lines_.push_back(fmt::format("{}{}: |", inner, supported ? "value" : key(answer.slot)));
    for (const std::string& line : text::wrap(prose, 60)) lines_.push_back(fmt::format("{}  {}", inner, line));
    if (supported) lines_.push_back(inner + evidence_of(answer));
  }

  /// That the text is still to be written: a placeholder, which the language files know as one. In front, where no line
  /// is broken.
  [[nodiscard]] std::string_view mark() const { return filled_ ? std::string_view() : words("【示例】", "[example] "); }

  /// `text` with as many characters as `answer` asks for; another one, of `character`, where it has too many.
  [[nodiscard]] std::string fitted(std::string text, const Answer& answer, std::string_view filler,
                                   std::string_view character) const {
    std::size_t count = text::count_characters(text);
    if (answer.most_characters && count > *answer.most_characters) {
      text.clear();
      for (count = 0; count < *answer.most_characters && count < std::max<std::size_t>(1, answer.characters); ++count) {
        text += character;
      }
    }
    for (const std::size_t each = text::count_characters(filler); count < answer.characters; count += each)
      text += filler;
    return text;
  }

  /// Entries of attachments: one for each kind that is asked for, and as many as there must be.
  void write_records(const Answer& answer, const std::string& indent) {
    const auto& role = vocabulary_.roles().attachments;
    const bool figures = role && role->list == answer.slot && role->kind && role->file;
    const std::uint64_t wanted = figures ? kinds_for(answer) : 0;
    const std::size_t most = answer.most_entries.value_or(most_entries);
    const std::size_t least = std::min(std::max<std::size_t>(1, answer.entries), most);
    if (least == 0 || (figures && wanted == 0)) {
      return lines_.push_back(fmt::format("{}{}: []", indent, key(answer.slot)));
    }
    lines_.push_back(fmt::format("{}{}:", indent, key(answer.slot)));
    std::size_t entry = 0;
    if (figures) {
      const auto& fields = vocabulary_.field(answer.slot).children;
      const auto& kinds = vocabulary_.field(fields[*role->kind]).choices;
      for (std::size_t i = 0; i < kinds.size(); ++i) {
        if ((wanted >> i & 1U) == 0) continue;
        const std::string id =
            evidence_ > 0 ? fmt::format("{}: {}, ", key(fields[*role->id]), attachment_id(entry)) : std::string();
        lines_.push_back(fmt::format("{}  - {{{}{}: {}, {}: figures/{}.png}}", indent, id, key(fields[*role->kind]),
                                     choice(kinds[i]), key(fields[*role->file]), kinds[i].id));
        ++entry;
      }
    }
    if (!figures) entry = write_judged_entries(answer, indent);
    for (; entry < least; ++entry) write_entry(answer.slot, entry, indent);
  }

  /// Entries of which rules ask something; how many.
  std::size_t write_judged_entries(const Answer& answer, const std::string& indent) {
    std::size_t written = 0;
    const auto write_one = [&](const Requirement* meet) {
      std::vector<const Requirement*> asked = answer.each_entry;
      if (meet != nullptr) asked.push_back(meet);
      const Example entry(asked, vocabulary_, example_.language(), 0, example_.today());
      const ExampleWriter writer(entry, filled_);
      std::vector<std::string> keys;
      for (const Slot child : vocabulary_.field(answer.slot).children) {
        const auto one = std::ranges::find(entry.answers(), child, &Answer::slot);
        if (one != entry.answers().end()) keys.push_back(fmt::format("{}: {}", key(child), writer.value_of(*one)));
      }
      lines_.push_back(fmt::format("{}  - {{{}}}", indent, fmt::join(keys, ", ")));
      ++written;
    };
    for (const Answer::Entries& some : answer.some_entries) {
      for (std::size_t i = 0; i < some.number; ++i) write_one(some.meet);
    }
    if (answer.each_entry.empty()) return written;
    while (written < std::max<std::size_t>(1, answer.entries)) write_one(nullptr);
    return written;
  }

  /// The kinds of attachments that are asked for, or the first that may be there.
  [[nodiscard]] std::uint64_t kinds_for(const Answer& answer) const {
    if (answer.wanted != 0) return answer.wanted & ~answer.unwanted;
    const AttachmentRole& role = *vocabulary_.roles().attachments;
    const Field& kind = vocabulary_.field(vocabulary_.field(role.list).children[*role.kind]);
    const std::uint64_t possible = all_of(kind) & ~answer.unwanted;
    return possible & (~possible + 1);  // its lowest bit
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

  /// Examples stand as they would in a file; a change is a mapping.
  [[nodiscard]] std::string scalar(const Answer& answer) const {
    const std::string text = example_.bounded_text(answer);
    return vocabulary_.field(answer.slot).kind() == ValueKind::text ? yaml_scalar(text) : text;
  }

  /// Of a name or a place any text will do, but not none.
  [[nodiscard]] std::string text_for(const Field& field) const {
    if (!field.example.empty()) return field.example;
    return field.label.in(example_.language());
  }

  [[nodiscard]] std::string chosen(const Answer& answer, const Field& field) const {
    const std::uint64_t possible = all_of(field) & answer.allowed & ~answer.unwanted;
    std::uint64_t bits = answer.wanted & possible;
    const std::size_t most = answer.most_entries.value_or(field.choices.size());
    const std::size_t least = std::min(std::max<std::size_t>(1, answer.entries), most);
    for (std::size_t i = 0; i < field.choices.size() && static_cast<std::size_t>(std::popcount(bits)) < least; ++i) {
      bits |= (std::uint64_t{1} << i) & possible;
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
      if ((bits >> i & 1U) != 0) names.push_back(choice(field.choices[i]));
    }
    if (field.kind() == ValueKind::choice) return names.empty() ? "~" : names.front();
    return fmt::format("[{}]", fmt::join(names, ", "));
  }

  const Example& example_;
  const Vocabulary& vocabulary_;
  std::vector<Answer> answers_;
  bool filled_;
  std::uint64_t attached_ = 0;  ///< the kinds of the attachments, where evidence names them
  std::size_t evidence_ = 0;    ///< pieces that are named
  std::vector<std::string> lines_;
};

/// Examples are of the year of the notice.
Date today_in(const Ruleset& ruleset) { return {ruleset.year, 1, 1}; }

/// Whether what stands in `lines`, filled in, is a sound description that meets all of `requirements`.
bool meet(const std::vector<std::string>& lines, const std::vector<const Requirement*>& requirements,
          const Ruleset& ruleset) {
  const Loaded<Source> source = decode_source("example.yaml", fmt::format("{}\n", fmt::join(lines, "\n")), {});
  if (!source.value) return false;
  Loaded<Description> read = read_description(*source.value, ruleset.vocabulary, ruleset.lexicon, {});
  if (read.value) read.value->today = today_in(ruleset);
  return read.value && read.value->faults.empty() &&
         std::ranges::all_of(requirements, [&](const Requirement* requirement) {
           return judge(*requirement, *read.value).status == Status::met;
         });
}

}  // namespace

std::string example_value(const std::vector<const Requirement*>& requirements, const Vocabulary& vocabulary, Slot slot,
                          Language language) {
  Example example(requirements, vocabulary, language);
  const Answer answer = example.at(slot);
  return ExampleWriter(example, true).value_of(answer);
}

std::optional<Snippet> example_of(const std::vector<const Requirement*>& requirements, const Ruleset& ruleset,
                                  Language language) {
  std::size_t picks = 1;
  for (std::size_t pick = 0; pick < picks; ++pick) {
    const Example example(requirements, ruleset.vocabulary, language, pick, today_in(ruleset));
    Snippet snippet{ExampleWriter(example, false).write(), ExampleWriter(example, true).write()};
    if (meet(snippet.filled, requirements, ruleset)) return snippet;
    picks = example.picks();
  }
  return std::nullopt;
}

}  // namespace pilotcheck
