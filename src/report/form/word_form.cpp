#include "report/form/word_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "input/docx/number_words.h"
#include "output/docx_writer.h"
#include "report/fields/field_row.h"
#include "report/form/listed_attachment.h"
#include "report/form/no_room.h"
#include "report/form/word_look.h"
#include "report/form/written_value.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

using ParagraphStyle = DocxWriter::Style;
using Align = DocxWriter::Align;

class FormDrawing {
 public:
  FormDrawing(const Ruleset& ruleset, const Description& description, const FormPrompts& prompts)
      : v_(ruleset.vocabulary),
        form_(*ruleset.form),
        description_(description),
        prompts_(prompts),
        document_(word_look(ruleset.form)),
        no_room_(form_, description) {}

  WordForm draw() {
    bool cover = true;
    for (const FormShape::Block& block : form_.shape->blocks) {
      switch (block.kind) {
        case FormShape::Kind::title:
          document_.paragraph({block.line.text, ParagraphStyle::title});
          break;
        case FormShape::Kind::note:
          document_.paragraph({block.line.text, ParagraphStyle::note});
          break;
        case FormShape::Kind::line:
          for (DocxWriter::Paragraph& one : line_paragraphs(block.line)) document_.paragraph(one);
          break;
        case FormShape::Kind::heading:
          document_.heading(block.level, block.line.text, cover);
          draw_below(block);
          cover = false;
          break;
        case FormShape::Kind::table:
          draw_table(block);
          break;
      }
    }
    return {document_.bytes(), no_room_.said()};
  }

 private:
  void draw_below(const FormShape::Block& block) {
    for (const Slot slot : block.line.fields) draw_text(slot);
    if (block.below == FormShape::Below::targets) draw_targets(block.level + 1);
    if (block.below == FormShape::Below::list) draw_attachments();
  }

  void draw_text(Slot slot) {
    no_room_.carry(slot);
    const std::vector<std::string> lines = text_lines(description_.fact(slot));
    for (const std::string& line : lines) document_.paragraph({line, ParagraphStyle::text});
    if (!lines.empty()) return;
    if (const auto prompt = prompts_.find(slot); prompt != prompts_.end()) return document_.prompt(prompt->second);
    document_.paragraph({"", ParagraphStyle::text});
  }

  [[nodiscard]] bool is_shown(const Form::Target& target) const {
    const Fact& claims = description_.fact(target.claims);
    if (claims.stated() && (claims.choices >> target.choice & 1U) != 0) return true;
    return std::ranges::any_of(v_.field(target.texts).children,
                               [&](Slot text) { return description_.fact(text).stated(); });
  }

  void draw_targets(unsigned level) {
    unsigned number = 0;
    for (const Form::Target& target : form_.targets) {
      if (!is_shown(target)) continue;
      document_.heading(level, fmt::format("（{}）{}", number_words("chineseCounting", ++number),
                                           v_.field(target.claims).choices[target.choice].label.zh));
      unsigned section = 0;
      for (const Slot text : v_.field(target.texts).children) {
        document_.heading(level + 1, fmt::format("{}. {}", ++section, v_.field(text).label.zh));
        draw_text(text);
      }
    }
    if (number == 0) document_.paragraph({"", ParagraphStyle::text});
  }

  void draw_attachments() {
    const auto& role = v_.roles().attachments;
    std::size_t number = 0;
    if (role) {
      no_room_.carry(role->list);
      for (const Record& record : description_.records[role->list]) {
        document_.paragraph({listed_attachment(form_, v_, record, ++number), ParagraphStyle::text});
      }
    }
    if (number == 0) document_.paragraph({"", ParagraphStyle::text});
  }

  void draw_table(const FormShape::Block& block) {
    DocxWriter::Table table{block.widths, {}, false};
    for (const std::vector<FormShape::Cell>& row : block.rows) {
      std::vector<DocxWriter::Cell>& cells = table.rows.emplace_back();
      for (const FormShape::Cell& cell : row) {
        DocxWriter::Cell& drawn = cells.emplace_back();
        drawn.columns = cell.columns;
        drawn.rows = cell.rows;
        const bool label = row.size() > 1 && cell.lines.size() == 1 && cell.lines.front().fields.empty();
        for (const FormShape::Line& line : cell.lines) {
          for (DocxWriter::Paragraph& one : line_paragraphs(line)) {
            if (label) one.align = Align::center;
            drawn.paragraphs.push_back(std::move(one));
          }
        }
      }
    }
    document_.table(table);
  }

