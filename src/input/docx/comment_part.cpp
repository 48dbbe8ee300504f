#include "input/docx/comment_part.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/docx/word_styles.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// No document has as many, so that numbers below it are left even where somebody's are beyond.
constexpr unsigned most_ids = 1'000'000'000;

std::string comment_xml(const XmlRoot& root, std::size_t id, const WordNote& note) {
  const std::string& w = root.prefix;
  std::string xml = fmt::format("<{0}comment{1} {0}id=\"{2}\" {0}author=\"{3}\" {0}initials=\"{4}\">", w,
                                root.declaration, id, comment_author, comment_initials);
  for (const std::string& line : note.lines) {
    const bool first = &line == &note.lines.front();
    xml += fmt::format("<{0}p><{0}r>{1}<{0}t xml:space=\"preserve\">{2}</{0}t></{0}r></{0}p>", w,
                       first ? fmt::format("<{0}rPr><{0}b/></{0}rPr>", w) : std::string(), text::for_markup(line));
  }
  return xml + fmt::format("</{}comment>", w);
}

}  // namespace

std::string CommentPart::with(const std::vector<WordNote>& notes) const {
  std::vector<XmlPiece> pieces = taken_out;
  std::string added;
  std::size_t id = next_id;
  for (const WordNote& note : notes) added += comment_xml(root, id++, note);
  if (!added.empty()) pieces.push_back(root.at_end(std::move(added)));
  return with_pieces(xml, std::move(pieces));
}

std::optional<CommentPart> read_comments(std::string_view xml) {
  CommentPart part;
  part.xml = xml;
  struct Comment {
    std::size_t begin = 0;
    bool ours = false;
    bool empty = false;
  };
  std::optional<Comment> open;
  const auto begins = [&](std::string_view name, const XmlAttributes& attributes, XmlReader::Span tag) {
    if (name != "comment") return;
    const std::string_view id = attributes["id"];
    open = {tag.begin, attributes["author"] == comment_author && attributes["initials"] == comment_initials,
            is_empty_tag(xml, tag)};
    if (open->ours) {
      part.gone.emplace(id);
      if (open->empty) part.taken_out.push_back({tag.begin, tag.end, {}});
    } else if (const auto number = whole_number(id); number && *number < most_ids) {
      part.next_id = std::max<std::size_t>(part.next_id, *number + std::size_t{1});
    }
  };
  const auto ends = [&](std::string_view name, XmlReader::Span tag) {
    if (name != "comment" || !open) return;
    if (open->ours && !open->empty) part.taken_out.push_back({open->begin, tag.end, {}});
    open.reset();
  };
  std::optional<XmlRoot> root = walk_part(xml, {begins, ends});
  if (!root) return std::nullopt;
  part.root = *std::move(root);
  return part;
}

std::string empty_comments(std::string_view name_space) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{}\"></w:comments>",
      text::for_markup(name_space));
}

}  // namespace pilotcheck
