#include "input/docx/annotate_word.h"

#include <fmt/format.h>

#include <map>

#include "input/docx/comment_part.h"
#include "input/docx/read_word.h"
#include "input/docx/word_marks.h"
#include "input/package/package_copy.h"
#include "input/package/relations.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

constexpr std::string_view content_types = "[Content_Types].xml";
constexpr std::string_view type_of_comments =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// The first paragraph in what `place` names: a cell, or the paragraph itself.
class PlaceFinder {
 public:
  explicit PlaceFinder(const WordDocument& document) { walk(document.blocks, {}); }

  [[nodiscard]] std::optional<std::size_t> find(const Place& place) const {
    const auto found = paragraphs_.find(key_of(place));
    return found == paragraphs_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  using Key = std::array<std::uint32_t, 4>;
  static Key key_of(const Place& place) { return {place.table, place.row, place.cell, place.paragraph}; }

  void walk(const std::vector<WordBlock>& blocks, const std::vector<Key>& cells) {
    for (const WordBlock& block : blocks) {
      if (!block.table) {
        for (const Key& cell : cells) paragraphs_.emplace(cell, block.paragraph.byte);
        if (block.paragraph.place > 0) paragraphs_.emplace(Key{0, 0, 0, block.paragraph.place}, block.paragraph.byte);
        continue;
      }
      for (const WordRow& row : block.table->rows) {
        for (const WordCell& cell : row.cells) {
          std::vector<Key> within = cells;
          within.push_back({block.table->number, row.number, cell.number, 0});
          walk(cell.blocks, within);
        }
      }
    }
  }

  std::map<Key, std::size_t> paragraphs_;
};

class Annotation {
 public:
  explicit Annotation(Package& package) : package_(package) {}

  /// The parts that change.
  std::optional<std::map<std::string, std::string>> parts(const std::vector<WordNote>& notes) {
    Relations relations;
    if (read_relations(package_, "", relations)) return std::nullopt;
    main_ = relations.target_of_type("officeDocument");
    if (read_relations(package_, main_, relations)) return std::nullopt;
    const std::optional<std::string> body = read(main_);
    const std::optional<XmlRoot> root = body ? walk_part(*body, {[](auto&&...) {}}) : std::nullopt;
    if (!root) return std::nullopt;
    comments_ = relations.target_of_type("comments");
    const bool related = !comments_.empty();
    if (!related) comments_ = free_name();
    const bool there = package_.has(comments_);
    const std::optional<std::string> old = there ? read(comments_) : empty_comments(root->name_space);
    const std::optional<CommentPart> part = old ? read_comments(*old) : std::nullopt;
    if (!part) return std::nullopt;
    if (!there && notes.empty()) return changed_;
    std::optional<std::string> marked = with_marks(*body, part->gone, marks_of(notes, part->next_id));
    if (!marked) return std::nullopt;
    changed_[main_] = *std::move(marked);
    changed_[comments_] = part->with(notes);
    if (!related && !add_relation(relations, *root)) return std::nullopt;
    return add_content_type() ? std::optional(std::move(changed_)) : std::nullopt;
  }

  const WordDocument* document = nullptr;  ///< the same one, read

 private:
  [[nodiscard]] std::vector<WordMark> marks_of(const std::vector<WordNote>& notes, std::size_t next_id) const {
    const PlaceFinder places(*document);
    std::vector<WordMark> marks;
    marks.reserve(notes.size());
    for (const WordNote& note : notes) marks.push_back({places.find(note.place), next_id++});
    return marks;
  }

  std::optional<std::string> read(const std::string& part) {
    std::string bytes;
    const auto take = [&](std::string_view piece) {
      bytes += piece;
      return true;
    };
    if (package_.inflate(part, take)) return std::nullopt;
    return bytes;
  }

  /// In the folder of the body.
  [[nodiscard]] std::string free_name() const {
    const std::string folder = main_.substr(0, main_.rfind('/') + 1);
    std::string name = folder + "comments.xml";
    for (unsigned number = 2; package_.has(name); ++number) name = fmt::format("{}comments{}.xml", folder, number);
    return name;
  }

  bool add_relation(const Relations& relations, const XmlRoot& document_root) {
    const std::size_t slash = main_.rfind('/') + 1;
    const std::string name = fmt::format("{}_rels/{}.rels", main_.substr(0, slash), main_.substr(slash));
    constexpr std::string_view none =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
    const std::optional<std::string> old = package_.has(name) ? read(name) : std::string(none);
    const std::optional<XmlRoot> root = old ? walk_part(*old, {[](auto&&...) {}}) : std::nullopt;
    if (!root) return false;
    std::string id = "rIdComments";
    for (unsigned number = 2; relations.by_id.contains(id); ++number) id = fmt::format("rIdComments{}", number);
    // Of the edition of the standard in which the document is written.
    const bool strict = document_root.name_space.starts_with("http://purl.oclc.org/");
    const std::string_view types = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                          : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    changed_[name] =
        with_pieces(*old, {root->at_end(fmt::format("<{}Relationship Id=\"{}\" Type=\"{}/comments\" Target=\"{}\"/>",
                                                    own_prefix(*root), id, types, comments_.substr(slash)))});
    return true;
  }

  bool add_content_type() {
    const std::optional<std::string> old = read(std::string(content_types));
    bool known = false;
    const std::string wanted = folded_part_name(comments_);
    const auto look = [&](std::string_view name, const XmlAttributes& attributes, XmlReader::Span) {
      known = known || (name == "Override" && folded_part_name(attributes["PartName"]) == wanted);
    };
    const std::optional<XmlRoot> root = old ? walk_part(*old, {look}) : std::nullopt;
    if (!root) return false;
    if (known) return true;
    changed_[std::string(content_types)] = with_pieces(
        *old, {root->at_end(fmt::format("<{}Override PartName=\"/{}\" ContentType=\"{}\"/>", own_prefix(*root),
                                        text::for_markup(comments_), type_of_comments))});
    return true;
  }

  /// Of elements whose attributes have no prefix: that of the root, or none.
  static std::string own_prefix(const XmlRoot& root) { return root.name.substr(0, root.name.find(':') + 1); }

  Package& package_;
  std::string main_;
  std::string comments_;
  std::map<std::string, std::string> changed_;
};

}  // namespace

std::optional<std::string> annotate_word(const std::string& bytes, const std::vector<WordNote>& notes) {
  const Loaded<WordDocument> document = read_word({}, bytes);
  Loaded<Package> package = open_package({}, bytes, word_limits, word_package());
  if (!document.value || !package.value) return std::nullopt;
  Annotation annotation(*package.value);
  annotation.document = &*document.value;
  const auto parts = annotation.parts(notes);
  return parts ? copy_package(bytes, *parts) : std::nullopt;
}

}  // namespace pilotcheck