  /// A line of the cover or of a cell, as it is filled in.
  std::vector<DocxWriter::Paragraph> line_paragraphs(const FormShape::Line& line) {
    const Align align = line.right ? Align::right : Align::left;
    if (line.fields.empty()) {
      if (!no_room_.may_say(line.text)) return {};
      return {{line.text, ParagraphStyle::body, align}};
    }
    for (const Slot slot : line.fields) no_room_.carry(slot);
    if (line.behind_yes) no_room_.carry(*line.behind_yes);
    std::vector<DocxWriter::Paragraph> paragraphs;
    const Field& field = v_.field(line.fields.front());
    if (field.kind() == ValueKind::prose) {
      for (const std::string& one : text_lines(description_.fact(line.fields.front()))) {
        paragraphs.push_back({one, ParagraphStyle::text, align});
      }
      if (paragraphs.empty()) paragraphs.push_back({line.hint, ParagraphStyle::body, align});
      return paragraphs;
    }
    if (line.text.empty() && has_boxes(field)) {
      for (const std::string& one : box_lines(form_, description_, line))
        paragraphs.push_back({one, ParagraphStyle::body, align});
      carry_blanks(line);
      return paragraphs;
    }
    std::string value = line.fields.size() > 1 ? written_period(form_, description_, line.fields)
                                               : written_value(form_, field, description_.fact(line.fields.front()));
    return {{line.text + (value.empty() ? line.hint : value), ParagraphStyle::body, align}};
  }

  static bool has_boxes(const Field& field) {
    const ValueKind kind = field.kind();
    return kind == ValueKind::choice || kind == ValueKind::choices || kind == ValueKind::flag;
  }

  /// What stands behind a box is carried only where the box is there and ticked.
  void carry_blanks(const FormShape::Line& line) {
    for (const Form::Blank& blank : form_.blanks) {
      if (blank.field != line.fields.front()) continue;
      const Fact& fact = description_.fact(blank.field);
      if (fact.stated() && (fact.choices >> blank.choice & 1U) != 0) no_room_.carry(blank.into);
    }
  }

  const Vocabulary& v_;
  const Form& form_;
  const Description& description_;
  const FormPrompts& prompts_;
  DocxWriter document_;
  NoRoom no_room_;
};

}  // namespace

WordForm word_form(const Ruleset& ruleset, const Description& description, const FormPrompts& prompts) {
  return FormDrawing(ruleset, description, prompts).draw();
}

Description claims_only(const Ruleset& ruleset, const std::vector<const RuleFile*>& targets) {
  Description description;
  description.vocabulary = &ruleset.vocabulary;
  description.facts.resize(ruleset.vocabulary.size());
  description.records.resize(ruleset.vocabulary.size());
  for (const RuleFile* target : targets) {
    if (!target->claims || target->judged == 0) continue;
    Fact& fact = description.facts[*target->claims];
    fact.state = Fact::State::stated;
    fact.choices |= std::uint64_t{1} << static_cast<unsigned>(std::countr_zero(target->judged));
  }
  return description;
}

FormPrompts prompts_for(const Ruleset& ruleset, const NeededFields& needed, Language language) {
  FormPrompts prompts;
  for (const NeededField& one : needed.fields) {
    if (ruleset.vocabulary.field(one.slot).kind() != ValueKind::prose) continue;
    const FieldRow row = field_row(ruleset, one, language);
    std::string text(fmt::format("{}", fmt::join(row.asks, say(language, "；", "; "))));
    if (text.empty()) text = row.help;
    if (!text.empty()) prompts.emplace(one.slot, fmt::format("{}{}", say(language, "要求：", "Asked for: "), text));
  }
  return prompts;
}

}  // namespace pilotcheck
