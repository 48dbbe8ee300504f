#include "input/docx/body_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace pilotcheck {

namespace {

constexpr std::size_t deepest_tables = 32;

/// What is passed over with all that is in it: how something was before a change, and guides to pronunciation.
bool is_passed_over(std::string_view name) {
  return name.ends_with("PrChange") || name == "sectPr" || name == "numberingChange" || name == "tblGrid" ||
         name == "tblGridChange" || name == "tblPrExChange" || name == "fldData" || name == "docPr" || name == "rt";
}

}  // namespace

XmlEvents BodyReader::events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) {
            ++elements_;
            if (skipping_ == 0) begin(name, attributes);
            if (skipping_ > 0) ++skipping_;
            open_.emplace_back(name);
          },
          [this](std::string_view name) {
            open_.pop_back();
            if (skipping_ > 0) --skipping_;
            if (skipping_ == 1) skipping_ = 0;
            if (skipping_ == 0) end(name);
          },
          [this](std::string_view text) {
            if (skipping_ == 0) take_text(text);
          }};
}

void BodyReader::finish() {
  document_.blocks = std::move(containers_.front().blocks);
  if (auto& last = containers_.front().unfinished) {
    document_.blocks.push_back({std::move(*last), nullptr});
    last.reset();
  }
}

std::string_view BodyReader::parent() const { return open_.empty() ? std::string_view() : open_.back(); }

/// Everything that a person would see of what was read so far.
std::size_t BodyReader::gained() const { return document_.count.total() + drawings_ + paragraph_count_ + table_count_; }

void BodyReader::begin(std::string_view name, const XmlAttributes& attributes) {
  if (is_passed_over(name)) {
    skipping_ = 1;
  } else if (name == "AlternateContent" || name == "Choice" || name == "Fallback") {
    begin_alternate(name);
  } else if (name == "del" || name == "moveFrom" || name == "ins" || name == "moveTo" ||
             ((name == "cellDel" || name == "cellIns") && parent() == "tcPr")) {
    begin_change(name);
  } else if (!begin_block(name, attributes) && !begin_property(name, attributes) && !begin_control(name, attributes)) {
    begin_inline(name, attributes);
  }
}

/// One branch is read: the first, unless nothing comes of it.
void BodyReader::begin_alternate(std::string_view name) {
  if (name == "AlternateContent") {
    alternates_.push_back({false, gained()});
  } else if (!alternates_.empty()) {
    Alternate& here = alternates_.back();
    if (here.chosen && gained() > here.before) skipping_ = 1;
    here.chosen = true;
  }
}

void BodyReader::begin_change(std::string_view name) {
  const bool gone = name == "del" || name == "moveFrom" || name == "cellDel";
  if (name == "ins" || name == "del" || name == "moveTo" || name == "cellDel" || name == "cellIns") {
    ++document_.changes;
  }
  const std::string_view in = parent();
  if (in == "rPr") {
    // Of the mark of a paragraph.
    const bool of_mark = open_.size() > 1 && open_[open_.size() - 2] == "pPr";
    if (gone && of_mark && !paragraphs_.empty()) paragraphs_.back().mark_deleted = true;
  } else if (gone && (in == "trPr" || in == "tcPr")) {
    mark_deleted(in == "trPr" ? row_deleted_ : cell_deleted_);
  } else if (gone) {
    ++deleted_;
  }
}

/// Of the table that is open, its row or cell: until that ends.
void BodyReader::mark_deleted(std::vector<bool>& of_table) {
  if (of_table.empty() || of_table.back()) return;
  of_table.back() = true;
  ++deleted_;
}

bool BodyReader::begin_block(std::string_view name, const XmlAttributes& attributes) {
  const bool in_table = !tables_.empty();
  if (name == "p") {
    paragraphs_.emplace_back().paragraph.byte = attributes.at();
    spent_ += sizeof(WordBlock);
  } else if (name == "tbl") {
    if (tables_.size() >= deepest_tables) too_deep_ = true;
    tables_.emplace_back(++table_count_);
    row_deleted_.push_back(false);
    cell_deleted_.push_back(false);
    spent_ += sizeof(WordTable);
  } else if (name == "tr" && in_table && !tables_.back().in_row()) {
    tables_.back().begin_row();
    spent_ += sizeof(WordRow);
  } else if (name == "tc" && in_table && tables_.back().in_row() && !tables_.back().in_cell()) {
    tables_.back().begin_cell();
    containers_.emplace_back();
    spent_ += sizeof(WordCell);
  } else if (name == "txbxContent") {
    containers_.emplace_back();
  } else if (in_table && name == "gridSpan") {
    tables_.back().span(whole_number(attributes["val"]).value_or(1));
  } else if (in_table && name == "gridBefore") {
    tables_.back().skip_columns(whole_number(attributes["val"]).value_or(0));
  } else if (in_table && (name == "vMerge" || name == "hMerge")) {
    if (attributes["val"] != "restart") tables_.back().merge(name == "hMerge");
  } else {
    return false;
  }
  return true;
}

