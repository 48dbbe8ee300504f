#include "description/form/read_form.h"

#include <algorithm>

#include "description/date.h"
#include "description/form/form_contents.h"
#include "description/form/form_figures.h"
#include "description/form/form_labels.h"
#include "description/form/form_lines.h"
#include "description/form/form_table.h"
#include "description/form/form_text.h"
#include "description/form/form_titles.h"
#include "description/form/form_values.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// No heading has more bytes.
constexpr std::size_t longest_heading = 240;

class FormWalker {
 public:
  FormWalker(const Form& form, const Vocabulary& vocabulary, FormReading& reading)
      : form_(form),
        vocabulary_(vocabulary),
        reading_(reading),
        labels_(form, vocabulary),
        titles_(form, vocabulary),
        lines_(reading.places),
        values_(form, vocabulary, reading),
        figures_(form, vocabulary, reading),
        text_style_(form.shape ? text::fold(form.shape->texts) : std::string()) {}

  void walk(const WordDocument& document) {
    const std::vector<bool> listed = typed_contents(document, titles_, text_style_);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      const WordBlock& block = document.blocks[i];
      block.table ? walk_table(*block.table) : walk_paragraph(block.paragraph, listed[i]);
    }
    figures_.finish();
    values_.finish();
  }

 private:
  void walk_table(const WordTable& table) {
    open_text_.reset();
    if (below_ == Form::Below::cells) {
      group_ = FormTable(labels_, form_, vocabulary_, values_, reading_).read(table, group_);
      seen_table_ = true;
      return;
    }
    const bool frame = std::ranges::all_of(table.rows, [](const WordRow& row) { return row.cells.size() == 1; });
    const bool counted = std::ranges::any_of(table.rows, is_counted);
    for (const WordRow& row : table.rows) {
      if (frame) {
        walk_frame(row, {.table = table.number, .row = row.number, .cell = 1});
        continue;
      }
      const std::uint32_t line = lines_.add({.table = table.number, .row = row.number, .cell = 1});
      see_figures(row, {line, 1});
      below_ == Form::Below::list ? take_listed(row, counted, line) : take_text(row_text(row), line);
    }
  }

  /// A table of one column is a frame around what is in it.
  void walk_frame(const WordRow& row, const Place& place) {
    for (const WordBlock& block : row.cells.front().blocks) {
      if (!block.table) {
        walk_paragraph(block.paragraph, false, place);
        continue;
      }
      for (const WordRow& inner : block.table->rows) take_line(row_text(inner), lines_.add(place));
    }
  }

  /// 1 | 验收报告 | 复印件, where the rows of the table are counted; what heads them is no attachment.
  void take_listed(const WordRow& row, bool counted, std::uint32_t line) {
    if (!counted) return figures_.add_listed(row_text(row), {line, 1});
    if (!is_counted(row)) return tell(row_text(row), line);
    figures_.add_listed(cell_text(row.cells[1]), {line, 1});
    for (std::size_t i = 2; i < row.cells.size(); ++i) tell(cell_text(row.cells[i]), line);
  }

  /// Figures are often set in tables, for their layout.
  void see_figures(const WordRow& row, Position position) {
    for (const WordCell& cell : row.cells) {
      for (const WordBlock& block : cell.blocks) {
        if (!block.table) figures_.see(block.paragraph, block.paragraph.text, position);
      }
    }
  }

  /// In the style of the form for what is written below its headings. A line of it that looks like a heading is none.
  [[nodiscard]] bool is_answer(const WordParagraph& paragraph) const {
    return field_ && !text_style_.empty() && paragraph.style == text_style_ && paragraph.drawings == 0;
  }

  void walk_paragraph(const WordParagraph& paragraph, bool listed, const Place& cell = {}) {
    const std::string text = with_number(paragraph);
    const bool answer = is_answer(paragraph);
    bool first = true;
    for (const std::string_view line : lines_of(text)) {  // a heading may stand on a line of its own within one
      const std::uint32_t number =
          lines_.add(cell.known() ? cell : Place{.paragraph = paragraph.place, .heading = heading_});
      if (paragraph.contents || listed) continue;
      const std::size_t head = answer ? 0 : titles_.before_text(line, targets_);
      const bool heading = !answer && take_heading(paragraph, head > 0 ? line.substr(0, head) : line, number);
      if (heading && head > 0) take_line(without_mark(line.substr(head)), number);
      if (heading) open_text_.reset();
      const bool caption = first && figures_.see(paragraph, text, {number, 1});
      first = false;
      if (answer) {
        values_.add_line(*field_, values_.has(*field_) ? line : text::trim(line), number, certainty_, why_);
      } else if (!heading && (!caption || field_)) {
        take_line(line, number);
      }
    }
  }

  void take_line(std::string_view line, std::uint32_t number) {
    if (below_ == Form::Below::cells) return take_cover(line, number);
    if (below_ == Form::Below::list) return figures_.add_listed(line, {number, 1});
    take_text(line, number);
  }

  void take_text(std::string_view text, std::uint32_t line) {
    if (field_) return values_.add_line(*field_, text::trim(text), line, certainty_, why_);
    tell(text, line);
  }

  /// Before the narrative parts: labels with a colon.
  void take_cover(std::string_view text, std::uint32_t line) {
    const std::vector<LabelledValue> found = labels_.in_line(text, group_);
    for (const LabelledValue& one : found) {
      const auto column = text::count_code_points(text.substr(0, one.begin)) + 1;
      values_.set(one.label, one.text, {line, static_cast<std::uint32_t>(column)});
    }
    if (!found.empty()) {
      const Slot last = found.back().label.fields.front();
      open_text_ = vocabulary_.field(last).kind() == ValueKind::prose ? std::optional(last) : std::nullopt;
      return tell(text_before(found.front(), text), line);
    }
    if (text::is_blank(text) || values_.take_statement(text, {line, 1})) return;
    const std::string bare = cleaned(without_space(text), form_);
    for (const Form::Undated& date : form_.dates) {
      if (date.group || seen_table_ || bare.empty() || !parse_date(bare) || values_.has(date.field)) continue;
      return values_.set(date.field, {bare}, {line, 1}, Certainty::to_confirm,
                         {"封面上没有名称的日期", "a date on the cover without a label"});
    }
    if (is_printed(bare, form_)) return;
    if (open_text_) {
      return values_.add_line(*open_text_, cleaned(text, form_), line, Certainty::to_confirm,
                              {"由所在位置得出", "by where it stands"});
    }
    tell(text, line);
  }

  void tell(std::string_view text, std::uint32_t line) {
    if (!text::is_blank(text) && !is_hint(text, form_))
      reading_.unplaced.push_back({{line, 1}, std::string(text::trim(text))});
  }

  /// The targets that are claimed; all, where nothing is.
  [[nodiscard]] std::vector<std::size_t> claimed() const {
    std::vector<std::size_t> some;
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < form_.targets.size(); ++i) {
      all.push_back(i);
      if (values_.is_claimed(form_.targets[i].claims, form_.targets[i].choice)) some.push_back(i);
    }
    return some.empty() ? all : some;
  }

  bool take_heading(const WordParagraph& paragraph, std::string_view line, std::uint32_t number) {
    const std::string_view text = text::trim(line);
    if (text.empty() || text.size() > longest_heading) return false;
    const unsigned typed = typed_number(text).depth;
    const bool marked = paragraph.heading > 0 || typed > 0;
    if (take_title(paragraph, text, typed)) return begins(text);
    const bool sections = below_ == Form::Below::targets;
    const bool colon = text.ends_with("：") && paragraph.heading == 0;
    const bool goes_on = text.ends_with("。") || text.ends_with("；") || (colon && !is_certain_section(text));
    if (sections && !goes_on && take_section(text, marked, typed, number)) {
      style_ = paragraph.heading;
      typed_ = typed;
      return begins(text);
    }
    if (goes_on || !ends_field(paragraph, text, typed)) return false;
    // A part that nobody knows: its text is of no field, least of all of the one before.
    field_.reset();
    reading_.unplaced.push_back({{number, 1}, std::string(text)});
    return begins(text);
  }

  [[nodiscard]] bool is_certain_section(std::string_view text) const {
    const auto section = titles_.section(text, targets_, certain_);
    return section && section->certain;
  }

  /// Whether a heading that is no title ends the text before it: by its style, or by a number of a higher level. At the
  /// same level a list may begin within a text; a number that goes on, as （三）, is the next part.
  [[nodiscard]] bool ends_field(const WordParagraph& paragraph, std::string_view text, unsigned typed) const {
    constexpr std::size_t longest_title = 90;  // bytes
    if (!field_ || text.size() > longest_title) return false;
    if (paragraph.heading > 0) return style_ == 0 || paragraph.heading <= style_;
    if (typed == 0 || typed_ == 0) return false;
    constexpr unsigned parts = 2;  // 一、 and （一）
    const bool first = text.find("一") < typed_number(text).size;
    return typed < typed_ || (typed == typed_ && typed <= parts && !first);
  }

  bool begins(std::string_view heading) {
    heading_ = std::string(shortened(heading));
    return true;
  }

  /// A heading of the form: numbered as its parts are, or in a style of theirs, or, the first time, bare.
  bool take_title(const WordParagraph& paragraph, std::string_view text, unsigned typed) {
    const Form::Title* title = titles_.exact(text);
    if (title == nullptr) return false;
    const bool as_part = typed == 1 || typed == 2 || (paragraph.heading > 0 && paragraph.heading <= 2);
    const bool seen = std::ranges::find(seen_, title) != seen_.end();
    // 概述 within a section is a heading of that section; what comes later in the form may be the next part all the
    // same.
    const bool within = field_ && below_ == Form::Below::targets && !as_part;
    if ((seen && title->below != Form::Below::cells) || (within && title < seen_.back())) return false;
    seen_.push_back(title);
    field_ = title->field;
    style_ = paragraph.heading;
    typed_ = typed;
    below_ = title->below;
    constexpr std::size_t tells_enough = 5;  // characters: 下一步实施计划, and not 成长性
    const bool doubted = within && text::count_code_points(title_key(text)) < tells_enough;
    certainty_ = doubted ? Certainty::to_confirm : Certainty::recognized;
    why_ = {};
    if (doubted) {
      why_ = {"标题“" + std::string(text) + "”没有编号，也可能是上一部分中的小标题",
              "its heading “" + std::string(text) + "” has no number, and may stand within the part before"};
    }
    if (below_ == Form::Below::cells) {
      const auto label = labels_.find(title_key(text), std::nullopt);
      group_ = label ? label->group : std::nullopt;
    }
    if (below_ == Form::Below::targets) targets_ = claimed();
    return true;
  }

  bool take_section(std::string_view text, bool marked, unsigned typed, std::uint32_t number) {
    auto section = titles_.section(text, targets_, certain_);
    if (!section || !section->certain) section = titles_.section(text, targets_, taken_);
    const bool certain = section && section->certain;  // 物联网建设情况 is one, and 物联网 alone is a target
    if (const auto target = titles_.target(text); !certain && target && (marked || !field_)) {
      targets_ = {*target};
      field_.reset();
      return true;
    }
    if (!section || (!marked && !section->certain)) return false;
    // Deeper than the sections before it, what is only alike is a heading within one.
    if (!section->certain && field_ && typed > typed_) return false;
    field_ = section->field;
    if (section->certain) {
      certain_.push_back(section->field);
      if (std::ranges::find(taken_, section->field) != taken_.end()) take_back(section->field);
    }
    taken_.push_back(section->field);
    certainty_ = section->certain ? Certainty::recognized : Certainty::to_confirm;
    why_ = {};
    if (!section->certain) {
      why_ = {"标题“" + std::string(text) + "”与要求的标题不同",
              "its heading “" + std::string(text) + "” is not the title that is asked for"};
    }
    // A text that never comes is asked for where its heading stands.
    values_.set(*field_, {}, {number, 1}, Certainty::empty);
    return true;
  }

  /// What stood below a heading that was only alike is of no field once its title itself comes.
  void take_back(Slot field) {
    for (auto& [position, text] : values_.take_text(field)) reading_.unplaced.push_back({position, std::move(text)});
  }

  const Form& form_;
  const Vocabulary& vocabulary_;
  FormReading& reading_;
  FormLabels labels_;
  FormTitles titles_;
  FormLines lines_;
  FormValues values_;
  FormFigures figures_;
  std::string text_style_;
  Form::Below below_ = Form::Below::cells;
  std::optional<Slot> group_;
  std::optional<Slot> field_;      ///< whose text is being read
  std::optional<Slot> open_text_;  ///< of a label before: lines without one go on with it
  Certainty certainty_ = Certainty::recognized;
  Bilingual why_;
  std::string heading_;
  std::vector<const Form::Title*> seen_;
  std::vector<std::size_t> targets_;
  std::vector<Slot> taken_;
  std::vector<Slot> certain_;  ///< of those, whose title stood there as it is
  unsigned style_ = 0;         ///< level of the heading above the text, by its style …
  unsigned typed_ = 0;         ///< … and by its number
  bool seen_table_ = false;
};

}  // namespace

FormReading read_form(const WordDocument& document, const Form& form, const Vocabulary& vocabulary) {
  FormReading reading;
  FormWalker(form, vocabulary, reading).walk(document);
  return reading;
}

}  // namespace pilotcheck
