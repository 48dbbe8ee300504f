#include "input/docx/word_marks.h"

#include <fmt/format.h>

#include <map>

#include "input/package/xml_edit.h"

namespace pilotcheck {

namespace {

using Span = XmlReader::Span;

/// Where a comment on a paragraph begins and ends.
struct Anchor {
  std::size_t content = 0;
  std::size_t end = 0;
  bool empty = false;  ///< `<w:p/>`
};

class MarkScanner {
 public:
  MarkScanner(std::string_view body, const std::set<std::string, std::less<>>& gone) : body_(body), gone_(gone) {}

  std::optional<XmlRoot> scan() {
    return walk_part(body_, {[this](std::string_view name, const XmlAttributes& attributes, Span tag) {
                               begin(name, attributes, tag);
                             },
                             [this](std::string_view name, Span tag) { end(name, tag); }});
  }

  std::map<std::size_t, Anchor> anchors;     ///< by the byte at which the paragraph begins
  std::map<std::size_t, std::size_t> boxed;  ///< of a paragraph in a box: the one that holds the box
  std::vector<XmlPiece> taken_out;

 private:
  struct Element {
    std::string name;
    Span tag;
    bool gone = false;             ///< a mark that is taken out
    std::vector<Span> marks = {};  ///< of a run: such marks in it …
    bool more = false;             ///< … and more than them
  };

  void begin(std::string_view name, const XmlAttributes& attributes, Span tag) {
    Element element{std::string(name), tag};
    const bool reference = name == "commentReference";
    if (reference || name == "commentRangeStart" || name == "commentRangeEnd") {
      element.gone = gone_.contains(attributes["id"]);
    }
    if (!open_.empty() && open_.back().name == "r" && name != "rPr" && !element.gone) open_.back().more = true;
    if (name == "p") {
      if (!paragraphs_.empty()) boxed[tag.begin] = paragraphs_.front();
      paragraphs_.push_back(tag.begin);
      anchors[tag.begin] = {tag.end, tag.end, is_empty_tag(body_, tag)};
    }
    open_.push_back(std::move(element));
  }

  void end(std::string_view name, Span tag) {
    const Element element = std::move(open_.back());
    open_.pop_back();
    const std::size_t behind = is_empty_tag(body_, element.tag) ? element.tag.end : tag.end;
    if (element.gone) {
      const bool of_run = !open_.empty() && open_.back().name == "r";
      of_run ? open_.back().marks.push_back({element.tag.begin, behind}) : take_out({element.tag.begin, behind});
    }
    // A run goes with the only mark in it.
    if (!element.marks.empty() && !element.more) take_out({element.tag.begin, behind});
    if (element.more) {
      for (const Span mark : element.marks) take_out(mark);
    }
    if (name == "pPr" && !open_.empty() && open_.back().name == "p") anchors[paragraphs_.back()].content = behind;
    if (name != "p" || paragraphs_.empty()) return;
    Anchor& anchor = anchors[paragraphs_.back()];
    if (!anchor.empty) anchor.end = tag.begin;
    paragraphs_.pop_back();
  }

  void take_out(Span span) { taken_out.push_back({span.begin, span.end, {}}); }

  std::string_view body_;
  const std::set<std::string, std::less<>>& gone_;
  std::vector<Element> open_;
  std::vector<std::size_t> paragraphs_;
};

void put_in(std::string_view body, const XmlRoot& root, std::size_t at, const Anchor& anchor,
            const std::vector<std::size_t>& comments, std::vector<XmlPiece>& pieces) {
  std::string begins;
  std::string ends;
  const auto add = [&](std::string& to, std::string_view name, std::size_t id) {
    fmt::format_to(std::back_inserter(to), "<{0}{1}{2} {0}id=\"{3}\"/>", root.prefix, name, root.declaration, id);
  };
  for (const std::size_t id : comments) {
    add(begins, "commentRangeStart", id);
    add(ends, "commentRangeEnd", id);
    ends += fmt::format("<{}r{}>", root.prefix, root.declaration);
    add(ends, "commentReference", id);
    ends += fmt::format("</{}r>", root.prefix);
  }
  if (anchor.empty) {
    constexpr std::size_t closes = 2;  // "/>"
    const std::string_view name = tag_name(body, at);
    pieces.push_back({anchor.end - closes, anchor.end, fmt::format(">{}{}</{}>", begins, ends, name)});
  } else {
    pieces.push_back({anchor.content, anchor.content, std::move(begins)});
    pieces.push_back({anchor.end, anchor.end, std::move(ends)});
  }
}

}  // namespace

std::optional<std::string> with_marks(std::string_view body, const std::set<std::string, std::less<>>& gone,
                                      const std::vector<WordMark>& marks) {
  MarkScanner scanner(body, gone);
  const std::optional<XmlRoot> root = scanner.scan();
  if (!root || (scanner.anchors.empty() && !marks.empty())) return std::nullopt;
  std::map<std::size_t, std::vector<std::size_t>> by_paragraph;
  for (const WordMark& mark : marks) {
    std::size_t at = mark.paragraph.value_or(scanner.anchors.begin()->first);
    if (const auto box = scanner.boxed.find(at); box != scanner.boxed.end()) at = box->second;
    if (!scanner.anchors.contains(at)) at = scanner.anchors.begin()->first;
    by_paragraph[at].push_back(mark.comment);
  }
  std::vector<XmlPiece> pieces = std::move(scanner.taken_out);
  for (const auto& [at, comments] : by_paragraph) put_in(body, *root, at, scanner.anchors[at], comments, pieces);
  return with_pieces(body, std::move(pieces));
}

}  // namespace pilotcheck