void BodyReader::end(std::string_view name) {
  const bool in_table = !tables_.empty();
  if ((name == "del" || name == "moveFrom") && parent() != "rPr" && parent() != "trPr" && parent() != "tcPr" &&
      deleted_ > 0) {
    --deleted_;
  } else if (name == "p" && !paragraphs_.empty()) {
    end_paragraph();
  } else if (name == "tc" && in_table && tables_.back().in_cell() && containers_.size() > 1) {
    std::vector<WordBlock> blocks = std::move(containers_.back().blocks);
    if (auto& last = containers_.back().unfinished) blocks.push_back({std::move(*last), nullptr});
    containers_.pop_back();
    tables_.back().end_cell(std::move(blocks), cell_deleted_.back());
    if (cell_deleted_.back()) --deleted_;
    cell_deleted_.back() = false;
  } else if (name == "tr" && in_table && tables_.back().in_row() && !tables_.back().in_cell()) {
    const bool gone = row_deleted_.back();
    if (gone) --deleted_;
    row_deleted_.back() = false;
    tables_.back().end_row(gone);
  } else if (name == "tbl" && in_table) {
    WordBlock block;
    block.table = tables_.back().take();
    tables_.pop_back();
    deleted_ -= (row_deleted_.back() ? 1U : 0U) + (cell_deleted_.back() ? 1U : 0U);
    row_deleted_.pop_back();
    cell_deleted_.pop_back();
    if (!block.table->rows.empty()) containers_.back().blocks.push_back(std::move(block));
  } else if (name == "txbxContent" && containers_.size() > 1) {
    std::vector<WordBlock> blocks = std::move(containers_.back().blocks);
    if (auto& last = containers_.back().unfinished) blocks.push_back({std::move(*last), nullptr});
    containers_.pop_back();
    put(std::move(blocks));
  } else {
    end_inline(name);
  }
}

/// What stands in a box of text is read behind the paragraph in which the box stands.
void BodyReader::put(std::vector<WordBlock> blocks) {
  std::vector<WordBlock>& to = paragraphs_.empty() ? containers_.back().blocks : paragraphs_.back().boxes;
  std::ranges::move(blocks, std::back_inserter(to));
}

bool BodyReader::begin_property(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view value = attributes["val"];
  if (open_.size() > 1 && parent() == "rPr" && open_[open_.size() - 2] == "r") {
    if (name == "vanish") run_.hidden = is_on(value);
    if (name == "strike" || name == "dstrike") run_.struck = run_.struck.value_or(false) || is_on(value);
    if (name == "rStyle") run_.style = std::string(value);
    if (name == "rFonts") {
      const std::string_view font = attributes["ascii"].empty() ? attributes["hAnsi"] : attributes["ascii"];
      run_.font = std::string(font);
    }
    return true;
  }
  const bool of_paragraph = parent() == "pPr" || parent() == "numPr";
  if (of_paragraph && !paragraphs_.empty()) set_paragraph_property(name, value);
  return of_paragraph;
}

void BodyReader::set_paragraph_property(std::string_view name, std::string_view value) {
  OpenParagraph& here = paragraphs_.back();
  if (name == "pStyle") here.style = std::string(value);
  if (name == "numId") here.list = whole_number(value);
  if (name == "ilvl") here.level = whole_number(value);
  if (name == "outlineLvl") here.outline = whole_number(value);
}

void BodyReader::end_paragraph() {
  OpenParagraph here = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  Container& container = containers_.back();
  WordParagraph& paragraph = here.paragraph;
  const WordStyle* style = styles_.find(here.style);
  if (style != nullptr) {
    paragraph.heading = style->heading();
    paragraph.style = style->name;
    paragraph.caption = paragraph.caption || style->name == "caption" || style->name == "题注";
    paragraph.contents = paragraph.contents || style->name.starts_with("toc_");
  }
  if (here.outline) paragraph.heading = *here.outline < WordNumbering::levels ? *here.outline + 1 : 0;
  for (const Control& control : controls_) paragraph.contents = paragraph.contents || control.contents;
  if (here.mark_deleted) {
    if (!container.unfinished) container.unfinished.emplace();
    container.unfinished->text += paragraph.text;
    container.unfinished->drawings += paragraph.drawings;
  } else {
    if (container.unfinished) {
      paragraph.text.insert(0, container.unfinished->text);
      paragraph.drawings += container.unfinished->drawings;
      container.unfinished.reset();
    }
    if (deleted_ == 0) number(here);
    if (tables_.empty()) paragraph.place = ++paragraph_count_;
    container.blocks.push_back({std::move(paragraph), nullptr});
  }
  std::ranges::move(here.boxes, std::back_inserter(container.blocks));
}

void BodyReader::number(OpenParagraph& here) {
  const WordStyle* style = styles_.find(here.style);
  std::optional<unsigned> list = here.list;
  std::optional<std::size_t> level = here.level;
  if (!list && style != nullptr) {
    list = style->list;
    if (list && !level) level = numbering_.level_of_style(*list, here.style);
    if (!level) level = style->level;
  }
  if (list && *list > 0) here.paragraph.number = numbering_.next(*list, level.value_or(0));
}

}  // namespace pilotcheck
