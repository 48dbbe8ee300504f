// What stands within the paragraphs of a body: runs, fields, content controls, symbols, drawings.
#include <algorithm>
#include <charconv>

#include "input/docx/body_reader.h"
#include "input/docx/dingbats.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0); }

bool is_drawing(std::string_view name) { return name == "drawing" || name == "pict" || name == "object"; }

/// What draws a picture, a chart, a group of shapes; a box of text alone is none.
bool is_picture(std::string_view name) {
  constexpr std::string_view names[] = {"blip", "imagedata", "chart", "relIds", "OLEObject", "wgp", "wpc", "group"};
  return std::ranges::find(names, name) != std::end(names);
}

}  // namespace

bool BodyReader::begin_control(std::string_view name, const XmlAttributes& attributes) {
  if (name == "sdt") {
    controls_.emplace_back();
    return true;
  }
  const bool of_control =
      !controls_.empty() && (parent() == "sdtPr" || parent() == "docPartObj" || parent() == "checkbox");
  if (!of_control) return false;
  Control& control = controls_.back();
  const std::string_view value = attributes["val"];
  if (name == "showingPlcHdr") control.placeholder = is_on(value);
  if (name == "checkbox") control.box = true;
  if (name == "checked") control.ticked = is_on(value);
  if (name == "docPartGallery") control.contents = value == "Table of Contents";
  return true;
}

void BodyReader::begin_inline(std::string_view name, const XmlAttributes& attributes) {
  if (name == "r") {
    run_ = {};
  } else if (is_drawing(name)) {
    if (drawing_depth_++ == 0) drawing_has_picture_ = false;
  } else if (is_picture(name)) {
    drawing_has_picture_ = true;
  } else if (name == "fldChar") {
    const std::string_view type = attributes["fldCharType"];
    if (type == "begin") fields_.begin();
    if (type == "separate") fields_.separate();
    if (type == "end") end_field();
  } else if (name == "fldSimple") {
    fields_.begin();
    fields_.add_instruction(attributes["instr"]);
    fields_.separate();
  } else if (parent() == "checkBox" || parent() == "ddList") {
    fields_.set(name, attributes["val"].empty() ? "1" : attributes["val"]);
  } else if (parent() == "r") {
    begin_in_run(name, attributes);
  } else if (name == "altChunk" || name == "subDoc") {
    constexpr std::size_t most_told = 16;
    if (document_.embedded.size() < most_told) document_.embedded.emplace_back(attributes["id"]);
  }
}

void BodyReader::begin_in_run(std::string_view name, const XmlAttributes& attributes) {
  if (name == "sym") {
    add_symbol(attributes["font"], attributes["char"]);
  } else if (name == "tab" || name == "ptab") {
    show("\t", 0);
  } else if (name == "noBreakHyphen") {
    show("-", 0);
  } else if (name == "cr" || (name == "br" && attributes["type"] != "page" && attributes["type"] != "column")) {
    show("\n", 0);
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    ++document_.footnotes;
  }
}

void BodyReader::end_inline(std::string_view name) {
  if (name == "sdt" && !controls_.empty()) {
    controls_.pop_back();
  } else if (name == "sdtContent" && !controls_.empty()) {
    if (controls_.back().box && !controls_.back().shown) add_box(controls_.back().ticked);
  } else if (name == "AlternateContent" && !alternates_.empty()) {
    alternates_.pop_back();
  } else if (is_drawing(name) && drawing_depth_ > 0) {
    if (--drawing_depth_ == 0 && drawing_has_picture_ && deleted_ == 0 && !paragraphs_.empty()) {
      ++paragraphs_.back().paragraph.drawings;
      ++drawings_;
    }
  } else if (name == "fldSimple") {
    end_field();
  }
}

void BodyReader::end_field() {
  const EndedField ended = fields_.end();
  if (ended.box) add_box(*ended.box);
  show(ended.chosen, 0);
}

bool BodyReader::run_is(std::optional<bool> Run::*own, std::optional<bool> WordStyle::*of_style) const {
  if (run_.*own) return *(run_.*own);
  const auto says = [&](std::string_view id) {
    const WordStyle* style = id.empty() ? nullptr : styles_.find(id);
    return style != nullptr && (style->*of_style).value_or(false);
  };
  return says(run_.style) || (!paragraphs_.empty() && says(paragraphs_.back().style));
}

void BodyReader::take_text(std::string_view text) {
  const std::string_view in = parent();
  if (in == "instrText") {
    if (deleted_ == 0) fields_.add_instruction(text);
  } else if (in == "delText") {
    document_.count.deleted += text::count_code_points(text);
  } else if (in == "t") {
    if (!is_symbol_font(run_.font)) return show(text, text::count_code_points(text));
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const std::string_view shown = dingbat(run_.font, text::decode(text, at));
      show(shown.empty() ? text.substr(begin, at - begin) : shown, 1);
    }
  }
}

void BodyReader::show(std::string_view text, std::size_t characters) {
  WordCount& count = document_.count;
  if (deleted_ > 0) {
    count.deleted += characters;
  } else if (run_is(&Run::hidden, &WordStyle::hidden)) {
    count.hidden += characters;
  } else if (run_is(&Run::struck, &WordStyle::struck)) {
    count.struck += characters;
  } else if (std::ranges::any_of(controls_, &Control::placeholder)) {
    count.placeholder += characters;
  } else if (!controls_.empty() && controls_.back().box) {
    // The sign of a box in a control says what its state says.
    count.replaced += characters;
    if (!controls_.back().shown) add_box(controls_.back().ticked);
  } else if (!fields_.shows_text() || paragraphs_.empty()) {
    count.replaced += characters;
  } else {
    count.kept += characters;
    spent_ += text.size();
    WordParagraph& paragraph = paragraphs_.back().paragraph;
    paragraph.caption = paragraph.caption || fields_.counts();
    paragraph.contents = paragraph.contents || fields_.in_contents();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const bool strange = is_control(text::decode(text, at));
      paragraph.text += strange ? std::string_view("\uFFFD") : text.substr(begin, at - begin);
    }
  }
}

void BodyReader::add_symbol(std::string_view font, std::string_view code) {
  unsigned number = 0;
  const auto read = std::from_chars(code.data(), code.data() + code.size(), number, 16);
  if (read.ec != std::errc{} || number == 0 || number > 0xFFFF || (number >= 0xD800 && number < 0xE000)) return;
  const std::string_view shown = dingbat(font, number);
  std::string character;
  text::append(character, number);
  show(shown.empty() ? std::string_view(character) : shown, 0);
}

void BodyReader::add_box(bool ticked) {
  if (!controls_.empty()) controls_.back().shown = true;
  if (deleted_ > 0 || paragraphs_.empty()) return;
  paragraphs_.back().paragraph.text += ticked ? ticked_box : empty_box;
}

}  // namespace pilotcheck
